/// The manual page of the program, made from the same table of commands and options as the help screens.
///
/// Written in mdoc, the semantic language of manual pages; `man`, `groff` and `mandoc` read it.
struct ManPage {
  private var lines: [String] = []

  /// The page as text, ready for `man -l`.
  static func text(of commands: [Command]) -> String {
    var page = ManPage()
    page.head()
    for command in commands { page.section(of: command) }
    page.foot()
    return page.lines.joined(separator: "\n") + "\n"
  }

  private mutating func head() {
    lines += [
      ".\\\" Made by 'triage help man' from the table of options; edit that instead.",
      ".Dd \(triageDate)", ".Dt TRIAGE 1", ".Os",
      ".Sh NAME", ".Nm triage", ".Nd how urgent a support ticket is, and why",
      ".Sh SYNOPSIS", ".Nm", ".Ar command", ".Op Ar options", ".Op Ar", ".Nm",
      ".Fl \\&-help | Fl \\&-version",
      ".Sh DESCRIPTION", ".Nm",
    ]
    prose(
      """
      reads support tickets and bug reports and says how urgent each is by a published support policy, how soon an \
      answer is due, what the ticket lacks, and which words decided it. It learns from labelled tickets as easily as it \
      runs on the built-in models. It needs no network.
      """)
    lines.append(".Sh COMMANDS")
  }

  private mutating func section(of command: Command) {
    lines += [".Ss \(ManText.argument(command.name))", ".Nm", ".Cm \(command.name)"]
    if !command.options.isEmpty { lines.append(".Op Ar options") }
    if !command.arguments.isEmpty { lines.append(".Ar \(ManText.argument(command.arguments))") }
    lines.append(".Pp")
    prose(ManText.sentence(command.summary))
    for paragraph in ManText.paragraphs(command.details) {
      if paragraph.isLiteral {
        lines.append(".Bd -literal -offset indent")
        for line in paragraph.lines { lines.append(ManText.line(line)) }
        lines.append(".Ed")
      } else {
        lines.append(".Pp")
        prose(paragraph.lines.joined(separator: " "))
      }
    }
    lines.append(".Bl -tag -width Ds")
    for option in command.options + [.help] {
      var heading = ".It"
      if let short = option.short { heading += " Fl \(ManText.argument(short.dropFirst())) ," }
      heading += " Fl \(ManText.argument(option.name.dropFirst()))"
      if let value = option.value { heading += " Ar \(ManText.argument(value))" }
      lines.append(heading)
      prose(ManText.sentence(option.help))
      let choices = option.choices.joined(separator: ", ")
      if !option.help.contains(choices) { prose("One of \(choices).") }
    }
    lines.append(".El")
  }

  private mutating func foot() {
    lines += [".Sh ENVIRONMENT", ".Bl -tag -width Ds", ".It Ev NO_COLOR"]
    prose("Where it is set and not empty, nothing is coloured.")
    lines += [".El", ".Sh FILES", ".Bl -tag -width Ds", ".It Pa .triage.json"]
    prose("Configuration of 'triage lint', found upwards from the file that is checked.")
    lines += [".El", ".Sh EXIT STATUS", ".Bl -tag -width Ds"]
    for (status, meaning) in [
      ("0", "Everything asked for was done."),
      ("1", "A check did not hold: findings at the fail level, a metric below its minimum."),
      ("2", "Wrong usage, bad input or a failed write; one line on standard error says what."),
      ("3", "With 'classify --exit-status': a ticket needs review."),
    ] {
      lines.append(".It \(status)")
      prose(meaning)
    }
    lines += [".El", ".Sh EXAMPLES"]
    for (meaning, example) in [
      ("Judge one ticket:", "triage classify < ticket.txt"),
      ("Label millions of rows as a filter:", "triage classify --format jsonl tickets.jsonl"),
      ("Check a report before it is sent:", "triage lint report.md"),
      ("Learn from tickets of one's own:", "triage train tickets.jsonl -o our.model"),
      ("Add up models of shards:", "triage merge a.model b.model -o all.model"),
    ] {
      prose(meaning)
      lines.append(".Pp")
      lines.append(".Dl \(ManText.escaped(example))")
      lines.append(".Pp")
    }
    lines.removeLast()
    lines.append(".Sh SEE ALSO")
    prose("'triage help schema' prints the meaning of every key of the JSON output.")
  }

  private mutating func prose(_ text: String) { lines += ManText.filled(text) }
}
