/// What cross-fitting on the sample learned about how far the probabilities can be trusted.
public struct Calibration: Equatable, Sendable {
  /// Per level: the least probability at which decisions for it were right as often as asked, never below 0.7; above 1 where never.
  public var reviewBelow: [Double]
  /// The probability from which on a level cannot be ruled out, at the coverage asked for (split conformal
  /// prediction, Sadinle, Lei and Wasserman 2019, section 2).
  public var candidateFloor: Double
  /// Share of a ticket's features known to the model below which it is of another world, or language.
  public var knownFloor: Double
  /// Out-of-sample confusion: true level × decided level, row-major, in rows.
  public var confusion: [Double]
  /// Expected calibration error of the decided level's probability, out of sample, in 15 equal bins.
  public var error: Double

  /// No decision stands by itself whose probability is below this.
  static let leastAssigned = 0.7

  /// Learns from out-of-sample probabilities.
  static func learn(
    _ rows: [LeaveOneOut.Evidence], probabilities: [[Double]], costs: DecisionCosts,
    options: TrainingOptions
  ) -> Calibration {
    let levels = costs.levels
    let decided = probabilities.map { costs.decision(for: $0) }
    var result = Calibration(
      reviewBelow: [], candidateFloor: 0, knownFloor: 0,
      confusion: [Double](repeating: 0, count: levels * levels), error: 0)
    for (index, row) in rows.enumerated() {
      result.confusion[row.level * levels + decided[index]] += row.weight
    }
    for level in 0..<levels {
      let own = rows.indices.filter { decided[$0] == level }
      result.reviewBelow.append(
        // The decisions of a level may be right often enough as a whole; one that is wrong in a case of three is still no decision.
        max(
          leastAssigned,
          threshold(
            own.map { (probabilities[$0][level], rows[$0].level == level, rows[$0].weight) },
            target: options.targetPrecision)))
    }
    let truths = rows.indices.map { (probabilities[$0][rows[$0].level], rows[$0].weight) }
    result.candidateFloor = quantile(truths, share: 1 - options.coverage)
    let known = rows.map { (Double($0.known) / Double(max($0.features, 1)), $0.weight) }
    result.knownFloor = 0.8 * quantile(known, share: 0.02)
    result.error = expectedCalibrationError(
      rows.indices.map { index in
        let level = decided[index]
        return (probabilities[index][level], rows[index].level == level, rows[index].weight)
      })
    return result
  }

  /// The least probability from which on the share of right decisions reaches the target.
  ///
  /// The share is Laplace's estimate, (right + 1) / (all + 2), so that a handful of lucky rows does not set it.
  private static func threshold(
    _ decisions: [(probability: Double, right: Bool, weight: Double)], target: Double
  ) -> Double {
    let sorted = decisions.sorted {
      ($0.probability, $0.right ? 1 : 0) > ($1.probability, $1.right ? 1 : 0)
    }
    var all = 0.0
    var right = 0.0
    var threshold = 1.01
    for (index, decision) in sorted.enumerated() {
      all += decision.weight
      if decision.right { right += decision.weight }
      let isLastOfEquals =
        index + 1 == sorted.count || sorted[index + 1].probability != decision.probability
      if isLastOfEquals, (right + 1) / (all + 2) >= target { threshold = decision.probability }
    }
    return threshold
  }

  /// The largest value that at most `share` of the weight lies below; 0 for nothing.
  private static func quantile(_ values: [(Double, weight: Double)], share: Double) -> Double {
    let sorted = values.sorted { $0.0 < $1.0 }
    // One more row than seen: the ticket to come.
    let budget = share * (sorted.reduce(0) { $0 + $1.weight } + 1) - 1
    var below = 0.0
    for (value, weight) in sorted {
      if below + weight > budget { return budget < 0 ? 0 : value }
      below += weight
    }
    return 0
  }
}

/// The mean distance of confidence and share of right answers, over 15 equal bins.
///
/// The expected calibration error of Guo et al. 2017, "On Calibration of Modern Neural Networks", equation 3.
public func expectedCalibrationError(
  _ decisions: [(probability: Double, right: Bool, weight: Double)]
) -> Double {
  var confidence = [Double](repeating: 0, count: 15)
  var right = confidence
  var total = 0.0
  for decision in decisions {
    let bin = min(14, max(0, Int(decision.probability * 15)))
    confidence[bin] += decision.weight * decision.probability
    if decision.right { right[bin] += decision.weight }
    total += decision.weight
  }
  guard total > 0 else { return .nan }
  var sum = 0.0
  for bin in 0..<15 { sum += abs(confidence[bin] - right[bin]) }
  return sum / total
}
