internal import ByteStorage
internal import JSON5Values
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
  /// The model in a file; whatever is wrong with it is said with its path.
  static func model(at path: String) throws -> Model {
    let storage = try StoredBytes(contentsOf: path)
    let model: Model
    do {
      model = try Model(storage)
    } catch {
      throw ModelUseError(path: path, problem: error.description)
    }
    // No training makes such a model; a file from elsewhere may be one.
    if let level = model.levels.first(where: { !LabelSet.isPrintable($0) }) {
      throw ModelUseError(
        path: path, problem: "found the level \(quoted(level)), expected names fit for a log")
    }
    return model
  }

  /// What a model can go on from; nil for a final one.
  ///
  /// Whatever is wrong with it is said with its path.
  static func trainer(of model: Model, path: String) throws -> Trainer? {
    do {
      return try model.trainer()
    } catch {
      throw ModelUseError(path: path, problem: error.description)
    }
  }

  /// The feature rules that a model was trained with.
  static func rules(of model: Model, path: String) throws -> FeatureRules {
    do {
      return try StoredRules.of(model)
    } catch let error as StoredRules.VersionError {
      throw ModelUseError(path: path, problem: error.description)
    }
  }
}
