import TriageFeatures

/// The password inside of a secret that is more than that: an address, a connection string, `user:password`.
extension SecretValue {
  /// The password's own range; nil for secrets of other kinds.
  ///
  /// - Complexity: O(*n*) in the length of the secret.
  static func inner(
    of kind: String, _ range: Range<Int>, in text: Span<UInt8>
  ) -> Range<Int>? {
    switch kind {
    case "url-credentials", "connection-string":
      if let address = inAddress(range, in: text) { return address }
      return kind == "connection-string" ? inPairs(range, in: text) : nil
    case "basic-auth":
      let colon = firstIndex(of: ":", text, range)
      return colon + 1 < range.upperBound ? colon + 1..<range.upperBound : nil
    default: return nil
    }
  }

  /// `scheme://user:PASSWORD@host`, also without the scheme.
  ///
  /// The password may hold `@` itself: the last one before the host's end closes it.
  private static func inAddress(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    let scheme = firstIndex(of: "://", text, range)
    let start = scheme < range.upperBound ? scheme + 3 : range.lowerBound
    let colon = firstIndex(of: ":", text, start..<range.upperBound)
    guard colon < range.upperBound else { return nil }
    var at = firstIndex(of: "@", text, colon..<range.upperBound)
    guard at < range.upperBound else { return nil }
    for index in at..<range.upperBound {
      switch text[index] {
      case 0x40: at = index
      case 0x23, 0x2F, 0x3F: return colon + 1..<at
      default: break
      }
    }
    return colon + 1..<at
  }

  /// `Password=VALUE;` among other pairs.
  private static func inPairs(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    for name in ["password=", "pwd=", "accountkey=", "sharedaccesskey="] {
      let start = firstIndex(of: name, text, range) + name.utf8.count
      guard start < range.upperBound else { continue }
      return start..<firstIndex(of: ";", text, start..<range.upperBound)
    }
    return nil
  }

  /// The random part behind a maker's prefix, which may stand alone elsewhere; nil where it is short.
  static func tail(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1].isLetter || text[start - 1].isDigit {
      start -= 1
    }
    guard start > range.lowerBound, start - range.lowerBound <= 12, range.upperBound - start >= 12,
      text[start - 1] == 0x5F || text[start - 1] == 0x2D
    else { return nil }
    return isRandom(text, start..<range.upperBound) ? start..<range.upperBound : nil
  }

  /// The first argument of a command, `echo VALUE | …`.
  static func argument(of match: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var start = match.lowerBound + "echo ".utf8.count
    if contains("-n ", text, start..<min(start + 3, match.upperBound)) { start += 3 }
    if text[start] == 0x22 || text[start] == 0x27 { start += 1 }
    var end = start
    while end < match.upperBound, text[end] > 0x20, text[end] != 0x22, text[end] != 0x27,
      text[end] != 0x7C
    { end += 1 }
    return start..<end
  }

  /// What stands behind the last space of a match, and the rest of that word.
  static func lastWord(of match: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var start = match.upperBound
    while start > match.lowerBound, text[start - 1] > 0x20 { start -= 1 }
    return start..<range(after: match.upperBound, in: text).upperBound
  }

  /// The word that ends where a match begins, without quotation marks around it.
  ///
  /// - Complexity: O(1): a word that is longer than a password is read no further.
  static func word(before match: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    let isMark = { (byte: UInt8) in byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0x2C }
    var end = match.lowerBound
    while end > 0, match.lowerBound - end < 3, isMark(text[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start <= longestWord, text[start - 1] > 0x20, !isMark(text[start - 1]) {
      start -= 1
    }
    return end - start > longestWord ? end..<end : start..<end
  }

  /// A password of one word is no longer than this, in bytes.
  private static let longestWord = 64

  /// A value up to what may follow it in an address or a list.
  static func beginning(of range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    for index in range {
      switch text[index] {
      case 0x21, 0x26, 0x29, 0x2C, 0x3B, 0x3F: return range.lowerBound..<index
      default: break
      }
    }
    return range
  }

  /// A match and the letters and digits that touch its beginning.
  static func wholeWord(_ match: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var start = match.lowerBound
    let limit = max(0, start - 33)
    while start > limit, text[start - 1].isLetter || text[start - 1].isDigit { start -= 1 }
    // Before `-us14` it must be what Mailchimp gives out: 32 hexadecimal digits.
    if text[match.lowerBound] == 0x2D {
      let isKey =
        match.lowerBound - start == 32 && Shape(text, start..<match.lowerBound).isHexadecimal
      return isKey ? start..<match.upperBound : match.lowerBound..<match.lowerBound
    }
    return start..<match.upperBound
  }

  /// A token with its rest, where a line of a mail broke it in two.
  static func withNextLine(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var start = range.upperBound
    if start < text.count, text[start] == 0x0D { start += 1 }
    guard start < text.count, text[start] == 0x0A else { return range }
    start += 1
    var end = start
    while end < text.count, end - start < 80, text[end].isLetter || text[end].isDigit { end += 1 }
    guard end - start >= 8, end == text.count || text[end] <= 0x20 else { return range }
    let shape = Shape(text, start..<end)
    let isRest =
      shape.digits >= 2 && shape.innerCapitals >= 2 && shape.innerCapitals < shape.letters
    return isRest ? range.lowerBound..<end : range
  }

  private static let openKeys = WordList([
    "public", "partition", "primary", "foreign", "sort", "cache", "registry", "workflow", "row",
    "range", "routing", "idempotency", "object", "composite", "map", "group", "business", "hash",
    "message", "dedup", "index", "unique", "host", "press", "shortcut", "hot", "product",
  ])

  /// Whether a `key:` is called one that is no secret, such as a public or a partition key.
  static func namesNoSecret(_ match: Range<Int>, in text: Span<UInt8>) -> Bool {
    if pages.holds(text, word(before: "token", match, in: text)) { return true }
    // The short digest by which .NET names a published key.
    if contains("publickeytoken", text, match) { return true }
    return openKeys.holds(text, word(before: "key", match, in: text))
  }

  /// What tokens of pages of a list are called.
  private static let pages = WordList([
    "continuation", "cursor", "next", "nextpage", "page", "pagination", "resume", "skip", "sync",
  ])

  /// The word that stands right before another of a match.
  private static func word(
    before name: String, _ match: Range<Int>, in text: Span<UInt8>
  ) -> Range<Int> {
    let place = firstIndex(of: name, text, match)
    var end = place
    while end > 0, !text[end - 1].isLetter, place - end < 2 { end -= 1 }
    var start = end
    while start > 0, text[start - 1].isLetter, end - start < 16 { start -= 1 }
    return start..<end
  }

  /// Whether what is called a secret stands between quotation marks and looks like a password: `"secret": "…"`.
  static func isQuotedSecret(
    _ range: Range<Int>, _ match: Range<Int>, in text: Span<UInt8>
  ) -> Bool {
    guard range.lowerBound > 0, range.upperBound < text.count, contains("secret", text, match)
    else {
      return false
    }
    let (opening, closing) = (text[range.lowerBound - 1], text[range.upperBound])
    return opening == closing && (opening == 0x22 || opening == 0x27)
      && isStrongPassword(text, range)
  }
}
