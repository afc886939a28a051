/// Words that announce a second problem in the same ticket; numbered steps and figures of speech are none.
enum OtherIssueWords {
  private static let many =
    "(?:two|2|three|3|four|several|few|a few|couple(?: of)?|a couple of)"
  private static let matters =
    "(?:things?|issues?|problems?|points?|matters?|topics?|questions?|bugs?|requests?|niggles|wishes"
    + "|disasters?|oddities)"

  /// The regular expression.
  static let source =
    #"(?i)\b\#(many) (?:quite |completely |entirely |totally )?(?:unrelated|different|separate|distinct|independent) \#(matters)\b"#
    + #"|^[^a-z0-9]*(?:(?:re|fw|fwd): ?)*(?:hi,? |hello,? |hej!? ?|just )?\#(many) (?:small |little |more |odd )?\#(matters)(?:$|[:.,!]| for you| please| today)"#
    + #"|\b(?:i|we)(?:'ve| have| noticed| found| got) (?:two|2|three|3) (?:small |little )?(?:things|issues|problems|bugs|questions|points)(?:$|[:.,])"#
    + #"|(?:^|[.;:)*-] ?)(?:and |also,? )?(?:(?:totally |quite |completely )?separately\b[,:]?|unrelated(?:ly)?(?: to (?:this|that|the above))?(?: ?[:,–-] )|(?:un-?connected|unrelated) (?:to|with) (?:this|that|the above)|independent(?:ly)? of (?:this|that|it)\b)"#
    + #"|(?:^|[^a-z ] ?|\b(?:and|the|also|as) )(?:another|other|second|next|separate|one (?:more|last)) (?:small |little )?(?:thing|matter|topic)(?: altogether)?(?: (?:is|was|we|i (?:found|noticed|have|had|see)|that|not)\b|[:,-]|, while)"#
    + #"|(?:^|[.;!?] )(?:and |also,? )?(?:another|second|next|separate|one (?:more|last)) (?:small |little )?(?:issue|problem|bug|question)(?:: |, | - )"#
    + #"|\bnothing to do with (?:each other|one another)|\bwhile (?:i'?m|we'?re|i am|we are|you'?re) (?:at it|on it|here)\b|\bcompletely different:|\banother topic\b|\+ (?:unrelated|one more|an? [a-z]+ question)\b|\band (?:a|an|one) (?:unrelated )?question\b"#
}
