/// The HTML of a message for plain texts that only say that there is HTML.
struct HTMLAlternatives {
  private let texts: [MailParts.Leaf]
  private var reader: LeafReader

  /// Longer texts are no stubs, and below the second length a text may be one whatever it says; bytes without white space.
  private static let stubLength = 400
  private static let shortLength = 40

  init(_ texts: [MailParts.Leaf], isInMailbox: Bool) {
    self.texts = texts
    reader = LeafReader(isInMailbox: isInMailbox)
  }

  /// The HTML that says the same as a plain text where it says far more; nil where the plain text is to be read.
  mutating func better(
    than plain: PlacedText, of leaf: MailParts.Leaf, in record: Span<UInt8>
  ) -> PlacedText? {
    guard let alternative = leaf.alternative else { return nil }
    let length = Self.length(plain.bytes)
    guard length <= Self.stubLength else { return nil }
    let speaksOfHTML = Self.speaksOfHTML(plain.bytes)
    guard speaksOfHTML || length < Self.shortLength else { return nil }
    // One reader for all, so that no message costs more than its length.
    guard
      let html = texts.first(where: { $0.isHTML && $0.alternative == alternative }),
      html.range.lowerBound >= reader.reached
    else { return nil }
    let text = reader.text(of: html, in: record)
    let least = speaksOfHTML ? length / 2 : 3 * length + 20
    let found = Self.length(text.bytes)
    return found >= least || length == 0 && found > 0 ? text : nil
  }

  /// Bytes that are no white space.
  private static func length(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $0 + ($1.isWhite ? 0 : 1) }
  }

  /// Whether a text sends its reader to another program: "This message is in HTML. Please use a mail program that can show it."
  private static func speaksOfHTML(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return [
      "html", "browser", "mail client", "mail program", "mail reader", "mailprogramm",
      "mime format", "mime-format", "multi-part message",
    ].contains { text.contains($0) }
      && [
        "capable", "compatible", "support", "enable", "display", "view", "use ", "read", "version",
        "format", "anzeigen", "darstell", "unterstütz", "affich",
      ].contains { text.contains($0) }
  }
}
