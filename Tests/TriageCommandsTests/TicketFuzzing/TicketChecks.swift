import TriageTickets

/// Ends the process where a ticket is not what ``Ticket`` says of itself.
///
/// - Parameters:
///   - ticket: the ticket.
///   - knowsColumns: whether the input says what a column is: a mail may have several character sets.
func checkTicket(_ ticket: Ticket, knowsColumns: Bool) {
  let count = ticket.text.count
  require(
    String(validating: ticket.text, as: UTF8.self) != nil, "the text is no valid UTF-8")
  let hasTitle = ticket.title != 0..<0
  require(ticket.title.lowerBound == 0, "the title is not at the start: \(ticket.title)")
  require(
    ticket.body == (hasTitle ? ticket.title.upperBound + 1 : ticket.body.lowerBound)..<count,
    "title \(ticket.title) and body \(ticket.body) of \(count) bytes")
  require(
    !hasTitle || ticket.text[ticket.title.upperBound] == 0x0A, "no line feed behind the title")
  checkSegments(ticket)
  checkPositions(ticket, knowsColumns: knowsColumns)
}

private func checkSegments(_ ticket: Ticket) {
  var end = 0
  for segment in ticket.segments {
    let range = segment.range
    require(
      range.lowerBound >= end && range.upperBound <= ticket.text.count && !range.isEmpty,
      "segment \(segment) begins before \(end) or leaves \(ticket.text.count) bytes")
    require(
      ticket.text.isScalarBoundary(range.lowerBound)
        && ticket.text.isScalarBoundary(range.upperBound), "segment \(segment) cuts a scalar")
    // Comments in a title are comments there too.
    let isInTitle =
      segment.kind == .title
      || segment.kind == .comment && range.upperBound <= ticket.title.upperBound
    let part = isInTitle ? ticket.title : ticket.body
    require(
      range.lowerBound >= part.lowerBound && range.upperBound <= part.upperBound,
      "segment \(segment) is not in \(part)")
    end = range.upperBound
  }
}

/// Positions count from 1 and go on through a part.
private func checkPositions(_ ticket: Ticket, knowsColumns: Bool) {
  for (anchor, next) in zip(ticket.anchors, ticket.anchors.dropFirst()) {
    require(anchor.offset <= next.offset, "anchors out of order: \(anchor), \(next)")
  }
  let offsets =
    ticket.anchors.map(\.offset) + ticket.segments.map(\.range.lowerBound)
    + ticket.segments.map { $0.range.upperBound - 1 }
    + Array(stride(from: 0, to: ticket.text.count, by: 23))
  var last: Position?
  for offset in offsets.sorted() {
    let position = ticket.position(of: offset)
    require(position.line >= 1 && position.column >= 1, "\(position) at \(offset)")
    if let last, last.part == position.part {
      require(
        (last.line, knowsColumns ? last.column : 0)
          <= (position.line, knowsColumns ? position.column : 0),
        "\(position) at \(offset) comes after \(last)")
    }
    last = position
  }
}

extension [UInt8] {
  /// Whether no scalar of UTF-8 goes over a place.
  func isScalarBoundary(_ offset: Int) -> Bool { offset == count || self[offset] & 0xC0 != 0x80 }
}
