internal import ByteStorage
internal import EmbeddedModels
internal import JSON5Values
package import NaiveBayes
internal import PatternMatching
package import TriageFeatures
package import TriagePolicies

/// What is embedded in the program: models, policies and feature rules, the files of `Models/`.
package enum BuiltIn {
  /// Names of the built-in policies; the first is the default.
  package static let policyNames = ["temporal", "atlan", "pantheon", "pantheon-plans"]

  /// Names of the built-in models, each trained for the levels of a policy.
  private static let modelNames = ["priority", "severity"]

  /// The feature rules of the built-in models.
  ///
  /// - Throws: ``FeatureRulesError`` where the embedded file was broken at build time.
  package static func rules() throws -> FeatureRules {
    try FeatureRules(
      parsing: bytes(of: "rules.json5"), file: "Models/rules.json5",
      stored: { patterns(of: "rules.set") })
  }

  /// Whether a text is that of the built-in rules.
  static func isRulesText(_ text: String) -> Bool {
    guard let file = embeddedFile(named: "rules.json5") else { return false }
    return text.utf8.count == file.count && text.utf8.elementsEqual(file.bytes)
  }

  /// The set of the built-in rules joined with the completeness check's patterns, as it was stored.
  static func ticketPatterns() -> PatternSet? {
    patterns(of: "ticket.set")
  }

  private static func patterns(of name: String) -> PatternSet? {
    guard let file = embeddedFile(named: "patterns/\(name)") else { return nil }
    return try? PatternSet(stored: file.span)
  }

  /// A built-in policy.
  ///
  /// - Throws: `UnknownName` for a name that none has.
  package static func policy(named name: String) throws -> Policy {
    guard policyNames.contains(name) else {
      throw UnknownName(kind: "policy", name: name, accepted: policyNames)
    }
    return try Policy(
      parsing: bytes(of: "policies/\(name).json5"), file: "Models/policies/\(name).json5")
  }

  /// The text of a built-in policy's file, as a start for a policy of one's own.
  package static func policyText(named name: String) throws -> String {
    _ = try policy(named: name)
    return String(decoding: bytes(of: "policies/\(name).json5"), as: UTF8.self)
  }

  /// The first built-in policy with exactly these levels, in order.
  package static func policy(withLevels levels: [String]) throws -> Policy? {
    for name in policyNames {
      let policy = try policy(named: name)
      if policy.levels.map(\.name) == levels { return policy }
    }
    return nil
  }

  /// The first built-in model whose levels will do; nil where there is none.
  ///
  /// - Throws: `FormatError` where an embedded model was broken at build time.
  package static func model(where fits: ([String]) -> Bool) throws -> Model? {
    for name in modelNames {
      guard let file = embeddedFile(named: "\(name).model") else { continue }
      let model = try Model(file)
      if fits(model.levels) { return model }
    }
    return nil
  }

  private static func bytes(of name: String) -> [UInt8] {
    embeddedFile(named: name)?.copy() ?? []
  }
}

extension DecisionCosts {
  /// The costs of a policy.
  package init(policy: Policy) {
    let levels = policy.levels.indices
    self.init(levels.map { truth in levels.map { policy.costs[true: truth, assigned: $0] } })
  }
}
