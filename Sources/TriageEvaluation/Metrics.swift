package import NaiveBayes

/// How good predictions are; not-a-number where there is nothing to divide by.
package struct Metrics: Sendable, Equatable {
  /// Share of right decisions.
  package var accuracy = Double.nan
  /// Mean over the levels of the harmonic mean of precision and recall; a level never right counts 0.
  package var macroF1 = Double.nan
  /// Share of decisions at most one level off.
  package var withinOne = Double.nan
  /// Mean distance between true and decided level.
  package var ordinalError = Double.nan
  /// Share of the most urgent level's tickets that were decided so.
  package var topRecall = Double.nan
  /// Share of all other tickets that were taken for the most urgent level.
  package var topFalseAlarm = Double.nan
  /// Share of tickets decided less urgent than they are.
  package var underTriage = Double.nan
  /// Mean cost of a decision, in the unit of the costs given.
  package var expectedCost = Double.nan
  /// Expected calibration error of the decided level's probability, 15 equal bins.
  package var ece = Double.nan
  /// Mean squared distance of the probabilities from the truth, from 0 to 2 (Brier 1950).
  package var brier = Double.nan
  /// Share of tickets that need no review.
  package var assigned = Double.nan
  /// Share of right decisions among those.
  package var assignedAccuracy = Double.nan
  /// Share of tickets whose candidates hold the true level.
  package var coverage = Double.nan

  /// Names and values in the order of reports; names are the JSON keys.
  package static let named: [(name: String, path: any KeyPath<Metrics, Double> & Sendable)] = [
    ("accuracy", \.accuracy), ("macroF1", \.macroF1), ("withinOne", \.withinOne),
    ("ordinalError", \.ordinalError), ("topRecall", \.topRecall),
    ("topFalseAlarm", \.topFalseAlarm), ("underTriage", \.underTriage),
    ("expectedCost", \.expectedCost), ("ece", \.ece), ("brier", \.brier),
    ("assigned", \.assigned), ("assignedAccuracy", \.assignedAccuracy), ("coverage", \.coverage),
  ]

  /// Whether a smaller value of a metric is better.
  package static func isLoss(_ name: String) -> Bool {
    ["ordinalError", "topFalseAlarm", "underTriage", "expectedCost", "ece", "brier"].contains(name)
  }

  /// Computes all metrics.
  ///
  /// - Complexity: O(*n* · *l*) for *n* predictions and *l* levels.
  package init(_ predictions: some Collection<Prediction>, levels: Int, costs: DecisionCosts) {
    let count = Double(predictions.count)
    guard count > 0 else { return }
    let confusion = Confusion(predictions, levels: levels)
    var sum = (right: 0.0, near: 0.0, distance: 0.0, under: 0.0, cost: 0.0, brier: 0.0)
    var assignedCount = 0.0
    var assignedRight = 0.0
    var covered = 0.0
    for prediction in predictions {
      let isRight = prediction.truth == prediction.decided
      let distance = abs(prediction.truth - prediction.decided)
      sum.right += isRight ? 1 : 0
      sum.near += distance <= 1 ? 1 : 0
      sum.distance += Double(distance)
      sum.under += prediction.decided > prediction.truth ? 1 : 0
      sum.cost += costs.cost(true: prediction.truth, assigned: prediction.decided)
      for level in 0..<levels {
        let off = prediction.probabilities[level] - (level == prediction.truth ? 1 : 0)
        sum.brier += off * off
      }
      if prediction.isAssigned {
        assignedCount += 1
        assignedRight += isRight ? 1 : 0
      }
      covered += prediction.isCovered ? 1 : 0
    }
    accuracy = sum.right / count
    withinOne = sum.near / count
    ordinalError = sum.distance / count
    underTriage = sum.under / count
    expectedCost = sum.cost / count
    brier = sum.brier / count
    macroF1 = confusion.macroF1
    let top = Double(confusion.truths(0))
    topRecall = Double(confusion[0, 0]) / top
    topFalseAlarm = Double(confusion.decisions(0) - confusion[0, 0]) / (count - top)
    ece = expectedCalibrationError(
      predictions.map { ($0.probabilities[$0.decided], $0.truth == $0.decided, 1) })
    assigned = assignedCount / count
    assignedAccuracy = assignedRight / assignedCount
    coverage = covered / count
  }
}

/// How often each true level was decided as each level.
package struct Confusion: Sendable, Equatable {
  /// Number of levels.
  package let levels: Int
  private var counts: [Int]

  /// Counts predictions.
  package init(_ predictions: some Collection<Prediction>, levels: Int) {
    self.levels = levels
    counts = [Int](repeating: 0, count: levels * levels)
    for prediction in predictions { counts[prediction.truth * levels + prediction.decided] += 1 }
  }

  /// Tickets of a true level decided as a level.
  package subscript(truth: Int, decided: Int) -> Int { counts[truth * levels + decided] }

  /// Tickets of a true level.
  package func truths(_ level: Int) -> Int { (0..<levels).reduce(0) { $0 + self[level, $1] } }

  /// Tickets decided as a level.
  package func decisions(_ level: Int) -> Int { (0..<levels).reduce(0) { $0 + self[$1, level] } }

  /// Share of right decisions among those for a level.
  package func precision(_ level: Int) -> Double {
    Double(self[level, level]) / Double(decisions(level))
  }

  /// Share of right decisions among tickets of a level.
  package func recall(_ level: Int) -> Double { Double(self[level, level]) / Double(truths(level)) }

  /// Harmonic mean of precision and recall; 0 where nothing was right.
  package func f1(_ level: Int) -> Double {
    let all = truths(level) + decisions(level)
    return all == 0 ? .nan : 2 * Double(self[level, level]) / Double(all)
  }

  /// Mean of F1 over levels that occur or were decided.
  package var macroF1: Double {
    let values = (0..<levels).map(f1).filter { !$0.isNaN }
    return values.reduce(0, +) / Double(values.count)
  }
}
