/// Builds the text of a ticket from the title and the body of a row.
struct RowText: Sendable {
  private var scratch: [UInt8] = []

  /// Fills `text`, `title`, `body` and the anchors; `title` and `body` append to an array and say whether they are there.
  ///
  /// Positions are those of the decoded parts, so each part begins at line 1, column 1.
  @inline(__always)
  mutating func build(
    _ ticket: inout Ticket,
    title: (inout [UInt8]) -> Bool,
    body: (inout [UInt8]) -> Bool
  ) {
    if title(&ticket.text) {
      UTF8Repair.repair(&ticket.text, from: 0, scratch: &scratch)
      ticket.title = 0..<ticket.text.count
      ticket.anchors.append(Anchor(offset: 0, part: .title, line: 1, column: 1))
      ticket.text.append(0x0A)
    }
    let start = ticket.text.count
    if body(&ticket.text) {
      UTF8Repair.repair(&ticket.text, from: start, scratch: &scratch)
      ticket.anchors.append(Anchor(offset: start, part: .body, line: 1, column: 1))
    }
    ticket.body = start..<ticket.text.count
  }
}
