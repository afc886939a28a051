internal import JSON5Values

/// Findings that are known and put up with: by file, keyed by what was found and not by its line.
///
/// A finding that moves stays known; one that is mended is reported as fixed, so that the file shrinks.
package struct LintBaseline: Sendable {
  /// The version of the file's form; 1 did not name the files, the keys of 2 gave away secrets in titles.
  private static let version = 3

  /// By file, relative to the baseline's folder, how often each key is put up with.
  package private(set) var files: [String: [String: Int]] = [:]
  private var left: [String: [String: Int]] = [:]

  /// Creates an empty baseline.
  package init() {}

  /// Reads a baseline file.
  ///
  /// - Throws: ``LintConfigurationError`` for what is none.
  package init(parsing bytes: [UInt8], file: String) throws(LintConfigurationError) {
    let root: JSON5Value
    do {
      root = try JSON5Value(parsing: bytes)
    } catch {
      throw LintConfigurationError(file: file, mistakes: [error])
    }
    var checker = JSON5Checker()
    let fields = checker.fields(
      of: root, as: "a baseline", required: ["schemaVersion"], optional: ["files", "findings"])
    if let value = fields?["schemaVersion"],
      let version = checker.number(value, as: "'schemaVersion'"), version != Double(Self.version)
    {
      checker.note(
        at: value, "a baseline of another version; write it again with --write-baseline",
        expected: "\(Self.version)")
    } else {
      for file in checker.members(of: fields?["files"], as: "'files'") ?? [] {
        for member in checker.members(of: file.value, as: "the findings of a file") ?? [] {
          Self.checkRule(of: member, &checker)
          if let count = checker.number(member.value, as: "a count"), count >= 1, count < 1e9 {
            files[file.key, default: [:]][member.key] = Int(count)
          }
        }
      }
    }
    guard checker.mistakes.isEmpty else {
      throw LintConfigurationError(file: file, mistakes: checker.mistakes)
    }
    left = files
  }

  /// Whether bytes are a baseline of a version before this one.
  package static func isOfOlderVersion(_ bytes: [UInt8]) -> Bool {
    guard let root = try? JSON5Value(parsing: bytes), case .object(let members) = root.content,
      let version = members.first(where: { $0.key == "schemaVersion" }),
      case .number(let number) = version.value.content
    else { return false }
    return number < Double(Self.version)
  }

  private static func checkRule(of member: JSON5Member, _ checker: inout JSON5Checker) {
    let rule = String(member.key.prefix { $0 != ":" })
    guard RuleRegistry.rule(named: rule) == nil else { return }
    let unknown = UnknownName(kind: "rule", name: rule, accepted: RuleRegistry.names)
    checker.note(unknown.mistake(at: member.position))
  }

  /// Adds a finding.
  package mutating func add(_ key: String, in file: String) {
    files[file, default: [:]][key, default: 0] += 1
  }

  /// Takes over the findings of a file from another baseline.
  package mutating func keep(_ file: String, of other: LintBaseline) {
    files[file] = other.files[file]
  }

  /// Returns whether a finding is put up with, which uses up one count of its key.
  package mutating func covers(_ key: String, in file: String) -> Bool {
    guard let count = left[file]?[key], count > 0 else { return false }
    left[file]?[key] = count - 1
    return true
  }

  /// The number of known findings of a file that were not found any more.
  package func fixedCount(in file: String) -> Int { left[file]?.values.reduce(0, +) ?? 0 }

  /// The file's text; the same findings give the same bytes.
  package var text: String {
    let entries = files.sorted { $0.key < $1.key }.map { file, counts in
      let lines = counts.sorted { $0.key < $1.key }.map { "      \"\($0.key)\": \($0.value)" }
      return "    \"\(jsonEscaped(file))\": {\n\(lines.joined(separator: ",\n"))\n    }"
    }
    let content = entries.isEmpty ? "" : "\n\(entries.joined(separator: ",\n"))\n  "
    return "{\n  \"schemaVersion\": \(Self.version),\n  \"files\": {\(content)}\n}\n"
  }

  /// The key of a finding: its rule and a digest of where and what it is.
  ///
  /// - Parameters:
  ///   - place: the file and the ticket in it, told apart from one another.
  ///   - rule: the rule.
  ///   - evidence: the text found.
  /// - Returns: the rule, a colon and 16 hexadecimal digits.
  package static func key(place: String, rule: String, evidence: [UInt8]) -> String {
    var state = digest(Array(place.utf8)[...])
    state = (state ^ 0xFF) &* prime
    state = digest(evidence[...], from: state)
    let digits = String(state, radix: 16)
    return rule + ":" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// What stands for a secret in a key: enough to tell two of a file apart, too little to try guesses by.
  package static func secretDigest(_ secret: ArraySlice<UInt8>) -> [UInt8] {
    var state = digest(secret)
    state ^= state >> 32
    state ^= state >> 16
    return [UInt8(truncatingIfNeeded: state >> 8), UInt8(truncatingIfNeeded: state)]
  }

  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// FNV-1a, 64 bits; of arrays only, for a ticket may have findings by the thousand.
  private static func digest(
    _ bytes: ArraySlice<UInt8>, from start: UInt64 = 0xCBF2_9CE4_8422_2325
  ) -> UInt64 {
    var state = start
    for byte in bytes { state = (state ^ UInt64(byte)) &* prime }
    return state
  }
}

/// Text fit for a JSON string, and for a terminal: control and format characters are escaped.
func jsonEscaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case _ where scalar == "\"" || scalar == "\\":
      result += "\\"
      result.unicodeScalars.append(scalar)
    case .control, .format, .lineSeparator, .paragraphSeparator:
      for unit in String(scalar).utf16 {
        let hex = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
