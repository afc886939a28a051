import JSON5Values

extension Policy {
  /// Reads a policy file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content, JSON5.
  ///   - file: The file's name, for messages.
  /// - Throws: the first mistake of syntax, or all mistakes of meaning.
  /// - Complexity: O(*n*), *n* bytes, for files with few levels and plans.
  package init(parsing bytes: [UInt8], file: String) throws(PolicyError) {
    let value: JSON5Value
    do throws(FileMistake) {
      value = try JSON5Value(parsing: bytes)
    } catch {
      throw PolicyError(file: file, mistakes: [error])
    }
    var reader = PolicyReader()
    let policy = reader.policy(value)
    guard let policy, reader.checker.mistakes.isEmpty else {
      // By place, and in the order found where two stand at one place.
      let mistakes = reader.checker.mistakes.enumerated().sorted {
        ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
      }
      throw PolicyError(file: file, mistakes: mistakes.map(\.element))
    }
    self = policy
  }
}

/// A reader of policy files that notes every mistake; this file has the policy's own keys.
struct PolicyReader {
  /// Notes the mistakes.
  var checker = JSON5Checker()
  /// Names of the levels, once they are read.
  var levelNames: [String] = []
  /// Channels that each level goes to, once they are read; as many as levels.
  var routing: [[Channel]] = []

  /// How many levels there can be: as many as a model can have.
  private static let levelCounts = 2...64

  /// Every key of a policy that may be missing.
  private static let optionalKeys = [
    "title", "source", "routing", "completeness", "costs", "escalation", "contacts",
    "commitments", "uptimePercent", "scopes", "advice", "notes", "ours",
  ]

  /// Reads the whole policy; nil where a mistake was noted that leaves no policy.
  mutating func policy(_ value: JSON5Value) -> Policy? {
    guard
      let fields = checker.fields(
        of: value, as: "a policy", required: ["name", "levels", "plans"],
        optional: PolicyReader.optionalKeys)
    else { return nil }
    let name = identifier(fields["name"], as: "the policy's name")
    let known = checker.mistakes.count
    let levels = self.levels(fields["levels"])
    // One wrong level would be complained of wherever levels are counted or named.
    levelNames = checker.mistakes.count == known ? levels.map(\.name) : []
    routing = self.routing(fields["routing"])
    let plans = self.plans(fields["plans"])
    let completeness = self.completeness(fields["completeness"])
    let costs = self.costs(fields["costs"])
    let title = checker.string(fields["title"], as: "the policy's title")
    let sources = checker.strings(fields["source"], as: "the policy's source")
    let escalation = self.escalation(fields["escalation"])
    let contacts = self.contacts(fields["contacts"])
    let commitments = self.commitments(fields["commitments"])
    let uptime = uptimePercent(fields["uptimePercent"])
    let scopes = self.scopes(fields["scopes"])
    let advice = checker.strings(fields["advice"], as: "the policy's advice")
    let notes = checker.strings(fields["notes"], as: "the policy's notes")
    let ours = keysOfOurs(fields["ours"])
    guard let name, let defaultPlan = plans.firstIndex(where: \.isDefault) else { return nil }
    return Policy(
      name: name, title: title ?? name, sources: sources ?? [], levels: levels, plans: plans,
      defaultPlanIndex: defaultPlan, routing: routing, completeness: completeness, costs: costs,
      escalation: escalation, contacts: contacts, commitments: commitments,
      uptimePercent: uptime, scopes: scopes, advice: advice ?? [], notes: notes ?? [],
      ours: ours)
  }

  private mutating func levels(_ value: JSON5Value?) -> [PolicyLevel] {
    guard let value, let entries = checker.array(value, as: "'levels'") else { return [] }
    if entries.isEmpty {
      checker.note(at: value, "'levels' is empty", expected: "levels, the most urgent first")
    } else if !Self.levelCounts.contains(entries.count) {
      checker.note(
        at: value, "'levels' has \(entries.count == 1 ? "1 level" : "\(entries.count) levels")",
        expected: "2 to 64, as models have")
    }
    var levels: [PolicyLevel] = []
    var lines: [String: Int] = [:]
    for entry in entries {
      guard let level = level(entry) else { continue }
      // Names are found in any case.
      if let line = lines.updateValue(entry.position.line, forKey: level.name.lowercased()) {
        noteDuplicate("level", level.name, at: entry, firstLine: line)
      } else {
        levels.append(level)
      }
    }
    return levels
  }

