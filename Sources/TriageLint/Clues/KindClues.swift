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

  static let intermittent = ClueTable(
    topic: .intermittent, bias: -200,
    clues: [
      Clue(
        "now and then", 350,
        #"\b(?:intermittent(?:ly)?|sporadic(?:ally)?|now and then|now and again|from time to time|once in a while|(?:goes|comes|is|been|drops?|works|connection) on and off|at random|randomly|flaky|flapping|comes and goes|every so often|off and on)\b"#
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
        #"\b(?:resolved|recovered|restored|back to normal|solved|works again|stable since|you (?:may|can) close|(?:please |can |you may |you can )?close (?:this|it|the ticket)|please close|all good|working again|all working|never ?mind|sorted it|no reply needed|no action (?:is )?required|for your records|weekly|has been stable|closed by itself|for your information|fyi|just (?:to let|letting) you know|heads[- ]up|for the record)\b"#
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
