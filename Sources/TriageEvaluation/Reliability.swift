internal import NaiveBayes

/// Stated probabilities against what came true, in ten bins (reliability diagram; Guo and others 2017).
package struct Reliability: Sendable, Equatable {
  /// Decisions whose probability lies in one tenth of the scale.
  package struct Bin: Sendable, Equatable {
    /// Number of decisions.
    package var count: Int
    /// Their mean probability.
    package var stated: Double
    /// The share of them that was right.
    package var right: Double
  }

  /// Bins that have decisions, ascending.
  package let bins: [Bin]
  /// The calibration error that a perfectly calibrated model of as many rows stays below in 95 of 100 draws.
  package let chanceError: Double

  /// Bins the probabilities of the decided levels.
  ///
  /// - Parameters:
  ///   - predictions: out-of-sample predictions.
  ///   - draws: how often outcomes are drawn from the probabilities to see what chance alone does; always the same draws.
  package init(_ predictions: [Prediction], draws: Int = 400) {
    var sums = [(count: Int, stated: Double, right: Double)](repeating: (0, 0, 0), count: 10)
    let stated = predictions.map { $0.probabilities[$0.decided] }
    for (prediction, probability) in zip(predictions, stated) {
      let bin = min(9, Int(probability * 10))
      sums[bin].count += 1
      sums[bin].stated += probability
      sums[bin].right += prediction.truth == prediction.decided ? 1 : 0
    }
    bins = sums.filter { $0.count > 0 }.map {
      Bin(count: $0.count, stated: $0.stated / Double($0.count), right: $0.right / Double($0.count))
    }
    var generator = Draws()
    let errors = (0..<(predictions.isEmpty ? 0 : draws)).map { _ in
      expectedCalibrationError(
        stated.map { ($0, Double(generator.below(1 << 30)) < $0 * Double(1 << 30), 1) })
    }.sorted()
    chanceError = errors.isEmpty ? .nan : errors[errors.count * 95 / 100]
  }
}
