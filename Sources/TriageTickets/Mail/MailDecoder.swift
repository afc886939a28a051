/// Decodes a mail message (RFC 5322, MIME) into a ticket.
///
/// Nothing in a message is an error: what is truncated or malformed is read as far as it goes.
struct MailDecoder: Sendable {
  /// Decodes `record`, a whole message.
  func decode(_ record: Span<UInt8>, into ticket: inout Ticket) {
    let fields = MailFields(record, 0..<record.count)
    if let subject = fields.value("subject", in: record) {
      take(EncodedWords.decode(record, subject), into: &ticket)
      ticket.title = 0..<ticket.text.count
      if !ticket.title.isEmpty { ticket.text.append(0x0A) }
    }
    if let identifier = fields.value("message-id", in: record) {
      ticket.id = Self.identifier(record.string(identifier))
    }
    if let date = fields.value("date", in: record) {
      ticket.received = MailDate.iso8601(record.string(date))
    }
    let parts = MailParts(record)
    ticket.attachments = parts.attachments
    let start = ticket.text.count
    appendBody(record, parts.texts, into: &ticket)
    ticket.body = start..<ticket.text.count
  }

  /// Appends the plain texts; the HTML ones where those are blank; those of attached messages where all are.
  private func appendBody(
    _ record: Span<UInt8>, _ texts: [MailParts.Leaf], into ticket: inout Ticket
  ) {
    for isAttached in [false, true] {
      for isHTML in [false, true] {
        let start = ticket.text.count
        let anchorCount = ticket.anchors.count
        var cursor = SourceCursor()
        for leaf in texts where leaf.isAttached == isAttached && leaf.isHTML == isHTML {
          let decoded = leaf.encoding.decode(record, leaf.range, cursor: &cursor)
            .converted(from: leaf.charset)
          if ticket.text.count > start, ticket.text.last != 0x0A { ticket.text.append(0x0A) }
          take(isHTML ? HTMLText.strip(decoded) : decoded, into: &ticket)
        }
        if ticket.text[start...].contains(where: { !$0.isWhite }) { return }
        ticket.text.removeSubrange(start...)
        ticket.anchors.removeSubrange(anchorCount...)
      }
    }
  }

  private func take(_ text: PlacedText, into ticket: inout Ticket) {
    let start = ticket.text.count
    for var anchor in text.anchors {
      anchor.offset += start
      ticket.anchors.append(anchor)
    }
    ticket.text.append(contentsOf: text.bytes)
  }

  /// A message identifier without its angle brackets; nil where it is empty.
  private static func identifier(_ text: String) -> String? {
    let bare = text.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
    return bare.isEmpty ? nil : bare
  }
}
