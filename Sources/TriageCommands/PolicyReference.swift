internal import ByteStorage
internal import JSON5Values
internal import TriageKit
internal import TriagePolicies

/// A policy as it is named by `--policy`, by `triage policy show` and by configurations.
enum PolicyReference {
  case builtIn(String)
  case file(String)

  /// Reads a name.
  ///
  /// - Throws: `UnknownName` for what is neither built in nor looks like a file.
  init(_ name: String) throws(UnknownName) {
    if BuiltIn.policyNames.contains(name) {
      self = .builtIn(name)
    } else if Self.isFile(name, at: name) {
      self = .file(name)
    } else {
      throw UnknownName(kind: "policy", name: name, accepted: BuiltIn.policyNames + ["a file"])
    }
  }

  /// Whether a name is that of a file, which would be at `path`: what looks like a path is one; any other word is a mistyped name.
  static func isFile(_ name: String, at path: String) -> Bool {
    guard !BuiltIn.policyNames.contains(name) else { return false }
    return name.contains("/") || name.contains(".") || LintPath.exists(path)
  }

  /// The policy.
  ///
  /// - Throws: whatever is wrong with a file.
  func policy() throws -> Policy {
    switch self {
    case .builtIn(let name): try BuiltIn.policy(named: name)
    case .file(let path):
      try Policy(parsing: Array(StoredBytes(contentsOf: path).bytes), file: path)
    }
  }
}
