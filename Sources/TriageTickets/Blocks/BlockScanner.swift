/// Finds what each stretch of a ticket is.
struct BlockScanner: Sendable {
  mutating func scan(_ ticket: inout Ticket) {
    if !ticket.title.isEmpty { ticket.segments.append(Segment(kind: .title, range: ticket.title)) }
    if !ticket.body.isEmpty { ticket.segments.append(Segment(kind: .prose, range: ticket.body)) }
  }
}
