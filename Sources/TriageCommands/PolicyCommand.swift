internal import ByteStorage
internal import JSON5Values
internal import TriageKit
internal import TriagePolicies

extension Command {
  private static let format = CommandOption.format(["text", "json5"])

  static let policy: Command = Command(
    name: "policy", summary: "list, show or check support policies",
    arguments: "list | show NAME|FILE | check FILE...", options: [format],
    details: """
      'list' names the built-in policies. 'show' prints one: levels, plans, response targets,
      escalation; with --format json5 the file itself, a start for a policy of your own.
      'check' reads policy files and reports every mistake with its line; exit 2 where there are any.
      """,
    run: { arguments, output in
      let actions = ["list", "show", "check"]
      guard let action = arguments.operands.first else {
        throw UsageError("policy takes an action: \(listed(actions))", command: .policy)
      }
      let names = Array(arguments.operands.dropFirst())
      if ["list", "check"].contains(action), arguments.value(Self.format) != nil {
        throw UsageError("--format is of 'policy show'; leave it out", command: .policy)
      }
      switch action {
      case "list":
        guard names.isEmpty else {
          throw UsageError("'policy list' takes no names", command: .policy)
        }
        try list(output)
      case "show":
        guard let name = names.first, names.count == 1 else {
          throw UsageError(
            "'policy show' takes one policy: a built-in name or a file", command: .policy)
        }
        try show(name, asFile: arguments.value(Self.format) == "json5", output)
      case "check":
        guard !names.isEmpty else {
          throw UsageError("'policy check' takes the files to check", command: .policy)
        }
        return try check(names, output)
      default:
        throw UsageError(
          UnknownName(kind: "action", name: action, accepted: actions).message, command: .policy)
      }
      return .success
    })

  private static func list(_ output: Output) throws {
    let width = BuiltIn.policyNames.map(\.count).max() ?? 0
    for (index, name) in BuiltIn.policyNames.enumerated() {
      let policy = try BuiltIn.policy(named: name)
      let levels = policy.levels.map(\.name).joined(separator: ", ")
      try output.line(
        "\(padded(name, width))  \(policy.title) (\(levels))\(index == 0 ? ", the default" : "")")
    }
  }

  private static func show(_ name: String, asFile: Bool, _ output: Output) throws {
    let reference: PolicyReference
    do {
      reference = try PolicyReference(name)
    } catch {
      throw UsageError(error.message, command: .policy)
    }
    switch reference {
    case .builtIn(let name):
      try output.write(
        asFile
          ? BuiltIn.policyText(named: name) : render(try BuiltIn.policy(named: name)))
    case .file(let name):
      let bytes = Array(try StoredBytes(contentsOf: name).bytes)
      let policy = try Policy(parsing: bytes, file: name)
      if asFile {
        try output.write(inertSource(String(decoding: bytes, as: UTF8.self)))
      } else {
        let lines = render(policy).split(separator: "\n", omittingEmptySubsequences: false)
        try output.write(lines.map { inertLine(String($0)) }.joined(separator: "\n"))
      }
    }
  }

  /// The text of a JSON5 file that means the same and cannot steer a terminal: what could is written as `\u001B`.
  ///
  /// Such characters can stand in strings and comments only, but for those that are white space.
  private static func inertSource(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // A carriage return alone ends a line of JSON5; a terminal would write over that line.
      if last == "\r", scalar != "\n" {
        result.unicodeScalars.removeLast()
        result.unicodeScalars.append("\n")
      }
      last = scalar
      switch scalar.properties.generalCategory {
      case .control where !"\t\n\u{B}\u{C}\r".unicodeScalars.contains(scalar),
        .format where scalar != "\u{FEFF}":
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func check(_ paths: [String], _ output: Output) throws -> ExitStatus {
    var status = ExitStatus.success
    for path in paths {
      do {
        let policy = try Policy(
          parsing: Array(StoredBytes(contentsOf: path).bytes), file: path)
        try output.line(
          "\(inertLine(path)): good: policy '\(inert(policy.name))', \(policy.levels.count) levels, "
            + (policy.plans.count == 1 ? "1 plan" : "\(policy.plans.count) plans"))
        for note in PolicyDoubts.notes(on: policy) {
          try output.line("\(inertLine(path)): note: \(inert(note))")
        }
      } catch let error as PolicyError {
        try output.flush()
        for line in error.lines { output.complain(line) }
        status = .failure
      } catch let error as FileError {
        try output.flush()
        output.complain(error.description)
        status = .failure
      }
    }
    return status
  }
}
