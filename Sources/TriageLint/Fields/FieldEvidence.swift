/// What a ticket says of its fields, before any model.
package struct FieldEvidence: Sendable {
  /// A sentence, list item, heading or line of code.
  package struct Sentence: Sendable {
    /// UTF-8 byte range into `Ticket.text`.
    package var range: Range<Int>
    /// Distinct keys of its features, ascending.
    package var keys: [UInt32]

    init(range: Range<Int>, keys: [UInt32]) {
      self.range = range
      self.keys = Set(keys).sorted()
    }
  }

  /// The sentences in order; those of signatures, comments and a form's own words are left out.
  package var sentences: [Sentence] = []
  /// What the clues of each fact add up to, in log-odds.
  package var clues: [Double] = []
  /// Log-odds that something is at issue.
  package var issue = 0.0
  /// Log-odds that the ticket tells of a fault, by the words of its kind.
  package var fault = 0.0

  init() {}
}
