/// The weight of evidence that a feature's presence gives each level: naive Bayes's log-likelihoods, centred.
///
/// A mix of the multinomial weight `log θ_cf`, with θ_cf = (N_cf + α) / (N_c + αV), and of the complement weight
/// `-log θ~_cf` taken from the rows of all other levels (Rennie et al. 2003, "Tackling the Poor Assumptions of Naive
/// Bayes Text Classifiers", section 3.1). Each is centred over the levels, so a feature unknown to the model, which gets
/// none, is as neutral as one that is spread evenly.
///
/// Up to four smoothings α are weighed at once, one a lane: what they have in common, the counts, is looked up once.
struct FeatureWeights {
  /// A number for each smoothing.
  typealias Lanes = SIMD4<Double>

  private let levels: Int
  private let share: Double
  private let logs: LogTable
  // Per level, for the namespace in hand.
  private var levelDenominator: [Lanes]
  private var restDenominator: [Lanes]
  /// Mixed logarithms of the counts of the features added, one a level.
  private var logarithms: [Lanes]
  private var added = 0

  /// Weights by some smoothings.
  ///
  /// - Precondition: one to four of them.
  init(levels: Int, smoothings: [Double], options: TrainingOptions) {
    self.levels = levels
    share = options.multinomialShare
    logs = LogTable(smoothings)
    levelDenominator = [Lanes](repeating: .zero, count: levels)
    restDenominator = levelDenominator
    logarithms = levelDenominator
  }

  /// Turns to the features of a namespace; none is added yet.
  mutating func begin(_ totals: NamespaceTotals) {
    let mass = logs.smoothings * Double(totals.known)
    for level in 0..<levels {
      let own = Double(totals.byLevel[level])
      levelDenominator[level] = logs.log(Lanes(repeating: own) + mass + logs.smoothings)
      restDenominator[level] = logs.log(
        Lanes(repeating: Double(totals.all) - own) + mass + logs.smoothings)
    }
    removeAll()
  }

  private mutating func removeAll() {
    for level in 0..<levels { logarithms[level] = .zero }
    added = 0
  }

  /// Adds a feature that occurs in so many rows of each level.
  @inline(__always)
  mutating func add(_ counts: [UInt64]) {
    var total: UInt64 = 0
    for level in 0..<levels { total += counts[level] }
    for level in 0..<levels {
      let own = counts[level]
      logarithms[level] += share * logs[own] - (1 - share) * logs[total - own]
    }
    added += 1
  }

  /// The sum of the weights of the features added, one a level; then none is added.
  mutating func sums() -> [Lanes] {
    var mean = Lanes.zero
    for level in 0..<levels {
      // What does not hang on the feature is the same of each.
      logarithms[level] +=
        Double(added)
        * ((1 - share) * restDenominator[level] - share * levelDenominator[level])
      mean += logarithms[level]
    }
    mean /= Double(levels)
    defer { removeAll() }
    return logarithms.map { $0 - mean }
  }
}

/// Logarithms of smoothed counts, log(n + α); those of small counts are looked up.
private struct LogTable {
  /// One a lane; lanes without one repeat the last.
  let smoothings: FeatureWeights.Lanes
  private let lanes: Int
  private let small: [FeatureWeights.Lanes]

  init(_ given: [Double]) {
    precondition((1...4).contains(given.count), "four smoothings fit at most")
    var smoothings = FeatureWeights.Lanes(repeating: given[given.count - 1])
    for (lane, smoothing) in given.enumerated() { smoothings[lane] = smoothing }
    self.smoothings = smoothings
    lanes = given.count
    small = (0..<2048).map { count in
      Self.log(FeatureWeights.Lanes(repeating: Double(count)) + smoothings, given.count)
    }
  }

  /// The logarithm in each lane that is used.
  func log(_ values: FeatureWeights.Lanes) -> FeatureWeights.Lanes { Self.log(values, lanes) }

  private static func log(_ values: FeatureWeights.Lanes, _ lanes: Int) -> FeatureWeights.Lanes {
    var result = FeatureWeights.Lanes.zero
    for lane in 0..<lanes { result[lane] = deterministicLog(values[lane]) }
    return result
  }

  @inline(__always)
  subscript(count: UInt64) -> FeatureWeights.Lanes {
    count < 2048
      ? small[Int(count)] : log(FeatureWeights.Lanes(repeating: Double(count)) + smoothings)
  }
}
