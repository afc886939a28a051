import TriageFeatures

/// What the words before a value say of it: the more they say, the less the value must show.
struct SecretLabel {
  /// Whether a mark such as `:` or `=` stands between name and value; elsewhere a verb or nothing does.
  let hasMark: Bool
  /// Whether the mark is a `=` with spaces around it, as in programs, whose values are often names.
  let isAssignment: Bool
  /// Whether the value stands on a later line than its name.
  let isOnLaterLine: Bool
  /// Whether the name is `pass`, which is also what a test or a traveller does.
  let isPass: Bool
  /// Whether the name is one of a phrase of words.
  let isPassphrase: Bool
  /// Whether more than one value may follow.
  let isPlural: Bool
  /// Whether an old value and a new one follow: `from … to …`.
  let isChange: Bool
  /// Whether a `=` or `=>` stands right before a quotation, as in files of settings.
  let isSetting: Bool
  /// Whether a comma stands between name and value, as between two arguments of a call.
  let isArgument: Bool
  /// Whether that call defines a constant: `define('DB_PASSWORD', '…')`.
  let isDefinition: Bool
  /// Whether a user is named shortly before.
  let followsUser: Bool

  /// Whether the mark stands behind what the password is for: `reset the password for user: kim`.
  let namesOwner: Bool

  private static let owners = WordList([
    "user", "id", "userid", "username", "account", "name", "login", "email", "mail", "employee",
    "person", "client", "customer",
  ])
  private static let users = WordList([
    "user", "login", "log in", "logged in", "sign in", "account", "mail", "benutzer",
  ])

  /// How far before a name that of a user may stand, in bytes.
  private static let reach = 80

  /// Reads a match of one of the patterns of labels.
  init(_ text: Span<UInt8>, _ match: Range<Int>) {
    func has(_ word: String) -> Bool { SecretValue.contains(word, text, match) }
    hasMark = has(":") || has("=") || has("->") || has("→") || has("：") || has("%3D") || has(" -")
    isAssignment = has(" = ")
    isSetting = has("=>") || has("=") && !isAssignment
    // The first byte is what stands before the name.
    isOnLaterLine = SecretValue.contains(
      "\n", text, min(match.lowerBound + 1, match.upperBound)..<match.upperBound)
    isPassphrase = has("passphrase")
    isPlural = has("words") || has("phrases") || has("codes")
    isChange = has(" from ")
    isArgument = !hasMark && (has("',") || has("\","))
    let call = max(0, match.lowerBound - 8)..<match.lowerBound
    isDefinition = SecretValue.contains("define(", text, call)
    let name = SecretValue.firstIndex(of: "pass", text, match)
    let end = name + 4
    isPass = name <= match.lowerBound + 1 && (end >= text.count || !text[end].isLetter)
    let before = max(0, match.lowerBound - Self.reach)..<match.upperBound
    var last = match.upperBound
    while last > match.lowerBound, !text[last - 1].isLetter { last -= 1 }
    var first = last
    while first > match.lowerBound, text[first - 1].isLetter { first -= 1 }
    let isOwned = has(" for ") || has(" of ") || has(" to ") || has(" on ")
    namesOwner = isOwned && Self.owners.holds(text, first..<last)
    followsUser = Self.users.occurs(in: text, before)
  }
}
