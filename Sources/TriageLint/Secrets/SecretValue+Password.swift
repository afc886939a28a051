import TriageFeatures

/// Where a password that somebody chose begins and ends: it may hold spaces, quotation marks and `<`.
extension SecretValue {
  /// A quoted password is no longer than this, in bytes.
  private static let longestQuoted = 200
  /// A quotation of more words is a sentence.
  private static let mostWords = 6

  /// The password that starts behind a label; nothing where what stands there looks like none.
  ///
  /// Between quotation marks it goes on to the closing one; elsewhere to white space or a mark that closes it.
  static func password(
    after match: Range<Int>, in text: Span<UInt8>, _ check: SecretPattern.Guard
  ) -> Range<Int>? {
    let offset = match.upperBound
    let quoted = quotation(from: offset, in: text)
    let plain = quoted == nil ? plainPassword(from: offset, in: text) : offset..<offset
    // Before anything is asked of the label: what is empty or has no end is none.
    guard quoted != nil || !plain.isEmpty && plain.count <= longestQuoted else { return nil }
    let label = SecretLabel(text, match)
    let value = quoted ?? plain
    switch check {
    case .markedPassword:
      guard !isPlaceholder(text, value) else { return nil }
      let holds = isMarkedPassword(text, value, followsUser: label.followsUser)
      return holds ? value : nil
    case .element: return WeakPassword.isElement(value, in: text) ? value : nil
    case .shortPassword: return WeakPassword.isNumbered(value, in: text) ? value : nil
    case .ownLine: return WeakPassword.isOwnLine(value, in: text) ? value : nil
    default: break
    }
    let isStrong = check == .strongPassword || label.isArgument || label.namesOwner
    let isCareful = label.isChange || label.isArgument && !label.isDefinition
    if let quoted {
      if isCareful, !changesInside(quoted, in: text) { return nil }
      if looksRight(first(of: quoted, in: text), in: text, isStrong) { return quoted }
      if holdsPassword(quoted, in: text, isStrong) { return quoted }
      if !isStrong, label.hasMark, WeakPassword.holdsSwappedLetter(quoted, in: text) {
        return quoted
      }
      if !isStrong, WeakPassword.isPhrase(quoted, after: label, in: text) { return quoted }
      let isWeak =
        !isStrong && !isPlaceholder(text, quoted)
        && WeakPassword.stands(quoted, after: label, isQuoted: true, in: text)
      return isWeak ? quoted : nil
    }
    // `pass: LH1234` is a traveller's, `pass: build-4411x` a test's.
    if label.isPass, !label.followsUser, !looksRight(plain, in: text, true),
      !WeakPassword.isPlainAndAlone(plain, in: text)
    {
      return nil
    }
    // What only a verb tells of, on a later line, must have that line for itself.
    let isFar = label.isOnLaterLine && !label.hasMark && !isStrong
    if isFar, !WeakPassword.isAlone(plain, in: text) { return nil }
    if isPathOfNames(text, plain, ofAny: label.isAssignment) { return nil }
    if looksRight(plain, in: text, isStrong) {
      if isCareful, !changesInside(plain, in: text) { return nil }
      return withHashes(withClosingBracket(plain, in: text), in: text)
    }
    guard !isStrong, !isPlaceholder(text, plain) else { return nil }
    if WeakPassword.isJoinedPhrase(plain, in: text) { return plain }
    if WeakPassword.stands(plain, after: label, isQuoted: false, in: text) { return plain }
    return WeakPassword.phrase(from: offset, after: label, in: text)
  }

  /// A password and the bracket behind it that closes the one it begins with: `{Summer2024}`.
  private static func withClosingBracket(
    _ range: Range<Int>, in text: Span<UInt8>
  ) -> Range<Int> {
    guard range.upperBound < text.count else { return range }
    switch (text[range.lowerBound], text[range.upperBound]) {
    case (0x28, 0x29), (0x5B, 0x5D), (0x7B, 0x7D), (0x3C, 0x3E):
      return range.lowerBound..<range.upperBound + 1
    default: return range
    }
  }

  /// A password and the `#` behind it, which are its own more often than a heading's.
  private static func withHashes(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var end = range.upperBound
    while end < text.count, text[end] == 0x23 { end += 1 }
    return range.lowerBound..<end
  }

  private static let conjunctions = [
    " or ", " oder ", " and ", ", or ", ", and ", ", then ", " then ",
  ]
  private static let separators = [", ", " / ", "; "]
  private static let change = [" to "]

  /// The second of two passwords: `Wren7Sluice9 or Wren8Sluice1`, `from Wren7Sluice9 to Wren8Sluice1`.
  static func alternative(
    after first: Range<Int>, label: SecretLabel, in text: Span<UInt8>
  ) -> Range<Int>? {
    var offset = first.upperBound
    let limit = min(text.count, offset + 10)
    while offset < limit, closes(text, offset, [[0x22], [0x27], [0x60], [0x21]]) { offset += 1 }
    let words = label.isChange ? change : label.isPlural ? conjunctions + separators : conjunctions
    for word in words {
      var start = offset + word.utf8.count
      guard start < text.count, contains(word, text, offset..<start) else { continue }
      while start < text.count, closes(text, start, [[0x22], [0x27], [0x60]]) { start += 1 }
      let range = plainPassword(from: start, in: text)
      return looksRight(range, in: text, true) ? range : nil
    }
    return nil
  }

  /// Whether letters follow a digit, or a mark stands inside: no name with a number at its end does that.
  static func changesInside(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    for index in range.dropLast() {
      if text[index].isDigit, text[index + 1].isLetter { return true }
      let isMark = !text[index].isDigit && !text[index].isLetter
      if isMark, text[index] != 0x2D, text[index] != 0x2E { return true }
    }
    return false
  }

