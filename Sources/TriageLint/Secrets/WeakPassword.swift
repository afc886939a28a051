import TriageFeatures

/// Tells a short or plain password from a word about passwords: it must stand alone where one is given.
enum WeakPassword {
  /// Words that many take for a password; they are believed wherever one is given.
  private static let common: Set<String> = [
    "abc", "abcd", "admin", "administrator", "alpine", "asdf", "asdfgh", "azerty", "bar", "batman",
    "baz", "changeit", "cisco", "demo", "dragon", "foo", "foobar", "football", "guest", "hunter",
    "iloveyou", "letmein", "master", "monkey", "mysql", "opensesame", "oracle", "postgres",
    "princess", "qwer", "qwert", "qwerty", "qwertz", "raspberry", "root", "sesame", "shadow",
    "sunflower", "sunshine", "superman", "swordfish", "test", "tester", "testing", "testtest",
    "tomcat", "toor", "trustno", "vagrant", "welcome", "wordpress",
  ]

  /// What is said of a password instead of telling it.
  private static let said: Set<String> = [
    // Its state.
    "active", "bad", "blank", "broken", "correct", "empty", "false", "fine", "good", "gone",
    "identical", "incorrect", "invalid", "known", "long", "lost", "missing", "new", "nil", "none",
    "null", "okay", "old", "open", "optional", "private", "protected", "public", "right", "same",
    "secure", "sent", "short", "strong", "temporary", "true", "unclear", "undefined", "unknown",
    "valid", "visible", "void", "weak", "wrong", "forgot", "forgotten", "hidden", "unset", "set",
    "reset", "default", "unique", "plain", "plaintext", "permanent", "different", "urgent",
    "normal", "high", "medium", "critical", "impossible", "ready", "done", "working", "works",
    // What happens with it.
    "ask", "call", "change", "check", "clear", "confirm", "copy", "create", "enter", "expiry",
    "help", "login", "logon", "logout", "paste", "please", "prompt", "recovery", "recover",
    "repeat",
    "request", "retype", "save", "see", "send", "share", "show", "skip", "submit", "type", "update",
    "use", "verify", "view", "rotate", "rotation", "sync", "generate", "hash", "manager", "policy",
    "hint", "strength", "length", "field", "form", "page", "link", "mail", "email", "screen",
    "problem", "issue", "error", "failure", "question", "support", "story", "trouble", "fails",
    // What it is in a program or a form.
    "any", "array", "attribute", "binary", "boolean", "bool", "bytes", "char", "const",
    "credential",
    "credentials", "data", "encrypted", "env", "func", "function", "input", "integer", "int", "key",
    "label", "name", "number", "object", "param", "params", "pass", "passcode", "passphrase",
    "passwd", "password", "passwords", "passwort", "placeholder", "plugin", "pwd", "pword",
    "secret", "self", "static", "string", "str", "text", "textbox", "this", "token", "user",
    "username", "userpass", "value", "var", "varchar", "vault", "yourpassword", "mypassword",
    "newpassword", "oldpassword", "pam", "ldap", "saml", "oauth", "basic", "digest", "bcrypt",
    "kerberos", "trust", "peer", "ident",
    // Small words.
    "about", "above", "after", "again", "all", "also", "always", "and", "any", "are", "as", "at",
    "attached", "because",
    "been", "before", "below", "but", "by", "can", "cannot", "could", "did", "does", "doesnt",
    "dont", "else", "every", "for", "from", "had", "has", "have", "he", "her", "here", "him", "his",
    "how", "if", "in", "is", "it", "its", "just", "later", "maybe", "me", "mine", "must", "my",
    "need", "needs", "never", "no", "not", "nothing", "now", "of", "off", "on", "once", "only",
    "or", "other", "our", "out", "over", "same", "she", "should", "since", "some", "soon", "still",
    "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "those", "to", "today",
    "tomorrow", "too", "under", "until", "up", "via", "want", "was", "way", "we", "were", "what",
    "when", "where", "which", "while", "who", "why", "will", "with", "without", "wont", "would",
    "yes", "yesterday", "yet", "you", "your", "yours",
    // The same in other languages.
    "falsch", "vergessen", "abgelaufen", "gesperrt", "unbekannt", "korrekt", "leer", "keine",
    "kein", "neu", "alt", "siehe", "wie", "bekannt", "geheim", "oublié", "incorrect", "incorrecto",
    "incorrecta", "vide", "perdu", "olvidada", "onjuist", "vergeten", "errata", "dimenticata",
    "esqueci", "senha", "geändert", "ungültig", "abgelehnt", "anmeldung", "nicht", "oder",
  ]

