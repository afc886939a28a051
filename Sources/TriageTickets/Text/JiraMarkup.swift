/// What Jira writes around the words of a heading: `h3. `, `{color:red}…{color}` and `{panel:title=…}`.
package enum JiraMarkup {
  /// Macros longer than this, in bytes, are text.
  private static let longestMacro = 200
  /// Marks that are taken off after each other.
  private static let mostMarks = 8

  /// The words of a heading without Jira's marks and the emphasis between them; what has none stays as it is.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  package static func words(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if isRank(bytes, start, end) {
      start += 3
    } else if bytes.firstIndex(of: UInt8(ascii: "{"), from: start, to: end) == end {
      return range
    }
    for _ in 0..<mostMarks where start < end {
      if bytes[start].isBlank || bytes[start].isEmphasis {
        start += 1
      } else if bytes[start] == UInt8(ascii: "{"), let close = macroEnd(bytes, start, end) {
        if let title = panelTitle(bytes, start, end) { return title }
        start = close
      } else {
        break
      }
    }
    for _ in 0..<mostMarks where start < end {
      if bytes[end - 1].isBlank || bytes[end - 1].isEmphasis {
        end -= 1
      } else if let open = macroStart(bytes, start, end) {
        end = open
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether a range holds nothing but one macro of form, such as `{panel}`: it says nothing.
  package static func isMacro(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "{") else { return false }
    return macroEnd(bytes, range.lowerBound, range.upperBound) == range.upperBound
  }

  /// Whether a heading is written as Jira writes it, so that `#` opens its numbered lists.
  package static func isHeading(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 2 else { return false }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "{"): return true
    case UInt8(ascii: "*"): return bytes[range.lowerBound + 1] != UInt8(ascii: "*")
    default: return isRank(bytes, range.lowerBound, range.upperBound)
    }
  }

  /// The words of a line that is `{panel:title=…}`; nil for any other line.
  static func panelTitle(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    guard bytes.hasPrefix("{panel:", at: start, to: end), macroEnd(bytes, start, end) == end
    else { return nil }
    var index = start + 7
    while index < end, !bytes.hasPrefix("title=", at: index, to: end) {
      index = bytes.firstIndex(of: UInt8(ascii: "|"), from: index, to: end) + 1
    }
    guard index < end else { return nil }
    let stop = bytes.firstIndex(of: UInt8(ascii: "|"), from: index, to: end - 1)
    return index + 6 < stop ? index + 6..<stop : nil
  }

  /// Whether `h1. ` to `h6. ` stands at the start.
  private static func isRank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    end - start > 4 && bytes[start] == UInt8(ascii: "h") && bytes[start + 1] &- 0x31 < 6
      && bytes[start + 2] == UInt8(ascii: ".") && bytes[start + 3].isBlank
  }

  /// Where the macro that opens at `start` ends; nil where there is none, or one that holds text or code.
  private static func macroEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let isForm =
      bytes.hasPrefix("{panel", at: start, to: end) || bytes.hasPrefix("{color", at: start, to: end)
      || bytes.hasPrefix("{quote", at: start, to: end)
      || bytes.hasPrefix("{anchor", at: start, to: end)
    guard isForm else { return nil }
    let limit = min(end, start + longestMacro)
    let close = bytes.firstIndex(of: UInt8(ascii: "}"), from: start, to: limit)
    return close < limit ? close + 1 : nil
  }

  /// Where the `{color}` that ends at `end` begins.
  private static func macroStart(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let length = 7
    guard end - start >= length, bytes.hasPrefix("{color}", at: end - length, to: end) else {
      return nil
    }
    return end - length
  }
}

extension UInt8 {
  /// Whether the byte is a mark of emphasis of Jira and Markdown.
  fileprivate var isEmphasis: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "_") }
}
