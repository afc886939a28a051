/// Whether the first reply to a ticket would have to ask for a field: `bias + Σ weight · input`, yes above zero.
package struct AskLayer: Equatable, Sendable {
  /// What a ticket says of asking for one field, all in log-odds.
  package struct Inputs: Equatable, Sendable {
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

  /// Log-odds that make the border between asking and not asking zero.
  package var bias: Double
  /// One for each of ``Inputs/values``.
  package var weights: [Double]

  /// Creates a layer.
  package init(bias: Double, weights: [Double]) {
    precondition(weights.count == Inputs.count, "a weight for each input")
    self.bias = bias
    self.weights = weights
  }

  /// Asks for whatever is absent.
  package static let always = AskLayer(bias: 1, weights: [0, 0, 0])

  /// The log-odds of asking.
  package func score(_ inputs: Inputs) -> Double {
    zip(weights, inputs.values).reduce(bias) { $0 + $1.0 * $1.1 }
  }
}
