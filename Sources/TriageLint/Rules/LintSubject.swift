package import TriageFeatures
package import TriageTickets

/// A ticket as rules see it: its text, what it tells, and the words that rules look for.
package struct LintSubject {
  /// The level that a model gives the ticket.
  package struct Level: Equatable, Sendable {
    /// Its name.
    package var name: String
    /// 0 is the most urgent.
    package var rank: Int
    /// Whether it is sure enough to be assigned.
    package var isAssigned: Bool

    /// Creates a level.
    package init(name: String, rank: Int, isAssigned: Bool) {
      self.name = name
      self.rank = rank
      self.isAssigned = isAssigned
    }
  }

  /// The ticket.
  package let ticket: Ticket
  /// What it tells and leaves out.
  package let completeness: Completeness
  /// Its sentences, headings and lines.
  package let units: [TextUnit]
  /// The fields that it must have, most useful first.
  package let required: [TicketField]
  /// The model's level; nil where no rule has a use for it.
  package let level: Level?
  /// The first place of each pattern of ``LintWords``.
  let words: [Range<Int>?]
  /// Headings and labels of a form that nothing was written under.
  package let emptyFields: [Range<Int>]

  /// The first place of some words; nil where there are none.
  func place(of words: LintWords) -> Range<Int>? { self.words[words.rawValue] }

  /// Whether a field must be there and is not.
  func lacks(_ field: TicketField) -> Bool {
    required.contains(field) && completeness.fields[field] == nil
  }

  /// Where a finding about the whole ticket is shown: its title, or else its first unit.
  var head: Range<Int> {
    let title = trimmed(ticket.title)
    if !title.isEmpty { return title }
    return units.first?.range ?? ticket.body.lowerBound..<ticket.body.lowerBound
  }

  /// A range without white space at its edges.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, ticket.text[low] <= 0x20 { low += 1 }
    while high > low, ticket.text[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: ticket.text[range], as: UTF8.self)
  }
}

/// Words that rules look for beside the clues of the fields, as regular expressions in the one scan of a ticket.
enum LintWords: Int, CaseIterable {
  /// Vague words for a time.
  case vagueTime
  /// An error told of and not quoted.
  case errorParaphrase
  /// A login or admin address of one's own.
  case customAccess
  /// An address or path.
  case address
  /// When an intermittent fault comes: a rate, an interval, a circumstance.
  case pattern
  /// A level that the author claims.
  case claim

  var source: String {
    switch self {
    case .vagueTime:
      #"(?i)\b(?:recently|lately|for (?:a|some|quite a|quite some|the last) (?:while|time)|a while (?:ago|back)|some time ago|for ages|these days|of late|the other day|(?:a few|several|some|couple of) (?:days|weeks|months|hours) ago|for (?:days|weeks|months|hours)|long time|suddenly|all of a sudden)\b"#
    case .errorParaphrase:
      #"(?i)\b(?:(?:an?|some|the|weird|strange|random|this|that|same|various|any) (?:\w+ )?errors?(?: messages?)?|errors? (?:out|appears?|occurs?|pops? up|shows? up)|error messages?|something (?:about|like|with)|it (?:fails|crashes|errors)|throws? (?:an )?(?:error|exception))\b"#
    case .customAccess:
      #"(?i)\b(?:custom|non-?standard|hidden|own|special|separate|renamed|moved|different|secret|private) (?:\w+ )?(?:log-?in|sign-?in|admin|back-?end|wp-login|wp-admin|access)(?: (?:url|page|address|path|screen|link|portal|area))?\b|\b(?:behind|need|needs|requires?|using|through|over) (?:a |our |the |an )?(?:vpn|ip (?:allow|white)-?list|basic auth(?:entication)?|htaccess|http auth|jump ?host|bastion)\b"#
    case .address:
      #"(?i)https?://|\bwww\.|(?:^|[\s("'`])/[a-z][a-z0-9_./-]+|\b[a-z0-9-]+\.example\b"#
    case .pattern:
      #"(?i)\b(?:every|each) (?:\d+|few|couple of|other|second|third|half|morning|evening|night|day|hour|minute|monday|tuesday|wednesday|thursday|friday|time)|\b(?:once|twice|\d+ times|times) (?:a|an|per|every) \w+|\b\d+ ?(?:%|percent)|\b(?:1|one|two|2|three|3|\d+) (?:in|of|out of) (?:\d+|ten|five|twenty|every|three|four)\b|\b(?:only|mostly|usually|always|typically|mainly) (?:when|if|while|after|during|at|in the|on|between|with|for)\b|\bunder load\b|\bat peak\b|\bwhen(?:ever)? (?:the|we|i|it|more|many|there|two|load)\b|\b(?:no|without(?: any)?) (?:clear |obvious |visible |recognisable )?pattern\b|\bat (?:random|irregular) (?:times|intervals)\b|\brandom(?:ly)?\b|\bcorrelat\w+"#
    case .claim:
      #"(?i)\b(?:p[01]|s[01]|sev(?:erity)?[ -]?[01]|priority[ :-]{0,2}(?:0|1|one|high|highest|urgent|critical)|prio ?1|urgent(?:ly)?|asap|critical|emergency|blocker|showstopper|top priority|highest priority)\b"#
    }
  }
}
