/// The forms of headings: Markdown's `#`, its underlines, and Jira's `h2.` and `{panel:title=…}`.
enum HeadingShape {
  /// A panel's title stands for a heading inside a text.
  private static let rankOfPanels = 3

  /// The words of a heading without its marks; nil where `line` is none.
  static func content(_ bytes: Span<UInt8>, _ line: TextLine) -> Range<Int>? {
    guard !line.isBlank, line.first - line.start <= 3 else { return nil }
    if bytes[line.first] == UInt8(ascii: "#") { return numberSigns(bytes, line) }
    if bytes[line.first] == UInt8(ascii: "{") {
      return JiraMarkup.panelTitle(bytes, line.first, line.end)
    }
    let isJira =
      line.count > 4 && bytes[line.first] == UInt8(ascii: "h")
      && bytes[line.first + 1] &- 0x31 < 6 && bytes[line.first + 2] == UInt8(ascii: ".")
      && bytes[line.first + 3].isBlank
    guard isJira else { return nil }
    return bytes.trimmed(line.first + 4..<line.end) { $0.isBlank }
  }

  /// How deep a heading is, from 1; 0 where `line` is none.
  static func rank(_ bytes: Span<UInt8>, _ line: TextLine) -> Int {
    guard content(bytes, line) != nil else { return 0 }
    if bytes[line.first] == UInt8(ascii: "{") { return rankOfPanels }
    if bytes[line.first] != UInt8(ascii: "#") { return Int(bytes[line.first + 1] - 0x30) }
    var index = line.first
    while index < line.end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    return index - line.first
  }

  /// Whether `line` underlines the line above: `=` or `-` alone, at least three.
  static func isUnderline(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count >= 3 else { return false }
    let mark = bytes[line.first]
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    for index in line.content where bytes[index] != mark { return false }
    return true
  }

  private static func numberSigns(_ bytes: Span<UInt8>, _ line: TextLine) -> Range<Int>? {
    var start = line.first
    while start < line.end, bytes[start] == UInt8(ascii: "#") { start += 1 }
    guard start - line.first <= 6, start == line.end || bytes[start].isBlank else { return nil }
    var end = line.end
    while end > start, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    // Number signs at the end count as marks only behind a space: "C#" keeps its own.
    if end > start, !bytes[end - 1].isBlank { end = line.end }
    return bytes.trimmed(start..<end, of: { $0.isBlank })
  }
}
