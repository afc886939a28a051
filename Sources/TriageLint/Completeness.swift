package import TriageTickets

/// What a ticket tells, what it leaves out, and what to ask for.
package struct Completeness: Equatable, Sendable {
  /// The proving text of each field that is present, as UTF-8 byte ranges into `Ticket.text`.
  package var fields: FieldRanges = FieldRanges()
  /// How likely each field is there, as the field model sees it.
  package var odds: FieldOdds = FieldOdds()
  /// How likely the first reply would have to ask for a field, as the field model sees it; core fields only.
  package var askOdds: FieldOdds = FieldOdds()
  /// What the ticket is.
  package var kind: TicketKind = .fault
  /// Whether the ticket says that no error is shown, so that asking for one is in vain.
  var saysNoError = false
  /// The fields that a ticket of this kind needs, as far as the support policy asks for them.
  package var neededFields: [TicketField] = TicketKind.fault.neededFields
  /// The absent fields that a ticket of this kind needs, the most useful to ask for first.
  package var missing: [TicketField] = []
  /// What to ask the reporter, one question for each of `missing`, in the same order.
  package var questions: [String] = []
  /// Whether the ticket is about one problem; false where unrelated ones share it.
  package var singleIssue: Bool = true
  /// The credentials in the ticket, ascending, not overlapping.
  package var secrets: [Secret] = []
  /// The credentials in the ticket's identifier; their ranges are of its UTF-8 bytes.
  package var idSecrets: [Secret] = []

  /// Creates the completeness of a ticket that nothing is known about.
  package init() {}

  /// Takes the ticket for one of a kind: what it needs, lacks and is asked for.
  ///
  /// - Parameters:
  ///   - kind: the kind.
  ///   - asked: the fields that the support policy asks for.
  mutating func take(as kind: TicketKind, asked: [TicketField]) {
    self.kind = kind
    neededFields = kind.neededFields.filter(asked.contains)
    missing = neededFields.filter {
      fields[$0] == nil && !(saysNoError && $0 == .errorMessage)
    }
    questions = missing.map { $0.question(for: kind) }
  }

  /// Whatever in a ticket shows its secrets, the ticket's identifier included.
  ///
  /// - Complexity: O(*n*) in the length of the text; nothing where there are no secrets.
  package func hidden(in ticket: borrowing Ticket) -> HiddenText {
    HiddenText(secrets, inID: idSecrets, of: ticket)
  }
}

/// For each ticket field the byte range that proves it, or nil where it is absent.
package struct FieldRanges: Equatable, Sendable {
  private var ranges = [6 of Range<Int>?](repeating: nil)

  /// Creates ranges of which none is present.
  package init() {}

  /// The proving text of a field in UTF-8 bytes of `Ticket.text`, half-open; nil where it is absent.
  package subscript(field: TicketField) -> Range<Int>? {
    get { ranges[field.index] }
    set { ranges[field.index] = newValue }
  }

  /// Returns whether two sets of ranges agree in every field.
  package static func == (left: FieldRanges, right: FieldRanges) -> Bool {
    TicketField.allCases.allSatisfy { left[$0] == right[$0] }
  }
}

/// For each ticket field some log-odds.
package struct FieldOdds: Equatable, Sendable {
  private var values = [6 of Double](repeating: 0)

  /// Creates even odds.
  package init() {}

  /// The log-odds of a field.
  package subscript(field: TicketField) -> Double {
    get { values[field.index] }
    set { values[field.index] = newValue }
  }

  /// Returns whether two sets of odds agree in every field.
  package static func == (left: FieldOdds, right: FieldOdds) -> Bool {
    TicketField.allCases.allSatisfy { left[$0] == right[$0] }
  }
}

extension TicketField {
  /// The place of the field in tables with a row a field, from 0.
  package var index: Int {
    switch self {
    case .reproduction: 0
    case .environment: 1
    case .startTime: 2
    case .errorMessage: 3
    case .evidence: 4
    case .impact: 5
    }
  }
}

/// A credential that stands in a ticket.
package struct Secret: Equatable, Sendable {
  /// What it is, in kebab-case, such as `aws-access-key` or `password`.
  package var kind: String
  /// Exactly the secret value, as a UTF-8 byte range into `Ticket.text`.
  package var range: Range<Int>

  /// Creates a secret.
  package init(kind: String, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
