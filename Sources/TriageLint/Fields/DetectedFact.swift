/// What the field model decides of a ticket: whether each field is present, and whether several issues share it.
package enum DetectedFact: Int, CaseIterable, Sendable {
  case reproduction, environment, startTime, errorMessage, evidence, impact
  case severalIssues

  /// The field that it is the presence of.
  package var field: TicketField? {
    switch self {
    case .reproduction: .reproduction
    case .environment: .environment
    case .startTime: .startTime
    case .errorMessage: .errorMessage
    case .evidence: .evidence
    case .impact: .impact
    case .severalIssues: nil
    }
  }

  /// The name that reports give it.
  package var name: String { field?.rawValue ?? "singleIssue" }

  /// The topic of its clues.
  var topic: ClueTopic { field?.topic ?? .severalIssues }
}
