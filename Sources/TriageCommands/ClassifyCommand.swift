internal import ByteStorage
internal import JSON5Values
internal import NaiveBayes
internal import TriageFeatures
internal import TriageKit
internal import TriagePolicies
internal import TriageTickets

extension Command {
  private static let explain = CommandOption(
    name: "--explain",
    help: "every term of the log-odds, and in text the words that decided, marked")
  private static let format = CommandOption.format(ClassifyRun.Format.allCases.map(\.rawValue))
  private static let exitStatus = CommandOption(
    name: "--exit-status", help: "exit 3 where any ticket needs review")

  static let classify: Command = Command(
    name: "classify",
    summary: "say how urgent tickets are, when an answer is due, what they lack, and why",
    arguments: "[FILE...]",
    options: [
      .policy, .plan, .received, .model, .input,
    ] + RowFields.options + [format, explain, exitStatus, .threads, .skipInvalid, .color],
    details: """
      Reads tickets from FILEs, or from standard input where there is none or '-': plain text,
      Markdown, mail (mailboxes too), JSON, JSON Lines or CSV. Rows may carry id, received and
      plan of their own; name the fields of the text as for 'triage train' where they are none of
      the usual ones.
      """,
    run: { arguments, output in
      let setup = try setup(arguments)
      if setup.policy == nil, let option = [.policy, .plan].first(where: arguments.has) {
        let what =
          option.name == CommandOption.policy.name
          ? "--policy has no effect on levels, costs and deadlines, only on the fields to ask for"
          : "--plan has no effect"
        output.complain(
          "warning: \(what), because the model's levels (\(setup.model.levels.joined(separator: ", "))) are not the policy's"
        )
      }
      let format = arguments.value(Self.format).flatMap(ClassifyRun.Format.init) ?? .text
      let run = ClassifyRun(
        setup: setup, format: format, explains: arguments.has(Self.explain),
        usesColor: usesColor(arguments), skipsInvalid: arguments.has(.skipInvalid),
        received: try received(arguments), isReceivedGiven: arguments.has(.received),
        input: TicketFormat(rawValue: arguments.value(.input) ?? "auto") ?? .auto,
        fields: RowFields(arguments))
      let paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
      let summary = try run.classify(paths, threads: try arguments.threads(), output)
      try run.fields.warn(of: summary.found, output)
      if summary.unreadTimes > 0 {
        try output.flush()
        let tickets = summary.unreadTimes == 1 ? "1 ticket" : "\(summary.unreadTimes) tickets"
        output.complain(
          "warning: \(tickets): the time of receipt cannot be read, so deadlines count from now; expected ISO 8601 such as 2026-11-20T20:00:00Z"
        )
      }
      if summary.hasFailed { return .failure }
      return arguments.has(Self.exitStatus) && summary.needsReview ? .needsReview : .success
    })

  private static func setup(_ arguments: Arguments) throws -> Setup {
    do {
      return try LevelSource(arguments).setup()
    } catch let error as UnknownName {
      throw UsageError(error.message, command: arguments.command)
    }
  }

  private static func received(_ arguments: Arguments) throws -> Timestamp {
    guard let text = arguments.value(.received) else { return Timestamp(seconds: currentTime()) }
    do {
      return try Timestamp(written: text)
    } catch {
      throw UsageError("--received: \(error.message)", command: arguments.command)
    }
  }
}

/// Whether to colour, by `--color`, `NO_COLOR` and whether standard output is a terminal.
func usesColor(_ arguments: Arguments) -> Bool {
  switch arguments.value(.color) {
  case "always": true
  case "never": false
  default: isTerminal(1) && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }
}
