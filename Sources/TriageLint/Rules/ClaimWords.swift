/// Words by which an author claims a level for the ticket; negated ones and terms of art are left out.
enum ClaimWords {
  private static let claiming =
    "(?:this is|it is|it'?s|is|are|very|extremely|super|most|really|so|as|please treat as|level|priority"
    + "|severity|prio|sev|status|marked|!)"

  /// The highest level by name.
  static let top =
    #"(?i)(?:^|[^a-z0-9-])(?:p0|s0|sev(?:erity)?[ -]?[01]|priority[ :-]{0,2}(?:0|1|one|highest|critical)|prio ?1)(?:$|[^a-z0-9-])|\b\#(claiming)[:,]? (?:absolutely |so |very )?(?:critical|an? emergency|a (?:blocker|showstopper))(?:$|[ .,!;)](?:[^a-z]|for (?:us|our|me|the)|as |please|asap|$))|^[^a-z0-9]*(?:critical|emergency|showstopper|blocker)[^a-z0-9\]]*(?:$|[:!-] )|\b(?:top|highest) priority\b"#

  /// Urgent, without a level's name.
  static let urgent =
    #"(?i)(?:^|[^a-z0-9-])(?:p1|s1)(?:$|[^a-z0-9-])|^[^a-z0-9]*(?:very |extremely )?urgent(?:ly)?\b|\b(?:very|extremely|super|most|really|so|is|it'?s|as|as an?|this|need(?:ed)?|help|fix|please) urgent(?:ly)?\b|\burgent(?:ly)?(?: (?:need|help|please|attention|fix|request)|[ ]*!|\.?$)|\basap\b|^[^a-z0-9]*(?:high|urgent) priority\b|\b(?:high|urgent) priority[ !.]*$|\b\#(claiming)[:,]? (?:an? |of )?(?:high|urgent) priority\b|\bpriority[ :-]{0,2}(?:high|urgent)\b"#
}
