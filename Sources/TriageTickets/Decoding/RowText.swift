/// Builds the text of a ticket from the title and the body of a row.
struct RowText: Sendable {
  private var scratch: [UInt8] = []

  /// Fills `text`, `title`, `body` and the anchors; `title` and `body` append to an array and say whether they are there.
  ///
  /// Positions are those of the decoded parts, so each part begins at line 1, column 1. Of a body of HTML the tags are left
  /// out, as of that of a mail.
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
      if HTMLShape.isWhole(ticket.text.span.extracting(start..<ticket.text.count)) {
        Self.stripBody(of: &ticket, from: start)
      }
    }
    ticket.body = start..<ticket.text.count
  }

  /// Puts the text of a body of HTML in its place; one without any text, as of an image, stays.
  private static func stripBody(of ticket: inout Ticket, from start: Int) {
    let first = Anchor(offset: 0, part: .body, line: 1, column: 1)
    let text = HTMLText.strip(
      PlacedText(bytes: Array(ticket.text[start...]), anchors: [first]), keepsLinks: true)
    guard text.bytes.contains(where: { !$0.isWhite }) else { return }
    ticket.text.removeSubrange(start...)
    ticket.anchors.removeLast()
    for var anchor in text.anchors {
      anchor.offset += start
      ticket.anchors.append(anchor)
    }
    ticket.text.append(contentsOf: text.bytes)
  }
}
