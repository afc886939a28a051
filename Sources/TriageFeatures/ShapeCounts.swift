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
    let marks = ByteMarks(stretch)
    small += marks.small
    capital += marks.capital
    exclamations += marks.exclamations
    questions += marks.questions
    if isTitle {
      titleAsks = marks.questions > 0
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

/// How many bytes of a text are small letters, capitals, `!` and `?`; eight are looked at in one step.
private struct ByteMarks {
  private(set) var small = 0
  private(set) var capital = 0
  private(set) var exclamations = 0
  private(set) var questions = 0

  init(_ text: Span<UInt8>) {
    var index = 0
    while text.count &- index >= 8 {
      // A byte of a sum holds 255 at most.
      let end = min(text.count, index &+ 8 &* 255)
      var (smalls, capitals, shouts, asks) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
      while end &- index >= 8 {
        let word = EightBytes(text, at: index)
        smalls &+= word.inRange(0x61, 0x7A)
        capitals &+= word.inRange(0x41, 0x5A)
        shouts &+= word.inRange(0x21, 0x21)
        asks &+= word.inRange(0x3F, 0x3F)
        index &+= 8
      }
      small += EightBytes.sum(smalls)
      capital += EightBytes.sum(capitals)
      exclamations += EightBytes.sum(shouts)
      questions += EightBytes.sum(asks)
    }
    while index < text.count {
      let byte = text[index]
      small += byte &- UInt8(ascii: "a") < 26 ? 1 : 0
      capital += byte &- UInt8(ascii: "A") < 26 ? 1 : 0
      exclamations += byte == UInt8(ascii: "!") ? 1 : 0
      questions += byte == UInt8(ascii: "?") ? 1 : 0
      index += 1
    }
  }
}
