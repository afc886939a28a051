/// Decodes plain text and Markdown: the bytes are repaired and the title is found.
struct TextDecoder: Sendable {
  private let isMarkdown: Bool
  private var source: [UInt8] = []
  private var scratch: [UInt8] = []
  private var outline = TextOutline()

  init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  /// Decodes `record`, the whole of a file.
  mutating func decode(_ record: Span<UInt8>, into ticket: inout Ticket) {
    source.removeAll(keepingCapacity: true)
    source.append(record, 0..<record.count)
    UTF8Repair.repair(&source, from: 0, scratch: &scratch)
    // A second name for the buffer, so that it can be read beside changes of other properties.
    let source = source
    outline.find(source.span, isMarkdown: isMarkdown)
    if let plan = outline.plan { ticket.plan = source.span.string(plan) }
    if let received = outline.received { ticket.received = source.span.string(received) }
    if let id = outline.id { ticket.id = source.span.string(id) }
    var cursor = SourceCursor()
    if !outline.title.isEmpty {
      ticket.title = 0..<outline.title.count
      let (line, column) = cursor.place(of: outline.title.lowerBound, in: source.span)
      ticket.anchors.append(Anchor(offset: 0, part: .title, line: line, column: column))
      ticket.text.append(source.span, outline.title)
      ticket.text.append(0x0A)
    }
    let start = ticket.text.count
    cursor = SourceCursor()
    for piece in outline.body where !piece.isEmpty {
      let (line, column) = cursor.place(of: piece.lowerBound, in: source.span)
      ticket.anchors.append(
        Anchor(offset: ticket.text.count, part: .body, line: line, column: column))
      ticket.text.append(source.span, piece)
    }
    ticket.body = start..<ticket.text.count
  }
}

/// Counts lines and columns forward through a text.
struct SourceCursor {
  private var offset = 0
  private var line = 1
  private var column = 1
  /// Bytes that the scalar in progress still has to come.
  private var awaited = 0

  /// The line and column, from 1, of `target`, which must not lie before earlier ones.
  mutating func place(of target: Int, in bytes: Span<UInt8>) -> (line: Int, column: Int) {
    while offset < target {
      if bytes[offset] == 0x0A {
        line += 1
        column = 1
        awaited = 0
      } else if bytes[offset] & 0xC0 != 0x80 {
        column += 1
        awaited = bytes[offset] < 0xC0 ? 0 : bytes[offset] < 0xE0 ? 1 : bytes[offset] < 0xF0 ? 2 : 3
      } else if awaited > 0 {
        awaited -= 1
      } else {
        // A mail in another character set than UTF-8: a curly quote of Windows is a byte like those inside a scalar.
        column += 1
      }
      offset += 1
    }
    return (line, column)
  }
}
