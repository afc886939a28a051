/// Clues for a way to see it again: actions on a screen, commands, requests, paths.
enum ReproductionClues {
  private static let action =
    "(?:click|press|tap|choose|select|open|type|enter|submit|upload|download|export|import|run|save"
    + "|scan|swipe|drag|refresh|reload|log ?in|sign ?in|send|add|edit|delete|print|search|filter"
    + "|scroll|switch|call|try|use|go|navigate|hit|put|pull|push|start|sort|email|generate|issue"
    + "|install|toggle|book|pay|buy|create|visit|set|pick)"
  private static let acted =
    "(?:clicked|pressed|tapped|chose|selected|opened|typed|entered|submitted|uploaded|downloaded"
    + "|exported|imported|ran|saved|scanned|swiped|dragged|refreshed|reloaded|logged in|signed in"
    + "|pulled|went to|purged|restarted|reset|edited|tried|started|changed|cleared)"
  private static let actor =
    "(?:i|we|you|one|they|he|she|user|users|someone|somebody|anyone|the [a-z]+|a [a-z]+"
    + "|customers?|clients?|students?|agents?|colleagues?|people|staff|child|nobody)"

  static let table = ClueTable(
    topic: .reproduction, bias: -230,
    clues: [
      Clue(
        "when actor acts", 280,
        #"\b(?:when(?:ever)?|if|once|as soon as|every time|each time|after)(?: that)? \#(actor) (?:then |just |try to |tries to |tried to |want to )?(?:\#(action)(?:e?s)?|\#(acted))\b"#
      ),
      Clue(
        "I act", 180,
        #"\b(?:i|we|they|she|he|you) (?:then |just |have |also |always |first )?(?:\#(action)|\#(acted))\b"#
      ),
      Clue(
        "acting", 180,
        #"(?:^|\b(?:when|after|while|by|on|and) )(?:clicking|pressing|tapping|choosing|selecting|opening|typing|entering|submitting|uploading|downloading|exporting|importing|running|saving|scanning|refreshing|logging in|sending|adding|editing|deleting|printing|searching|filtering|switching|calling|sorting|restarting|creating)\b"#
      ),
      Clue(
        "menu path", 300, in: .prose, #"["“*`]?[a-z][a-z&]+["”*`]? ?(?:>|→|->|›|») ?["“*`]?[a-z]"#),
      Clue(
        "numbered step", 250,
        #"^(?:[0-9]{1,2}[.)]|step [0-9]+[:.]?) (?:[a-z]+ly )?(?:\#(action)|log|click|in |on |from|as )\b"#
      ),
      Clue("step verb", 200, #"^(?:[-*•] )?(?:\#(action)|then \#(action))\b"#),
      Clue(
        "button", 150,
        #"\b(?:button|menu|tab|dialog|checkbox|drop-?down|link|icon|field|form|page)\b"#),
      Clue(
        "named button", 150,
        #"["“`'*«][a-z][^"”`\n]{0,30}["”`'*»] (?:button|menu|tab|dialog|link|option|field)|\b(?:button|menu|option|tab) ["“`«']"#
      ),
      Clue(
        "key", 250,
        #"\b(?:press(?:es|ed|ing)?|hit|hits) (?:the )?["“`]?(?:[a-z0-9]+|enter|tab|f[0-9]+|ctrl)"#),
      Clue(
        "request line", 300, exactCase: true,
        #"\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) (?:https?://[^\s]+|/[A-Za-z0-9_{])"#),
      Clue(
        "shell", 320,
        #"(?:^|[`$] ?|\b(?:run|do|use|with|via|by) )(?:sudo |\$ )?(?:curl|wget|docker(?:[- ]compose)?|kubectl|npm|npx|yarn|pip|git|make|psql|mysql|ssh|ping|dig|nslookup|terraform|helm|\./[a-z]+|python3?|mvn|cargo|go|aws|az|gcloud|explain analyze|select|openssl|ansible[a-z-]*)(?: [-a-z./"`]|$)"#
      ),
      Clue(
        "command with flags", 200, #"[`$ ][a-z][a-z0-9_-]+ (?:[a-z0-9_/.-]+ ){0,3}--?[a-z][a-z-]+"#),
      Clue("endpoint", 150, #"`?/(?:v[0-9]+|api|r[0-9])/[a-z]"#),
      Clue(
        "the effect", 120,
        #"\b(?:nothing happens|spins|spinning|wheel|blank|white|empty|goes back|freezes|hangs|greyed|closes (?:itself|the)|turns? (?:and turns|for ?ever|a circle)|does nothing|no effect|returns (?:me|each|us|to)|kicked)\b"#
      ),
      Clue(
        "tries", 150,
        #"\b(?:same (?:thing )?(?:with|in|on|for|after)|also tried|tried (?:with|from|on|again|in|to)|to (?:reproduce|repro)|steps|reproducible|repro|every time|each time|always)\b"#
      ),
      Clue(
        "choose range", 150,
        #"\b(?:choose|select|pick|filter by|sort by|set|type|typed)\b[^.!?]{0,30}["“`'0-9]"#),
      Clue(
        "would", guards: 200,
        #"\b(?:would like to|want to|how (?:do|can|to|does|would|should)|could (?:you|we|i)|can (?:you|we|i)|please|is it possible|is there (?:a|any) way|may i|should (?:we|i))\b"#
      ),
    ])
}
