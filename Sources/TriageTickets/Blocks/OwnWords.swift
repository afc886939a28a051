/// Counts what the writer of a mail says above a quoted message, to tell a bare forward from a reply.
struct OwnWords: Sendable {
  private var count = 0
  private var pointsBelow = false
  private var answers = false

  /// Whether hardly anything was said: the message below is then the ticket.
  var isNothing: Bool { !answers && (count <= 3 || pointsBelow && count <= 20) }

  private static let pointers: [StaticString] = [
    "below", "fyi", "fwd", "forward", "forwarding", "forwarded", "fw",
  ]
  private static let answering: [StaticString] = [
    "thanks", "thank", "thx", "resolved", "fixed", "works", "solved", "close", "closed",
  ]

  /// Adds a line of prose.
  mutating func add(_ bytes: Span<UInt8>, _ line: TextLine) {
    guard count <= 20, !Greeting.isGreeting(bytes, line) else { return }
    var index = line.first
    while index < line.end, count <= 20 {
      while index < line.end, !bytes[index].isLetter, bytes[index] < 0x80 { index += 1 }
      let start = index
      while index < line.end, bytes[index].isLetter || bytes[index] >= 0x80 { index += 1 }
      guard index > start else { return }
      count += 1
      pointsBelow = pointsBelow || Self.pointers.contains { Self.matches($0, bytes, start..<index) }
      answers = answers || Self.answering.contains { Self.matches($0, bytes, start..<index) }
    }
  }

  private static func matches(
    _ word: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    word.utf8CodeUnitCount == range.count
      && bytes.hasPrefixAnyCase(word, at: range.lowerBound, to: range.upperBound)
  }
}
