internal import ByteStorage
internal import NaiveBayes
internal import TriageFeatures
internal import TriageKit

/// A model that cannot be used for what was asked.
struct ModelUseError: Error, CustomStringConvertible {
  var path: String
  var problem: String
  var description: String { "\(path): \(problem)" }
}

/// Opens model files and what is stored in them.
enum ModelFileReading {
  /// The model in a file, of this program's features.
  static func model(at path: String) throws -> Model {
    let storage = try StoredBytes(contentsOf: path)
    let model: Model
    do {
      model = try Model(storage)
    } catch {
      throw ModelUseError(path: path, problem: error.description)
    }
    let version = model.attributes[TicketFeatures.Attribute.features]
    guard version == FeatureLayout.version, model.space == TicketFeatures.space else {
      throw ModelUseError(
        path: path,
        problem:
          "features of version \(version ?? "?"), this program has \(FeatureLayout.version); train the model again"
      )
    }
    return model
  }

  /// The feature rules that a model was trained with.
  static func rules(of model: Model, path: String) throws -> FeatureRules {
    let text = model.attributes[TicketFeatures.Attribute.rules] ?? "{}"
    return try FeatureRules(parsing: Array(text.utf8), file: "\(path) (rules)")
  }
}
