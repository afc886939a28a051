/// What a block of mail headers looks like.
enum MailHeaderShape {
  /// Whether `bytes` open with at least two header fields of mail and nothing but fields up to an empty line.
  ///
  /// - Parameters:
  ///   - bytes: The first bytes of an input.
  ///   - start: Where the first line begins.
  ///   - isWhole: Whether the input ends with them.
  /// - Returns: nil where there are only fields so far, not enough of them known, and the bytes end too soon to tell.
  static func opensMail(_ bytes: Span<UInt8>, from start: Int, isWhole: Bool) -> Bool? {
    var index = start
    // An envelope line of a mailbox says as much as a field.
    var known = Mailbox.verdict(bytes, at: start, isLast: isWhole) == .begins ? 1 : 0
    if bytes.hasPrefix("From ", at: start, to: bytes.count) {
      index = min(bytes.count, bytes.firstIndex(of: 0x0A, from: start, to: bytes.count) + 1)
    }
    while index < bytes.count {
      let end = bytes.firstIndex(of: 0x0A, from: index, to: bytes.count)
      var first = index
      while first < end, bytes[first].isWhite { first += 1 }
      if first == end { break }
      if first == index {
        if let nameEnd = fieldNameEnd(bytes, from: index, to: end) {
          if isMailField(bytes, index..<nameEnd) { known += 1 }
        } else {
          // Of a line that is cut off no one knows what it is: where the bytes end must not decide.
          guard !isWhole, end == bytes.count else { return false }
        }
      }
      index = end + 1
    }
    if known >= 2 { return true }
    return isWhole || index < bytes.count ? false : nil
  }

  /// The index of the colon after a field name (RFC 5322, section 3.6.8) that starts at `start`.
  static func fieldNameEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end, bytes[index] > 0x20, bytes[index] < 0x7F, bytes[index] != UInt8(ascii: ":") {
      index += 1
    }
    // Some programs leave spaces before the colon (RFC 5322, section 4.5).
    let nameEnd = index
    while index < end, bytes[index].isBlank { index += 1 }
    guard nameEnd > start, index < end, bytes[index] == UInt8(ascii: ":") else { return nil }
    return nameEnd
  }

  /// The fields that mail has and tickets typed as `Name: value` lines rarely do.
  private static let fields: [StaticString] = [
    "from", "to", "subject", "date", "sent", "cc", "bcc", "message-id", "mime-version",
    "received", "return-path", "delivered-to", "content-type", "content-transfer-encoding",
    "reply-to", "in-reply-to", "references", "dkim-signature", "x-mailer", "sender",
    "envelope-to", "authentication-results", "user-agent", "thread-topic", "list-id",
  ]

  private static func isMailField(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    fields.contains {
      $0.utf8CodeUnitCount == name.count
        && bytes.hasPrefixAnyCase($0, at: name.lowerBound, to: name.upperBound)
    }
  }
}
