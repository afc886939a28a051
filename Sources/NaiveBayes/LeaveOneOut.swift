/// The evidence on each row of the sample as a model trained without that row would give it.
///
/// Training is a sum, so leaving a row out is subtracting its own counts: exact, and as cheap as scoring. All copies of a
/// row are left out together.
struct LeaveOneOut {
  /// Evidence of one row.
  struct Evidence: Sendable {
    var level: Int
    /// Number of copies.
    var weight: Double
    /// Shape `namespaces × levels`, row-major: summed weights over the root of the number of known features; behind them
    /// one more row of that shape where ``Fit`` has added fitted evidence.
    var scores: [Double]
    /// Known features, and all features, of the vocabulary.
    var known = 0
    var features = 0
    /// The fold of the row in cross-fitting.
    var fold: Int
  }

  /// Number of folds rows are dealt to by their hash.
  static let folds = 5

  /// The fold of a row in cross-fitting: its hash decides, so that its copies are together.
  static func fold(of row: RowSample.Row) -> Int { Int(row.hash >> 32) % folds }

  /// Computes the evidence of every row, for each of several smoothings.
  ///
  /// - Returns: for each smoothing the evidence of the rows, in their order.
  /// - Complexity: O(*f* · *l* · *s*) for *f* features of all rows, *l* levels and *s* smoothings; the counts, which lie all over memory, are
  ///   looked up once.
  static func evidence(
    of rows: [RowSample.Row], table: CountTable, space: FeatureSpace, smoothings: [Double],
    options: TrainingOptions, threads: Int? = nil
  ) -> [[Evidence]] {
    let totals = NamespaceTotals.of(table, in: space, minimumRows: options.minimumRows)
    // As many smoothings at once as are weighed at once.
    return stride(from: 0, to: smoothings.count, by: FeatureWeights.Lanes.scalarCount).flatMap {
      let some = Array(
        smoothings[$0..<min($0 + FeatureWeights.Lanes.scalarCount, smoothings.count)])
      let weights = FeatureWeights(levels: table.levels, smoothings: some, options: options)
      let chunks = SideBySide.map((rows.count + chunk - 1) / chunk, threads: threads) { index in
        var counted = Self(
          table: table, space: space, totals: totals, smoothings: some.count, weights: weights,
          options: options)
        let part = rows[index * chunk..<min((index + 1) * chunk, rows.count)]
        return part.map { counted.evidence(of: $0) }
      }
      return some.indices.map { smoothing in chunks.flatMap { $0.map { $0[smoothing] } } }
    }
  }

  /// Rows that one thread takes at a time.
  private static let chunk = 512

  private let table: CountTable
  private let space: FeatureSpace
  private let totals: [NamespaceTotals]
  private let options: TrainingOptions
  private let smoothings: Int
  private var weights: FeatureWeights
  /// The counts of the feature in hand without its row, one a level.
  private var counts: [UInt64]
  /// Scaled sums of the row in hand, shape `namespaces × levels`.
  private var sums: [FeatureWeights.Lanes]

  private init(
    table: CountTable, space: FeatureSpace, totals: [NamespaceTotals], smoothings: Int,
    weights: FeatureWeights, options: TrainingOptions
  ) {
    self.table = table
    self.space = space
    self.totals = totals
    self.smoothings = smoothings
    self.weights = weights
    self.options = options
    counts = [UInt64](repeating: 0, count: table.levels)
    sums = [FeatureWeights.Lanes](repeating: .zero, count: space.namespaces.count * table.levels)
  }

  /// The evidence of a row by each smoothing.
  private mutating func evidence(of row: RowSample.Row) -> [Evidence] {
    let levels = table.levels
    let minimum = UInt64(options.minimumRows)
    let own = UInt64(row.times)
    var result = Evidence(
      level: row.level, weight: Double(row.times), scores: [], fold: Self.fold(of: row))
    for index in sums.indices { sums[index] = .zero }
    var start = 0
    while start < row.keys.count {
      let namespace = space.namespace(of: row.keys[start])
      var end = start
      var rest = totals[namespace]
      while end < row.keys.count, Int(row.keys[end]) < space.bounds[namespace + 1] {
        table.prefetch(behind: end, of: row.keys.span)
        let total = table.total(of: Int(row.keys[end]))
        if total >= minimum, total - own < minimum { rest.known -= 1 }
        end += 1
      }
      rest.byLevel[row.level] -= own * UInt64(end - start)
      rest.all -= own * UInt64(end - start)
      weights.begin(rest)
      var known = 0
      for key in row.keys[start..<end].lazy.map(Int.init)
      where table.total(of: key) - own >= minimum {
        known += 1
        for level in 0..<levels { counts[level] = UInt64(table.counts[key * levels + level]) }
        counts[row.level] -= own
        weights.add(counts)
      }
      let scale = known == 0 ? 1 : 1 / Double(known).squareRoot()
      for (level, sum) in weights.sums().enumerated() {
        sums[namespace * levels + level] = scale * sum
      }
      if namespace == options.vocabulary {
        result.known = known
        result.features = end - start
      }
      start = end
    }
    return (0..<smoothings).map { smoothing in
      var evidence = result
      evidence.scores = sums.map { $0[smoothing] }
      return evidence
    }
  }
}
