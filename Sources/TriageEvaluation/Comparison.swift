internal import NaiveBayes

/// Two models on the same rows: who is right where the other is not.
package struct Comparison: Sendable, Equatable {
  /// Rows that only the first, and only the second model decides right.
  package let onlyFirst: Int
  package let onlySecond: Int
  /// Probability of a split as uneven as this if both were equally good: McNemar's exact test (1947), two-sided.
  package let probability: Double
  /// Accuracy and macro-F1 of the first less that of the second, with paired bootstrap intervals.
  package let accuracy: Estimate
  package let macroF1: Estimate

  /// Compares predictions for the same rows, in the same order; the clusters drawn are the first's.
  package init(_ first: [Prediction], _ second: [Prediction], levels: Int, draws: Int = 1000) {
    precondition(first.count == second.count, "predictions of the same rows")
    let pairs = Array(zip(first, second))
    onlyFirst = pairs.count { $0.isRight && !$1.isRight }
    onlySecond = pairs.count { !$0.isRight && $1.isRight }
    probability = Self.mcnemar(onlyFirst, onlySecond)
    let difference = { (rows: [Int]) -> (Double, Double) in
      let a = rows.map { first[$0] }
      let b = rows.map { second[$0] }
      let right = Double(a.count { $0.isRight } - b.count { $0.isRight }) / Double(rows.count)
      return (
        right, Confusion(a, levels: levels).macroF1 - Confusion(b, levels: levels).macroF1
      )
    }
    var clusters = ClusterDraws(first)
    var samples: [(Double, Double)] = []
    for _ in 0..<(pairs.isEmpty ? 0 : draws) { samples.append(difference(clusters.draw())) }
    let whole = difference(Array(pairs.indices))
    accuracy = Estimate(whole.0, samples: samples.map(\.0))
    macroF1 = Estimate(whole.1, samples: samples.map(\.1))
  }

  /// Twice the lower tail of a fair binomial, at most 1.
  static func mcnemar(_ a: Int, _ b: Int) -> Double {
    let n = a + b
    guard n > 0, a != b else { return 1 }
    var logTerm = -Double(n) * 0.6931471805599453
    var sum = deterministicExp(logTerm)
    for k in 1..<max(1, min(a, b) + 1) {
      logTerm += deterministicLog(Double(n - k + 1)) - deterministicLog(Double(k))
      sum += deterministicExp(logTerm)
    }
    return min(1, 2 * sum)
  }
}

extension Prediction {
  /// Whether the decided level is the true one.
  package var isRight: Bool { truth == decided }
}