  /// Words that only a sentence has.
  private static let joining: Set<String> = [
    "about", "after", "again", "all", "also", "always", "and", "any", "are", "because", "been",
    "before", "below", "but", "can", "cannot", "did", "does", "every", "for", "from", "had", "has",
    "have", "her", "here", "him", "his", "how", "its", "just", "later", "like", "longer", "maybe",
    "more", "must", "never", "not", "nothing", "now", "off", "once", "one", "only", "other", "our",
    "out", "over", "same", "she", "should", "since", "some", "soon", "still", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "too", "under", "until", "very",
    "was", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with",
    "without", "would", "yet", "you", "your", "per", "instead", "even", "though", "such", "both",
  ]

  /// Endings of verbs and of words for states.
  private static let endings = ["ed", "ing", "able", "ible", "tion", "ment", "ly", "ness", "ity"]

  /// A phrase is no longer than this, in bytes.
  private static let longestPhrase = 80

  /// Whether a value is a plain password that stands in the place of one.
  ///
  /// - Parameters:
  ///   - range: what stands after the label, up to white space, without marks that close it.
  ///   - label: what the words before it say.
  ///   - isQuoted: whether quotation marks are around it.
  ///   - text: the text.
  /// - Returns: whether it is one.
  static func stands(
    _ range: Range<Int>, after label: SecretLabel, isQuoted: Bool, in text: Span<UInt8>
  ) -> Bool {
    guard range.count >= 3, range.count <= 32, !label.isArgument else { return false }
    if label.isPass, !label.followsUser { return false }
    let shape = Shape(text, range)
    let isAlone = isAlone(range, in: text)
    if shape.letters == 0 {
      return shape.digits >= 4 && shape.marks == 0 && range.count <= 12 && (isAlone || isQuoted)
    }
    guard label.hasMark || isAlone else { return false }
    if shape.digits > 0 {
      return label.hasMark && isAlone && range.count == 4 && !shape.isAddress
        && !isVersion(range, in: text)
    }
    guard shape.marks == 0 else { return false }
    let word = lowercased(range, in: text)
    if isQuoted, label.isSetting, shape.letters == range.count, isSmall(range, in: text),
      range.count >= 6, range.count <= 16
    {
      return !isSaid(word)
    }
    if common.contains(word) { return isAlone || isQuoted || endsAtComma(range, in: text) }
    guard label.hasMark, isAlone, !isQuoted, !label.isAssignment, !label.isOnLaterLine,
      shape.letters == range.count, isSmall(range, in: text), range.count <= 16,
      range.count >= 4 || label.followsUser
    else { return false }
    return !isSaid(word)
  }

  /// A phrase of at least four plain words that is all of a line's rest: `correct horse battery staple`.
  ///
  /// A sentence has words that say something of a password, and others that end as verbs and plurals do.
  static func phrase(
    from offset: Int, after label: SecretLabel, in text: Span<UInt8>
  ) -> Range<Int>? {
    guard !label.isAssignment, !label.isOnLaterLine, !label.isPass, !label.isArgument else {
      return nil
    }
    let limit = min(text.count, offset + longestPhrase)
    var end = offset
    while end < limit, text[end] == 0x20 || isSmall(end..<end + 1, in: text) { end += 1 }
    guard end < limit ? text[end] == 0x0A : end == text.count else { return nil }
    return isPhrase(offset..<end, after: label, in: text) ? offset..<end : nil
  }

