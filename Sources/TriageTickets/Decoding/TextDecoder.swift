/// Decodes plain text and Markdown: the bytes are repaired, tags of a page of HTML left out, and the title is found.
struct TextDecoder: Sendable {
  private let isMarkdown: Bool
  private var source = PlacedText()
  private var scratch: [UInt8] = []
  private var outline = TextOutline()

  init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  /// Decodes `record`, the whole of a file.
  mutating func decode(_ record: Span<UInt8>, into ticket: inout Ticket) {
    source.bytes.removeAll(keepingCapacity: true)
    source.bytes.append(record, 0..<record.count)
    UTF8Repair.repair(&source.bytes, from: 0, scratch: &scratch)
    source.anchors = [Anchor(offset: 0, part: .body, line: 1, column: 1)]
    if HTMLShape.isWhole(source.bytes.span) {
      let text = HTMLText.strip(source, keepsLinks: true)
      if text.bytes.contains(where: { !$0.isWhite }) { source = text }
    }
    // A second name for the buffer, so that it can be read beside changes of other properties.
    let source = source
    let bytes = source.bytes.span
    outline.find(bytes, isMarkdown: isMarkdown)
    if let plan = outline.plan { ticket.plan = bytes.string(plan) }
    if let received = outline.received { ticket.received = bytes.string(received) }
    if let id = outline.id { ticket.id = bytes.string(id) }
    var cursor = PlacedText.Cursor()
    if !outline.title.isEmpty {
      ticket.title = 0..<outline.title.count
      Self.append(outline.title, of: source, as: .title, &cursor, to: &ticket)
      ticket.text.append(0x0A)
    }
    let start = ticket.text.count
    cursor = PlacedText.Cursor()
    for piece in outline.body where !piece.isEmpty {
      Self.append(piece, of: source, as: .body, &cursor, to: &ticket)
    }
    ticket.body = start..<ticket.text.count
  }

  private static func append(
    _ piece: Range<Int>, of source: PlacedText, as part: Anchor.Part,
    _ cursor: inout PlacedText.Cursor, to ticket: inout Ticket
  ) {
    let (line, column) = cursor.place(of: piece.lowerBound, in: source)
    let start = ticket.text.count
    ticket.anchors.append(Anchor(offset: start, part: part, line: line, column: column))
    for var anchor in source.anchors
    where anchor.offset > piece.lowerBound && anchor.offset < piece.upperBound {
      anchor.offset += start - piece.lowerBound
      anchor.part = part
      ticket.anchors.append(anchor)
    }
    ticket.text.append(source.bytes.span, piece)
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
