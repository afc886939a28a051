/// How much a finding matters.
package enum LintSeverity: String, CaseIterable, Sendable, Comparable {
  case error, warning, note, off

  /// Whether the left one matters less.
  package static func < (left: LintSeverity, right: LintSeverity) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .error: 3
    case .warning: 2
    case .note: 1
    case .off: 0
    }
  }
}

/// What `--explain` shows of a rule.
package struct RulePage: Sendable {
  /// What the rule checks.
  package var checks: String
  /// Why it matters to whoever picks the ticket up.
  package var why: String
  /// A ticket that the rule finds fault with.
  package var bad: String
  /// The same ticket made good.
  package var good: String
}

/// One check of a ticket.
package protocol LintRule: Sendable {
  /// The rule's name in kebab-case, stable for ever.
  var name: String { get }
  /// How much a finding matters unless a configuration says otherwise.
  var severity: LintSeverity { get }
  /// What `--explain` shows.
  var page: RulePage { get }
  /// The field that the rule asks for, if it asks for one.
  var field: TicketField? { get }
  /// Whether its findings are about the ticket as a whole and only shown at its head, of which they say nothing.
  var isOfWholeTicket: Bool { get }
  /// Returns what the rule finds in a ticket, by its place in the ticket.
  func check(_ subject: LintSubject) -> [LintFinding]
}

extension LintRule {
  /// None.
  package var field: TicketField? { nil }
  /// Those that ask for a field are.
  package var isOfWholeTicket: Bool { field != nil }
}

/// What a rule found: where, and what to write instead.
package struct LintFinding: Equatable, Sendable {
  /// The rule's name.
  package var rule: String
  /// UTF-8 byte range into `Ticket.text`.
  package var range: Range<Int>
  /// What is wrong and what to write, without text of the ticket that could be secret.
  package var message: String
  /// Whether the configuration names what is missing as required.
  package var isRequired = false
  /// Whether what is missing would help, though work can begin without it: a note, unless a configuration gives the rule a severity.
  package var isAdvice = false

  /// Creates a finding.
  package init(rule: String, range: Range<Int>, message: String) {
    self.rule = rule
    self.range = range
    self.message = message
  }
}
