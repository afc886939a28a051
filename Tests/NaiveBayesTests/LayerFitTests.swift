import Testing
import TriageTestSupport

@testable import NaiveBayes

@Suite struct LayerFitTests {
  /// Rows whose level the first of three namespaces tells, the second half tells, and the third does not.
  private func inputs(seed: UInt64, noise: Double) -> LayerInputs {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<300).map { row in
      let level = Int.random(in: 0..<3, using: &generator)
      let scores = [noise, 2 * noise, 50 * noise].flatMap { spread in
        (0..<3).map {
          ($0 == level ? 1 : 0) + Double.random(in: -spread...spread, using: &generator)
        }
      }
      return LeaveOneOut.Evidence(
        level: level, weight: Double(1 + row % 2), scores: scores, fold: row % 5)
    }
    return LayerInputs(rows, namespaces: 3, levels: 3)
  }

  private func gap(_ a: LogisticLayer, _ b: LogisticLayer) -> Double {
    zip(a.bias + a.weights, b.bias + b.weights).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  @Test func `where a fit begins does not change where it ends`() {
    let options = TrainingOptions()
    let (first, second) = (inputs(seed: 1, noise: 0.8), inputs(seed: 2, noise: 1.2))
    var cold = LayerFit(second, options: options)
    let expected = cold.layer(second, leavingOut: 2, evenness: 1)
    var warm = LayerFit(first, options: options)
    let other = warm.layer(first, leavingOut: nil, evenness: 100)
    let found = warm.layer(second, leavingOut: 2, evenness: 1)
    #expect(gap(found, expected) < 1e-3)
    #expect(gap(other, expected) > 0.05)
  }

  @Test func `the left-out fold has no say, and the namespace that tells weighs most`() {
    let inputs = inputs(seed: 3, noise: 0.8)
    var fit = LayerFit(inputs, options: TrainingOptions())
    let all = fit.layer(inputs, leavingOut: nil, evenness: 1)
    let without = fit.layer(inputs, leavingOut: 1, evenness: 1)
    #expect(gap(all, without) > 1e-6)
    let strengths = (0..<3).map { namespace in
      (0..<3).reduce(0) { $0 + abs(all.weights[namespace * 3 + $1]) }
    }
    #expect(strengths[0] > strengths[1] && strengths[1] > 10 * strengths[2])
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `labels that nothing tells are not told out of sample`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let space = FeatureSpace([FeatureNamespace("word", bits: 12)])
    var trainer = Trainer(levels: ["A", "B"], space: space)
    for _ in 0..<400 {
      let keys = Set((0..<20).map { _ in UInt32.random(in: 0..<500, using: &generator) })
      trainer.add(
        keys.sorted(), level: Int.random(in: 0...1, using: &generator), hash: generator.next()
      ) { _ in "" }
    }
    let fit = Fit(trainer.sample.sorted, of: trainer)
    #expect(fit.layer.weights.allSatisfy { $0 >= 0 })
    let right = zip(fit.evidence, fit.outOfSample).filter { $0.level == ($1[0] > $1[1] ? 0 : 1) }
    #expect((0.35...0.65).contains(Double(right.count) / 400))
  }
}
