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

  /// Computes the evidence of every row.
  ///
  /// - Complexity: O(*f* · *l*) for *f* features of all rows and *l* levels.
  static func evidence(
    of rows: [RowSample.Row], table: CountTable, space: FeatureSpace, smoothing: Double,
    options: TrainingOptions
  ) -> [Evidence] {
    let levels = table.levels
    let minimum = UInt64(options.minimumRows)
    let totals = NamespaceTotals.of(table, in: space, minimumRows: options.minimumRows)
    var weights = FeatureWeights(levels: levels, smoothing: smoothing, options: options)
    return rows.map { row in
      let own = UInt64(row.times)
      var result = Evidence(
        level: row.level, weight: Double(row.times),
        scores: [Double](repeating: 0, count: space.namespaces.count * levels),
        fold: fold(of: row))
      var start = 0
      while start < row.features.count {
        let namespace = space.namespace(of: row.features[start].key)
        var end = start
        var rest = totals[namespace]
        while end < row.features.count, Int(row.features[end].key) < space.bounds[namespace + 1] {
          let total = table.total(of: Int(row.features[end].key))
          if total >= minimum, total - own < minimum { rest.known -= 1 }
          end += 1
        }
        rest.byLevel[row.level] -= own * UInt64(end - start)
        rest.all -= own * UInt64(end - start)
        weights.prepare(rest)
        var known = 0
        for feature in row.features[start..<end] {
          let key = Int(feature.key)
          guard table.total(of: key) - own >= minimum else { continue }
          known += 1
          weights.add(to: &result.scores, at: namespace * levels) { level in
            UInt64(table.counts[key * levels + level]) - (level == row.level ? own : 0)
          }
        }
        let scale = known == 0 ? 1 : 1 / Double(known).squareRoot()
        for level in 0..<levels { result.scores[namespace * levels + level] *= scale }
        if namespace == options.vocabulary {
          result.known = known
          result.features = end - start
        }
        start = end
      }
      return result
    }
  }
}
