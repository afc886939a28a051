/// Decodes a mail message.
struct MailDecoder: Sendable {
  private var text = TextDecoder(isMarkdown: false)

  mutating func decode(_ record: Span<UInt8>, into ticket: inout Ticket) {
    text.decode(record, into: &ticket)
  }
}
