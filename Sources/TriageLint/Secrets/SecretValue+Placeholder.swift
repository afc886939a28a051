import TriageFeatures

/// Tells what only stands where a secret would: `<TOKEN>`, `xxxx`, `${VAR}`, `your-key-here`.
///
/// People put words into their passwords, so a word makes a value a placeholder only as a whole, or as manuals join it to others.
extension SecretValue {
  /// What no password and no token has, wherever it stands.
  private static let marks = WordList([
    "placeholder", "redacted", "changeme", "change-me", "change_me", "replaceme", "replace-me",
    "replace_me", "required|", "notarealkey", "dummy",
    "yourpass", "yourtoken", "xxxx", "****", "...", "••", "\u{2026}", "${", "{{", "$(", "#{",
    "process.env", "os.environ", "getenv", "[filtered",
  ])
  /// What begins a placeholder made of several words, or goes on in one.
  private static let joined = WordList([
    "your-", "your_", "example_", "example-key", "example-token", "example-password", "sample-",
    "sample_", "fake-", "fake_", "insert-", "insert_", "todo-", "todo_",
  ])
  /// What begins a placeholder only as its first word.
  private static let first = WordList([
    "put-", "put_", "yourkey", "yourapi", "yoursecret", "yourpw", "fakekey", "fakepass",
    "fakepw", "faketoken", "fakesecret", "fakeapi",
  ])
  /// What is said in the place of a secret that was taken out.
  private static let states = WordList([
    "anonymous", "hidden", "removed", "masked", "insert", "todo", "fake", "filtered", "omitted",
    "example",
    "censored", "obfuscated", "snip", "snipped", "sample",
  ])
  /// What a place begins with where secrets are kept; a name follows.
  private static let stores = WordList(["secrets.", "vault:", "env.", "var.", "env:"])
  /// What begins a value that only says where a secret is kept, or one that was encrypted to be published.
  private static let references = WordList([
    "ENC[", "ENC(", "op://", "ref+", "arn:", "projects/", "!vault",
  ])
  private static let namesOfPassword = WordList([
    "password", "passwd", "pass", "pwd", "secret", "pw", "user",
  ])
  /// Nouns for what is secret: a name in brackets that has one is no value.
  private static let nouns = WordList(["pass", "pwd", "token", "secret", "key", "user"])
  private static let samples = WordList(["7EXAMPLE", "EXAMPLEKEY"])
  private static let secretNouns = WordList(["key", "secret", "token", "bearer"])
  /// Verbs of commands of PowerShell that give a value: `Read-Host`.
  private static let commands = WordList([
    "Read-", "Get-", "ConvertTo-", "ConvertFrom-", "New-", "Import-",
  ])

  /// Whether a value only stands where a secret would.
  ///
  /// - Complexity: O(*n*) in the length of the value.
  static func isPlaceholder(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if text[range.lowerBound] == 0x24, isVariable(text, range) { return true }
    if isOpened(text, range) || isCode(text, range) || isSystemName(text, range) { return true }
    if isPublic(text, range) || references.begins(text, range) || isStored(text, range) {
      return true
    }
    if first.begins(text, range) || states.holds(text, withoutMarks(text, range)) { return true }
    if contains("-here", text, range) || contains("_here", text, range) {
      // At its end: `Not-Hereford7` is no placeholder.
      let end = withoutMarks(text, range).upperBound
      if end - 5 >= range.lowerBound, contains("here", text, end - 4..<end) { return true }
    }
    return isOfOneByte(text, range) || joined.occursApart(in: text, range)
      || marks.occurs(in: text, range)
  }

  /// Whether the words that a value goes on from, with hyphens between them, make it a placeholder: `sample-token-…`.
  static func goesOnFromPlaceholder(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    let limit = max(0, start - 24)
    while start > limit, isNameByte(text[start - 1]) || text[start - 1] == 0x2D { start -= 1 }
    return start < range.lowerBound && joined.occursApart(in: text, start..<range.lowerBound)
  }

  private static func isOfOneByte(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where text[index] != text[range.lowerBound] { return false }
    return true
  }

  /// The range without what is neither letter nor digit at its edges.
  private static func withoutMarks(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, !text[low].isLetter, !text[low].isDigit { low += 1 }
    while high > low, !text[high - 1].isLetter, !text[high - 1].isDigit { high -= 1 }
    return low..<high
  }

  /// Whether it is a variable of a shell or a program: `$PASSWORD`, `$config['x']`, `$1`; `$ummer2024!` is none.
  private static func isVariable(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound + 1
    guard index < range.upperBound else { return true }
    if text[index].isDigit {
      while index < range.upperBound, text[index].isDigit { index += 1 }
      return index == range.upperBound
    }
    guard text[index].isLetter || text[index] == 0x5F else { return true }
    var digits = 0
    var isName = false
    var isSmall = false
    while index < range.upperBound, isNameByte(text[index]), text[index] != 0x2E {
      if text[index].isDigit { digits += 1 }
      if text[index] == 0x5F { isName = true }
      if text[index] >= 0x61 { isSmall = true }
      index += 1
    }
    if index < range.upperBound {
      switch text[index] {
      case 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3B, 0x3E, 0x5B, 0x7D: break
      default: return false
      }
    }
    return digits < 2 || isName || !isSmall
  }

