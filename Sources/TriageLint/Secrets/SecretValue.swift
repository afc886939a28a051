import TriageFeatures

/// Tells the value of a credential from placeholders and ordinary words.
enum SecretValue {
  /// Values are no longer than this, in bytes.
  static let longest = 2_000

  /// The value that starts at `offset`: up to white space or a mark that closes it, and no longer than `most` bytes.
  static func range(
    after offset: Int, in text: Span<UInt8>, most: Int = SecretValue.longest
  ) -> Range<Int> {
    var end = offset
    let limit = min(text.count, offset + most)
    while end < limit {
      switch text[end] {
      case 0...0x20, 0x22, 0x27, 0x60, 0x7F: break
      case 0x3C where end > offset: break
      case 0x26 where end > offset && (isQuery(text, offset) || isQuote(text, end)): break
      case 0xE2 where end + 2 < limit && text[end + 1] == 0x80: break
      default:
        end += 1
        continue
      }
      break
    }
    return withoutClosingMarks(offset..<end, in: text)
  }

  private static let quotes = WordList(["&quot;", "&#34;", "&#39;", "&lt;"])

  /// Whether a quotation mark begins here that is written as HTML has it.
  private static func isQuote(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    quotes.begins(text, offset..<min(text.count, offset + 6))
  }

  /// Whether the value stands in the query of an address.
  private static func isQuery(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    var index = offset - 1
    while index > 0, offset - index < 24, text[index] > 0x20 {
      if text[index] == 0x3F || text[index] == 0x26 { return true }
      index -= 1
    }
    return false
  }