  /// A level: an object, or its name alone.
  private mutating func level(_ value: JSON5Value) -> PolicyLevel? {
    if case .string = value.content {
      return identifier(value, as: "a level's name").map {
        PolicyLevel(name: $0, title: $0, definition: "")
      }
    }
    guard case .object = value.content else {
      checker.noteType(of: value, as: "a level", expected: "a name or an object")
      return nil
    }
    let fields = checker.fields(
      of: value, as: "a level", required: ["name"], optional: ["title", "definition"])
    let title = checker.string(fields?["title"], as: "a level's title")
    let definition = checker.string(fields?["definition"], as: "a level's definition")
    guard let name = identifier(fields?["name"], as: "a level's name") else { return nil }
    return PolicyLevel(name: name, title: title ?? name, definition: definition ?? "")
  }

  private mutating func routing(_ value: JSON5Value?) -> [[Channel]] {
    var routing = [[Channel]](repeating: [], count: levelNames.count)
    for member in checker.members(of: value, as: "'routing'") ?? [] {
      let channels = (checker.array(member.value, as: "the routing of a level") ?? [])
        .compactMap { checker.name($0, as: "channel", of: Channel.self) }
      if let level = levelIndex(of: member) { routing[level] = channels }
    }
    return routing
  }

  private mutating func completeness(_ value: JSON5Value?) -> [AskedField] {
    guard let value else {
      return CompletenessField.allCases.map { AskedField(field: $0, isStated: false) }
    }
    var asked: [AskedField] = []
    for entry in checker.array(value, as: "'completeness'") ?? [] {
      var name: JSON5Value? = entry
      var isOurs: Bool?
      if case .object = entry.content {
        let fields = checker.fields(
          of: entry, as: "an entry of 'completeness'", required: ["field"], optional: ["ours"])
        name = fields?["field"]
        isOurs = checker.boolean(fields?["ours"], as: "'ours' of a field")
      }
      guard let field = checker.name(name, as: "field", of: CompletenessField.self) else {
        continue
      }
      if asked.contains(where: { $0.field == field }) {
        checker.note(at: entry, "the field \(quoted(field.rawValue)) stands twice")
      }
      asked.append(AskedField(field: field, isStated: isOurs != true))
    }
    return asked
  }
}

// Names and what is wrong with them.
extension PolicyReader {
  /// A name that options and output lines can carry: of 1 to 60 characters, no commas, no control or format characters.
  mutating func identifier(_ value: JSON5Value?, as what: String) -> String? {
    guard let value, let text = checker.string(value, as: what) else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: $0 != ","
      }
    }
    guard isPlain, 1...60 ~= text.unicodeScalars.count, text.first != " ", text.last != " " else {
      checker.note(
        at: value, "\(what) is \(quoted(text))",
        expected: "1 to 60 visible characters without commas or spaces around them")
      return nil
    }
    return text
  }

  /// Notes a level or plan whose name was used before.
  mutating func noteDuplicate(
    _ kind: String, _ name: String, at value: JSON5Value, firstLine: Int
  ) {
    checker.note(
      at: value, "the \(kind) \(quoted(name)) stands twice, first on line \(firstLine)",
      expected: "each \(kind) once")
  }

  /// The level that a key names; notes an unknown one.
  mutating func levelIndex(of member: JSON5Member) -> Int? {
    levelIndex(named: member.key, at: member.position)
  }

  /// The level of a name; notes an unknown one, unless the levels themselves could not be read.
  mutating func levelIndex(
    named name: String, at position: FilePosition
  ) -> Int? {
    if let level = levelNames.firstIndex(of: name) { return level }
    guard !levelNames.isEmpty else { return nil }
    checker.note(
      UnknownName(kind: "level", name: name, accepted: levelNames).mistake(at: position))
    return nil
  }
}
