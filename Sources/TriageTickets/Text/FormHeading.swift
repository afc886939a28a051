/// The headings of issue forms, such as "Steps to reproduce": they name a field and are no title.
package enum FormHeading {
  /// Names in lower case.
  private static let names: [StaticString] = [
    "steps", "steps to reproduce", "reproduction", "reproduction steps", "how to reproduce",
    "to reproduce", "reproducible example", "repro", "repro steps", "minimal reproduction",
    "what happened", "what did you do", "what did you expect", "what did you expect to happen",
    "what did you expect to see", "what did you see instead", "what happened instead",
    "what actually happened", "what went wrong", "expected", "expected result",
    "expected results", "expected behavior", "expected behaviour", "expected outcome", "actual",
    "actual result", "actual results", "actual behavior", "actual behaviour", "actual outcome",
    "current behavior", "current behaviour", "observed behavior", "observed behaviour",
    "environment", "environment details", "your environment", "system", "system info",
    "system information", "platform", "operating system", "os", "browser", "device", "version",
    "versions", "version info", "version information", "software version", "impact",
    "business impact", "customer impact", "user impact", "affected users", "who is affected",
    "how many users are affected", "severity", "priority", "urgency", "workaround",
    "workarounds", "error", "errors", "error message", "error messages", "exception",
    "stack trace", "stacktrace", "traceback", "log", "logs", "log output", "relevant log output",
    "output", "console output", "screenshot", "screenshots", "attachment", "attachments",
    "evidence", "links", "references", "description", "describe the bug", "describe the issue",
    "describe the problem", "bug description", "issue description", "problem",
    "problem description", "problem statement", "issue", "summary", "details", "overview",
    "background", "context", "additional context", "additional information", "additional info",
    "additional details", "additional notes", "anything else", "other information", "notes",
    "start time", "started", "when did it start", "when did this start", "when", "timeline",
    "since when", "frequency", "how often", "possible solution", "suggested fix", "root cause",
    "what we tried", "what have you tried", "already tried", "troubleshooting", "configuration",
    "config", "test case", "preconditions", "prerequisites", "checklist",
    "is your feature request related to a problem",
    "is your feature request related to a problem? please describe",
    "describe the solution you'd like", "example project", "what is the current bug behavior",
    "what is the current *bug* behavior", "what is the expected correct behavior",
    "what is the expected *correct* behavior", "relevant logs and/or screenshots",
    "output of checks", "possible fixes",
    "describe alternatives you've considered", "motivation", "use case", "proposal", "question",
    "bug summary", "where does it happen", "what is your question",
    "your question", "contact", "contact details", "code of conduct", "bug report",
    "feature request",
  ]

  /// Names of what a whole text is, in lower case.
  private static let kinds: [StaticString] = [
    "bug", "bug report", "incident", "incident report", "issue report", "problem report",
    "support request", "support ticket", "support case", "ticket", "issue",
  ]
  /// Issue forms write their questions as headings of this rank.
  private static let rankOfForms = 3

  /// Whether the words of a heading only say what the text below is.
  static func isKindOfText(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for name in kinds where name.utf8CodeUnitCount == range.count {
      if bytes.hasPrefixAnyCase(name, at: range.lowerBound, to: range.upperBound) { return true }
    }
    return false
  }

  /// Whether `line` is the first of a form's questions: a heading as issue forms write them, with another one like it below.
  ///
  /// - Complexity: O(*n*) in what is below; asked once a text.
  static func opensForm(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard bytes[line.first] == UInt8(ascii: "#"), HeadingShape.rank(bytes, line) == rankOfForms
    else { return false }
    var next = line.next
    while next < bytes.count {
      let below = TextLine(bytes, from: next, to: bytes.count)
      if !below.isBlank, below.first == below.start, bytes[below.first] == UInt8(ascii: "#"),
        HeadingShape.rank(bytes, below) == rankOfForms
      {
        return true
      }
      next = below.next
    }
    return false
  }

  /// Whether a whole heading, its marks and underline included, is one that only forms have: it names a field, or what
  /// the text is.
  package static func isOfForm(_ bytes: Span<UInt8>, _ heading: Range<Int>) -> Bool {
    let feed = bytes.firstIndex(of: 0x0A, from: heading.lowerBound, to: heading.upperBound)
    var end = feed
    while end > heading.lowerBound, bytes[end - 1].isHeadingMark || bytes[end - 1].isWhite {
      end -= 1
    }
    // "Screenshots (optional)", "Desktop (please complete the following information)"
    if end > heading.lowerBound, bytes[end - 1] == UInt8(ascii: ")") {
      var open = end - 1
      while open > heading.lowerBound, bytes[open] != UInt8(ascii: "(") { open -= 1 }
      if open > heading.lowerBound { end = open }
    }
    var words = JiraMarkup.words(bytes, heading.lowerBound..<end)
    while !words.isEmpty, bytes[words.lowerBound].isHeadingMark {
      words = words.lowerBound + 1..<words.upperBound
    }
    return isKnown(bytes, words) || isKindOfText(bytes, words)
  }

  /// Whether the words of a range name a field of a form; marks and a colon or question mark around do not count.
  static func isKnown(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let words = JiraMarkup.words(bytes, range)
    var (start, end) = (words.lowerBound, words.upperBound)
    while start < end, bytes[start].isHeadingMark { start += 1 }
    while end > start, bytes[end - 1].isHeadingMark { end -= 1 }
    let count = end - start
    guard count >= 2, count <= 64 else { return false }
    for name in names where name.utf8CodeUnitCount == count {
      if bytes.hasPrefixAnyCase(name, at: start, to: end) { return true }
    }
    return false
  }

  /// Whether `line` is a heading of a form without Markdown's `#`.
  ///
  /// `**Steps**` and `*Steps:*` are, whatever they say; `{color:red}Steps{color}` where the name is known, `Steps:` alone on a line where the name is known, and a known
  /// name of several words also without the colon.
  static func isForm(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count >= 2, line.count <= 80 else { return false }
    let last = bytes[line.end - 1]
    switch bytes[line.first] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      return isBold(bytes, line)
    case UInt8(ascii: "{"):
      return last == UInt8(ascii: "}") && isKnown(bytes, line.content)
    case let letter where letter.isLetter:
      if last == UInt8(ascii: ":") || last == UInt8(ascii: "?") {
        return isKnown(bytes, line.content)
      }
      guard line.count >= 8, last.isLetter else { return false }
      let hasSpace = bytes.firstIndex(of: 0x20, from: line.first, to: line.end) < line.end
      return hasSpace && isKnown(bytes, line.content)
    default:
      return false
    }
  }

  /// Whether the whole line stands between marks of emphasis.
  private static func isBold(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    let mark = bytes[line.first]
    var (start, end) = (line.first, line.end)
    if bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    var width = 0
    while start < end, width < 3, bytes[start] == mark, bytes[end - 1] == mark, start < end - 1 {
      start += 1
      end -= 1
      width += 1
    }
    guard width > 0, start < end, !bytes[start].isBlank else { return false }
    // A single mark is common emphasis; it makes a heading only around a known name.
    if width == 1 || mark == UInt8(ascii: "_") { return isKnown(bytes, start..<end) }
    return bytes.firstIndex(of: mark, from: start, to: end) == end
  }
}

extension UInt8 {
  /// Whether the byte is a mark around the words of a heading.
  fileprivate var isHeadingMark: Bool {
    switch self {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "?"),
      UInt8(ascii: "#"), UInt8(ascii: "."), 0x20, 0x09:
      true
    default: false
    }
  }
}
