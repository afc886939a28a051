/// Clues for the text of an error: what a screen, a log or a status line said, as shown.
enum ErrorMessageClues {
  private static let showing =
    "(?:says?|said|saying|shows?|showing|displays?|displayed|reads?|errors?|message|gets?|got|getting|gives?"
    + "|gave|returns?|returned|fails?|failed|stating|states|pop-?up|banner|with|warning|see|sees|saw"
    + "|answers?|answered|replies|throws?|told|tells|stops?)"

  static let table = ClueTable(
    topic: .errorMessage, bias: -230,
    clues: [
      Clue("shown in quotes", 250, in: .prose, #"\b\#(showing)\b[^.!?"“”`«]{0,40}["“`«'‘][^\s]"#),
      Clue(
        "quoted then verb", 120, in: .prose,
        #"["”`»][^.!?"“]{0,20}\b(?:error|message|appears?|appeared|pops up|comes|is shown|is displayed)\b"#
      ),
      Clue(
        "status after word", 300,
        #"\b(?:http|errors?|status|code|returns?|returned|answers?|gives?|gives|gets?|got|getting|throws?|with|says|an?|is|only|->|=>)[ :=]{1,3}(?:an? |http/?[0-9.]* ?)?["`']?[45][0-9]{2}\b"#
      ),
      Clue(
        "status then word", 300,
        #"\b[45][0-9]{2}s? (?:errors?|gateway|bad|not found|forbidden|unauthori[sz]ed|internal|service|on |for |too many|conflict|in |every|from|responses?)"#
      ),
      Clue("status", 120, #"\b(?:40[0-9]|42[0-9]|41[0-9]|50[0-4])\b"#),
      Clue("exception", 350, exactCase: true, #"\b[A-Za-z_.]*(?:Exception|Error|Failure)\b[:(]"#),
      Clue("exception name", 250, exactCase: true, #"\b[A-Z][A-Za-z]+(?:Exception|Error)\b"#),
      Clue(
        "trace", 350,
        #"\b(?:traceback|segfault|segmentation fault|sigsegv|sigkill|oomkilled|core dumped|panic:|nxdomain|stack ?trace:|caused by:)"#
      ),
      Clue("frame", 300, in: .code, #"^(?:at [a-z_$]+[.][a-z_$.<>]+\(|file "[^"]+", line [0-9]+)"#),
      Clue(
        "level", 280, exactCase: true,
        #"(?:^|[\s\[|"=])(?:ERROR|FATAL|WARN|WARNING|CRITICAL|CRIT|PANIC|SEVERE|ERR|Error|error|fatal|FAILED)\b ?[:\]|]"#
      ),
      Clue(
        "level in code", 250, in: .code, exactCase: true,
        #"\b(?:ERROR|FATAL|WARN|WARNING|CRITICAL|CRIT|PANIC|SEVERE|ERR|FAILED|FAIL|error|fatal)\b"#),
      Clue("constant", 200, exactCase: true, #"\b[A-Z]{2,}[A-Z0-9]*(?:_[A-Z0-9]+)+\b"#),
      Clue("code", 150, exactCase: true, #"\b[A-Z]{1,6}-[0-9]{2,5}\b"#),
      Clue(
        "numbered code", 250,
        #"\b(?:error|err|code|exit(?:s|ed)?(?: code| status| with)?|errno|fault)(?: code| no\.?| number)?[ :=#(]{1,3}-?(?:0x)?[0-9a-f]*[0-9][0-9a-f]*\b"#
      ),
      Clue("bracketed code", 250, #"\((?:e|code|err|error)[- ]?[0-9]+\)"#),
      Clue(
        "failure in code", 250, in: .code,
        #"\b(?:denied|refused|reset by peer|timed? ?out|timeout|not found|failed|failure|could not|cannot|can't|unable to|no such|already (?:exists|in use)|invalid|unexpected|unknown|expired|rejected|mismatch|unreachable|exhausted|aborted|aborting|missing|full|skipped|lost)\b"#
      ),
      Clue(
        "failure in quotes", 250, in: .prose,
        #"["“`«'‘][^"”`»\n]{0,80}\b(?:denied|refused|reset by peer|timed? ?out|timeout|not (?:found|available|allowed|permitted|recogni[sz]ed|entitled|ready|supported|valid|licensed)|failed|failure|could not|cannot|can't|unable to|no such|already|invalid|unexpected|unknown|expired|rejected|mismatch|unreachable|exhausted|abort|aborted|missing|unavailable|went wrong|try (?:again )?later|error|forbidden|must be|locked|too large|limit|blocked|no [a-z]+ (?:available|found|configured))\b"#
      ),
      Clue(
        "failure phrase", 180,
        #"\b(?:(?:access|permission|connection)(?: is| was)? (?:denied|refused|reset)|gateway time-?out|bad gateway|service unavailable|internal server error|something went wrong|(?:try|please try) again later|try later|not found|host not reachable|connection timed out|no route to host|already (?:exists|in use)|temporarily unavailable|too many requests)\b"#
      ),
      Clue(
        "error then text", 220, in: .prose,
        #"\b(?:error|errors|message|fails with|failing with|error is|says)(?: message)?(?: is| was)? ?[:–—-] ?[^\s]"#
      ),
      Clue(
        "says phrase", 180, in: .prose,
        #"\b(?:it|page|screen|till|app|system|log|portal|button|terminal|tool|console|she|status|which|that|and|only|just|machine|site)(?: only| just| then| always)? (?:says|shows|reads|displays)\b"#
      ),
      Clue("json error", 280, #""?(?:error|err|code|message|msg|reason|status|state)"? ?: ?["{]"#),
      Clue(
        "key failure", 200,
        #"\b(?:reason|status|state|error|err|exit|result|last_error|code)[ ]?[=:] ?[^\s,]"#),
      Clue("code phrase", 130, in: .prose, #"`[a-z][^`\n]* [^`\n]*[^`\n]+`"#),
      Clue("double quotes", 60, in: .prose, #"["“«][^"”»\n]{3,90} [^"”»\n]{1,60}["”»]"#),
      Clue("unnamed error", -60, in: .prose, #"\b(?:an|some|strange|weird) errors?\b(?:\.|$|,)"#),
    ])
}
