import ByteStorage

@testable import NaiveBayes

/// One input of the fuzzer, and of the test that replays what it kept: the bytes of a model file.
struct ModelFuzzCase {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Traps where bytes are neither refused nor a model that does what models do.
  func check() {
    Self.check(bytes)
    // Nobody guesses a checksum: what lies behind it is reached with length and checksum mended.
    if let mended { Self.check(mended) }
  }

  /// The bytes with the length and checksum that they should have; nil where there is no header.
  var mended: [UInt8]? {
    guard bytes.count >= 32 else { return nil }
    var bytes = bytes
    func put(_ value: UInt64, at offset: Int) {
      for index in 0..<8 {
        bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(index)))
      }
    }
    put(UInt64(bytes.count), at: 16)
    put(checksum(StoredBytes(bytes), from: 32), at: 24)
    return bytes
  }

  private static func check(_ bytes: [UInt8]) {
    let model: Model
    do {
      model = try Model(modelBytes: bytes)
    } catch {
      precondition(!error.description.isEmpty)
      return
    }
    var scorer = Scorer(model)
    let keys = (0..<64).map { UInt32(truncatingIfNeeded: $0 &* 0x9E37_79B1 % model.space.count) }
    scorer.score(keys + keys.prefix(3))
    let sum = scorer.probabilities.reduce(0, +)
    precondition(abs(sum - 1) < 1e-9, "probabilities sum to \(sum)")
    precondition(scorer.contributions(keys, winner: 0, other: 1).allSatisfy(\.isFinite))
    for feature in (try? model.namedFeatures()) ?? [] {
      precondition(Int(feature.key) < model.space.count && feature.weights.allSatisfy(\.isFinite))
    }
    checkTrainer(of: model)
  }

  /// A model that takes rows takes one, merges with itself, and what is written can be read.
  private static func checkTrainer(of model: Model) {
    // Spaces of real models take tens of milliseconds; the fuzzer wants thousands of runs a second.
    guard model.space.count * model.levels.count <= 1 << 14,
      let loaded = try? model.trainer()
    else { return }
    var trainer = loaded
    if zip(trainer.rows, trainer.rows).allSatisfy(Trainer.takes) { trainer.merge(loaded) }
    if Trainer.takes(trainer.rows[0], 1) { trainer.add([0, 5], level: 0, hash: 7) { "f\($0)" } }
    let data = trainer.modelData(final: false)
    guard let again = try? Model(modelBytes: data), let second = try? again.trainer() else {
      preconditionFailure("what was written cannot be read")
    }
    precondition(second.modelData(final: false) == data, "what was read is written otherwise")
  }
}
