internal import JSON5Values

extension Command {
  static let help: Command = Command(
    name: "help", summary: "explain a command, 'schema' (every JSON key), or all: 'man'",
    arguments: "[COMMAND|schema|man]", options: [],
    details: """
      Prints the list of commands, the help of one, the meaning of every key of the JSON output
      ('schema'), or the manual page ('man'), made from the same table of options.

      read it:     triage help man | man -l -
      install it:  triage help man > ~/.local/share/man/man1/triage.1
      """,
    run: { arguments, output in
      guard let topic = arguments.operands.first else {
        try output.write(overview())
        return .success
      }
      guard arguments.operands.count == 1 else {
        throw UsageError("help takes one topic", command: .help)
      }
      switch topic {
      case "schema": try output.write(schemaText)
      case "man": try output.write(ManPage.text(of: all))
      default: try output.write(helpText(of: try named(topic, alsoAccepted: otherTopics)))
      }
      return .success
    })

  /// What 'help' explains besides commands.
  static let otherTopics = ["schema", "man"]

  /// The command of a name.
  ///
  /// - Throws: ``UsageError`` with the nearest and all names.
  static func named(_ name: String, alsoAccepted: [String] = []) throws(UsageError) -> Command {
    if let command = all.first(where: { $0.name == name }) { return command }
    throw UsageError(
      UnknownName(kind: "command", name: name, accepted: all.map(\.name) + alsoAccepted).message)
  }
}

/// The version of the program.
let triageVersion = "0.1.0"

/// The day of that version, as manual pages write it.
let triageDate = "November 21, 2026"

/// What `triage` and `triage --help` print.
func overview() -> String {
  var text = """
    triage says how urgent a support ticket is, how soon an answer is due, what the
    ticket lacks, and why. Offline.

    usage: triage COMMAND [OPTIONS] [FILE...]

    commands:

    """
  let width = Command.all.map(\.name.count).max() ?? 0
  for command in Command.all {
    text += "  \(padded(command.name, width))  \(command.summary)\n"
  }
  text += """

    examples:
      triage classify < ticket.txt
      triage classify --policy atlan --plan advanced --format json ticket.md
      triage train tickets.jsonl --label priority --output our.model

    'triage help COMMAND' tells more. Exit status: 0 success, 1 a check did not hold,
    2 usage, input or write error, 3 needs review (only with --exit-status).

    """
  return text
}

/// The help screen of a command.
func helpText(of command: Command) -> String {
  var text = "triage \(command.name): \(command.summary)\n\n"
  text += "usage: triage \(command.name)"
  if !command.options.isEmpty { text += " [OPTIONS]" }
  if !command.arguments.isEmpty { text += " \(command.arguments)" }
  text += "\n\n\(command.details)\n\noptions:\n"
  let options = command.options + [.help]
  func head(_ option: CommandOption) -> String {
    let short = option.short.map { "\($0), " } ?? ""
    return "  \(short)\(option.name)\(option.value.map { " \($0)" } ?? "")"
  }
  let width = min(30, options.map { head($0).count }.max() ?? 0)
  for option in options {
    let head = head(option)
    var lines = wrapped(option.help, width: 98 - width)
    let first = head.count > width ? "" : lines.removeFirst()
    text += trimmed(padded(head, width) + "  " + first) + "\n"
    for line in lines { text += String(repeating: " ", count: width + 2) + line + "\n" }
  }
  return text
}

/// A text with blanks behind it up to a width.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// A text with blanks before it up to a width.
func left(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

/// A line without blanks at its end.
func trimmed(_ text: String) -> String {
  var text = Substring(text)
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// A text broken between words into lines of at most `width` characters.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return lines + [line]
}
