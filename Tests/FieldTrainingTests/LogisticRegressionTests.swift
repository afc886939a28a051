import Foundation
import Testing
import TriageTestSupport

@testable import FieldTraining

@Suite struct LogisticRegressionTests {
  /// Rows of random features whose truth follows two of them, with noise.
  private func sample(_ seed: UInt64) -> (rows: SparseRows, truth: [Bool], costs: [Double]) {
    var random = SeededGenerator(seed: seed)
    var rows = SparseRows(width: 8)
    var truth: [Bool] = []
    var costs: [Double] = []
    for _ in 0..<200 {
      let columns = (0..<8).filter { _ in Bool.random(using: &random) }
      rows.append(columns.map(Int32.init))
      let noise = Int.random(in: 0..<10, using: &random) == 0
      truth.append((columns.contains(1) && !columns.contains(5)) != noise)
      costs.append(Double.random(in: 0.03...0.2, using: &random))
    }
    return (rows, truth, costs)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the derivative of the loss is nothing at the solution`(seed: UInt64) {
    let (rows, truth, costs) = sample(seed)
    let scale = (0..<8).map { 0.5 + Double($0) / 4 }
    let fit = LogisticRegression(rows, scale: scale, truth: truth, costs: costs)
    var gradient = fit.weights
    var biasGradient = fit.bias
    for row in 0..<rows.count {
      let columns = rows.columns[rows.starts[row]..<rows.starts[row + 1]].map(Int.init)
      let score = columns.reduce(fit.bias) { $0 + scale[$1] * fit.weights[$1] }
      let sign = truth[row] ? 1.0 : -1.0
      let slope = -sign * costs[row] / (1 + exp(sign * score))
      biasGradient += slope
      for column in columns { gradient[column] += slope * scale[column] }
    }
    #expect((gradient + [biasGradient]).allSatisfy { abs($0) < 0.02 }, "\(gradient)")
    #expect(fit.weights[1] > 0.5 && fit.weights[5] < -0.5)
  }

  @Test func `weights of what speaks against become nothing in a dense regression`() {
    let rows = (0..<100).map { [Double($0 % 2), Double($0 % 3), -Double($0 % 2)] }
    let fit = DenseRegression(rows, truth: (0..<100).map { $0 % 2 == 1 })
    #expect(fit.weights[0] > 1 && fit.weights[2] == 0)
  }

  @Test func `the border is where F1 of yes and no is greatest`() {
    let scores = [3.0, 2, 1, 0, -1]
    #expect(FieldTraining.border(scores, truth: [true, true, false, false, false]) == 1.5)
    #expect(FieldTraining.border(scores, truth: [true, false, true, true, false]) == -0.5)
    // What nearly all have is not said of all.
    #expect(FieldTraining.border([5, 4, 3, 1, 2], truth: [true, true, true, true, false]) == 2.5)
    // Rows of the same score fall on one side.
    #expect(FieldTraining.border([1, 1, 0], truth: [true, false, false]) == 0.5)
  }
}
