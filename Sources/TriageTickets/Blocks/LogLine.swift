/// Entries of logs: a time with a level or with fractions of a second, a level in brackets, an Android tag.
enum LogLine {
  /// Whether `line` is an entry of a log.
  @inline(__always)
  static func isEntry(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    let first = bytes[line.first]
    if first.isDigit { return isStamped(bytes, line, from: line.first) }
    if first == UInt8(ascii: "[") {
      return isLevel(bytes, line.first + 1, line.end, closing: UInt8(ascii: "]"))
        || line.count > 8 && bytes[line.first + 1].isDigit
          && isStamped(bytes, line, from: line.first + 1)
    }
    guard first &- 0x41 < 26, line.count > 8 else { return false }
    return isSystemLog(bytes, line) || isTagged(bytes, line) || isLeveled(bytes, line)
  }

  /// `E/AndroidRuntime( 123): text`.
  private static func isTagged(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count > 6, bytes[line.first + 1] == UInt8(ascii: "/") else { return false }
    switch bytes[line.first] {
    case UInt8(ascii: "V"), UInt8(ascii: "D"), UInt8(ascii: "I"), UInt8(ascii: "W"),
      UInt8(ascii: "E"), UInt8(ascii: "F"):
      break
    default: return false
    }
    let limit = min(line.end, line.first + 60)
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: line.first, to: limit)
    return colon < limit
  }

  /// A time of day to the second near `start`, and a level or a fraction behind it.
  private static func isStamped(_ bytes: Span<UInt8>, _ line: TextLine, from start: Int) -> Bool {
    let limit = min(line.end, start + 26)
    var index = start
    // Date and time are digits and marks only, with one letter or space between.
    while index < limit {
      if index + 8 <= line.end, isTime(bytes, index) {
        let after = index + 8
        if after == line.end { return false }
        let mark = bytes[after]
        let hasFraction =
          (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",")) && after + 1 < line.end
          && bytes[after + 1].isDigit
        return hasFraction || hasLevel(bytes, after, min(line.end, after + 60))
      }
      let byte = bytes[index]
      guard
        byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
          || byte == UInt8(ascii: ".") || byte == 0x20 || byte == UInt8(ascii: "T")
      else { return false }
      index += 1
    }
    return false
  }

  /// `12:34:56`.
  private static func isTime(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes[index + 2] == UInt8(ascii: ":") && bytes[index + 5] == UInt8(ascii: ":")
      && bytes[index].isDigit && bytes[index + 1].isDigit && bytes[index + 3].isDigit
      && bytes[index + 4].isDigit && bytes[index + 6].isDigit && bytes[index + 7].isDigit
  }

  private static let levels: [StaticString] = [
    "ERROR", "WARN", "WARNING", "INFO", "DEBUG", "FATAL", "TRACE", "SEVERE", "CRITICAL", "NOTICE",
    "error", "warn", "info", "debug", "fatal", "trace",
  ]

  /// Whether a level stands as a word of a range.
  private static func hasLevel(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      if bytes[index].isLetter {
        if isLevel(bytes, index, end, closing: nil) { return true }
        while index < end, bytes[index].isLetter { index += 1 }
      } else {
        index += 1
      }
    }
    return false
  }

  /// Whether a level begins at `start` and ends with its word, or with `closing`.
  private static func isLevel(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, closing: UInt8?
  ) -> Bool {
    for level in levels where bytes.hasPrefix(level, at: start, to: end) {
      var after = start + level.utf8CodeUnitCount
      guard let closing else {
        if after >= end || !bytes[after].isLetter { return true }
        continue
      }
      while after < end, bytes[after] == 0x20 { after += 1 }
      if after < end, bytes[after] == closing { return true }
    }
    return false
  }

  /// `Nov 21 00:46:01 host name: text`.
  private static func isSystemLog(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count > 18, bytes[line.first + 3] == 0x20, bytes[line.first + 6] == 0x20,
      isTime(bytes, line.first + 7)
    else { return false }
    return bytes[line.first + 5].isDigit
  }

  /// `INFO  2024-05-01 …`, `WARN [main] …`: a level in capitals and then a time or a bracket.
  private static func isLeveled(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard isLevel(bytes, line.first, line.end, closing: nil) else { return false }
    var index = line.first
    while index < line.end, bytes[index].isLetter { index += 1 }
    guard index < line.end, bytes[index] == 0x20 else { return false }
    while index < line.end, bytes[index] == 0x20 { index += 1 }
    return bytes[index] == UInt8(ascii: "[") || bytes[index].isDigit
  }
}
