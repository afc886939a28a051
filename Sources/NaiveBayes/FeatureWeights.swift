/// The weight of evidence that a feature's presence gives each level: naive Bayes's log-likelihoods, centred.
///
/// A mix of the multinomial weight `log θ_cf`, with θ_cf = (N_cf + α) / (N_c + αV), and of the complement weight
/// `-log θ~_cf` taken from the rows of all other levels (Rennie et al. 2003, "Tackling the Poor Assumptions of Naive
/// Bayes Text Classifiers", section 3.1). Each is centred over the levels, so a feature unknown to the model, which gets
/// none, is as neutral as one that is spread evenly.
struct FeatureWeights {
  private let levels: Int
  private let share: Double
  private let logs: LogTable
  // Per level, for the namespace in hand.
  private var levelDenominator: [Double]
  private var restDenominator: [Double]
  private var multinomial: [Double]
  private var complement: [Double]

  init(levels: Int, smoothing: Double, options: TrainingOptions) {
    self.levels = levels
    share = options.multinomialShare
    logs = LogTable(smoothing: smoothing)
    levelDenominator = [Double](repeating: 0, count: levels)
    restDenominator = levelDenominator
    multinomial = levelDenominator
    complement = levelDenominator
  }

  /// Turns to a namespace: the denominators of its features.
  mutating func prepare(_ totals: NamespaceTotals) {
    let mass = logs.smoothing * Double(totals.known)
    for level in 0..<levels {
      let own = Double(totals.byLevel[level])
      levelDenominator[level] = deterministicLog(own + mass + logs.smoothing)
      restDenominator[level] = deterministicLog(Double(totals.all) - own + mass + logs.smoothing)
    }
  }

  /// Adds the weights of a feature that occurs in `count(level)` rows of each level to `sums`.
  @inline(__always)
  mutating func add(to sums: inout [Double], at base: Int, count: (Int) -> UInt64) {
    var total: UInt64 = 0
    for level in 0..<levels { total += count(level) }
    var multinomialMean = 0.0
    var complementMean = 0.0
    for level in 0..<levels {
      let own = count(level)
      multinomial[level] = logs[own] - levelDenominator[level]
      complement[level] = restDenominator[level] - logs[total - own]
      multinomialMean += multinomial[level]
      complementMean += complement[level]
    }
    multinomialMean /= Double(levels)
    complementMean /= Double(levels)
    for level in 0..<levels {
      sums[base + level] +=
        share * (multinomial[level] - multinomialMean)
        + (1 - share) * (complement[level] - complementMean)
    }
  }
}

/// Logarithms of smoothed counts, log(n + α); small counts are looked up.
struct LogTable {
  let smoothing: Double
  private let small: [Double]

  init(smoothing: Double) {
    self.smoothing = smoothing
    small = (0..<2048).map { deterministicLog(Double($0) + smoothing) }
  }

  @inline(__always)
  subscript(count: UInt64) -> Double {
    count < 2048 ? small[Int(count)] : deterministicLog(Double(count) + smoothing)
  }
}
