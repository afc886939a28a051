package import JSON5Values

/// Which rules count how much, and what else a `.triage.json` says.
package struct LintConfiguration: Sendable, Equatable {
  /// From which severity on findings fail the run; `off` never.
  package enum FailLevel: String, CaseIterable, Sendable {
    case error, warning, note, never

    /// Whether a finding of a severity fails the run.
    package func fails(_ severity: LintSeverity) -> Bool {
      switch self {
      case .error: severity >= .error
      case .warning: severity >= .warning
      case .note: severity >= .note
      case .never: false
      }
    }
  }

  /// Severities that differ from the rules' own.
  package var severities: [String: LintSeverity] = [:]
  /// From when on the run fails; nil where the file does not say.
  package var failOn: FailLevel?
  /// The support policy whose model judges levels; nil for the default.
  package var policy: String?
  /// The plan, for the policy.
  package var plan: String?
  /// A model file; relative to the configuration's folder.
  package var model: String?
  /// The fields that a fault report must have, by level, `*` for all others; empty for what the kind of ticket needs.
  package var required: [String: [TicketField]] = [:]

  /// Where the file says so: by `policy`, `plan`, `model`, and `required.LEVEL`.
  package private(set) var positions: [String: FilePosition] = [:]

  /// Creates the default configuration.
  package init() {}

  /// How much findings of a rule matter.
  package func severity(of rule: String) -> LintSeverity {
    severities[rule] ?? RuleRegistry.rule(named: rule)?.severity ?? .off
  }

  /// The fields that the file says a ticket of a level must have; nil where it says nothing of it.
  func required(level: String?) -> [TicketField]? {
    guard !required.isEmpty else { return nil }
    return level.flatMap { required[$0] } ?? required["*"]
  }

  /// How much a finding matters: what `rules` says; else a field that the file requires is an error, and one that work can begin without
  /// is a note.
  package func severity(of finding: LintFinding) -> LintSeverity {
    if let severity = severities[finding.rule] { return severity }
    if finding.isRequired { return .error }
    let severity = severity(of: finding.rule)
    return finding.isAdvice ? min(.note, severity) : severity
  }
}

extension LintConfiguration {
  /// Reads a configuration file, JSON5.
  ///
  /// - Throws: ``LintConfigurationError`` with every mistake found.
  package init(parsing bytes: [UInt8], file: String) throws(LintConfigurationError) {
    let root: JSON5Value
    do {
      root = try JSON5Value(parsing: bytes)
    } catch {
      throw LintConfigurationError(file: file, mistakes: [error])
    }
    var checker = JSON5Checker()
    let fields = checker.fields(
      of: root, as: "a lint configuration",
      optional: ["rules", "failOn", "policy", "plan", "model", "required"])
    if let fields {
      for key in ["policy", "plan", "model"] { positions[key] = fields[key]?.position }
      failOn = checker.name(fields["failOn"], as: "value of 'failOn'")
      policy = checker.string(fields["policy"], as: "'policy'")
      plan = checker.string(fields["plan"], as: "'plan'")
      model = checker.string(fields["model"], as: "'model'")
      for member in checker.members(of: fields["rules"], as: "'rules'") ?? [] {
        guard RuleRegistry.rule(named: member.key) != nil else {
          let unknown = UnknownName(
            kind: "rule", name: member.key, accepted: RuleRegistry.names)
          checker.note(unknown.mistake(at: member.position))
          continue
        }
        severities[member.key] = checker.name(member.value, as: "severity")
      }
      for member in checker.members(of: fields["required"], as: "'required'") ?? [] {
        positions["required." + member.key] = member.position
        required[member.key] = checker.array(member.value, as: "the fields of a level")?.compactMap
        { value in checker.name(value, as: "field") }
      }
    }
    guard checker.mistakes.isEmpty else {
      throw LintConfigurationError(file: file, mistakes: checker.mistakes)
    }
  }

  /// The whole configuration as JSON5, fit for a file: what is set, and in comments the rules that are as built in.
  ///
  /// A rule that is set holds for all its findings, one that is not may be a note where work can begin without the field: were they
  /// written alike, the file would not say what it was made from.
  package var text: String {
    func line(_ name: String) -> String { "\"\(name)\": \"\(severity(of: name).rawValue)\"," }
    let (set, unset) = (
      RuleRegistry.names.filter { severities[$0] != nil },
      RuleRegistry.names.filter { severities[$0] == nil }
    )
    var lines = ["{", "  \"rules\": {"] + set.map { "    " + line($0) }
    if !unset.isEmpty { lines.append("    // not set, as built in:") }
    lines += unset.map { "    // " + line($0) }
    var members = ["  \"failOn\": \"\((failOn ?? .error).rawValue)\""]
    for (key, value) in [("policy", policy), ("plan", plan), ("model", model)] {
      if let value { members.append("  \"\(key)\": \"\(jsonEscaped(value))\"") }
    }
    if !required.isEmpty {
      let levels = required.sorted { $0.key < $1.key }.map { level, fields in
        "    \"\(jsonEscaped(level))\": [\(fields.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))]"
      }
      members.append("  \"required\": {\n\(levels.joined(separator: ",\n"))\n  }")
    }
    return lines.joined(separator: "\n") + "\n  },\n" + members.joined(separator: ",\n") + "\n}\n"
  }
}

/// Every mistake of a lint configuration.
package struct LintConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  package let file: String
  /// In the order found; never empty.
  package let mistakes: [FileMistake]

  /// Creates an error.
  package init(file: String, mistakes: [FileMistake]) {
    self.file = file
    self.mistakes = mistakes
  }

  /// The first mistake as a line.
  package var description: String { mistakes.first?.line(in: file) ?? file }
}
