package import NaiveBayes
package import TriageFeatures

/// The feature rules that a model carries, and whether its features are this program's.
package enum StoredRules {
  /// A model of features that this program does not make.
  package struct VersionError: Error, Equatable, CustomStringConvertible {
    /// The version in the model.
    package let found: String

    package var description: String {
      "features of version \(found), this program makes \(FeatureLayout.version); train the model again"
    }
  }

  /// The rules stored in a model.
  ///
  /// - Throws: ``VersionError`` for features of another version, `FeatureRulesError` for rules that cannot be read.
  package static func of(_ model: Model) throws -> FeatureRules {
    let version = model.attributes[TicketFeatures.Attribute.features] ?? "?"
    guard version == FeatureLayout.version, model.space == TicketFeatures.space else {
      throw VersionError(found: version)
    }
    let text = model.attributes[TicketFeatures.Attribute.rules] ?? "{}"
    // Compared as text: reading the built-in rules costs more than the rest of a cold start.
    if BuiltIn.isRulesText(text) { return try BuiltIn.rules() }
    return try FeatureRules(parsing: Array(text.utf8), file: "the model's rules")
  }
}
