package import TriageLint
package import TriageTickets

/// A ticket with what people say of its fields.
package struct FieldRow: Sendable {
  /// Its identifier.
  package var id: String
  /// Who wrote it: tickets of one writer stay in one fold.
  package var voice: String
  /// The ticket.
  package var ticket: Ticket
  /// What the detector sees in it.
  package var evidence: FieldEvidence
  /// Whether each fact holds, by the writer.
  package var truth: [Bool]
  /// The same by a second, blind rater; nil where there was none.
  package var second: [Bool]?
  /// The excerpt that proves each fact, as UTF-8 byte ranges into the ticket's text; nil where none is given.
  package var proofs: [Range<Int>?]
  /// Whether the first reply asks for each core field; nil where nobody said.
  package var asks: [Bool]?
  /// A hash of text and labels, by which rows are put in order.
  package var hash: UInt64
}
