/// Clues for what a ticket is: a fault, now and then or always, a question, a request, a notice.
enum KindClues {
  static let fault = ClueTable(
    topic: .fault, bias: -490,
    clues: [
      Clue(
        "fails", 140,
        #"\b(?:fails?|failed|failing|failure|broken|breaks?|crash(?:es|ed|ing)?|hangs?|frozen|freezes|stuck|stopped|stops|dead|down|outage|unavailable|unreachable|not working|doesn'?t work|does not work|won'?t|can'?t|cannot|unable|refuses|refused|rejects?)\b"#
      ),
      Clue(
        "wrong", 110,
        #"\b(?:error|errors|exception|wrong|blank|empty|white|missing|lost|slow|sluggish|timeout|timed out|twice|duplicate[sd]?|incorrect|denied|disappeared|vanished|spins|no longer|gone|corrupt)\b"#
      ),
      Clue("status", 110, #"\b(?:40[0-9]|50[0-4])\b|\b(?:ERROR|FATAL|WARN)\b"#),
      Clue("since", 220, #"\b(?:since|suddenly|all of a sudden|as of)\b"#),
    ])

  private static let tries =
    "(?:times|runs?|attempts?|tries|requests?|calls?|builds?|jobs?|prints?|scans?|log-?ins?|sign-?ins?|uploads?|downloads?"
    + "|orders?|payments?|transactions?|imports?|exports?|saves?|loads?|clicks?|deploy(?:ment)?s?|starts?|boots?|tests?|cases"
    + "|messages?|mails?|e-?mails?|sessions?|cycles?|executions?|passes|searches|queries|syncs?|backups?|connections?|pages?)"
  private static let share = "[0-9]{1,2}(?:[.,][0-9]+)? ?(?:%|percent|per cent)"
  private static let count = "(?:[0-9]+|an?|\(Vocabulary.numberWord))"
  private static let few =
    "(?:once|twice|(?:\(count) (?:or|to|-) )?(?:\(count)|several|multiple|many|a few|a couple of) times|once or twice)"
  private static let span =
    "(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|nights?|shifts?|mornings?)"
  private static let coming =
    "(?:fails?|failing|crash(?:es)?|drops?|dies|hangs?|freezes?|disconnects?|loses [a-z]+|restarts|reboots?|stops?|goes (?:down|away|offline)"
    + "|is lost|happens|occurs|appears|comes|times out|breaks|locks up|stalls)"

  static let intermittent = ClueTable(
    topic: .intermittent, bias: -200,
    clues: [
      Clue(
        "now and then", 350,
        #"\b(?:intermittent(?:ly)?|sporadic(?:ally)?|now and then|now and again|from time to time|once in a while|(?:goes|comes|is|been|drops?|works|connection) on and off|at random|randomly|flaky|flapping|comes and goes|every so often|off and on)\b"#
      ),
      Clue(
        "rate", 220,
        #"\b(?:once|twice|one|(?:one|two|three|four|five|[0-9]+)(?: times)?) (?:in|out of|of|for|per) (?:every |each |about |some )*(?:\#(count) )\#(tries)\b"#
          + #"|\b(?:in|on|for|during) (?:about |around |roughly |approximately |some |only )*\#(share) of (?:the |our |all |these |those |my )*(?:[a-z]+ )?\#(tries)\b"#
          + #"|\b\#(share) of (?:the |our |all |these |those |my )*(?:[a-z]+ )?\#(tries) (?:still |just |also )?(?:fail|time|return|end|crash|get|hang|die|break|are (?:lost|refused|rejected|dropped))"#
          + #"|\b(?:every|each) (?:other|second|third|fourth|fifth|tenth|[0-9]+(?:nd|rd|th)|(?:\#(count)|few)) (?:[a-z]+ )?\#(tries)\b"#
          + #"|\b\#(coming) (?:[a-z]+ ){0,3}(?:(?:about|around|roughly|some|approximately|maybe|perhaps) )?(?:(?:every|each) (?:other |second |few |couple of |\#(count) )(?:or (?:so|\#(count)) )?\#(span)|\#(few) (?:an?|per|every|each) (?:\#(count) )?\#(span))\b"#
          + #"|\b\#(coming) (?:[a-z]+ ){0,3}\#(share) of the time\b"#
          + #"|\b\#(coming) (?:[a-z]+ ){0,3}(?:hourly|daily|nightly|repeatedly|on and off|(?:each|every) (?:single )?\#(span))\b"#
          + #"|\b(?:every|each) ?~?(?:other |second |few |couple of |\#(count) ?)(?:or (?:so|\#(count)) )?\#(span) (?:[a-z]+ ){0,4}(?:\([^)]{1,40}\) )?\#(coming)\b"#
          + #"|\bevery (?:\#(count) )?\#(span) or so\b|\b(?:about|around|roughly|approximately) \#(few) (?:an?|per|every|each) \#(span)\b|\b(?:about|roughly|approximately) every \#(count) \#(span)\b"#
          + #"|\bevery (?:now and (?:then|again)|once in a while)\b|\bnot (?:every|each) (?:time|day)\b|\bnot always\b|\bat irregular (?:times|intervals)\b|\bunpredictabl[ey]\b"#
      ),
      Clue(
        "sometimes", 220,
        #"\b(?:sometimes|occasional(?:ly)?|some of the time|(?:one|two|three|[0-9]+) (?:in|of|out of) (?:every )?(?:\#(Vocabulary.numberWord)|[0-9]+) (?:times|attempts|tries|requests|calls)|about (?:once|twice) an?|rerun passes|second (?:try|attempt) works)\b"#
      ),
    ])

  static let question = ClueTable(
    topic: .question, bias: -200,
    clues: [
      Clue("how to", 40, all: [.asking, .questionMark]),
      Clue("if question", 340, all: [.when, .questionMark]),
      Clue(
        "wonder", 140,
        #"\b(?:wonder(?:ing)?|curious|question|questions|would like to know|want to (?:know|understand)|let (?:me|us) know (?:if|whether|how)|clarif(?:y|ication)|confirm (?:that|whether|if)|explain|hypothetical(?:ly)?|suppose|what if|planning|risk register|documentation|docs?|the guide|manual|help page|reference|readme)\b"#
      ),
      Clue(
        "billing", 0,
        #"\b(?:invoice [a-z]{0,3}-?[0-9]+|billing|billed|price|pricing|discount|contract|renewal|subscription|seats|refund)\b"#
      ),
      Clue(
        "asking word", 10,
        #"^(?:hi,? |hello,? |hey,? )?(?:how|what|which|where|can|could|does|do|is|are|may|should|why|who|when|will|would)\b"#
      ),
      Clue("asks", 70, all: [.questionMark]),
      Clue(
        "nothing wrong", 30,
        #"\b(?:nothing (?:is )?(?:wrong|broken|urgent)|no (?:incident|problem|issue|fault|trouble) (?:here|at|today|with|now)|everything (?:works|is fine|runs)|not an? (?:incident|outage|emergency))\b"#
      ),
    ])

  static let request = ClueTable(
    topic: .request, bias: -200,
    clues: [
      Clue(
        "please do", 250,
        #"\b(?:please|pls|kindly|could you|can you|would you|can someone) (?:please )?(?:add|create|remove|delete|change|rename|increase|raise|enable|disable|grant|set up|reset|transfer|make|give|extend|move|update|activate|deactivate|invite|send us|cancel|merge|unlock|upgrade)\b"#
      ),
      Clue(
        "wish", 180,
        #"\b(?:feature request|wish(?:list)?|suggestion|would be (?:nice|great|lovely|good|useful)|it'd be (?:nice|great)|could we have|we'd love|would love|new (?:user|account|starter|colleague|hire)|quota|access for|permission for|login for|licen[cs]e for|seats?|dark mode|rename|typo|spelling|roadmap|refund|gold star|logo|colou?r|font|retires?|owner of|new owner|owner|change (?:of|the) (?:owner|name|address)|storage quota|more (?:storage|space|seats))\b"#
      ),
      Clue(
        "root cause", 500, #"\b(?:root[- ]cause|post-?mortem|incident report|rca|post-incident)\b"#),
      Clue(
        "need", 100, #"\b(?:we need|i need|need(?:s)? (?:a|an|access|to be)|asking for|request)\b"#),
    ])

  static let notice = ClueTable(
    topic: .notice, bias: -250,
    clues: [
      Clue(
        "over", 260,
        #"\b(?:resolved|recovered|restored|back to normal|solved|works again|stable since|you (?:may|can) close|(?:please |can |you may |you can )?close (?:this|it|the ticket)|please close|all good|working again|all working|never ?mind|sorted it|no reply needed|no action (?:is )?required|for your records|weekly (?:status|report|summary|digest|review)|has been stable|closed by itself|for your information|fyi|just (?:to let|letting) you know|heads[- ]up|for the record)\b"#
      ),
      Clue(
        "planned", 350,
        #"\b(?:maintenance (?:window|notice|announcement)|planned (?:maintenance|work)|drill|exercise|this is a test|test (?:alert|message|page)|will be (?:unavailable|performed|carried out)|announce(?:ment)?)\b"#
      ),
      Clue(
        "thanks", 0,
        #"\b(?:thank you so much|many thanks for|thanks for (?:the|your)|great (?:job|work)|well done|kudos|compliments|wonderful)\b"#
      ),
    ])
}
