import TriageFeatures

/// Reads the short codes behind their name: a PIN, one that is used once, those for the day the phone is lost.
enum SecretCode {
  /// A list of codes is no longer than this.
  private static let most = 20

  /// The codes that stand after a match, ascending.
  static func values(after match: Range<Int>, in text: Span<UInt8>) -> [Range<Int>] {
    func has(_ word: StaticString) -> Bool { SecretValue.contains(word, text, match) }
    let isOfCard = has("cvv") || has("cvc")
    let isList = has("recovery") || has("backup") || has("scratch") || has("codes")
    let isTold = has(":") || has("=") || has("：") || has(" is") || has(" was") || has(" are")
    guard isTold || isOfCard || has("code") else { return [] }
    var found: [Range<Int>] = []
    var index = match.upperBound
    while found.count < most {
      let end = end(of: index, in: text)
      let range = index..<end
      let holds =
        isOfCard
        ? isNumber(range, 3...4, in: text)
        : isNumber(range, isTold ? 4...8 : 6...8, in: text)
          || isList && isGroups(range, in: text)
      guard holds else { break }
      found.append(range)
      guard isList else { break }
      index = end
      while index < text.count, index - end < 8, isBetween(text[index]) { index += 1 }
    }
    return found
  }

  /// Where the letters, digits and hyphens that begin at an offset end; the offset itself where the word goes on otherwise.
  private static func end(of offset: Int, in text: Span<UInt8>) -> Int {
    var index = offset
    while index < text.count, index - offset < 60,
      text[index].isLetter || text[index].isDigit || text[index] == 0x2D
    {
      index += 1
    }
    guard index < text.count else { return index }
    switch text[index] {
    case 0...0x20, 0x21, 0x22, 0x27, 0x29, 0x2A, 0x2C, 0x3B, 0x3C, 0x3F, 0x5D, 0x60: return index
    // `4.5` and `12:30` are no codes.
    case 0x2E: return index + 1 == text.count || text[index + 1] <= 0x20 ? index : offset
    default: return offset
    }
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3B, 0x2D, 0x2A, 0x60, 0x22, 0x27: true
    default: false
    }
  }

  private static func isNumber(
    _ range: Range<Int>, _ lengths: ClosedRange<Int>, in text: Span<UInt8>
  ) -> Bool {
    guard lengths.contains(range.count) else { return false }
    for index in range where !text[index].isDigit { return false }
    return true
  }

  /// Whether it is groups of letters and digits such as `a1b2-c3d4`, or one that is long.
  private static func isGroups(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard range.count >= 6, range.count <= 60, text[range.lowerBound] != 0x2D else { return false }
    let shape = Shape(text, range)
    // Years and dates have hyphens too.
    return shape.digits >= 2 && shape.marks <= 7 && (shape.letters > 0 || range.count >= 8)
      && !isDate(range, in: text)
  }

  private static func isDate(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    range.count == 10 && (text[range.lowerBound + 4] == 0x2D && text[range.lowerBound + 7] == 0x2D)
  }
}
