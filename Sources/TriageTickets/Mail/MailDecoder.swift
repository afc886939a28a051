/// Decodes a mail message (RFC 5322, MIME) into a ticket.
///
/// Nothing in a message is an error: what is truncated or malformed is read as far as it goes.
struct MailDecoder: Sendable {
  /// Decodes `record`, a whole message.
  ///
  /// - Parameters:
  ///   - record: The message, in a mailbox from its envelope line on.
  ///   - line: The line of the input where it begins, from 1.
  ///   - ticket: The ticket to fill.
  func decode(_ record: Span<UInt8>, line: Int, into ticket: inout Ticket) {
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
    for index in ticket.anchors.indices { ticket.anchors[index].line += line - 1 }
  }

  /// Appends the plain texts and the HTML that has none beside it, all HTML where those are blank; then the messages attached,
  /// where all that is written above them is blank or a short note.
  private func appendBody(
    _ record: Span<UInt8>, _ texts: [MailParts.Leaf], into ticket: inout Ticket
  ) {
    let isInMailbox = Mailbox.verdict(record, at: 0, isLast: true) == .begins
    let bodyStart = ticket.text.count
    for isAttached in [false, true] {
      let texts = texts.filter { $0.isAttached == isAttached }
      let withPlain = Set(texts.filter { !$0.isHTML }.compactMap(\.alternative))
      for takesAllHTML in [false, true] {
        let start = ticket.text.count
        let anchorCount = ticket.anchors.count
        var reader = LeafReader(isInMailbox: isInMailbox)
        var alternatives = HTMLAlternatives(texts, isInMailbox: isInMailbox)
        var openings: Set<[UInt8]> = []
        for leaf in texts {
          let isWanted =
            takesAllHTML
            ? leaf.isHTML
            : !leaf.isHTML || leaf.alternative.map { !withPlain.contains($0) } ?? true
          guard isWanted else { continue }
          var text = reader.text(of: leaf, in: record)
          if !leaf.isHTML {
            text = alternatives.better(than: text, of: leaf, in: record) ?? text
          }
          // Some programs send the same text twice side by side rather than as alternatives.
          guard openings.insert(Self.opening(of: text.bytes)).inserted else { continue }
          // A blank line between a note and what it hands on: they are no one paragraph.
          let opensAttached = isAttached && ticket.text.count == start
          if ticket.text.count > bodyStart, ticket.text.last != 0x0A { ticket.text.append(0x0A) }
          if opensAttached { ticket.text.append(0x0A) }
          take(text, into: &ticket)
        }
        let words = ticket.text[start...].split(
          maxSplits: Self.noteWords, whereSeparator: \.isWhite)
        if words.count > Self.noteWords { return }
        if !words.isEmpty { break }
        ticket.text.removeSubrange(start...)
        ticket.anchors.removeSubrange(anchorCount...)
      }
    }
  }

  /// As many words, such as "Please see the mail below", hand a message on; more are a message of their own.
  private static let noteWords = 40

  /// The first bytes of a text that are no white space.
  private static func opening(of text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text where !byte.isWhite {
      bytes.append(byte)
      if bytes.count == 80 { break }
    }
    return bytes
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

/// Reads the texts of a message, from the first to the last.
struct LeafReader {
  /// Whether the message stands in a mailbox.
  let isInMailbox: Bool
  /// Where the last text read ends; none before it can be read.
  private(set) var reached = 0
  private var cursor = SourceCursor()

  init(isInMailbox: Bool) { self.isInMailbox = isInMailbox }

  /// The text of a part, which must not stand before an earlier one; of HTML without the tags.
  mutating func text(of leaf: MailParts.Leaf, in record: Span<UInt8>) -> PlacedText {
    reached = leaf.range.upperBound
    var text = leaf.encoding.decode(record, leaf.range, cursor: &cursor)
    if isInMailbox, leaf.encoding != .base64 { text = Mailbox.unquoted(text) }
    text = text.converted(from: leaf.charset)
    return leaf.isHTML ? HTMLText.strip(text) : text
  }
}
