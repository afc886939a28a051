import TriageFeatures

/// Tells the value of a credential from placeholders and ordinary words.
enum SecretValue {
  /// Values are no longer than this, in bytes.
  private static let longest = 2_000

  /// The value that starts at `offset`: up to white space or a mark that closes it.
  static func range(after offset: Int, in text: Span<UInt8>) -> Range<Int> {
    var end = offset
    let limit = min(text.count, offset + longest)
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

  /// Whether a quotation mark begins here that is written as HTML has it.
  private static func isQuote(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    let names: [StaticString] = ["&quot;", "&#34;", "&#39;", "&lt;"]
    return names.contains { name in
      let end = offset + name.utf8CodeUnitCount
      return end <= text.count && contains(name, text, offset..<end)
    }
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

  private static let placeholderWords: [StaticString] = [
    "example_", "placeholder", "redacted", "your-", "your_", "yourpass", "yourtoken", "changeme",
    "change-me", "change_me", "dummy", "xxxx", "****", "...", "••", ":user@", "anonymous", "hidden",
    "removed", "masked",
    "insert", "todo", "hunter2_", "notarealkey", "fake", "${", "{{", "$(", "%s", "\u{2026}",
    "put-", "_here", "-here", "123456789", "abcdef", "process.env", "os.environ", "sample-",
    "example-key",
    "secrets.", "vault:", "env.", "getenv", "user:pass", "username:password", "user:password@",
    "[filtered", "[redact", "filtered",
  ]

  /// Whether a value only stands where a secret would: `<TOKEN>`, `xxxx`, `${VAR}`, `your-key-here`.
  static func isPlaceholder(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if text[range.lowerBound] == 0x24 || text[range.lowerBound] == 0x7B { return true }
    if text[range.lowerBound] == 0x5B || text[range.lowerBound] == 0x25 { return true }
    // `<TOKEN>`; further on it may be a character of the value.
    if text[range.lowerBound] == 0x3C { return true }
    if isCode(text, range) || isSystemName(text, range) || isPublic(text, range) { return true }
    if isReference(text, range) { return true }
    var differ = false
    for index in range where text[index] != text[range.lowerBound] { differ = true }
    return !differ || placeholderWords.contains { contains($0, text, range) }
  }

  /// Whether it only says where a secret is kept, or is one that was encrypted to be published.
  private static func isReference(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let beginnings: [StaticString] = [
      "ENC[", "ENC(", "op://", "ref+", "arn:", "projects/", "!vault",
    ]
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 9)
    return beginnings.contains { firstIndex(of: $0, text, head) == range.lowerBound }
  }

  /// Whether the password in an address is the word for it, as manuals write.
  static func isNameOfPassword(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let names: [StaticString] = ["password", "passwd", "pass", "pwd", "secret", "pw"]
    return names.contains { $0.utf8CodeUnitCount == range.count && contains($0, text, range) }
  }

  /// Whether it is no secret by what its maker says: a sample of the manual (`AKIA…EXAMPLE`), a key meant to be published.
  private static func isPublic(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for ending: StaticString in ["7EXAMPLE", "EXAMPLEKEY"] {
      let start = range.upperBound - ending.utf8CodeUnitCount
      if start >= range.lowerBound, contains(ending, text, start..<range.upperBound) { return true }
    }
    let start = range.lowerBound
    let head = start..<min(start + 8, range.upperBound)
    if contains("pk_test_", text, head) { return true }
    return contains("pk_live_", text, head) && !isCalledSecret(text, start)
  }

  /// Whether a key that some makers mean to be published is told of as a credential, and not as a public one.
  private static func isCalledSecret(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let before = max(0, start - 60)..<start
    if contains("publish", text, before) || contains("public key", text, before) { return false }
    let words: [StaticString] = ["key", "secret", "token", "bearer"]
    for word in words where contains(word, text, max(0, start - 24)..<start) { return true }
    return false
  }

  /// Whether it is a piece of a program: the other half of `scope::name`, a call, a comparison.
  private static func isCode(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if text[range.lowerBound] == 0x3A || text[range.lowerBound] == 0x28 { return true }
    if range.lowerBound >= 2, text[range.lowerBound - 1] == 0x3A, text[range.lowerBound - 2] == 0x3A
    {
      return true
    }
    if isCommand(text, range) { return true }
    for index in range where text[index] == 0x28 {
      // `name(` or `a.name(` opens a call where only a name stands before it.
      var isName = index > range.lowerBound
      for byte in range.lowerBound..<index
      where !isNameByte(text[byte]) && text[byte] != 0x23 { isName = false }
      return isName
    }
    return contains("::", text, range) || contains("->", text, range)
  }

  /// Whether it is a command of PowerShell that gives a value: `Read-Host`.
  private static func isCommand(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let verbs: [StaticString] = ["Read-", "Get-", "ConvertTo-", "ConvertFrom-", "New-", "Import-"]
    for index in range where !text[index].isLetter && text[index] != 0x2D { return false }
    return verbs.contains { firstIndex(of: $0, text, range) == range.lowerBound }
  }

  /// Whether it is a name such as `PROD_12`: letters, an underscore, digits, as systems and hosts have.
  private static func isSystemName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, text[index].isLetter { index += 1 }
    guard index > range.lowerBound, index + 1 < range.upperBound, text[index] == 0x5F else {
      return false
    }
    for rest in index + 1..<range.upperBound where !text[rest].isDigit { return false }
    return true
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x5F || byte == 0x2E
  }

