/// What the writer of a mail says above a quoted message, to tell a bare forward from a reply.
struct OwnWords: Sendable {
  private var count = 0
  private var pointsBelow = false
  private var answers = false

  /// How many segments were read: each is read once, however many quoted messages follow.
  private var readCount = 0

  /// Reads the prose among the segments that are new; stops after some twenty words.
  mutating func read(_ bytes: Span<UInt8>, _ segments: [Segment]) {
    defer { readCount = segments.count }
    for segment in segments[min(readCount, segments.count)...] where segment.kind == .prose {
      var index = segment.range.lowerBound
      while index < segment.range.upperBound, count <= 20 {
        let line = TextLine(bytes, from: index, to: min(segment.range.upperBound, index + 1000))
        if !Greeting.isGreeting(bytes, line) { add(bytes, line) }
        index = line.next
      }
    }
  }

  /// Whether hardly anything was said: the message below is then the ticket.
  var isNothing: Bool { !answers && (count <= 3 || pointsBelow && count <= 20) }

  /// Whether nothing was said but to look below, in a few words.
  var onlyPointBelow: Bool { !answers && pointsBelow && count <= 4 }

  /// Whether nothing was said at all.
  var isEmpty: Bool { count == 0 }

  private static let pointers: [StaticString] = [
    "below", "fyi", "fwd", "forward", "forwarding", "forwarded", "fw",
  ]
  private static let answering: [StaticString] = [
    "thanks", "thank", "thx", "resolved", "fixed", "works", "solved", "close", "closed", "answer",
    "answers",
  ]

  private mutating func add(_ bytes: Span<UInt8>, _ line: TextLine) {
    var index = line.first
    while index < line.end, count <= 20 {
      while index < line.end, !bytes[index].isLetter, bytes[index] < 0x80 { index += 1 }
      let start = index
      while index < line.end, bytes[index].isLetter || bytes[index] >= 0x80 { index += 1 }
      guard index > start else { return }
      count += 1
      pointsBelow = pointsBelow || Self.contains(Self.pointers, bytes, start..<index)
      answers = answers || Self.contains(Self.answering, bytes, start..<index)
    }
  }

  private static func contains(
    _ words: [StaticString], _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    for word in words where word.utf8CodeUnitCount == range.count {
      if bytes.hasPrefixAnyCase(word, at: range.lowerBound, to: range.upperBound) { return true }
    }
    return false
  }
}
