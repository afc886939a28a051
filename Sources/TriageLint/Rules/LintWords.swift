/// Words that rules look for beside the clues of the fields, as regular expressions in the one scan of a ticket.
enum LintWords: Int, CaseIterable {
  /// Vague words for a time.
  case vagueTime
  /// Words that stand in the place of a time and are none.
  case noTime
  /// An error told of and not quoted.
  case errorParaphrase
  /// An error that somebody met, and does not only speak of.
  case errorMet
  /// A sentence that says no more of an error than that there is one.
  case errorOnly
  /// A login or admin address of one's own.
  case customAccess
  /// An address or path.
  case address
  /// When an intermittent fault comes: a rate, an interval, a circumstance.
  case pattern
  /// An urgency that the author claims in general words.
  case claim
  /// A claim of the very highest level.
  case topClaim
  /// An announcement of a second problem.
  case otherIssue
  /// A trace of a time, such as `08/09/16 00:07`.
  case timeTrace
  /// A trace of an environment: a version, a host, a system's name.
  case placeTrace
  /// A command in the middle of a sentence.
  case inlineCode
  /// A trace of something to look at: a log's path, an affected folder, a picture.
  case evidenceTrace
  /// The text of an error, as like as not.
  case errorTrace
  /// An error of which there is likely a text.
  case errorTold
  /// What messages of programs say, told without marks.
  case errorLikely
  /// A library, a framework or a tool for developers, or a version of it: a fault in it began with the version.
  case release
  /// How something looks: a fault of looks shows no error, and has no hour.
  case looks
  /// Something gone, not to be seen, mute or leaking, of which no program says a word.
  case wordless
  /// Something that is wholly down: there is nothing to do to see it again.
  case outage
  /// What the fault itself says of how to meet it: a condition, an attempt, a name in code, an address, the number of a document; or a wish.
  case actionNamed
  /// The text of an error beyond doubt.
  case errorShown
  /// A line that announces the text of an error, which the next one then is.
  case errorAnnounced
  /// A statement that no error is shown.
  case noError
  /// A start time beyond doubt.
  case timeShown
  /// A time of something else than the fault.
  case otherTime
  /// A change after which it began, without its time.
  case undatedChange
  /// Evidence denied or promised.
  case noEvidence
  /// An address of a manual.
  case manual
  /// Words by which a manual is referred to.
  case reference
  /// Words of a ticket that is about a manual.
  case ofManual
  /// An address of a person.
  case person
  /// An address of a program's interface.
  case machineAddress
  /// Evidence beyond doubt.
  case evidenceShown
  /// An environment beyond doubt.
  case environmentShown
  /// A quotation of one ordinary word.
  case quotedWord
  /// A quotation that says more.
  case quotedPhrase

