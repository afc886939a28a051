/// Where the title and the body of a plain text or Markdown file stand.
struct TextOutline: Sendable {
  /// The title; empty where there is none.
  private(set) var title = 0..<0
  /// The stretches that make up the body, ascending.
  private(set) var body: [Range<Int>] = []
  /// Front matter's `id`, `received` and `plan`.
  private(set) var id: Range<Int>?
  private(set) var received: Range<Int>?
  private(set) var plan: Range<Int>?

  /// A first line longer than this, in bytes, is a paragraph and no title.
  static let longestTitle = 200

  /// Finds title and body of `bytes`.
  mutating func find(_ bytes: Span<UInt8>, isMarkdown: Bool) {
    title = 0..<0
    body.removeAll(keepingCapacity: true)
    (id, received, plan) = (nil, nil, nil)
    var start = 0
    // Files joined by other programs keep their byte order marks.
    if bytes.hasPrefix("\u{FEFF}", at: 0, to: bytes.count) { start = 3 }
    let matter = frontMatter(bytes, from: start)
    if let matter {
      // What is taken for the title or another field is no text besides.
      for line in matter.taken {
        body.append(start..<line.lowerBound)
        start = line.upperBound
      }
      body.append(start..<matter.end)
      start = matter.end
    }
    let opening = Self.skipOpening(bytes, from: start)
    // Blank lines above everything are left out; comments of a template are not.
    var first = start
    while first < opening, bytes[first].isWhite { first += 1 }
    body.append(first..<opening)
    let line = TextLine(bytes, from: opening, to: bytes.count)
    if !title.isEmpty || line.isBlank || FormHeading.opensForm(bytes, line) {
      body.append(opening..<bytes.count)
    } else if let below = Self.titleBelow(bytes, line) {
      body.append(opening..<below.start)
      take(below.words, bytes, bodyFrom: below.next)
    } else if let heading = HeadingShape.content(bytes, line),
      !FormHeading.isKnown(bytes, heading)
    {
      take(heading, bytes, bodyFrom: line.next)
    } else if let underline = Self.underline(bytes, below: line),
      !FormHeading.isKnown(bytes, line.content)
    {
      take(line.content, bytes, bodyFrom: underline)
    } else if !findSubject(bytes, from: opening) {
      // A text of one line is a message, not the title of none.
      let isTitle =
        !isMarkdown && line.count <= Self.longestTitle && !FormHeading.isForm(bytes, line)
        && !Greeting.isGreeting(bytes, line) && !bytes.isBlank(from: line.next)
      if isTitle {
        take(line.content, bytes, bodyFrom: line.next)
      } else {
        body.append(opening..<bytes.count)
      }
    }
  }

  private mutating func take(_ range: Range<Int>, _ bytes: Span<UInt8>, bodyFrom start: Int) {
    title = range
    body.append(start..<bytes.count)
  }

