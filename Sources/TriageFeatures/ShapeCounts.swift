/// Counts behind the ``Shape`` features of one ticket.
struct ShapeCounts {
  var words = 0
  var titleWords = 0
  var exclamations = 0
  var questions = 0
  var small = 0
  var capital = 0
  var titleAsks = false
  var endsAsking = false
  var hasCode = false
  var hasQuote = false
  var headings = 0
  var numbers = 0

  mutating func noteWords(_ count: Int, isTitle: Bool) {
    words += count
    if isTitle { titleWords += count }
  }

  /// Counts marks and capitals of a stretch of prose or of the title.
  mutating func note(_ text: Span<UInt8>, _ range: Range<Int>, isTitle: Bool) {
    let stretch = text.extracting(range)
    // Sums without branches or traps: the compiler makes them sixteen bytes at a time.
    var (smalls, capitals, shouts, asks) = (0, 0, 0, 0)
    for index in 0..<stretch.count {
      let byte = stretch[index]
      smalls &+= byte &- UInt8(ascii: "a") < 26 ? 1 : 0
      capitals &+= byte &- UInt8(ascii: "A") < 26 ? 1 : 0
      shouts &+= byte == UInt8(ascii: "!") ? 1 : 0
      asks &+= byte == UInt8(ascii: "?") ? 1 : 0
    }
    small += smalls
    capital += capitals
    exclamations += shouts
    questions += asks
    if isTitle {
      titleAsks = asks > 0
    } else {
      var end = stretch.count
      while end > 0, stretch[end - 1] <= 0x20 { end -= 1 }
      endsAsking = end > 0 && stretch[end - 1] == UInt8(ascii: "?")
    }
  }

  /// The value of a shape as a small number.
  func value(of shape: Shape) -> Int {
    switch shape {
    case .length: Self.logarithm(words)
    case .titleLength: Self.logarithm(titleWords)
    case .exclamations: Self.few(exclamations)
    case .questions: Self.few(questions)
    case .capitals:
      capital * 100 < 6 * (small + capital)
        ? 0
        : capital * 100 < 12 * (small + capital)
          ? 1 : capital * 100 < 30 * (small + capital) ? 2 : 3
    case .titleAsks: titleAsks ? 1 : 0
    case .endsAsking: endsAsking ? 1 : 0
    case .code: hasCode ? 1 : 0
    case .quote: hasQuote ? 1 : 0
    case .headings: headings == 0 ? 0 : headings <= 2 ? 1 : 2
    case .numbers: Self.logarithm(numbers)
    }
  }

  /// The number of binary digits, 10 at most.
  private static func logarithm(_ count: Int) -> Int {
    min(10, Int.bitWidth - count.leadingZeroBitCount)
  }

  private static func few(_ count: Int) -> Int { count < 2 ? count : count < 4 ? 2 : 3 }
}
