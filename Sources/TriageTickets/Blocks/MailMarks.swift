/// What tells apart the stretches of a mail's text: headers of quoted messages, signatures, disclaimers.
enum MailMarks {
  /// The lines above a quoted or forwarded message.
  struct QuoteHeader {
    /// From the first line to the end of the last.
    var range: Range<Int>
    /// Where the line after begins.
    var next: Int
    /// Whether the words say that the message is forwarded.
    var isForward: Bool
    /// Whether the lines below carry `>` themselves.
    var isMarked: Bool
  }

  /// Whether a subject says that the mail is forwarded.
  static func isForwardSubject(_ bytes: Span<UInt8>, _ title: Range<Int>) -> Bool {
    let prefixes: [StaticString] = ["fwd:", "fw:", "wg:", "tr:", "rv:"]
    return prefixes.contains {
      bytes.hasPrefixAnyCase($0, at: title.lowerBound, to: title.upperBound)
    }
  }

  /// The header of a quoted message that begins with `line`; nil where there is none.
  @inline(__always)
  static func quoteHeader(_ bytes: Span<UInt8>, _ line: TextLine, _ end: Int) -> QuoteHeader? {
    switch bytes[line.first] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"): return separator(bytes, line, end)
    case UInt8(ascii: "B"):
      guard bytes.hasPrefix("Begin forwarded message", at: line.first, to: line.end) else {
        return nil
      }
      return withFields(bytes, line, end, isForward: true)
    case UInt8(ascii: "F"), UInt8(ascii: "f"), UInt8(ascii: "V"), UInt8(ascii: "D"),
      UInt8(ascii: "*"):
      return outlookFields(bytes, line, end)
    case UInt8(ascii: "O"), UInt8(ascii: "A"), UInt8(ascii: "L"), UInt8(ascii: "E"):
      return attribution(bytes, line, end)
    default: return nil
    }
  }

  /// `-----Original Message-----`, `---------- Forwarded message ---------`, or a rule above `From:`.
  private static func separator(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int
  ) -> QuoteHeader? {
    guard line.count >= 10, line.count <= 100 else { return nil }
    var index = line.first
    while index < line.end, bytes[index] == bytes[line.first] || bytes[index] == 0x20 { index += 1 }
    if index == line.end {
      let below = skipBlank(bytes, line.next, end)
      guard let fields = outlookFields(bytes, below, end) else { return nil }
      return QuoteHeader(
        range: line.first..<fields.range.upperBound, next: fields.next, isForward: false,
        isMarked: false)
    }
    for words: StaticString in ["forwarded message", "weitergeleitete nachricht"]
    where bytes.hasPrefixAnyCase(words, at: index, to: line.end) {
      return withFields(bytes, line, end, isForward: true)
    }
    for words: StaticString in [
      "original message", "original appointment", "ursprüngliche nachricht", "message d'origine",
      "mensaje original", "reply message",
    ] where bytes.hasPrefixAnyCase(words, at: index, to: line.end) {
      return withFields(bytes, line, end, isForward: false)
    }
    return nil
  }

  /// `line` and the fields of the message directly below it.
  private static func withFields(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int, isForward: Bool
  ) -> QuoteHeader {
    let below = skipBlank(bytes, line.next, end)
    let fields = fields(bytes, below, end)
    return QuoteHeader(
      range: line.first..<(fields?.end ?? line.end), next: fields?.next ?? line.next,
      isForward: isForward, isMarked: false)
  }

  /// `From:` with at least two of `Sent:`, `Date:`, `To:`, `Subject:` in the lines below.
  private static func outlookFields(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int
  ) -> QuoteHeader? {
    guard !line.isBlank, field(bytes, line) == .from, let fields = fields(bytes, line, end),
      fields.count >= 3
    else { return nil }
    return QuoteHeader(
      range: line.first..<fields.end, next: fields.next, isForward: false, isMarked: false)
  }

  private enum Field { case from, other }

  private static func field(_ bytes: Span<UInt8>, _ line: TextLine) -> Field? {
    var start = line.first
    while start < line.end, bytes[start] == UInt8(ascii: "*") { start += 1 }
    for name: StaticString in ["from:", "from :", "von:", "de:", "from:*"]
    where bytes.hasPrefixAnyCase(name, at: start, to: line.end) {
      return .from
    }
    for name: StaticString in [
      "sent:", "date:", "to:", "cc:", "subject:", "reply-to:", "gesendet:", "an:", "betreff:",
      "datum:", "envoyé :", "objet :", "à :", "importance:", "attachments:",
    ] where bytes.hasPrefixAnyCase(name, at: start, to: line.end) {
      return .other
    }
    return nil
  }

  /// The run of message fields from `line` on; a line that is none may follow a field as its continuation.
  private static func fields(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int
  ) -> (count: Int, end: Int, next: Int)? {
    var line = line
    var count = 0
    var last: TextLine?
    for _ in 0..<10 {
      guard !line.isBlank, field(bytes, line) != nil else { break }
      count += 1
      last = line
      guard line.next < end else { break }
      line = TextLine(bytes, from: line.next, to: end)
    }
    guard let last else { return nil }
    return (count, last.end, last.next)
  }

  /// "On … wrote:" on one line or broken over up to three.
  private static func attribution(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int
  ) -> QuoteHeader? {
    let openings: [StaticString] = ["On ", "Am ", "Le ", "El "]
    guard openings.contains(where: { bytes.hasPrefix($0, at: line.first, to: line.end) }),
      line.count <= 300
    else { return nil }
    var last = line
    for _ in 0..<3 {
      if endsAttribution(bytes, last) {
        guard hasDigit(bytes, line.first, last.end) else { return nil }
        let below = skipBlank(bytes, last.next, end)
        return QuoteHeader(
          range: line.first..<last.end, next: last.next, isForward: false,
          isMarked: !below.isBlank && bytes[below.first] == UInt8(ascii: ">"))
      }
      guard last.next < end else { return nil }
      last = TextLine(bytes, from: last.next, to: end)
      guard !last.isBlank, last.count <= 200 else { return nil }
    }
    return nil
  }

  private static func endsAttribution(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard bytes[line.end - 1] == UInt8(ascii: ":") else { return false }
    for words: StaticString in ["wrote:", "schrieb:", "écrit :", "écrit:", "escribió:"]
    where line.count >= words.utf8CodeUnitCount {
      if bytes.hasPrefix(words, at: line.end - words.utf8CodeUnitCount, to: line.end) {
        return true
      }
    }
    // "Am 3. Mai 2024 um 10:00 schrieb Eva Muster <eva@example.com>:"
    var index = line.first
    while index < line.end {
      index = bytes.firstIndex(of: UInt8(ascii: "s"), from: index, to: line.end)
      if bytes.hasPrefix("schrieb ", at: index, to: line.end) { return true }
      index += 1
    }
    return false
  }

  private static func hasDigit(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where bytes[index].isDigit { return true }
    return false
  }

  /// The first line from `start` that is not blank, looking at no more than three.
  static func skipBlank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TextLine {
    var line = TextLine(bytes, from: start, to: end)
    for _ in 0..<3 where line.isBlank && line.next < end {
      line = TextLine(bytes, from: line.next, to: end)
    }
    return line
  }
}