  /// Skips blank lines and the HTML comments that issue templates begin with.
  private static func skipOpening(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      let line = TextLine(bytes, from: index, to: bytes.count)
      if line.isBlank {
        guard line.next > index else { return index }
        index = line.next
      } else if bytes.hasPrefix("<!--", at: line.first, to: line.end) {
        var end = line.first + 4
        while end < bytes.count, !bytes.hasPrefix("-->", at: end, to: bytes.count) {
          end = bytes.firstIndex(of: UInt8(ascii: "-"), from: end + 1, to: bytes.count)
        }
        guard end < bytes.count else { return line.first }
        let rest = TextLine(bytes, from: end + 3, to: bytes.count)
        index = rest.isBlank ? rest.next : rest.first
        if !rest.isBlank { return index }
      } else {
        return line.first
      }
    }
  }

  /// The title below a heading that only says what the text is: `# Bug report`, then `## Saving fails`.
  private static func titleBelow(
    _ bytes: Span<UInt8>, _ line: TextLine
  ) -> (words: Range<Int>, start: Int, next: Int)? {
    guard let kind = HeadingShape.content(bytes, line), FormHeading.isKindOfText(bytes, kind)
    else { return nil }
    let below = TextLine(bytes, from: skipOpening(bytes, from: line.next), to: bytes.count)
    guard let words = HeadingShape.content(bytes, below), !words.isEmpty,
      !FormHeading.isKnown(bytes, words), !FormHeading.opensForm(bytes, below),
      HeadingShape.rank(bytes, below) > HeadingShape.rank(bytes, line)
    else { return nil }
    return (words, below.start, below.next)
  }

  /// The end of the underline (`===` or `---`) directly below `line`, which makes it a heading.
  private static func underline(_ bytes: Span<UInt8>, below line: TextLine) -> Int? {
    let below = TextLine(bytes, from: line.next, to: bytes.count)
    return HeadingShape.isUnderline(bytes, below) ? below.next : nil
  }

  /// Takes the value of a `Subject:` line among the `Name: value` lines that open the text.
  private mutating func findSubject(_ bytes: Span<UInt8>, from opening: Int) -> Bool {
    var index = opening
    for _ in 0..<20 {
      let line = TextLine(bytes, from: index, to: bytes.count)
      guard !line.isBlank, line.first == index,
        let colon = MailHeaderShape.fieldNameEnd(bytes, from: line.first, to: line.end)
      else { return false }
      if colon - line.first == 7, bytes.hasPrefixAnyCase("subject", at: index, to: colon) {
        var value = bytes.firstIndex(of: UInt8(ascii: ":"), from: colon, to: line.end) + 1
        while value < line.end, bytes[value].isBlank { value += 1 }
        guard value < line.end else { return false }
        body.append(opening..<line.start)
        take(value..<line.end, bytes, bodyFrom: line.next)
        return true
      }
      index = line.next
    }
    return false
  }

  /// Reads `---` front matter; returns where it ends and the lines of which something was taken, ascending; nil where there is none.
  private mutating func frontMatter(
    _ bytes: Span<UInt8>, from start: Int
  ) -> (end: Int, taken: [Range<Int>])? {
    let opening = TextLine(bytes, from: start, to: bytes.count)
    guard opening.count == 3, opening.first == start,
      bytes.hasPrefix("---", at: start, to: opening.end)
    else { return nil }
    var index = opening.next
    var found = TextOutline()
    var taken: [Range<Int>] = []
    for _ in 0..<200 where index < bytes.count {
      let line = TextLine(bytes, from: index, to: bytes.count)
      index = line.next
      if line.count == 3, bytes.hasPrefix("---", at: line.first, to: line.end) {
        (title, id, received, plan) = (found.title, found.id, found.received, found.plan)
        return (index, taken)
      }
      if let colon = MailHeaderShape.fieldNameEnd(bytes, from: line.first, to: line.end) {
        if found.takeMatter(bytes, name: line.first..<colon, value: colon + 1..<line.end) {
          taken.append(line.start..<line.next)
        }
      }
    }
    return nil
  }

  /// Takes a line of front matter; returns whether it is one of those that mean something.
  private mutating func takeMatter(
    _ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>
  ) -> Bool {
    var (start, end) = (value.lowerBound, max(value.lowerBound, value.upperBound))
    while start < end, bytes[start].isBlank { start += 1 }
    let isQuoted =
      end - start >= 2 && bytes[start] == bytes[end - 1]
      && (bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'"))
    if isQuoted { (start, end) = (start + 1, end - 1) }
    guard start < end else { return false }
    switch bytes.string(name).lowercased() {
    case "title", "subject": title = start..<end
    case "id": id = start..<end
    case "received": received = start..<end
    case "plan": plan = start..<end
    default: return false
    }
    return true
  }
}

extension Span<UInt8> {
  /// Whether nothing but white space follows.
  fileprivate func isBlank(from start: Int) -> Bool {
    var index = start
    while index < count {
      guard self[index].isWhite else { return false }
      index += 1
    }
    return true
  }
}