  /// Whether a value looks like a password that somebody chose: mixed, not a word of the sentence.
  static func isPasswordLike(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let shape = Shape(text, range)
    guard range.count >= 5, range.count <= 120 else { return false }
    if shape.letters == 0 { return shape.digits >= 6 && shape.marks == 0 && range.count <= 12 }
    if shape.isAddress { return false }
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
    guard hasCapital, shape.digits >= 1 else { return false }
    if range.count >= 8 { return shape.letters >= 4 }
    // A short one must be more than a name with its number, such as `Win10!`.
    return shape.letters >= 2 && shape.marks == 1 && holdsMark(text, range)
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

  /// Whether a value looks random, and is neither a digest nor a path nor a name in a space of names.
  static func isMixed(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let shape = Shape(text, range)
    let isNumber = firstIndex(of: "0x", text, range) == range.lowerBound
    return shape.digits >= 2 && isRandom(text, range) && !shape.isHexadecimal && !isNumber
      && !contains("/", text, range) && !contains(":", text, range) && !isUUID(text, range)
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

  /// How many bytes of the range may stand in a key's text and how many may not; a line break written `\n` or `\\n` is neither.
  static func countKeyBytes(
    _ text: Span<UInt8>, _ range: Range<Int>
  ) -> (key: Int, other: Int) {
    var count = (key: 0, other: 0)
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      switch text[index] {
      case 0x5C:
        while index + 1 < range.upperBound, text[index + 1] == 0x5C { index += 1 }
        if index + 1 < range.upperBound, text[index + 1] == 0x6E || text[index + 1] == 0x72 {
          index += 1
        }
      case 0x2B, 0x2F, 0x3D, 0x0D: count.key += 1
      case _ where text[index].isLetter || text[index].isDigit: count.key += 1
      default: count.other += 1
      }
    }
    return count
  }

  /// Whether the range contains a word, in any case of its ASCII letters.
  static func contains(_ word: StaticString, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    firstIndex(of: word, text, range) < range.upperBound
  }

  /// Where a word first stands in the range, in any case of its ASCII letters; the range's end where it does not.
  static func firstIndex(
    of word: StaticString, _ text: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    let bytes = Array(word.description.utf8)
    guard range.count >= bytes.count else { return range.upperBound }
    for start in range.lowerBound...(range.upperBound - bytes.count) {
      var length = 0
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
