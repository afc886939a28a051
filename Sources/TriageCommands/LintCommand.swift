internal import ByteStorage
internal import JSON5Values
internal import TriageLint
internal import TriageTickets

extension Command {
  private static let format = CommandOption.format(LintFormat.allCases.map(\.rawValue))
  private static let failOn = CommandOption(
    name: "--fail-on", value: "LEVEL",
    choices: LintConfiguration.FailLevel.allCases.map(\.rawValue),
    help: "least severity that makes the exit status 1 (default: error)")
  private static let explain = CommandOption(
    name: "--explain", value: "RULE",
    help: "say what a rule checks, why, and show a bad ticket made good")
  private static let listRules = CommandOption(
    name: "--list-rules", help: "list the rules with their severities")
  private static let printConfig = CommandOption(
    name: "--print-config", help: "print the configuration that holds here, every rule named")
  private static let baseline = CommandOption(
    name: "--baseline", value: "FILE", help: "pass over the findings listed in FILE")
  private static let writeBaseline = CommandOption(
    name: "--write-baseline", value: "FILE", help: "list all findings in FILE, to be passed over")

  static let lint: Command = Command(
    name: "lint", summary: "check before sending that tickets tell what is needed",
    arguments: "[FILE...]",
    options: [
      format, failOn, explain, listRules, printConfig, baseline, writeBaseline, .policy, .plan,
      .model, .input,
    ] + RowFields.options + [.threads, .skipInvalid, .color],
    details: """
      Reads tickets like 'classify'. Rules, severities and more are set in the nearest
      .triage.json of the file's folder or above. <!-- triage-ignore RULE: reason --> in a ticket
      suppresses a rule there. Exit status: 0 clean, 1 findings at --fail-on or above, 2 wrong
      usage, configuration or input.
      """,
    run: { arguments, output in
      if let name = arguments.value(explain) {
        if let operand = arguments.operands.first {
          throw UsageError(
            "--explain prints a rule's page and reads no ticket; leave out '\(inert(operand))'",
            command: .lint)
        }
        try explainRule(name, output)
        return .success
      }
      var finder = LintConfigurationFinder()
      var seen: Set<String> = []
      let paths =
        arguments.operands.isEmpty
        ? ["-"]
        : arguments.operands.filter { path in
          // `a.md` and `./a.md` are one file, of which the baseline counts each finding once.
          seen.insert(path == "-" ? path : resolvedPath(path) ?? path).inserted
        }
      if arguments.has(listRules) || arguments.has(printConfig) {
        let found = try finder.configuration(for: arguments.operands.first ?? "-")
        let configuration = overridden(found.configuration, arguments)
        try output.write(
          arguments.has(printConfig) ? configuration.text : ruleList(configuration))
        return .success
      }
      return try lint(paths, &finder, arguments, output)
    })

  /// A configuration with what the command line says in its place.
  private static func overridden(
    _ configuration: LintConfiguration, _ arguments: Arguments
  ) -> LintConfiguration {
    var result = configuration
    result.failOn = failLevel(arguments) ?? configuration.failOn
    result.policy = arguments.value(.policy) ?? configuration.policy
    result.plan = arguments.value(.plan) ?? configuration.plan
    result.model = arguments.value(.model) ?? configuration.model
    return result
  }

  private static func failLevel(_ arguments: Arguments) -> LintConfiguration.FailLevel? {
    arguments.value(failOn).flatMap { LintConfiguration.FailLevel(rawValue: $0) }
  }

  private static func lint(
    _ paths: [String], _ finder: inout LintConfigurationFinder, _ arguments: Arguments,
    _ output: Output
  ) throws -> ExitStatus {
    var run = LintRun(
      input: TicketFormat(rawValue: arguments.value(.input) ?? "auto") ?? .auto,
      threads: try arguments.threads(), skipsInvalid: arguments.has(.skipInvalid),
      level: LevelSource(arguments), failOn: failLevel(arguments), fields: RowFields(arguments))
    if let file = arguments.value(baseline) { run.baseline = try BaselineFile(reading: file) }
    if let file = try arguments.file(writeBaseline) { run.newBaseline = BaselineFile(new: file) }
    let format = LintFormat(rawValue: arguments.value(Self.format) ?? "text") ?? .text
    var report = format.report(usesColor: usesColor(arguments))
    let configurations = try paths.map { try finder.configuration(for: $0) }
    try checkLevels(configurations, run.level)
    var status = ExitStatus.success
    try output.write(report.begin())
    for (path, found) in zip(paths, configurations) {
      do {
        try run.lint(path, found) { try output.write(report.add($0)) }
        try output.write(report.endFile(path == "-" ? LintPath.standardInput : path))
      } catch let error as InputError {
        // The other files are still looked at; bad input weighs more than findings.
        try output.write(
          report.fail(path == "-" ? LintPath.standardInput : path, error))
        try output.flush()
        output.complain(error.description)
        status = .failure
      }
    }
    run.finish()
    try output.write(report.end(run.summary))
    try output.flush()
    try close(run, hasFailed: status == .failure, arguments, output)
    if status == .failure { return status }
    return run.fails ? .checkFailed : .success
  }

  /// Says what there is to say besides the findings, and writes the new baseline.
  private static func close(
    _ run: LintRun, hasFailed: Bool, _ arguments: Arguments, _ output: Output
  ) throws {
    if run.skipped > 0 { output.complain(skippedText(run.skipped, first: run.firstSkipped)) }
    try run.fields.warn(of: run.found, output)
    if run.summary.fixed > 0, run.newBaseline == nil, let file = arguments.value(baseline) {
      output.complain(
        "\(file): \(run.summary.fixed) of its findings \(run.summary.fixed == 1 ? "is" : "are") fixed; write it again with --write-baseline"
      )
    }
    guard let known = run.newBaseline else { return }
    // What a failed input holds is not known: the file would lack it.
    if hasFailed {
      output.complain("\(known.path): not written, because an input was not read to its end")
    } else {
      try known.write()
    }
  }

  private static func explainRule(_ name: String, _ output: Output) throws {
    guard let rule = RuleRegistry.rule(named: name) else {
      throw UsageError(
        UnknownName(kind: "rule", name: name, accepted: RuleRegistry.names).message, command: .lint)
    }
    let page = rule.page
    try output.write(
      """
      \(rule.name) (\(rule.severity.rawValue) by default)

      What it checks
      \(paragraph(page.checks))

      Why it matters
      \(paragraph(page.why))

      A ticket that it finds fault with
      \(indented(page.bad))

      The same made good
      \(indented(page.good))

      """)
  }

  private static func ruleList(_ configuration: LintConfiguration) -> String {
    let width = RuleRegistry.names.map(\.count).max() ?? 0
    return RuleRegistry.all.map { rule in
      let severity = configuration.severity(of: rule.name).rawValue
      return "\(padded(rule.name, width))  \(padded(severity, 7))  \(rule.summary)\n"
    }.joined()
  }

  private static func paragraph(_ text: String) -> String {
    indented(wrapped(text, width: 76).joined(separator: "\n"))
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}
