/// Clues for a way to see it again: actions on a screen, commands, requests, paths.
enum ReproductionClues {
  static let action =
    "(?:click|press|tap|choose|select|open|type|enter|submit|upload|download|export|import|run|save"
    + "|scan|swipe|drag|refresh|reload|log ?in|sign ?in|send|add|edit|delete|print|search|filter"
    + "|scroll|switch|call|try|use|go|navigate|hit|put|pull|push|start|sort|email|generate|issue"
    + "|install|toggle|book|pay|buy|create|visit|set|pick)"
  static let acted =
    "(?:clicked|pressed|tapped|chose|selected|opened|typed|entered|submitted|uploaded|downloaded"
    + "|exported|imported|ran|saved|scanned|swiped|dragged|refreshed|reloaded|logged in|signed in"
    + "|pulled|went to|purged|restarted|reset|edited|tried|started|changed|cleared)"
  static let actor =
    "(?:i|we|you|one|they|he|she|user|users|someone|somebody|anyone|the [a-z]+|a [a-z]+"
    + "|customers?|clients?|students?|agents?|colleagues?|people|staff|child|nobody)"

  static let table = ClueTable(
    topic: .reproduction, bias: -290,
    clues: [
      Clue("when actor acts", 0, firm: true, all: [.when, .acts]),
      Clue(
        "I act", 80,
        #"\b(?:i|we|they|she|he|you) (?:then |just |have |also |always |first )?(?:\#(action)|\#(acted))\b"#
      ),
      Clue(
        "acting", 150,
        #"(?:^|\b(?:when|after|while|by|on|and) )(?:clicking|pressing|tapping|choosing|selecting|opening|typing|entering|submitting|uploading|downloading|exporting|importing|running|saving|scanning|refreshing|logging in|sending|adding|editing|deleting|printing|searching|filtering|switching|calling|sorting|restarting|creating)\b"#
      ),
      Clue(
        "menu path", 340, in: .prose, firm: true,
        #"(?:^|[^a-z</"'=-])["“*`]?[a-z][a-z&]+["”*`]? ?(?:>|→|›|») ?["“*`]?[a-z]"#),
      Clue(
        "frame", -300, in: .code,
        #"^ *(?:at [a-z_$][a-z0-9_$.<>]*[.(]|file "[^"]+", line [0-9]|[0-9]+ +[a-z][a-z0-9_.]+ +0x[0-9a-f])"#
      ),
      Clue(
        "numbered step", 300, firm: true,
        #"^(?:[0-9]{1,2}[.)]|step [0-9]+[:.]?) (?:[a-z]+ly )?(?:\#(action)|log|click|in |on |from|as )\b"#
      ),
      Clue("step verb", 50, firm: true, #"^(?:[-*•] )?(?:\#(action)|then \#(action))\b"#),
      Clue("screen verb", 70, all: [.screenVerb]),
      Clue("when on screen", 110, firm: true, all: [.when, .screenVerb, .acts]),
      Clue(
        "button", 50,
        #"\b(?:button|menu|tab|dialog|checkbox|drop-?down|link|icon|field|form|page)\b"#),
      Clue(
        "named button", 260,
        #"["“`'*«][a-z][^"”`\n]{0,30}["”`'*»] (?:button|menu|tab|dialog|link|option|field)|\b(?:button|menu|option|tab) ["“`«']"#
      ),
      Clue(
        "key", 350, firm: true,
        #"\b(?:press(?:es|ed|ing)?|hit|hits) (?:the )?["“`]?(?:enter|tab|f[0-9]+|ctrl|[a-z]\b|save|send|ok|[a-z]+ (?:and|then))"#
      ),
      Clue(
        "request line", 450, exactCase: true, firm: true,
        #"\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) (?:https?://[^\s]+|/[A-Za-z0-9_{])"#),
      Clue(
        "shell", 330, firm: true,
        #"(?:^|[`$] ?|\b(?:run|do|use|with|via|by|(?:run|command|cmd|repro|executed):) )(?:sudo |\$ )?(?:curl|wget|docker(?:[- ]compose)?|kubectl|npm|npx|yarn|pip|git|make|psql|mysql|ssh|ping|dig|nslookup|terraform|helm|\./[a-z]+|python3?|mvn|cargo|go|aws|az|gcloud|explain analyze|select|openssl|ansible[a-z-]*)(?: [-a-z./"`]|$)"#
      ),
      Clue(
        "command with flags", 80, firm: true,
        #"[`$ ][a-z][a-z0-9_-]+ (?:[a-z0-9_/.-]+ ){0,3}--?[a-z][a-z-]+"#),
      Clue("endpoint", 350, #"`?/(?:v[0-9]+|api|r[0-9])/[a-z]"#),
      Clue(
        "the effect", 140,
        #"\b(?:nothing happens|spins|spinning|wheel|blank|white|empty|goes back|freezes|hangs|greyed|closes (?:itself|the)|turns? (?:and turns|for ?ever|a circle)|does nothing|no effect|returns (?:me|each|us|to)|kicked)\b"#
      ),
      Clue(
        "on doing", 180,
        #"\b(?:on|upon|during|at) (?:log-?in|sign-?in|save|saving|submit(?:ting)?|check-?out|export(?:ing)?|import(?:ing)?|upload(?:ing)?|start-?up|opening|print(?:ing)?|scan(?:ning)?|refresh|reload)\b"#
      ),
      Clue(
        "any attempt", 50,
        #"\b(?:any|every|each|all) (?:attempt|try|upload|export|import|request|call|login|save|order|search|query|payment|scan|print|push)s? "#
      ),
      Clue(
        "sequence", -50,
        #"\b(?:then|next|after that|finally|and then) (?:i |we |you |it )?(?:\#(action)(?:e?s)?|\#(acted))\b"#
      ),
      Clue(
        "tries", 120,
        #"\b(?:same (?:thing )?(?:with|in|on|for|after)|also tried|tried (?:with|from|on|again|in|to)|to (?:reproduce|repro)|steps|reproducible|repro|every time|each time|always)\b"#
      ),
      Clue(
        "choose literal", 210,
        #"\b(?:choos(?:e|ing)|select(?:ing)?|pick|filter by|sort by|set|typ(?:e|ed|ing)|enter|search for|press(?:es|ed)?|click(?:s|ed)?|tap) (?:on |the |in |"|“)?["“`'‘0-9]"#
      ),
      Clue(
        "subject acts", 380,
        #"\b(?:child|customer|user|student|agent|client|card|encoder|colleague|driver|guest)s? (?:types?|enters?|presses|scans?|taps?|clicks?|opens?|pays?|puts?|comes|makes?|logs? in)\b"#
      ),
      Clue(
        "without effect", 70,
        #"\b(?:and (?:still |then )?nothing|nothing (?:happens|either|changes)|same (?:result|error|picture|denied|thing|again)|makes no difference|no effect|then (?:it|the|comes|says)|(?:it|page) (?:says|returns|goes|jumps|closes|shows))\b"#
      ),
      Clue(
        "gerund first", 100,
        #"^(?:turning|switching|setting|using|removing|adding|killing|restarting|changing|opening|pressing|clicking|exporting|sorting|saving)\b"#
      ),
      Clue(
        "command in code", 160, in: .code,
        #"^(?:\$ |> |curl|select|explain|docker|npm|git|kubectl|[a-z]+ [a-z]+ --?[a-z])"#),
      Clue("hypothesis", -150, #"\b(?:if the|what happens|suppose|in case|would)\b"#),
      Clue(
        "would",
        silences:
          #"\b(?:would like to|want to|how (?:do|can|to|does|would|should)|could (?:you|we|i)|can (?:you|we|i)|please|is it possible|is there (?:a|any) way|may i|should (?:we|i))\b"#
      ),
    ])
}
