/// A line of a text: byte offsets, worked out once.
struct TextLine {
  /// Where the line begins.
  var start: Int
  /// The first byte that is no blank; `end` in a blank line.
  var first: Int
  /// Behind the last byte that is no white space.
  var end: Int
  /// Where the next line begins.
  var next: Int

  /// Finds the line of `bytes` that begins at `start`; text ends at `limit`.
  @inline(__always)
  init(_ bytes: Span<UInt8>, from start: Int, to limit: Int) {
    self.start = start
    let feed = bytes.firstIndex(of: 0x0A, from: start, to: limit)
    next = feed < limit ? feed &+ 1 : limit
    var end = feed
    while end > start, bytes[end &- 1].isWhite { end &-= 1 }
    self.end = end
    var first = start
    while first < end, bytes[first].isBlank { first &+= 1 }
    self.first = first
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool { first >= end }
  /// Length in bytes without the white space around.
  var count: Int { end - first }
  /// The bytes without the white space around.
  var content: Range<Int> { first..<max(first, end) }
}