  private static func looksRight(
    _ range: Range<Int>, in text: Span<UInt8>, _ isStrong: Bool
  ) -> Bool {
    guard !range.isEmpty, !isPlaceholder(text, range) else { return false }
    // `<password>@host`: the tag is a placeholder in an address.
    let isBehindTag = range.lowerBound > 0 && text[range.lowerBound - 1] == 0x3E
    if isBehindTag, text[range.lowerBound] == 0x40 { return false }
    if isStrong { return isStrongPassword(text, range) }
    return isPasswordLike(text, range) && !WeakPassword.isAlgorithm(range, in: text)
  }

  /// What stands between the quotation mark before `offset` and the one that closes it on the same line.
  private static func quotation(from offset: Int, in text: Span<UInt8>) -> Range<Int>? {
    guard offset > 0, let closing = closingMark(ofOneBefore: offset, in: text) else { return nil }
    let limit = min(text.count, offset + longestQuoted)
    // `\"` closes what `\"` opened, as in JSON inside of JSON; elsewhere it is a character of the value.
    let isNested = offset >= 2 && text[offset - 2] == 0x5C
    var index = offset
    while index < limit, text[index] != 0x0A {
      let isEscaped = index > offset && text[index - 1] == 0x5C
      if closes(text, index, closing), isNested || !isEscaped, !goesOn(after: index, in: text) {
        let end = isEscaped ? index - 1 : index
        return end > offset ? offset..<end : nil
      }
      index += 1
    }
    return nil
  }

  /// The bytes that close the quotation whose mark ends at `offset`; nil where none stands there.
  private static func closingMark(ofOneBefore offset: Int, in text: Span<UInt8>) -> [[UInt8]]? {
    switch text[offset - 1] {
    case 0x22, 0x27, 0x60: return [[text[offset - 1]]]
    default: break
    }
    guard offset >= 3, text[offset - 3] == 0xE2, text[offset - 2] == 0x80 else { return nil }
    // “…” and ‘…’; German ones end with what opens an English one.
    switch text[offset - 1] {
    case 0x9C, 0x9E: return [[0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x9C]]
    case 0x98, 0x9A: return [[0xE2, 0x80, 0x99], [0xE2, 0x80, 0x98]]
    default: return nil
    }
  }

  /// Whether one of some marks stands at an offset.
  private static func closes(_ text: Span<UInt8>, _ offset: Int, _ marks: [[UInt8]]) -> Bool {
    for mark in marks where offset + mark.count <= text.count {
      var count = 0
      while count < mark.count, text[offset + count] == mark[count] { count += 1 }
      if count == mark.count { return true }
    }
    return false
  }

  /// Whether an ASCII mark stands between letters or digits, as an apostrophe does.
  private static func goesOn(after index: Int, in text: Span<UInt8>) -> Bool {
    guard text[index] < 0x80, index > 0, index + 1 < text.count else { return false }
    let (before, next) = (text[index - 1], text[index + 1])
    return (before.isLetter || before.isDigit) && (next.isLetter || next.isDigit)
  }

  /// An unquoted password: marks between its letters or digits belong to it, those behind it and tags do not.
  private static func plainPassword(from offset: Int, in text: Span<UInt8>) -> Range<Int> {
    // One byte more than is allowed tells that it is too long.
    var range = range(after: offset, in: text, most: longestQuoted + 1)
    var end = range.upperBound
    let limit = min(text.count, offset + longestQuoted)
    while end < limit, end > offset {
      switch text[end] {
      case 0x22, 0x27, 0x60: guard goesOn(after: end, in: text) else { return range }
      case 0x3C: guard !isTag(from: end, in: text) else { return range }
      default: return range
      }
      let rest = Self.range(after: end + 1, in: text, most: longestQuoted + 1)
      range = offset..<rest.upperBound
      end = max(end + 1, range.upperBound)
    }
    return range
  }

  private static let tags = WordList([
    "a", "b", "br", "br/", "code", "div", "em", "font", "hr", "hr/", "i", "img", "li", "ol", "p",
    "pre",
    "span", "strong", "table", "td", "th", "tr", "tt", "u", "ul",
  ])

  /// Whether a tag of HTML or a comment begins here: `<br>`, `</b>`, `<!--`.
  private static func isTag(from offset: Int, in text: Span<UInt8>) -> Bool {
    let next = offset + 1
    guard next < text.count else { return true }
    if text[next] == 0x2F || text[next] == 0x21 || text[next] <= 0x20 { return true }
    var end = next
    while end < text.count, end - next < 8, text[end] > 0x20, text[end] != 0x3E { end += 1 }
    return tags.holds(text, next..<end)
  }

  /// The first word of a range.
  private static func first(of range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, text[end] > 0x20 { end += 1 }
    return range.lowerBound..<end
  }

  /// Whether one of a few words looks like a password or part of one: a longer quotation is a sentence.
  private static func holdsPassword(
    _ range: Range<Int>, in text: Span<UInt8>, _ isStrong: Bool
  ) -> Bool {
    var words = 0
    var isFound = false
    var start = range.lowerBound
    while start < range.upperBound {
      let word = first(of: start..<range.upperBound, in: text)
      if !word.isEmpty {
        words += 1
        let shape = Shape(text, word)
        isFound =
          isFound
          || shape.letters > 0 && shape.digits > 0 && looksRight(word, in: text, isStrong)
      }
      start = word.upperBound + 1
    }
    return isFound && words <= mostWords
  }
}
