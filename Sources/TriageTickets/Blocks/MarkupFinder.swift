/// Finds HTML comments and Jira's `{code}` and `{noformat}`, which may begin and end anywhere in a line.
struct MarkupFinder: Sendable {
  private enum Form { case comment, code, noformat }

  /// Offset up to which `<` and `{` were looked at.
  private var position: Int
  private var found: Segment?
  /// Where each form's next end was last found: looking for it again and again would cost quadratic time.
  private var ends = (comment: KnownEnd(), code: KnownEnd(), noformat: KnownEnd())

  /// The first end at or behind `from` stands at `end`.
  private struct KnownEnd: Sendable {
    var from = 0
    var end = -1
  }

  /// Creates a finder that begins at `start`.
  init(from start: Int = 0) { position = start }

  /// The first comment or macro that ends behind `start`.
  mutating func next(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Segment? {
    if let found, found.range.lowerBound >= start { return found }
    // What was found and passed over stood inside a fence, which may have ended before it.
    position = found == nil ? max(position, start) : start
    found = nil
    while position < end {
      position = bytes.firstIndex(
        of: UInt8(ascii: "<"), or: UInt8(ascii: "{"), from: position, to: end)
      guard position < end else { return nil }
      if let form = form(bytes, at: position, to: end), let segment = segment(bytes, form, to: end)
      {
        position = segment.range.upperBound
        found = segment
        return segment
      }
      position += 1
    }
    return nil
  }

  private func form(_ bytes: Span<UInt8>, at index: Int, to end: Int) -> Form? {
    guard index + 4 <= end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "!") where bytes.hasPrefix("<!--", at: index, to: end): return .comment
    case UInt8(ascii: "c") where bytes.hasPrefix("{code", at: index, to: end):
      return isMacro(bytes, index + 5, end) ? .code : nil
    case UInt8(ascii: "n") where bytes.hasPrefix("{noformat", at: index, to: end):
      return isMacro(bytes, index + 9, end) ? .noformat : nil
    default: return nil
    }
  }

  /// Whether a macro's name is followed by `}` or by parameters.
  private func isMacro(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index < end && (bytes[index] == UInt8(ascii: "}") || bytes[index] == UInt8(ascii: ":"))
  }

  private mutating func segment(_ bytes: Span<UInt8>, _ form: Form, to end: Int) -> Segment? {
    switch form {
    case .comment:
      // A comment that never ends hides the rest, as in a browser.
      let close = Self.find("-->", bytes, position + 4, end, &ends.comment)
      return Segment(kind: .comment, range: position..<min(end, close + 3))
    case .code:
      let close = Self.find("{code}", bytes, position + 5, end, &ends.code)
      if close < end { return Segment(kind: .code, range: position..<close + 6) }
    case .noformat:
      let close = Self.find("{noformat}", bytes, position + 9, end, &ends.noformat)
      if close < end { return Segment(kind: .code, range: position..<close + 10) }
    }
    // Alone on its line, a macro that never ends still opens code; within a sentence it is only mentioned.
    let line = TextLine(bytes, from: position, to: end)
    guard bytes[line.end - 1] == UInt8(ascii: "}"), line.count <= 80 else { return nil }
    return Segment(kind: .code, range: position..<end)
  }

  private static func find(
    _ text: StaticString, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ known: inout KnownEnd
  ) -> Int {
    if known.from <= start, start <= known.end { return known.end }
    known.from = start
    let first = text.withUTF8Buffer { unsafe $0[0] }
    var index = start
    while true {
      index = bytes.firstIndex(of: first, from: index, to: end)
      if index >= end || bytes.hasPrefix(text, at: index, to: end) { break }
      index += 1
    }
    known.end = index
    return index
  }
}
