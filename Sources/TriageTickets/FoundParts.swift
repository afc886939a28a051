/// The parts that the tickets of a run had, so that a field which was named for one and is in no row can be told of.
package struct FoundParts: Sendable {
  /// Whether there was any ticket.
  package private(set) var hasTicket = false
  /// Whether any ticket had a title.
  package private(set) var hasTitle = false
  /// Whether any ticket had a body.
  package private(set) var hasBody = false
  /// Whether any ticket had an identifier.
  package private(set) var hasID = false

  /// Nothing found yet.
  package init() {}

  /// Takes note of a ticket as it was read.
  package mutating func note(_ ticket: borrowing Ticket) {
    hasTicket = true
    hasTitle = hasTitle || !ticket.title.isEmpty
    hasBody = hasBody || !ticket.body.isEmpty
    hasID = hasID || ticket.id != nil
  }

  /// Adds what others saw.
  package mutating func add(_ other: FoundParts) {
    hasTicket = hasTicket || other.hasTicket
    hasTitle = hasTitle || other.hasTitle
    hasBody = hasBody || other.hasBody
    hasID = hasID || other.hasID
  }
}
