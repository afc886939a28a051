internal import ByteStorage
internal import JSON5Values
internal import TriageFeatures
internal import TriageLint
internal import TriagePolicies
internal import TriageTickets

/// Runs `triage` with the arguments after the program's name.
///
/// Results go to standard output, complaints to standard error.
///
/// - Returns: how the process shall end.
public func runTriage(_ arguments: [String]) -> ExitStatus {
  ignoreFailingWrites()
  let output = Output()
  do {
    let status = try dispatch(arguments, output)
    try output.flush()
    return status
  } catch is Output.Closed {
    return .success
  } catch let error as UsageError {
    let help = error.commandName.map { "triage help \($0)" } ?? "triage help"
    return complain("\(error.message); see '\(help)'", output)
  } catch let error as PolicyError {
    for line in error.lines { _ = complain(line, output) }
    return .failure
  } catch let error as LintConfigurationError {
    for mistake in error.mistakes { _ = complain(mistake.line(in: error.file), output) }
    return .failure
  } catch let error as FeatureRulesError {
    for mistake in error.mistakes { _ = complain(mistake.line(in: error.file), output) }
    return .failure
  } catch {
    return complain("\(error)", output)
  }
}

private func dispatch(_ arguments: [String], _ output: Output) throws -> ExitStatus {
  guard let name = arguments.first else {
    output.complain("no command; see 'triage help'")
    return .failure
  }
  switch name {
  case "--help", "-h":
    try output.write(overview())
    return .success
  case "--version", "-V":
    try output.line("triage \(triageVersion)")
    return .success
  default: break
  }
  let command = try Command.named(name, alsoAccepted: ["--help", "--version"])
  let parsed = try Arguments(Array(arguments.dropFirst()), of: command)
  if parsed.has(.help) {
    try output.write(helpText(of: command))
    return .success
  }
  return try command.run(parsed, output)
}

/// What was ready is written out before the complaint, so that both streams read in order.
private func complain(_ message: String, _ output: Output) -> ExitStatus {
  try? output.flush()
  output.complain(message)
  return .failure
}
