import ByteStorage
import Foundation
import Testing
import TriageTestSupport

@testable import NaiveBayes

/// A stored model of every version so far: this one must read as it did when it was stored, older ones are refused by name.
@Suite struct StoredModelTests {
  static let folder = "Tests/NaiveBayesTests/Fixtures"
  /// A space as small as they come, so that the stored model is.
  static let space = FeatureSpace([
    FeatureNamespace("word", bits: 10), FeatureNamespace("shape", bits: 10),
  ])

  /// A trainer of a few rows with names beyond ASCII.
  static var trainer: Trainer {
    var options = TrainingOptions()
    options.sampleSize = 6
    var trainer = Trainer(
      levels: ["high", "löw"], space: space, options: options, attributes: ["label": "priority"])
    let names = ["down", "größer", "typo", "日本", "loud"]
    for (index, row) in [[0, 1], [0, 1, 4], [2, 3], [2, 3, 4], [0, 2], [1, 2, 3], [0, 4]]
      .enumerated()
    {
      let keys = row.map { space.key(namespace: $0 / 4, hash: UInt64($0) * 77 + 5) }
      trainer.add(keys, level: index / 2 % 2, hash: UInt64(index) << 60 | 99) { names[row[$0]] }
    }
    return trainer
  }

  /// What a model says, in words: levels, rows, names, weights, and the probabilities of a row to the last bit.
  private static func account(of model: Model) throws -> String {
    var text = "levels \(model.levels) rows \(model.rows) features \(model.featureCount)\n"
    text += "corpus \(model.corpusDigest) attributes \(model.attributes)\n"
    text += "space \(model.space.namespaces.map { "\($0.name) \($0.bits)" })\n"
    text += "confusion \(model.calibration.confusion) review \(model.calibration.reviewBelow)\n"
    for feature in try model.namedFeatures() {
      text += "\(feature.key) \(feature.name) in \(feature.rows): \(feature.weights)\n"
    }
    var scorer = Scorer(model)
    scorer.score([5, 82, 1024 + 313, 700])
    text += "probabilities \(scorer.probabilities)\n"
    let trainer = try #require(try model.trainer())
    for row in trainer.sample.sorted {
      text +=
        "row \(row.hash) level \(row.level) × \(row.times): \(row.keys.indices.map { row.names[$0] })\n"
    }
    return text
  }

  @Test func `the model of this version reads as it did when it was stored`() throws {
    let path = "\(Self.folder)/version-\(ModelFile.version).model"
    let file = URL(fileURLWithPath: repositoryRoot + "/" + path)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil
    // Stored once a version and never again: a file that changes would prove nothing.
    if isRecording, !FileManager.default.fileExists(atPath: file.path) {
      try Data(Self.trainer.modelData(final: false)).write(to: file)
    }
    let bytes = try #require(FileManager.default.contents(atPath: file.path), "RECORD_GOLDEN=1")
    #expect(bytes.count < 4096)
    let account = try Self.account(of: Model(contentsOf: file.path))
    #expect(
      account == (try golden("\(Self.folder)/version-\(ModelFile.version).txt", recording: account))
    )
  }

  @Test func `models of older versions are refused by their version`() throws {
    for version in 1..<max(ModelFile.version, 1) {
      let path = "\(repositoryRoot)/\(Self.folder)/version-\(version).model"
      #expect(throws: FormatError.version(found: version, expected: ModelFile.version)) {
        try Model(contentsOf: path)
      }
    }
  }

  @Test func `what the fuzzer kept is refused or a model, never a trap`() throws {
    let folder = "\(repositoryRoot)/\(Self.folder)"
    let names = FileManager.default.subpaths(atPath: folder) ?? []
    for name in names.sorted() {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      ModelFuzzCase(Array(bytes)).check()
    }
    #expect(!names.isEmpty)
  }
}