  /// Whether a bracket or a `%` begins a placeholder or a structure: `<TOKEN>`, `[hidden]`, `%PASS%`, `{name}`.
  ///
  /// It is a password's own character where what follows is one by itself: `{Summer2024}`, `<3Cookies99`.
  private static func isOpened(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let closing: UInt8
    switch text[range.lowerBound] {
    case 0x28: closing = 0x29
    case 0x3C: closing = 0x3E
    case 0x5B: closing = 0x5D
    case 0x7B: closing = 0x7D
    case 0x25: closing = 0x25
    default: return false
    }
    let rest = range.lowerBound + 1..<range.upperBound
    var hasCapital = false
    var hasSmall = false
    var digits = 0
    for index in rest {
      switch text[index] {
      case closing, text[range.lowerBound], 0x22, 0x27, 0x2C, 0x2F, 0x3A, 0x3D, 0x7C: return true
      case 0x41...0x5A: hasCapital = true
      case 0x61...0x7A: hasSmall = true
      case 0x30...0x39: digits += 1
      default: break
      }
    }
    let isChosen = rest.count >= 8 && hasCapital && hasSmall && digits >= 2
    return !isChosen || WeakPassword.isAlgorithm(rest, in: text) || nouns.occurs(in: text, rest)
  }

  /// Whether it names a place where secrets are kept: `secrets.DB_PASSWORD`, `vault:secret/db`.
  private static func isStored(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard stores.begins(text, range) else { return false }
    for index in range {
      switch text[index] {
      case 0x23, 0x2D, 0x2E, 0x2F, 0x3A, 0x5F: break
      case _ where text[index].isLetter || text[index].isDigit: break
      default: return false
      }
    }
    return true
  }

  /// Whether the password in an address is the word for it, as manuals write.
  static func isNameOfPassword(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    namesOfPassword.holds(text, range)
  }

  /// Whether it is no secret by what its maker says: a sample of the manual (`AKIA…EXAMPLE`), a key meant to be published.
  private static func isPublic(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for count in [8, 10] where range.count >= count {
      if samples.holds(text, range.upperBound - count..<range.upperBound) { return true }
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
    return secretNouns.occurs(in: text, max(0, start - 24)..<start)
  }

  /// Whether it is a piece of a program: the other half of `scope::name`, a call, a comparison.
  private static func isCode(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if text[range.lowerBound] == 0x3A { return true }
    if range.lowerBound >= 2, text[range.lowerBound - 1] == 0x3A, text[range.lowerBound - 2] == 0x3A
    {
      return true
    }
    if isCommand(text, range) { return true }
    for index in range where text[index] == 0x28 && index > range.lowerBound {
      // `name(` or `a.name(` opens a call where only a name stands before it.
      var isName = true
      for byte in range.lowerBound..<index
      where !isNameByte(text[byte]) && text[byte] != 0x23 { isName = false }
      return isName
    }
    return contains("::", text, range) || contains("->", text, range)
  }

  private static func isCommand(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard commands.begins(text, range) else { return false }
    for index in range where !text[index].isLetter && text[index] != 0x2D { return false }
    return true
  }

  /// Whether it is a name such as `PROD_12` or `task_2008`, as systems and hosts have: letters of one case, an underscore, digits.
  private static func isSystemName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var hasSmall = false
    var hasCapital = false
    while index < range.upperBound, text[index].isLetter {
      if text[index] >= 0x61 { hasSmall = true } else { hasCapital = true }
      index += 1
    }
    guard index > range.lowerBound, index + 1 < range.upperBound, text[index] == 0x5F else {
      return false
    }
    for rest in index + 1..<range.upperBound where !text[rest].isDigit { return false }
    return !hasSmall || !hasCapital || range.upperBound - index <= 3
  }

  private static let objectStates = WordList([
    "not found", "already exists", "in namespace", "is forbidden",
  ])

  /// Whether it is the name of an object of a cluster: `secret "my-tls-2024a" not found`.
  static func isObject(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard range.upperBound + 1 < text.count, text[range.upperBound] == 0x22 else { return false }
    let after = range.upperBound + 2
    return after < text.count && objectStates.begins(text, after..<min(text.count, after + 16))
  }

  /// Whether a byte may stand in a name or a path of names.
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x5F || byte == 0x2E
  }

  /// Whether it is a path of names in a program, one of which says what is kept there: `config.password1`.
  static func isPathOfNames(_ text: Span<UInt8>, _ range: Range<Int>, ofAny: Bool) -> Bool {
    var dots = 0
    for index in range {
      guard isNameByte(text[index]) else { return false }
      if text[index] == 0x2E { dots += 1 }
    }
    guard dots > 0, text[range.lowerBound].isLetter else { return false }
    return ofAny || nouns.occurs(in: text, range)
  }
}
