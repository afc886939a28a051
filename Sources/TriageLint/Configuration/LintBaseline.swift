internal import JSON5Values

/// Findings that are known and put up with, keyed by what was found and not by its line.
///
/// A finding that moves stays known; one that is mended is reported as fixed, so that the file shrinks.
package struct LintBaseline: Sendable {
  /// How often each key is put up with.
  package private(set) var counts: [String: Int] = [:]
  private var left: [String: Int] = [:]

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
      of: root, as: "a baseline", required: ["schemaVersion", "findings"])
    for member in checker.members(of: fields?["findings"], as: "'findings'") ?? [] {
      if let count = checker.number(member.value, as: "a count"), count >= 1, count < 1e9 {
        counts[member.key] = Int(count)
      }
    }
    guard checker.mistakes.isEmpty else {
      throw LintConfigurationError(file: file, mistakes: checker.mistakes)
    }
    left = counts
  }

  /// Adds a finding.
  package mutating func add(_ key: String) { counts[key, default: 0] += 1 }

  /// Returns whether a finding is put up with, which uses up one count of its key.
  package mutating func covers(_ key: String) -> Bool {
    guard let count = left[key], count > 0 else { return false }
    left[key] = count - 1
    return true
  }

  /// The number of known findings that were not found any more.
  package var fixedCount: Int { left.values.reduce(0, +) }

  /// The file's text; the same findings give the same bytes.
  package var text: String {
    let lines = counts.sorted { $0.key < $1.key }.map { "    \"\($0.key)\": \($0.value)" }
    return
      "{\n  \"schemaVersion\": 1,\n  \"findings\": {\n\(lines.joined(separator: ",\n"))\n  }\n}\n"
  }

  /// The key of a finding: file, rule and a digest of the text found (FNV-1a, 64 bits).
  package static func key(path: String, rule: String, evidence: some Sequence<UInt8>) -> String {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    state = (state ^ 0xFF) &* 0x0000_0100_0000_01B3
    for byte in evidence { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(state, radix: 16)
    return rule + ":" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
