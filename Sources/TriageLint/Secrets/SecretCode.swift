import TriageFeatures

/// Reads the short codes behind their name: a PIN, one that is used once, those for the day the phone is lost.
enum SecretCode {
  /// A list of codes is no longer than this.
  private static let most = 20

  /// What tells a code, which a bare name does not.
  private static let telling = WordList([":", "=", "：", " is", " was", " are"])
  private static let ofCards = WordList(["cvv", "cvc"])
  private static let ofLists = WordList(["recovery", "backup", "scratch", "codes"])
  /// What may stand between a code and one more, and the nouns of which there must be one.
  private static let links = WordList([
    "and", "or", "the", "my", "your", "a", "is", "was", "also", "with",
  ])
  private static let nouns = WordList(["code", "pin", "puk", "otp", "cvv", "cvc"])

  /// The codes that stand after a match, ascending.
  static func values(after match: Range<Int>, in text: Span<UInt8>) -> [Range<Int>] {
    let isOfCard = ofCards.occurs(in: text, match)
    let isList = ofLists.occurs(in: text, match)
    let isTold = telling.occurs(in: text, match)
    let isPIN = isCapitalPIN(match, in: text)
    guard isTold || isOfCard || isPIN || SecretValue.contains("code", text, match) else {
      return []
    }
    let lengths = isOfCard ? 3...4 : isTold ? 4...8 : isPIN ? 4...6 : 6...8
    var found: [Range<Int>] = []
    var index = match.upperBound
    while found.count < most {
      var range = index..<end(of: index, in: text)
      if isTold, !isOfCard, let halves = halves(from: index, in: text) { range = halves }
      let holds =
        isNumber(range, lengths, in: text) || isHalves(range, in: text) && isTold
        || isList && isGroups(range, in: text)
      guard holds, !(isPIN && !isTold) || !isOfMore(range, in: text) else { break }
      found.append(range)
      index = range.upperBound
      if isList {
        while index < text.count, index - range.upperBound < 8, isBetween(text[index]) {
          index += 1
        }
      } else {
        guard let next = nextCode(after: range, in: text) else { break }
        index = next
      }
    }
    return found
  }

  /// Whether the name is `PIN` in capitals, which needs no verb: a connector's is written in small letters.
  private static func isCapitalPIN(_ match: Range<Int>, in text: Span<UInt8>) -> Bool {
    let name = SecretValue.firstIndex(of: "PIN", text, match)
    return name + 2 < match.upperBound && text[name] == 0x50 && text[name + 1] == 0x49
      && text[name + 2] == 0x4E
  }

  /// Whether the number counts what follows: `PIN 1234 of the connector`.
  private static func isOfMore(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let rest = range.upperBound..<min(text.count, range.upperBound + 4)
    return SecretValue.contains(" of ", text, rest)
  }

  /// Where one more code begins, with its own name before it: `4711 and the code 889123`.
  private static func nextCode(after range: Range<Int>, in text: Span<UInt8>) -> Int? {
    var index = range.upperBound
    var isNamed = false
    let limit = min(text.count, index + 40)
    while index < limit {
      switch text[index] {
      case 0x20, 0x2C, 0x2F, 0x3A, 0x3B, 0x3D, 0x60, 0x22, 0x27: index += 1
      case _ where text[index].isLetter:
        let start = index
        while index < limit, text[index].isLetter { index += 1 }
        if nouns.holds(text, start..<index) {
          isNamed = true
        } else if !links.holds(text, start..<index) {
          return nil
        }
      default: return isNamed && text[index].isDigit ? index : nil
      }
    }
    return nil
  }

  /// Six digits in two halves: `482 913`, `482-913`.
  private static func halves(from offset: Int, in text: Span<UInt8>) -> Range<Int>? {
    let range = offset..<min(text.count, offset + 7)
    guard isHalves(range, in: text) else { return nil }
    let end = range.upperBound
    guard end < text.count else { return range }
    if text[end].isDigit || text[end].isLetter || text[end] == 0x2D { return nil }
    let goesOn = end + 1 < text.count && text[end + 1].isDigit
    return goesOn ? nil : range
  }

  private static func isHalves(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard range.count == 7 else { return false }
    for index in range where index != range.lowerBound + 3 {
      guard text[index].isDigit else { return false }
    }
    return text[range.lowerBound + 3] == 0x20 || text[range.lowerBound + 3] == 0x2D
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