  /// Whether words make a phrase that says nothing.
  static func isPhrase(
    _ range: Range<Int>, after label: SecretLabel, in text: Span<UInt8>
  ) -> Bool {
    var words = 0
    var saying = 0
    var start = range.lowerBound
    while start < range.upperBound {
      var next = start
      while next < range.upperBound, text[next] != 0x20 { next += 1 }
      let word = lowercased(start..<next, in: text)
      guard isSmall(start..<next, in: text), word.utf8.count >= 3,
        !word.hasSuffix("s") || word.hasSuffix("ss")
      else { return false }
      words += 1
      if isSaid(word) { saying += 1 }
      // Behind a verb a sentence goes on more often than not.
      if !label.hasMark, joining.contains(word) { return false }
      start = next + 1
    }
    return words >= (label.isPassphrase ? 3 : 4) && words <= 8 && saying <= 1
  }

  /// Whether a few words hold one in which a digit stands for a letter: `p4ss w0rd`.
  static func holdsSwappedLetter(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var words = 1
    var isFound = false
    for index in range.dropLast(2) {
      if text[index] == 0x20 { words += 1 }
      if text[index].isLetter, text[index + 1].isDigit, text[index + 2].isLetter { isFound = true }
    }
    return isFound && words <= 4
  }

  /// Whether at least four plain words are joined by hyphens: `correct-horse-battery-staple`; "out-of-the-box" has small ones.
  static func isJoinedPhrase(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var parts = 0
    var start = range.lowerBound
    while start <= range.upperBound {
      var end = start
      while end < range.upperBound, isSmall(end..<end + 1, in: text) { end += 1 }
      guard end - start >= 4, end == range.upperBound || text[end] == 0x2D else { return false }
      parts += 1
      start = end + 1
    }
    return parts >= 4 && range.count <= longestPhrase
  }

  private static let tokens = WordList(["secret:", "token:", "secret=", "token="])
  private static let settings = WordList(["secret=", "token="])

  /// Whether it is all that an element of XML holds, and no word about passwords: `<password>…</password>`.
  static func isElement(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard range.upperBound + 1 < text.count, text[range.upperBound] == 0x3C,
      text[range.upperBound + 1] == 0x2F, range.count <= 64,
      !SecretValue.isPlaceholder(text, range)
    else { return false }
    if SecretValue.isPasswordLike(text, range) { return !isAlgorithm(range, in: text) }
    let word = lowercased(range, in: text)
    if common.contains(word) { return true }
    return range.count >= 5 && range.count <= 16 && isSmall(range, in: text) && !isSaid(word)
      && !SecretValue.contains("password", text, range)
  }

  /// Whether it is a word in small letters with a number, all of the line's rest or of a list's item: `sunshine99`.
  static func isNumbered(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard range.count <= 32 else { return false }
    var letters = range.lowerBound
    while letters < range.upperBound, isSmall(letters..<letters + 1, in: text) { letters += 1 }
    for index in letters..<range.upperBound where !text[index].isDigit { return false }
    if letters < range.upperBound, common.contains(lowercased(range.lowerBound..<letters, in: text))
    {
      return true
    }
    guard isAlone(range, in: text) || endsAtComma(range, in: text) else { return false }
    let hasBoth = letters - range.lowerBound >= 4 && range.upperBound - letters >= 2
    return hasBoth && !NumberedWord.isLimit(text, range) && !NumberedWord.isProduct(text, range)
      && !isAlgorithm(range, in: text)
  }

  /// Whether it is letters and digits with nothing behind them on the line, or joined to the name as a program writes it.
  static func isPlainAndAlone(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let shape = Shape(text, range)
    let isJoined = range.lowerBound > 0 && text[range.lowerBound - 1] == 0x3D
    return shape.marks == 0 && shape.letters >= 3 && shape.digits > 0
      && (isJoined || isAlone(range, in: text))
  }

