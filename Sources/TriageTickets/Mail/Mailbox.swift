/// How messages stand one after the other in a mailbox file (mbox, RFC 4155).
enum Mailbox {
  /// Whether a message begins at a place.
  enum Verdict { case begins, isText, cut }

  /// Lines that are looked at are no longer: an envelope is an address and a date.
  private static let lineLimit = 1000

  /// Whether an envelope line stands at `start` and a header field behind it.
  ///
  /// A sentence such as `From Monday on …` is neither dated as an envelope is nor followed by a field. `cut` asks for more
  /// bytes than the buffer has, and never for more than two lines of 1000.
  static func verdict(_ bytes: Span<UInt8>, at start: Int, isLast: Bool) -> Verdict {
    let count = bytes.count
    guard bytes.hasPrefix("From ", at: start, to: count) else {
      return !isLast && "From ".utf8.starts(with: (start..<min(count, start + 5)).map { bytes[$0] })
        ? .cut : .isText
    }
    var line = start
    var isEnvelope = true
    while true {
      let limit = min(count, line + lineLimit)
      let end = bytes.firstIndex(of: 0x0A, from: line, to: limit)
      let isWhole = end < limit
      let isCut = !isWhole && !isLast && limit == count && count - line < lineLimit
      if isEnvelope {
        guard isWhole else { return isCut ? .cut : .isText }
        guard isDated(bytes, line..<end) else { return .isText }
        isEnvelope = false
      } else if isWhole, bytes.hasPrefix(">From ", at: line, to: end) {
        // Mailboxes of old have a line of each machine on the way.
      } else if isField(bytes, from: line, to: end) {
        return .begins
      } else {
        return isCut ? .cut : .isText
      }
      line = end + 1
    }
  }

  /// Whether a line is `From`, a sender and a date as `asctime` writes it, with a zone or without.
  private static func isDated(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let words = bytes.string(range).split { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "," }
    guard
      let weekday = words.indices.dropFirst(2).first(where: {
        words[$0].utf8.count == 3 && MailDate.weekdays.contains(words[$0].lowercased())
      })
    else { return false }
    let date = words[(weekday + 1)...].prefix(5)
    return date.contains { MailDate.months.contains($0.lowercased()) }
      && date.contains { $0.utf8.count >= 4 && $0.utf8.first?.isDigit == true && $0.contains(":") }
      && date.contains { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) }
  }

  /// Whether a line is a header field with a name such as programs give.
  private static func isField(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard let nameEnd = MailHeaderShape.fieldNameEnd(bytes, from: start, to: end) else {
      return false
    }
    return (start..<nameEnd).allSatisfy {
      bytes[$0].isLetter || bytes[$0].isDigit || bytes[$0] == UInt8(ascii: "-")
        || bytes[$0] == UInt8(ascii: "_")
    }
  }

  /// A text with one `>` taken from each line in which it keeps `From ` from being an envelope.
  static func unquoted(_ text: PlacedText) -> PlacedText {
    let bytes = text.bytes
    var dropped: [Int] = []
    var line = 0
    while line < bytes.count {
      var index = line
      while index < bytes.count, bytes[index] == UInt8(ascii: ">") { index += 1 }
      if index > line, bytes.span.hasPrefix("From ", at: index, to: bytes.count) {
        dropped.append(line)
      }
      line = bytes.span.firstIndex(of: 0x0A, from: index, to: bytes.count) + 1
    }
    return dropped.isEmpty ? text : text.leavingOut(dropped)
  }
}
