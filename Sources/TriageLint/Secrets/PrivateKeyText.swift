import TriageFeatures

/// Reads the text of a private key: lines of Base64, however they are indented, quoted or put together.
enum PrivateKeyText {
  /// No key is longer than this, in bytes.
  private static let longest = 20_000
  /// Fewer bytes than this of a key's own tell nothing.
  private static let fewest = 8

  /// A private key from its first line to the end of its last one; nothing where it has no content.
  ///
  /// Its line breaks may also be written `\n`, as in JSON and in files of settings: then it is one line.
  static func range(from match: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    if let lines = linesToCome(match, in: text) {
      return puttyKey(from: match, lines: lines, in: text)
    }
    var index = match.upperBound
    var content = 0
    var end = match.upperBound
    // No key goes beyond the beginning of another, which need not be on a line of its own.
    let limit = SecretValue.firstIndex(
      of: "-----BEGIN", text, match.upperBound..<min(text.count, match.upperBound + longest))
    while index < limit {
      var lineEnd = index
      while lineEnd < limit, text[lineEnd] != 0x0A { lineEnd += 1 }
      let last = SecretValue.firstIndex(of: "-----END", text, index..<lineEnd)
      if last < lineEnd {
        content += count(text, index..<last).key
        let dashes = SecretValue.firstIndex(of: "-----", text, last + 8..<lineEnd)
        end = min(lineEnd, dashes + 5)
        break
      }
      let line = withoutMargin(index..<lineEnd, isFirst: index == match.upperBound, in: text)
      // The quotation mark around a key of one line that was cut off ends it.
      var stop = line.lowerBound
      while stop < line.upperBound, text[stop] != 0x22, text[stop] != 0x27 { stop += 1 }
      let count = count(text, line.lowerBound..<stop)
      let isHeader = content == 0 && isHeader(line.lowerBound..<stop, in: text)
      // A line of prose ends a key that was cut off.
      if !isHeader, count.key < count.other * 9, count.key + count.other > 4 { break }
      if !isHeader { content += count.key }
      if stop > line.lowerBound { end = stop }
      if stop < line.upperBound, !isJoined(stop..<line.upperBound, before: limit, in: text) {
        break
      }
      index = lineEnd + 1
    }
    return content >= fewest ? match.lowerBound..<end : nil
  }

  /// A key of PuTTY's own form: so many lines follow `Private-Lines:`, and the digest that protects them.
  private static func puttyKey(
    from match: Range<Int>, lines: Int, in text: Span<UInt8>
  ) -> Range<Int>? {
    var index = match.upperBound
    var content = 0
    var end = index
    let limit = min(text.count, index + longest)
    for number in 0...lines + 1 where index < limit {
      var lineEnd = index
      while lineEnd < limit, text[lineEnd] != 0x0A { lineEnd += 1 }
      let line = withoutMargin(index..<lineEnd, isFirst: number == 0, in: text)
      let count = count(text, line)
      if number > lines, !SecretValue.contains("Private-MAC", text, line) { break }
      if count.key < count.other * 9 { break }
      content += count.key
      if count.key > 0 { end = line.upperBound }
      index = lineEnd + 1
    }
    return content >= fewest ? match.lowerBound..<end : nil
  }

  /// The number behind `Private-Lines:`; nil where the match is another beginning.
  private static func linesToCome(_ match: Range<Int>, in text: Span<UInt8>) -> Int? {
    guard SecretValue.contains("lines:", text, match) else { return nil }
    var number = 0
    for index in match where text[index].isDigit { number = number * 10 + Int(text[index] - 0x30) }
    return number
  }

  /// A line without what stands around the key's own text: blanks, marks of quotations, lists and changes, and an opening quotation mark.
  private static func withoutMargin(
    _ line: Range<Int>, isFirst: Bool, in text: Span<UInt8>
  ) -> Range<Int> {
    var (low, high) = (line.lowerBound, line.upperBound)
    while high > low, text[high - 1] == 0x20 || text[high - 1] == 0x0D || text[high - 1] == 0x09 {
      high -= 1
    }
    guard !isFirst else { return low..<high }
    while low < high {
      switch text[low] {
      case 0x09, 0x20, 0x23, 0x2A, 0x2D, 0x3E, 0x7C, 0x22, 0x27: low += 1
      // A `+` may be a key's first byte; that of a change or of a sum has a blank or a quotation mark behind it.
      case 0x2B where low + 1 < high && (text[low + 1] == 0x20 || text[low + 1] == 0x22): low += 1
      default: return low..<high
      }
    }
    return low..<high
  }

  /// Whether it is a line such as `Proc-Type: 4,ENCRYPTED`, which may stand above a key's text.
  private static func isHeader(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound, text[index].isLetter || text[index] == 0x2D { index += 1 }
    return index > line.lowerBound && index + 1 < line.upperBound && text[index] == 0x3A
      && text[index + 1] == 0x20
  }

  /// Whether what stands behind a line's quotation mark joins it to the next line, as programs do: `" +`.
  ///
  /// The next line begins with a quotation mark then.
  private static func isJoined(
    _ rest: Range<Int>, before limit: Int, in text: Span<UInt8>
  ) -> Bool {
    for index in rest.lowerBound + 1..<limit {
      switch text[index] {
      case 0x09, 0x0A, 0x0D, 0x20, 0x26, 0x2B, 0x2C, 0x2E, 0x5C: break
      case 0x22, 0x27: return index > rest.upperBound
      default: return false
      }
    }
    return false
  }

  /// How many bytes of the range may stand in a key's text and how many may not; a line break written `\n` or `\\n` is neither.
  private static func count(
    _ text: Span<UInt8>, _ range: Range<Int>
  ) -> (key: Int, other: Int) {
    var count = (key: 0, other: 0)
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      switch text[index] {
      case 0x5C:
        while index + 1 < range.upperBound, text[index + 1] == 0x5C { index += 1 }
        if index + 1 < range.upperBound, text[index + 1] == 0x6E || text[index + 1] == 0x72 {
          index += 1
        }
      case 0x2B, 0x2F, 0x3D, 0x0D: count.key += 1
      case _ where text[index].isLetter || text[index].isDigit: count.key += 1
      default: count.other += 1
      }
    }
    return count
  }
}
