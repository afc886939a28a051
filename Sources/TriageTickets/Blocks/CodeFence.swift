/// A fence of Markdown: at least three backticks or tildes that open a block of code.
struct CodeFence {
  private let mark: UInt8
  private let width: Int

  /// Creates the fence that `line` opens; nil where it is none.
  init?(_ bytes: Span<UInt8>, _ line: TextLine) {
    mark = bytes[line.first]
    var index = line.first
    while index < line.end, bytes[index] == mark { index += 1 }
    width = index - line.first
    guard width >= 3 else { return nil }
    // Backticks further on make it code within a line.
    guard
      mark == UInt8(ascii: "~") || bytes.firstIndex(of: mark, from: index, to: line.end) == line.end
    else { return nil }
  }

  /// Where the code ends, closing fence included, and where the line after begins; an open fence ends with the text.
  func end(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> (end: Int, next: Int) {
    var index = start
    var lastEnd = start
    while index < limit {
      let line = TextLine(bytes, from: index, to: limit)
      index = line.next
      guard !line.isBlank else { continue }
      lastEnd = line.end
      if bytes[line.first] == mark, isClosing(bytes, line) { return (line.end, line.next) }
    }
    return (max(lastEnd, start), limit)
  }

  private func isClosing(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count >= width else { return false }
    for index in line.content where bytes[index] != mark { return false }
    return true
  }
}
