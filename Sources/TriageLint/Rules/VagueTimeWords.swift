/// Words that stand in the place of a time and are none: "recently", "since a few days", "the last weeks".
enum VagueTimeWords {
  private static let few = "(?:a few|few|several|some|(?:a )?couple(?: of)?|many|a number of)"
  private static let spans = "(?:minutes?|mins|hours?|hrs|days?|weeks?|months?|years?|nights?)"

  /// The regular expression, without borders of words.
  static let noTime =
    "(?:recently|lately|of late|these days|the other (?:day|night|week)|for ages|since forever|just now"
    + "|for (?:a|some|quite a|quite some|the last|the past) (?:(?:little|short|long|good|fair) )?(?:while|time|bit)"
    + "|a while (?:ago|back|now)|some ?time (?:ago|back|now)|(?:a )?(?:little|short) while|not (?:too |so |very |that )?long ago"
    + "|(?:since|for) (?:ever|ages|long|long time|always|a (?:while|bit|long time)|some ?time|quite some time|an eternity)"
    + "|\(few) \(spans) (?:ago|back|now)|(?:for|since|in|over|during) (?:the )?(?:last |past )?\(few) \(spans)"
    + "|(?:the|these) (?:last|past) (?:\(few) )?(?:minutes|hours|days|weeks|months|years|nights)"
    + "|for (?:minutes|hours|days|weeks|months|years)|(?:in|of|over) recent (?:days|weeks|months|times)"
    + "|(?:since|at|from) (?:an? |some )?(?:unknown|unclear|uncertain|undetermined|unspecified)(?: (?:time|date|day|point|moment))?"
    + "|at some (?:point|time)|(?:since|from) (?:who knows|god knows|i (?:do not|don'?t) know|whenever))"

  /// A whole answer to "when did it start?" that names no time, with or without its label.
  static let lone =
    #"(?:^[-*>|# ]*(?:\*\*)?(?:started?|start(?: |-)?(?:time|date)|since(?: when)?|when|first (?:seen|noticed)|began|onset|date(?: |/| and )?(?:time)?)(?:\*\*)?[ ]?[:=|](?:\*\*)?[ |]*|^)"#
    + #"(?:soon|earlier|before|previously|recent|just|now|right now|currently|immediately|always|sometime|some day|one day|once|long ago|ages ago|back then|forever|not sure|hard to say|(?:very |quite |just )?(?:recently|lately)|a while ago|ongoing)[ .!|]*$"#
}
