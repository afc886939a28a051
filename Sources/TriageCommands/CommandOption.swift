internal import TriageKit
internal import TriageTickets

/// One option of a command: what is typed, what it takes, what it does.
struct CommandOption: Sendable {
  /// With its dashes: `--policy`.
  var name: String
  /// A short form such as `-o`, if any.
  var short: String?
  /// What stands for its value in help, nil for a flag.
  var value: String?
  /// The values it accepts where they are few: for help, checks and completions.
  var choices: [String] = []
  /// One line of help.
  var help: String
}

extension CommandOption {
  static let policy = CommandOption(
    name: "--policy", value: "NAME|FILE",
    help:
      "support policy: \(BuiltIn.policyNames[0]) (default), \(BuiltIn.policyNames.dropFirst().joined(separator: ", ")), or a file"
  )
  static let plan = CommandOption(
    name: "--plan", value: "NAME", help: "the reporter's support plan (default: the policy's)")
  static let received = CommandOption(
    name: "--received", value: "TIME",
    help:
      "when tickets without a field 'received' were received, ISO 8601 (default: their date, or now)"
  )
  static let model = CommandOption(
    name: "--model", value: "FILE", help: "a model made by 'triage train' (default: built in)")
  static let input = CommandOption(
    name: "--input", value: "FORMAT",
    choices: TicketFormat.allCases.map(\.rawValue),
    help: "form of the input (default: auto, by file name, then by content)")
  static let threads = CommandOption(
    name: "--threads", value: "N", help: "number of threads (default: one a core)")
  static let skipInvalid = CommandOption(
    name: "--skip-invalid", help: "pass over rows that cannot be read; count them on standard error"
  )
  static let color = CommandOption(
    name: "--color", value: "WHEN", choices: ["auto", "always", "never"],
    help: "colour on a terminal (default: auto; NO_COLOR is respected)")
  static let label = CommandOption(
    name: "--label", value: "FIELD", help: "field that holds the label (default: label)")
  static let title = CommandOption(
    name: "--title", value: "FIELD",
    help: "field of the title (default: title, subject, summary, short_description)")
  static let body = CommandOption(
    name: "--body", value: "FIELD",
    help: "field of the body (default: body, description or text)")
  static let id = CommandOption(
    name: "--id", value: "FIELD",
    help: "field of the identifier (default: id, else number, key and the like)")
  static let levels = CommandOption(
    name: "--levels", value: "A,B,...",
    help: "the levels, most urgent first (default: the labels in natural order)")
  static let map = CommandOption(
    name: "--map", value: "LABEL=LEVEL,...",
    help: "labels that stand for a level: Blocker=P0,Major=P2")
  static let rules = CommandOption(
    name: "--rules", value: "FILE",
    help: "keyword and pattern features, JSON5, or 'built-in' (default: none)")
  static let help = CommandOption(name: "--help", short: "-h", help: "print this help")

  static func format(_ choices: [String]) -> CommandOption {
    CommandOption(
      name: "--format", value: "FORMAT", choices: choices,
      help: "form of the output: \(choices.joined(separator: ", ")) (default: \(choices[0]))")
  }
  static func output(_ what: String) -> CommandOption {
    CommandOption(name: "--output", short: "-o", value: "FILE", help: what)
  }
}