  /// The regular expression.
  var source: String {
    switch self {
    case .vagueTime:
      #"(?i)\b(?:\#(VagueTimeWords.noTime)|long time)\b|\#(VagueTimeWords.lone)"#
    case .noTime: #"(?i)\b\#(VagueTimeWords.noTime)\b|\#(VagueTimeWords.lone)"#
    case .errorParaphrase:
      #"(?i)\b(?:(?:an?|some|the|weird|strange|random|this|that|same|various|any) (?:[a-z]+ )?errors?(?: messages?)?|errors? (?:out|appears?|occurs?|pops? up|shows? up)|error messages?|something (?:about|like|with)|something (?:went|goes|has gone) wrong|errors? (?:codes?|box|window|dialog)|it (?:fails|crashes|errors)|throws? (?:an )?(?:error|exception))\b"#
    case .errorMet:
      #"(?i)\b(?:gets?|getting|got|gives?|gave|giving|shows?|showing|shown|throws?|throwing|threw|sees?|seeing|saw|receiv(?:e|es|ed|ing)|with|raises?|raising|raised|reports?|reported|returns?|returning|returned|hits?|hitting|encounter(?:s|ed|ing)?|produces?|causes?|causing|there(?:['’]s| is| was| are)|having|says) (?:me |us |him |her |them |out |up )?(?:an?|some|the|this|that|these|same|several|many|various|any|lots? of|weird|strange|random|following|below|my|also|always|only|just|[a-z]+)? ?(?:[a-z]+ )?(?:errors?|exceptions?)\b|\berrors? (?:out|pops? up|comes? up|appear(?:s|ed)?|occurr?ed|messages?|box|window|dialog|when|while|on|during|after)\b|\bsomething (?:went|goes|has gone) wrong\b|\bit (?:fails|crashes|errors)\b"#
    case .errorOnly:
      #"(?i)\b(?:an?|some|this|the same|strange|weird) (?:[a-z]+ )?errors?(?: (?:messages?|codes?|box|window|dialog|pop-?up))?(?: (?:is|was|gets?) (?:displayed|shown|reported|raised|thrown)(?: (?:in|on|by) [a-z ]{1,30})?| (?:appears?|comes up|pops up|shows up))?[.!]?$"#
    case .customAccess:
      #"(?i)\b(?:custom|non-?standard|hidden|own|special|separate|renamed|moved|different|secret|private) (?:(?:log-?in|sign-?in|admin|back-?end|wp-login|wp-admin|access) (?:url|page|address|path|screen|link|portal|area)|wp-login|wp-admin|log-?in page|admin)\b|\b(?:is|are|sits?|runs?|site|admin|log-?in|all|staging) behind (?:a |our |the |an )?(?:vpn|ip (?:allow|white)-?list|basic auth(?:entication)?|htaccess|http auth|jump ?host|bastion)\b"#
        + #"|\b(?:reach(?:able|ed)|access(?:ible|ed)|available|visible|open) (?:only |just )?(?:via|through|over|from|behind|within|inside|by|on|with|using) (?:a |our |the |an |your )?(?:[a-z]+ )?(?:vpn|(?:office|company|corporate|internal|local) network|intranet|(?:allow|white)-?listed (?:ip|address)|ip (?:allow|white)-?list|jump ?host|bastion|ssh tunnel)\b"#
        + #"|\b(?:ip|network)[- ](?:address )?(?:restricted|locked|filtered|whitelisted|limited|bound|protected|restriction)\b|\b(?:restricted|limited|locked) (?:down )?(?:to|by) (?:[a-z]+ ){0,2}(?:ips?|ip (?:address(?:es)?|ranges?)|vpn|(?:office|company|corporate|internal) network)\b"#
        + #"|\b(?:wp-?admin|wp-login|admin|back-?end|log-?in|sign-?in)(?: (?:page|url|path|area|panel|address|link))? (?:is|was|has been|got|we have|sits|lives) (?:moved|renamed|hidden|relocated|(?:at|on|under) (?:a |an )?(?:custom|secret|special|hidden|different|non-?standard|own))\b|\b(?:moved|renamed|hid|relocated) (?:the |our |its )?(?:wp-?admin|wp-login|admin|log-?in|back-?end)\b"#
        + #"|\b(?:vpn|jump ?host|bastion) (?:is |access is )?(?:needed|required|necessary)\b"#
    case .address:
      #"(?i)https?://|\bwww\.|(?:^|[\s("'`])/[a-z][a-z0-9_./-]+|\b[a-z0-9-]+\.example\b|\b[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\b|\\\\[a-z0-9]|\b[a-z0-9-]+\.[a-z0-9-]+\.(?:com|net|org|de|io|int|local|lan|corp)\b"#
    case .pattern: PatternWords.source
    case .claim: ClaimWords.urgent
    case .topClaim: ClaimWords.top
    case .otherIssue: OtherIssueWords.source
    case .timeTrace: TraceWords.time
    case .placeTrace: TraceWords.place
    case .inlineCode:
      #"`[^`\n]+ [^`\n]+`|^\$ [a-z]|(?i)\b(?:run|reproduce|call|execute)(?:ning)?:? ["`][a-z]"#
    case .evidenceTrace: TraceWords.evidence
    case .errorTrace: TraceWords.error
    case .errorTold: TraceWords.errorTold
    case .errorLikely: TraceWords.errorLikely
    case .release: TraceWords.release
    case .looks: TraceWords.looks
    case .wordless: TraceWords.wordless
    case .outage: OutageWords.source
    case .actionNamed: ActionWords.source
    case .errorShown: SureWords.error
    case .errorAnnounced: SureWords.announcement
    case .noError: SureWords.noError
    case .timeShown: SureWords.time
    case .otherTime: SureWords.otherTime
    case .undatedChange: SureWords.undatedChange
    case .noEvidence: SureWords.noEvidence
    case .manual: SureWords.manual
    case .reference: SureWords.reference
    case .ofManual: SureWords.ofManual
    case .person: SureWords.person
    case .machineAddress: SureWords.machineAddress
    case .evidenceShown: SureWords.evidence
    case .environmentShown: SureWords.environment
    case .quotedWord: SureWords.quotedWord
    case .quotedPhrase: SureWords.quotedPhrase
    }
  }

  /// Whether only prose and titles count, not logs and code.
  var isOfProse: Bool {
    switch self {
    case .claim, .topClaim, .otherIssue, .customAccess, .vagueTime, .noTime, .errorParaphrase,
      .errorOnly, .outage:
      true
    default: false
    }
  }

  /// Whether a finding points at the words; where it does not, knowing their sentence is enough.
  var isPointedAt: Bool {
    switch self {
    case .vagueTime, .errorParaphrase, .errorOnly, .customAccess, .claim, .topClaim: true
    default: false
    }
  }
}
