/// What a ticket says of asking for one field, all in log-odds.
package struct AskInputs: LayerInputs {
  /// Naive Bayes over the features found anywhere in the ticket.
  package var ticket: Double
  /// That the ticket tells of a fault, by the words of its kind.
  package var fault: Double
  /// The clues that something is at issue.
  package var issue: Double

  /// Creates inputs.
  package init(ticket: Double, fault: Double, issue: Double) {
    self.ticket = ticket
    self.fault = fault
    self.issue = issue
  }

  /// How many there are.
  package static let count = 3

  /// The inputs in the order of the weights, bounded.
  package var values: [Double] { [bounded(ticket), bounded(fault), bounded(issue)] }

  private func bounded(_ value: Double) -> Double { max(-4, min(4, value)) }
}

extension FieldLayer<AskInputs> {
  /// Asks for whatever is absent.
  package static let always = FieldLayer(bias: 1, weights: [0, 0, 0])
}
