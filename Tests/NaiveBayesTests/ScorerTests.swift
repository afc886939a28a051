import ByteStorage
import Foundation
import Testing

@testable import NaiveBayes

@Suite struct ScorerTests {
  @Test(arguments: [4, 5] as [UInt64])
  func `scores equal those of a dictionary model behind the same layer`(seed: UInt64) throws {
    let sample = SampleRows(seed: seed, rows: 60)
    let trainer = sample.trainer(sample.rows)
    let model = try Model(modelBytes: trainer.modelData(final: true))
    let fitted = Fit(trainer.sample.sorted, of: trainer).features
    let twin = DictionaryBayes(
      rows: sample.rows.map { DictionaryBayes.Row(keys: Set($0.keys), level: $0.level) }, levels: 3,
      space: SampleRows.space, options: model.options, smoothing: model.smoothing)
    var scorer = Scorer(model)
    // A stored weight is off by half a step at most, and a sum of n of them is divided by the root of n.
    let step = model.table.steps.max() ?? 0
    for index in sample.rows.indices {
      scorer.score(sample.rows[index].keys)
      let room = step / 2 * Double(sample.rows[index].keys.count) + 1e-5
      let expected = model.layer.logits(
        twin.evidence(of: index, leavingOut: false) + twin.fittedEvidence(of: index, fitted))
      for (a, b) in zip(scorer.logits, expected) { #expect(abs(a - b) < room) }
      #expect(abs(scorer.probabilities.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func `weights are stored in ten-thousandths of a namespace's largest`() throws {
    let sample = SampleRows(seed: 9, rows: 40)
    let model = try Model(modelBytes: sample.trainer(sample.rows).modelData(final: true))
    let table = model.table
    for namespace in SampleRows.space.namespaces.indices {
      let range = SampleRows.space.bounds[namespace]..<SampleRows.space.bounds[namespace + 1]
      let slots = range.compactMap { table.slot(of: UInt32($0)) }
      // Places ascend with the keys, without a gap.
      #expect(zip(slots, slots.dropFirst()).allSatisfy { $0 + 1 == $1 })
      let weights = slots.flatMap { slot in
        (0..<3).map { Int(table.weights[slot * 3 + $0].magnitude) }
      }
      guard let largest = weights.max() else { continue }
      #expect(largest == Int(Int16.max) || table.steps[namespace] == 0)
    }
  }

  @Test func `contributions and the biases add up to the log-odds`() throws {
    let sample = SampleRows(seed: 6, rows: 50)
    let model = try Model(modelBytes: sample.trainer(sample.rows).modelData(final: true))
    var scorer = Scorer(model)
    for row in sample.rows {
      // Repetitions count once, in scores and in contributions.
      let keys = row.keys + row.keys.prefix(2)
      scorer.score(keys)
      let logOdds = scorer.logits[0] - scorer.logits[2]
      let sum = scorer.contributions(keys, winner: 0, other: 2).reduce(0, +)
      #expect(abs(sum + model.bias(level: 0) - model.bias(level: 2) - logOdds) < 1e-9)
    }
  }

  @Test func `unknown features are neutral, and alone give the prior`() throws {
    let sample = SampleRows(seed: 7, rows: 50)
    let model = try Model(modelBytes: sample.trainer(sample.rows).modelData(final: true))
    var scorer = Scorer(model)
    let unknown = (0..<5).map { SampleRows.space.key(namespace: 0, hash: UInt64(3000 + $0)) }
    scorer.score(unknown)
    #expect(zip(scorer.probabilities, model.shares).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(scorer.knownShare == 0)
    #expect(scorer.contributions(unknown, winner: 0, other: 1).allSatisfy { $0 == 0 })
    scorer.score(sample.rows[0].keys)
    let before = scorer.logits
    scorer.score(sample.rows[0].keys + unknown)
    #expect(scorer.logits == before)
  }

  @Test func `a level without rows does not break training`() throws {
    let sample = SampleRows(seed: 8, rows: 30)
    var trainer = Trainer(levels: ["L0", "L1", "L2", "never"], space: SampleRows.space)
    for row in sample.rows { trainer.add(row.keys, level: row.level, hash: row.hash) { _ in "" } }
    let model = try Model(modelBytes: trainer.modelData(final: true))
    var scorer = Scorer(model)
    scorer.score(sample.rows[0].keys)
    #expect(scorer.probabilities[3] < 0.1)
    #expect(scorer.probabilities.allSatisfy { $0.isFinite && $0 > 0 })
  }
}
