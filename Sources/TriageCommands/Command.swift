/// One command of `triage`.
struct Command: Sendable {
  /// What is typed.
  var name: String
  /// One line for the list of commands.
  var summary: String
  /// What follows the name in the usage line.
  var arguments: String
  /// Its options, `--help` apart.
  var options: [CommandOption]
  /// Paragraphs of help.
  var details: String
  /// Runs it.
  var run: @Sendable (Arguments, Output) throws -> ExitStatus

  /// The commands, in the order of help.
  static let all: [Command] = [
    .classify, .lint, .train, .merge, .evaluate, .audit, .inspect, .policy, .completions, .help,
  ]
}
