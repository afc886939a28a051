import TriageTickets

extension Ticket {
  /// Makes a ticket as a reader would, by the plainest rules: for tests that need no reader.
  init(title: String, body: String) {
    self.init()
    text = Array(title.utf8) + [0x0A] + Array(body.utf8)
    self.title = 0..<title.utf8.count
    self.body = (title.utf8.count + 1)..<text.count
    if !self.title.isEmpty { segments.append(Segment(kind: .title, range: self.title)) }
    anchors = [
      Anchor(offset: 0, part: .title, line: 1, column: 1),
      Anchor(offset: self.body.lowerBound, part: .body, line: 1, column: 1),
    ]
    addLines()
  }

  private mutating func addLines() {
    var start = body.lowerBound
    var isFenced = false
    var isSignature = false
    for line in String(decoding: text[body], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let range = start..<(start + line.utf8.count)
      start = range.upperBound + 1
      if line.hasPrefix("```") {
        isFenced.toggle()
        continue
      }
      if line == "-- " || line == "--" { isSignature = true }
      let isHeading =
        line.hasPrefix("#") || (line.hasPrefix("**") && line.hasSuffix("**"))
        || (line.hasSuffix(":") && line.utf8.count < 40)
      let kind: Segment.Kind =
        isSignature
        ? .signature
        : isFenced || line.hasPrefix("    ") || line.hasPrefix("\t")
          ? .code
          : line.hasPrefix(">")
            ? .quote : line.hasPrefix("<!--") ? .comment : isHeading ? .heading : .prose
      if let last = segments.last, last.kind == kind, kind != .heading,
        last.range.upperBound + 1 == range.lowerBound, !line.isEmpty
      {
        segments[segments.count - 1].range = last.range.lowerBound..<range.upperBound
      } else if !line.isEmpty {
        segments.append(Segment(kind: kind, range: range))
      }
    }
  }
}
