/// What the ticket says of one fact, all in log-odds.
package struct FactInputs: LayerInputs {
  /// Naive Bayes over the features found anywhere in the ticket.
  package var ticket: Double
  /// The best sentence.
  package var sentence: Double
  /// The second best, which counts where none is sure.
  package var second: Double
  /// The clues of the fact's topic.
  package var clues: Double
  /// The clues that something is at issue: a fault rather than a question, request or notice.
  package var issue: Double

  /// Creates inputs.
  package init(
    ticket: Double, sentence: Double, second: Double, clues: Double, issue: Double
  ) {
    self.ticket = ticket
    self.sentence = sentence
    self.second = second
    self.clues = clues
    self.issue = issue
  }

  /// How many there are.
  package static let count = 6

  /// The inputs in the order of the weights, the learned ones bounded: a long ticket has more of everything.
  ///
  /// The best sentence stands there twice: what goes beyond the narrow bound counts, but less. A ticket of one sentence has
  /// no second; the narrow bound keeps that from speaking louder than a second sentence that says nothing.
  package var values: [Double] {
    [
      bounded(ticket, 4), bounded(sentence, 4), bounded(sentence, 8), bounded(second, 4), clues,
      issue,
    ]
  }

  private func bounded(_ value: Double, _ bound: Double) -> Double {
    max(-bound, min(bound, value))
  }
}
