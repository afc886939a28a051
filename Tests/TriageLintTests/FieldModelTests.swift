import ByteStorage
import Testing
import TriageTestSupport

@testable import TriageLint

@Suite struct FieldModelTests {
  /// A model of random weights for the keys 0, 7, 14 … .
  private func model(keys: Int, seed: UInt64) -> FieldModel {
    var random = SeededGenerator(seed: seed)
    func numbers(_ count: Int) -> [Double] {
      (0..<count).map { _ in Double.random(in: -3...3, using: &random) }
    }
    func feature(_ key: UInt32) -> FieldModel.Feature {
      var feature = FieldModel.Feature(key: key)
      feature.sentence = numbers(FieldModel.facts)
      feature.ticket = numbers(FieldModel.facts)
      feature.asks = numbers(TicketField.core.count)
      return feature
    }
    return FieldModel(
      (0..<UInt32(keys)).map { feature($0 * 7) }, bias: feature(0),
      layers: (0..<FieldModel.facts).map { _ in
        FactLayer(bias: numbers(1)[0], weights: numbers(FactInputs.count))
      },
      askLayers: TicketField.core.map { _ in
        AskLayer(bias: numbers(1)[0], weights: numbers(AskInputs.count))
      })
  }

  @Test func `a model is read as it was written`() throws {
    let model = model(keys: 50, seed: 4)
    #expect(try FieldModel(StoredBytes(model.bytes)) == model)
    #expect(try FieldModel(StoredBytes(FieldModel.cluesAlone.bytes)) == .cluesAlone)
  }

  @Test func `every truncation and every flipped byte is an error`() {
    let bytes = model(keys: 3, seed: 5).bytes
    for count in bytes.indices {
      #expect(throws: FormatError.self) { try FieldModel(StoredBytes(Array(bytes[..<count]))) }
    }
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 0x10
      #expect(throws: FormatError.self) { try FieldModel(StoredBytes(other)) }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `sums are those of a plain dictionary`(seed: UInt64) {
    let model = model(keys: 40, seed: seed)
    let rows = Dictionary(uniqueKeysWithValues: model.keys.enumerated().map { ($1, $0) })
    var random = SeededGenerator(seed: seed + 10)
    var scorer = FieldScorer(model)
    for _ in 0..<20 {
      scorer.reset()
      var all: Set<UInt32> = []
      var best = [Int32](repeating: -8 * 1024, count: FieldModel.facts)
      for unit in 0..<Int.random(in: 0...5, using: &random) {
        let keys = (0..<30).map { _ in UInt32.random(in: 0..<300, using: &random) }
        scorer.add(keys, unit: unit)
        all.formUnion(keys)
        for fact in 0..<FieldModel.facts {
          let sum = Set(keys).compactMap { rows[$0] }.reduce(model.biases[fact]) {
            $0 + Int32(model.weights[$1 * FieldModel.width + fact])
          }
          best[fact] = max(best[fact], sum)
        }
      }
      for fact in DetectedFact.allCases {
        let offset = FieldModel.facts + fact.rawValue
        let total = all.compactMap { rows[$0] }.reduce(model.biases[offset]) {
          $0 + Int32(model.weights[$1 * FieldModel.width + offset])
        }
        let inputs = scorer.inputs(for: fact, clues: 0, issue: 0)
        #expect(inputs.ticket == Double(total) * FieldModel.unit)
        #expect(inputs.sentence == Double(best[fact.rawValue]) * FieldModel.unit)
      }
      for field in TicketField.core {
        let offset = 2 * FieldModel.facts + field.index
        let total = all.compactMap { rows[$0] }.reduce(model.biases[offset]) {
          $0 + Int32(model.weights[$1 * FieldModel.width + offset])
        }
        #expect(scorer.asking(for: field) == Double(total) * FieldModel.unit)
      }
    }
  }

  @Test func `a long ticket is no proof by its length`() {
    let layer = FactLayer(bias: 0, weights: [1, 1, 1, 1, 0, 0])
    let far = FactInputs(ticket: 90, sentence: 3, second: 1, clues: 0, issue: 0)
    let near = FactInputs(ticket: 4, sentence: 3, second: 1, clues: 0, issue: 0)
    #expect(layer.score(far) == layer.score(near))
  }

  @Test func `a surer sentence counts twice within the narrow bound and once beyond it`() {
    let layer = FactLayer(bias: 0, weights: [0, 1, 1, 0, 0, 0])
    func score(_ sentence: Double) -> Double {
      layer.score(.init(ticket: 0, sentence: sentence, second: 0, clues: 0, issue: 0))
    }
    #expect(score(3) - score(2) == 2)
    #expect(score(6) - score(5) == 1)
    #expect(score(9) == score(8))
  }
}
