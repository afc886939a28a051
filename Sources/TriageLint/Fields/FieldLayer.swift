/// How a ticket's evidence for one fact adds up: `bias + Σ weight · input`, present above zero.
package struct FieldLayer: Equatable, Sendable {
  /// What the ticket says of one fact, all in log-odds.
  package struct Inputs: Equatable, Sendable {
    /// Naive Bayes over the features found anywhere in the ticket.
    package var ticket: Double
    /// The best sentence.
    package var sentence: Double
    /// The clues of the fact's topic.
    package var clues: Double
    /// The clues that something is at issue: a fault rather than a question, request or notice.
    package var issue: Double

    /// Creates inputs.
    package init(ticket: Double, sentence: Double, clues: Double, issue: Double) {
      self.ticket = ticket
      self.sentence = sentence
      self.clues = clues
      self.issue = issue
    }

    /// The inputs in the order of the weights, the learned ones bounded: a long ticket has more of everything.
    package var values: [Double] {
      [max(-4, min(4, ticket)), max(-4, min(4, sentence)), clues, issue]
    }
  }

  /// Log-odds that make the border between present and absent zero.
  package var bias: Double
  /// One for each of ``Inputs/values``.
  package var weights: [Double]

  /// Creates a layer.
  package init(bias: Double, weights: [Double]) {
    precondition(weights.count == 4, "a weight for each input")
    self.bias = bias
    self.weights = weights
  }

  /// The log-odds of presence.
  package func score(_ inputs: Inputs) -> Double {
    zip(weights, inputs.values).reduce(bias) { $0 + $1.0 * $1.1 }
  }
}
