/// Clues for unrelated problems that share a ticket.
enum SeveralIssuesClues {
  static let table = ClueTable(
    topic: .severalIssues, bias: -460,
    clues: [
      Clue(
        "unrelated", 500,
        #"\b(?:unrelated|not related|nothing to do with|unconnected|independent(?:ly)? of (?:this|that)|separate (?:issue|thing|matter|problem|topic|question|point)s?|different (?:issue|matter|topic|subject) )"#
      ),
      Clue(
        "separately", 500,
        #"(?:^|[.;,] ?|also,? |and |[0-9][.)] ?|[-*] )(?:also,? )?(?:quite )?separately\b"#),
      Clue(
        "two things", 170,
        #"\b(?:two|2|three|3|four|4|couple of|few|several) (?:small |different |other |more |unrelated |separate )?(?:things?|issues|problems|points|topics|matters|oddities|niggles|wishes|bugs|items|faults|tickets)\b"#
      ),
      Clue(
        "second thing", 350,
        #"\b(?:second|other|another|next|third) (?:thing|issue|problem|point|matter|topic|question|bug)\b"#
      ),
      Clue(
        "first thing", 170,
        #"\b(?:first(?:ly)?(?: of all)?|one|second(?:ly)?) ?(?:thing|issue|problem)?[:,] "#),
      Clue(
        "while at it", 340,
        #"\b(?:while (?:i'?m|we'?re|i am|we are|i have|you'?re) (?:at it|here|you|writing|on it)|by the way|btw|one more thing|on another note|on a different note|oh,? and|p\.?s\.?[:,. ]|as well,? |also,? (?:the|can|could|my|our|user|i would))"#
      ),
      Clue(
        "numbered problem", 500,
        #"\b(?:problem|issue|bug|fault|question|request|topic|point) ?(?:no\.? ?|number |#)?(?:2|two|b)\b ?[:.)-]"#
      ),
      Clue("on top", 250, #"\b(?:on top of (?:that|this|it)|apart from that|besides that)\b"#),
      Clue("lettered", 340, #"^\(?[b2][).] "#),
    ])
}
