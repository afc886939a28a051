/// Clues for the text of an error: what a screen, a log or a status line said, as shown.
enum ErrorMessageClues {
  static let table = ClueTable(
    topic: .errorMessage, bias: -340,
    clues: [
      Clue("shown in quotes", -100, in: .prose, all: [.showing, .openQuote]),
      Clue("failure in quotes", 300, in: .prose, all: [.failure, .openQuote]),
      Clue(
        "system says", 100, in: .prose,
        #"\b(?:it|page|screen|till|app|system|log|portal|terminal|tool|console|status|machine|site|driver|server|browser|dialog|popup|banner|scanner|printer|client|then|only|just|and|always) (?:only |just |then |always |now )?(?:says?|shows?|reads|displays|answers|returns|replies|throws|gives|prints):? (?:me |us )?(?:"|“|`|«|'|‘|[A-Z0-9])"#
      ),
      Clue(
        "error then quote", 80,
        #"\b(?:errors?|message|warning|with|code|reason|saying|banner|popup|exception|fails|failed|says|stops|answers?|gets?|returns?)(?: is| was| reads| text| message)?[:,]? ?(?:"|“|`|«|‘)[^\s"”`]"#
      ),
      Clue(
        "quote then verb", 50, in: .prose,
        #"["”`»] ?(?:error|message|appears?|appeared|pops up|comes|is shown|is displayed|and (?:stops|closes))\b"#
      ),
      Clue(
        "status after word", 300,
        #"\b(?:http|errors?|status|code|returns?|returned|answers?|answered|gives?|gets?|got|getting|throws?|with|says|an?|is|are|only|login|every|all)[ :=]{1,3}(?:an? |http/?[0-9.]* ?)?["`']?[45][0-9]{2}s?\b"#
      ),
      Clue(
        "status then word", 290,
        #"\b[45][0-9]{2}s? (?:errors?|gateway|bad|not found|forbidden|unauthori[sz]ed|internal|service|on |for |too many|conflict|in |every|from|responses?)"#
      ),
      Clue(
        "status", 160,
        #"(?:^|[^#0-9.,€$£:/-])(?:40[0-9]|42[0-9]|41[0-9]|50[0-4])s?(?:[^0-9.,:%€/ -]|[ .,:]?$|[.,:] |-> | [a-z]{2,3} )"#
      ),
      Clue(
        "number of a thing", -450,
        #"\b(?:room|row|line|lane|flight|gate|bus|train|tram|route|platform|bay|suite|unit|flat|apartment|lot|section|aisle|table|seat|bed|ward|page|paragraph|item|article|model|sold|bought|of|over|about|than) (?:no\.? |number )?[45][0-9]{2}\b|\b[45][0-9]{2} ?(?:[gmkt]i?b|kg|km|cm|mm|m|g|ml|l|w|v|hz|eur|euros?|usd|dollars?|pounds?|people|users?|customers?|guests?|tickets?|orders?|rows?|pages?|items?|seats?|rooms?|of our|of the)\b"#
      ),
      Clue(
        "shown code", 300, exactCase: true,
        #"\b(?:shows?|showing|displays?|says?|reads?|reports?|blinks?|flashes|throws|gives|with)(?: [a-z]+){0,3} [\"“'`]?[A-Z]{1,4}[- ]?[0-9]{1,4}\b"#
      ),
      Clue("exception", 310, exactCase: true, #"\b[A-Za-z_.]*(?:Exception|Error|Failure)\b[:(]"#),
      Clue("exception name", 210, exactCase: true, #"\b[A-Z][A-Za-z]+(?:Exception|Error)\b"#),
      Clue(
        "trace", 370,
        #"\b(?:traceback|segfault|segmentation fault|sigsegv|sigkill|oomkilled|core dumped|panic:|nxdomain|stack ?trace:|caused by:)"#
      ),
      Clue(
        "statement", -300, exactCase: true,
        #"[A-Za-z)"'\]];$|[)=>] *\{$|^ *(?:(?:from|var|let|const|def|class|function|using|public|private|static|package) [A-Za-z_.{]+ ?(?:import|=|\(|:|\{)|import [A-Za-z_.{*]+(?: (?:as|from)\b.*)?;?$|(?:return|if|for|while) ?[(\[]|#include|@[A-Za-z]+$)|^ *[A-Za-z_][A-Za-z0-9_.\[\]]* *= *(?:new |await |\[|[A-Za-z_.]+\()|^ *[a-z_][A-Za-z0-9_]*(?:\.[A-Za-z_]+)+\("#
      ),
      Clue("frame", 300, in: .code, #"^(?:at [a-z_$]+[.][a-z_$.<>]+\(|file "[^"]+", line [0-9]+)"#),
      Clue(
        "level", 250, exactCase: true,
        #"(?:^|[\s\[|"=])(?:ERROR|FATAL|WARN|WARNING|PANIC|SEVERE|ERR|Error|error|fatal|FAILED)\b ?[:\]|]"#
      ),
      Clue("loud level", -60, exactCase: true, #"\b(?:CRITICAL|CRIT)\b"#),
      Clue(
        "level in code", 270, in: .code, exactCase: true,
        #"\b(?:ERROR|FATAL|WARN|WARNING|CRITICAL|CRIT|PANIC|SEVERE|ERR|FAILED|FAIL|error|fatal|failed)\b"#
      ),
      Clue(
        "constant", 310, exactCase: true,
        #"(?:^|[^A-Za-z0-9_.])[A-Z]{2,}[A-Z0-9]*(?:_[A-Z0-9]+)+\b"#),
      Clue("code", 120, exactCase: true, #"\b[A-Z]{1,6}-[0-9]{2,5}\b"#),
      Clue(
        "code with text", 370, exactCase: true,
        #"\b[A-Z][A-Z0-9]{1,7}-?[0-9]{2,6}\)?: ?[A-Za-z]|\b(?:ORA|SQL|SSO|TLS|SAML)-?[0-9]{3,5}\b"#),
      Clue(
        "numbered code", 400,
        #"\b(?:error|err|code|exit(?:s|ed)?(?: code| status| with)?|errno|fault)(?: code| no\.?| number)?[ :=#(]{1,3}-?(?:0x)?[0-9a-f]*[0-9][0-9a-f]*(?:[^a-z0-9_.]|\.(?:[^0-9]|$)|$)"#
      ),
      Clue(
        "bracketed code", 250, #"\((?:e|code|err|error)[- ]?[0-9]+\)|\([A-Z]{1,4}-[0-9]{2,5}\)"#),
      Clue("shouted message", 90, exactCase: true, #"\b[A-Z]{3,}(?: [A-Z0-9]{2,}){2,}\b"#),
      Clue("failure in code", 310, in: .code, all: [.failure]),
      Clue("failure in label line", 190, in: .prose, all: [.failure, .labelLine]),
      Clue(
        "failure phrase", 370,
        #"\b(?:(?:access|permission|connection)(?: is| was)? (?:denied|refused|reset)|gateway time-?out|bad gateway|service unavailable|internal server error|something went wrong|(?:try|please try) again later|try later|not found|host not reachable|connection timed out|no route to host|already (?:exists|in use)|temporarily unavailable|too many requests)\b"#
      ),
      Clue(
        "error then text", 210, in: .prose,
        #"\b(?:errors?|message|fails with|failing with|error is|says|stops with|reads)(?: message)?(?: is| was)? ?[:–—] ?[^\s]|\b(?:errors?|fails with|failing with|stops with|says):$"#
      ),
      Clue(
        "says phrase", 110, in: .prose,
        #"\b(?:it|page|screen|till|app|system|log|portal|terminal|tool|console|status|machine|site)(?: only| just| then| always)? says\b"#
      ),
      Clue(
        "json error", 280,
        #""(?:error|err|code|message|msg|reason|status|state)" ?: ?["{]"#),
      Clue(
        "key failure", 250,
        #"\b(?:reason|status|state|error|err|exit|result|last_error|code|value)[ ]?[=:] ?[^\s,]"#),
      Clue(
        "key failed", 370, exactCase: true,
        #"[:=] ?(?:FAILED|FAIL|failed|DOWN|down|UNREACHABLE|unreachable|CRITICAL|timeout|TIMEOUT|refused|0x[0-9a-f]+)\b"#
      ),
      Clue(
        "metric", 230,
        #"^[a-z0-9_./ -]{2,40}(?:[:=]| {2,}) ?[0-9][0-9.,]* ?(?:%|ms|s\b|/|\()|\b[a-z_]+=[0-9]+"#),
      Clue("code phrase", 360, in: .prose, #"`[a-z0-9][^`\n]* [^`\n]*[^`\n]+`"#),
      Clue("double quotes", 180, in: .prose, #"["“«][^"”»\n]* [^"”»\n]+["”»]"#),
      Clue(
        "paraphrase", -300, in: .prose,
        #"\b(?:an?|some|the|this|that|same|strange|weird|odd|random) (?:[a-z]+ )?errors?(?: messages?)?(?:[.,;!]|$| (?:when|if|while|on|in|every|each|and)\b)"#
      ),
      Clue(
        "doubtful", 0,
        #"\b(?:typo|spelling|wording|reads as|label|subject|claims?|caption|heading|logo)\b"#),
    ])
}