  /// Whether a line of its own holds nothing but what looks like a password: letters, and more than one digit.
  static func isOwnLine(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard isAlone(range, in: text), !SecretValue.isPlaceholder(text, range) else { return false }
    let shape = Shape(text, range)
    guard SecretValue.isPasswordLike(text, range), shape.letters >= 3, shape.digits >= 2,
      !isAlgorithm(range, in: text), !NumberedWord.isProduct(text, range),
      !SecretValue.isPathOfNames(text, range, ofAny: true)
    else { return false }
    return !SecretValue.contains("/", text, range) && !SecretValue.contains(":", text, range)
  }

  /// Whether letters and digits that stand alone behind the name of a token may be one, though they are few: `abc123`.
  static func isToken(_ range: Range<Int>, _ match: Range<Int>, in text: Span<UInt8>) -> Bool {
    let shape = Shape(text, range)
    guard range.count >= 6, range.count <= 40, shape.letters >= 3, shape.digits > 0,
      shape.marks == 0, isAlone(range, in: text), !isAlgorithm(range, in: text),
      !NumberedWord.isLimit(text, range)
    else { return false }
    let label = SecretLabel(text, match)
    guard label.hasMark, !label.isOnLaterLine, !label.isAssignment else { return false }
    if settings.occurs(in: text, match), !SecretValue.isStrongPassword(text, range) {
      return false
    }
    guard tokens.occurs(in: text, match) else { return false }
    // `Unexpected token: foo1` tells of a program's text.
    let before = max(0, match.lowerBound - 12)..<match.lowerBound
    return !SecretValue.contains("expected", text, before)
      && !SecretValue.contains("valid", text, before)
      && !SecretValue.contains("illegal", text, before)
  }

  /// Whether nothing but closing marks stands between a value and the end of its line.
  static func isAlone(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var index = range.upperBound
    while index < text.count {
      switch text[index] {
      case 0x0A, 0x3C: return true
      case 0x09, 0x0D, 0x20, 0x21, 0x22, 0x27, 0x29, 0x2A, 0x2E, 0x3F, 0x5D, 0x60, 0x7C, 0x7D:
        index += 1
      default: return false
      }
    }
    return true
  }

  private static let algorithms = WordList([
    "sha", "md5", "utf", "base64", "base32", "oauth", "aes", "rsa", "hmac", "pbkdf", "argon",
    "tls", "ipv", "saml", "ed25519", "x509", "ntlm", "wpa", "wep",
  ])

  /// Whether it is the name of a way to hash, to encode or to sign, with its number: `sha256`.
  static func isAlgorithm(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let length = algorithms.longest(at: range.lowerBound, before: range.upperBound, in: text)
    return length > 0 && range.count <= length + 5
  }

  /// Whether it is a version or a quantity: `v2.1`, `24h`.
  private static func isVersion(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    let first = text[range.lowerBound]
    if first | 0x20 == 0x76, text[range.lowerBound + 1].isDigit { return true }
    guard first.isDigit else { return isAlgorithm(range, in: text) }
    var index = range.lowerBound
    while index < range.upperBound, text[index].isDigit || text[index] == 0x2E { index += 1 }
    for rest in index..<range.upperBound where !text[rest].isLetter { return false }
    return true
  }

  private static func isSaid(_ word: String) -> Bool {
    said.contains(word) || word.utf8.count >= 6 && endings.contains { word.hasSuffix($0) }
  }

  private static func isSmall(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    for index in range where text[index] < 0x61 || text[index] > 0x7A { return false }
    return true
  }

  private static func endsAtComma(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard range.upperBound < text.count else { return true }
    return text[range.upperBound] == 0x2C || text[range.upperBound] == 0x3B
  }

  private static func lowercased(_ range: Range<Int>, in text: Span<UInt8>) -> String {
    String(decoding: range.map { text[$0].lowered }, as: UTF8.self)
  }
}