  /// The range without marks at its end that belong to the sentence around it.
  static func withoutClosingMarks(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      switch text[end - 1] {
      case 0x23, 0x2E, 0x2C, 0x3B, 0x3A, 0x29, 0x5C, 0x5D, 0x7D, 0x2A, 0x22, 0x27, 0x60: end -= 1
      default: return range.lowerBound..<end
      }
    }
    return range.lowerBound..<end
  }

  /// Whether a value looks like a password that somebody chose: mixed, not a word of the sentence.
  static func isPasswordLike(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let shape = Shape(text, range)
    guard range.count >= 5, range.count <= 120 else { return false }
    if shape.letters == 0 { return shape.digits >= 6 && shape.marks == 0 && range.count <= 12 }
    if shape.isAddress || NumberedWord.isLimit(text, range) { return false }
    if shape.digits > 0 { return true }
    return shape.marks > 0 && shape.innerCapitals > 0 && shape.marks * 2 < range.count
      && !contains("password", text, range)
  }

  /// Whether a value mixes letters and digits as no word, number, date or version does.
  static func isStrongPassword(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let shape = Shape(text, range)
    guard range.count >= 6, range.count <= 64, !shape.isAddress else { return false }
    // A closing bracket without its opening one: the line of a form goes on.
    if contains(")", text, range), !contains("(", text, range) { return false }
    let hasCapital =
      shape.innerCapitals > 0
      || (text[range.lowerBound].isLetter
        && text[range.lowerBound] < 0x61)
    guard hasCapital, shape.digits >= 1, !NumberedWord.isProduct(text, range) else { return false }
    if range.count >= 8 { return shape.letters >= 4 }
    // A short one must be more than a name with its number, such as `Win10!`.
    return shape.letters >= 2 && shape.marks == 1 && holdsMark(text, range)
  }

  /// Whether a value that no word calls a password is one by itself: a mark stands in it as in no name.
  ///
  /// Where a user was named before it, a change from a digit to a letter will do, a mark at the end, or a year.
  static func isMarkedPassword(
    _ text: Span<UInt8>, _ range: Range<Int>, followsUser: Bool
  ) -> Bool {
    guard isStrongPassword(text, range) else { return false }
    var digits = 0
    var isMixed = false
    for index in range {
      let isLast = index + 1 == range.upperBound
      switch text[index] {
      case 0x21, 0x23, 0x24, 0x25, 0x2A, 0x3F, 0x40, 0x5E, 0x7E:
        if followsUser || !isLast && !text[index + 1].isDigit { return true }
      case 0x30...0x39: digits += 1
      default: break
      }
      if !isLast, text[index].isDigit, text[index + 1].isLetter { isMixed = true }
    }
    return followsUser && (isMixed || digits >= 4)
  }

  /// Whether a mark that no name has stands in a value, or at the end of one in which letters follow a digit.
  private static func holdsMark(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var isMixed = false
    for index in range {
      switch text[index] {
      case 0x21, 0x23, 0x24, 0x25, 0x26, 0x2A, 0x2B, 0x3F, 0x40, 0x5E, 0x7E:
        if isMixed || index + 1 < range.upperBound { return true }
      default: break
      }
      if index + 1 < range.upperBound, text[index].isDigit, text[index + 1].isLetter {
        isMixed = true
      }
    }
    return false
  }

  /// Whether a value looks random: long, letters and digits mixed or letters that no word has, many different bytes.
  static func isRandom(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let shape = Shape(text, range)
    guard range.count >= 12, shape.letters >= 2, !shape.isAddress, shape.marks * 3 < range.count,
      shape.entropy >= (range.count < 16 ? 2.6 : 2.8), !isPair(text, range), !isPath(text, range),
      !isPod(text, range)
    else { return false }
    if shape.digits >= 2 { return true }
    return range.count >= 16 && shape.marks * 8 <= range.count && RareLetters.areDrawn(text, range)
  }

  /// Whether a value looks random, and is no name of words with hyphens: `winter-sale-2024-shoes`.
  static func isDrawn(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    isRandom(text, range) && !isSlug(text, range)
  }

  /// Whether it is at least three words, short numbers or versions such as `v2`, with hyphens, underscores or `+` between them.
  private static func isSlug(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var parts = 0
    var start = range.lowerBound
    while start <= range.upperBound {
      var end = start
      var letters = 0
      while end < range.upperBound, text[end].isLetter || text[end].isDigit {
        if text[end].isLetter {
          // Capitals stand at the beginning of a word only, and letters not behind digits.
          guard letters == end - start, text[end] >= 0x61 || end == start else { return false }
          letters += 1
        }
        end += 1
      }
      let digits = end - start - letters
      guard end - start <= 16, digits <= (letters > 1 ? 0 : 4) || letters <= 4 && digits <= 2 else {
        return false
      }
      if end < range.upperBound, text[end] != 0x2D, text[end] != 0x5F, text[end] != 0x2B {
        return false
      }
      parts += 1
      start = end + 1
    }
    return parts >= 3
  }

  /// How often letters and digits follow one another.
  private static func changes(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var changes = 0
    var wasDigit: Bool?
    for index in range where text[index].isDigit || text[index].isLetter {
      let isDigit = text[index].isDigit
      if let wasDigit, wasDigit != isDigit { changes += 1 }
      wasDigit = isDigit
    }
    return changes
  }

  /// Whether a value looks random, and is neither a digest nor a path nor a name in a space of names.
  static func isMixed(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let shape = Shape(text, range)
    let isNumber = firstIndex(of: "0x", text, range) == range.lowerBound
    // A name with one number in it is drawn from no hat: `CustomerID2024Region`.
    let isDrawnOut = changes(text, range) >= 3 || RareLetters.areDrawn(text, range)
    return shape.digits >= 2 && isDrawnOut && isDrawn(text, range) && !shape.isHexadecimal
      && !isNumber
      && !contains("/", text, range) && !contains(":", text, range) && !contains("|", text, range)
      && !isUUID(text, range)
  }

  /// Whether its hyphens stand where those of a UUID do.
  private static func isUUID(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count == 36 else { return false }
    for place in [8, 13, 18, 23] where text[range.lowerBound + place] != 0x2D { return false }
    return true
  }

  /// Whether it is `name=value`: further `=` stand only at the end of a secret.
  private static func isPair(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let mark = firstIndex(of: "=", text, range)
    guard mark > range.lowerBound, mark + 1 < range.upperBound else { return false }
    for index in range.lowerBound..<mark where !isNameByte(text[index]) && text[index] != 0x2D {
      return false
    }
    return text[mark + 1] != 0x3D
  }

  /// Whether it is a path of names in small letters.
  private static func isPath(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard contains("/", text, range) else { return false }
    for index in range where text[index] >= 0x41 && text[index] <= 0x5A { return false }
    return true
  }

  /// Whether it ends as the names of pods and replica sets do: a hyphen, and ten letters and digits that make no word.
  ///
  /// Kubernetes takes them from `bcdfghjklmnpqrstvwxz2456789` (`k8s.io/apimachinery/pkg/util/rand`).
  private static func isPod(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.upperBound
    var parts = 0
    while start > range.lowerBound, parts < 2 {
      let end = start
      while start > range.lowerBound, isPodByte(text[start - 1]) { start -= 1 }
      guard start > range.lowerBound, text[start - 1] == 0x2D else { return false }
      if end - start >= 8, end - start <= 10 { return isSmallName(text, range.lowerBound..<start) }
      guard end - start == 5 else { return false }
      start -= 1
      parts += 1
    }
    return false
  }

  private static func isPodByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: false
    case 0x32, 0x34...0x39, 0x62...0x7A: true
    default: false
    }
  }

  private static func isSmallName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where !text[index].isDigit && text[index] != 0x2D {
      if text[index] < 0x61 || text[index] > 0x7A { return false }
    }
    return true
  }

  /// Whether the range contains a word, in any case of its ASCII letters.
  static func contains(_ word: String, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    firstIndex(of: word, text, range) < range.upperBound
  }

  /// Where a word first stands in the range, in any case of its ASCII letters; the range's end where it does not.
  static func firstIndex(
    of word: String, _ text: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    let bytes = word.utf8.span
    guard range.count >= bytes.count else { return range.upperBound }
    let first = bytes[0].lowered
    for start in range.lowerBound...(range.upperBound - bytes.count)
    where text[start].lowered == first {
      var length = 1
      while length < bytes.count, text[start + length].lowered == bytes[length].lowered {
        length += 1
      }
      if length == bytes.count { return start }
    }
    return range.upperBound
  }
}

extension UInt8 {
  /// The byte with an ASCII capital made small.
  var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
