/// Words that tell when a fault that comes and goes comes: a rate, an interval or a circumstance.
enum PatternWords {
  private static let count =
    "(?:[0-9]+(?: ?(?:-|–|to|or) ?[0-9]+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
    + "|twenty|dozens?|hundreds?|several|many|multiple|few|couple)"
  private static let span = "(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|nights?|shifts?)"

  /// The regular expression.
  static let source =
    #"(?i)\b(?:once|twice|\#(count)(?: times)?) (?:in|out of) (?:every |about )?(?:\#(count)|\#(Vocabulary.numberWord)) [a-z]"#
    + #"|\b(?:every|each) (?:[0-9]+|few|couple of|other|second|third|fourth|fifth|sixth|tenth|half|morning|evening|night|day|hour|minute|monday|tuesday|wednesday|thursday|friday|time)"#
    + #"|\b(?:once|twice|times|\#(count)(?: (?:times|of them))?) (?:an?|per|every|each|in) (?:\#(count) )?\#(span)\b"#
    + #"|\b[0-9]+ ?(?:%|percent)|\b\#(count) (?:in|of|out of) (?:every )?(?:[0-9]+|ten|five|twenty|three|four)\b"#
    + #"|\b(?:several|many|multiple|[0-9]+|three|four|five) times\b"#
    + #"|\b(?:when(?:ever)?|while|after|during|upon|once|if|as soon as) (?:[a-z]+ing|[a-z]+ed|the|an?|we|i|it|they|you|he|she|this|that|my|our|more|many|there|two|load|users?|people|switching|start)\b"#
    + #"|\b(?:under|with|at) (?:load|peak|heavy)\b|\b(?:no|without(?: any)?) (?:clear |obvious |visible |recogni[sz]able )?pattern\b"#
    + #"|\bat (?:random|irregular) (?:times|intervals)\b|\bcorrelat[a-z]+"#
    + #"|\b(?:always|mostly|mainly|usually|typically|especially|only) (?:after|before|during|in|at|on|around|when|between|towards) [a-z0-9]|\b(?:more|less) (?:often|frequently|likely)\b|\bbetween [0-9]+|\bonly (?:with|on|in|when|if|for|after)\b|\bmost of the time|\b(?:very|quite|too) often\b|\brarely\b"#
}
