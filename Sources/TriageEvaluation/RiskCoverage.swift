internal import NaiveBayes

/// How right decisions are if only the surest are taken: the risk-coverage curve (Geifman and El-Yaniv 2017).
package struct RiskCoverage: Sendable, Equatable {
  /// One point of the curve.
  package struct Point: Sendable, Equatable {
    /// Share of the tickets taken, the surest first.
    package var coverage: Double
    /// Share of right decisions among them.
    package var accuracy: Double
  }

  /// Points at tenths of coverage, from 0.1 to 1.
  package let points: [Point]
  /// Mean share of wrong decisions over all coverages; less is better.
  package let areaUnderRisk: Double

  /// Sorts predictions by the probability of the decided level.
  ///
  /// Predictions of equal probability count as taken together.
  ///
  /// - Complexity: O(*n* log *n*).
  package init(_ predictions: [Prediction]) {
    let sorted = predictions.map { ($0.probabilities[$0.decided], $0.truth == $0.decided ? 1 : 0) }
      .sorted { $0.0 > $1.0 }
    var right = 0.0
    var taken = 0
    var area = 0.0
    var rights = [Double](repeating: 0, count: sorted.count + 1)
    while taken < sorted.count {
      var end = taken
      var hits = 0
      while end < sorted.count, sorted[end].0 == sorted[taken].0 {
        hits += sorted[end].1
        end += 1
      }
      let share = Double(hits) / Double(end - taken)
      for index in taken..<end {
        right += share
        rights[index + 1] = right
        area += 1 - right / Double(index + 1)
      }
      taken = end
    }
    areaUnderRisk = sorted.isEmpty ? .nan : area / Double(sorted.count)
    points = (1...10).compactMap { tenth in
      let count = sorted.count * tenth / 10
      guard count > 0 else { return nil }
      return Point(coverage: Double(tenth) / 10, accuracy: rights[count] / Double(count))
    }
  }
}
