internal import ByteStorage
internal import CTriageModels
package import TriageFeatures

/// What is embedded in the program: models, policies and feature rules, the files of `Models/`.
package enum BuiltIn {
  /// The feature rules of the built-in models.
  package static func rules() throws -> FeatureRules {
    .none
  }
}
