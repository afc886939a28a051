/// The evidence on the sample's rows, laid out for fitting a ``LogisticLayer``.
struct LayerInputs: Sendable {
  let namespaces: Int
  let levels: Int
  /// For each row and level ``width`` fours: a one for the bias, the namespaces' evidence, zeros.
  let values: [SIMD4<Double>]
  /// The level of each row.
  let levelOfRow: [Int]
  /// The copies of each row.
  let weights: [Double]
  /// The fold of each row.
  let folds: [Int]

  /// Fours for the inputs of one level.
  var width: Int { (namespaces + 4) / 4 }
  /// Numbers for the inputs of one level, those that fill up the last four among them.
  var size: Int { width * 4 }
  /// Number of rows.
  var rowCount: Int { levelOfRow.count }

  /// Lays out evidence of the shape `namespaces × levels`.
  init(_ rows: [LeaveOneOut.Evidence], namespaces: Int, levels: Int) {
    self.namespaces = namespaces
    self.levels = levels
    let width = (namespaces + 4) / 4
    var values = [SIMD4<Double>](repeating: .zero, count: rows.count * levels * width)
    for (row, evidence) in rows.enumerated() {
      for level in 0..<levels {
        let base = (row * levels + level) * width
        values[base][0] = 1
        for namespace in 0..<namespaces {
          let place = namespace + 1
          values[base + place / 4][place % 4] = evidence.scores[namespace * levels + level]
        }
      }
    }
    self.values = values
    levelOfRow = rows.map(\.level)
    weights = rows.map(\.weight)
    folds = rows.map(\.fold)
  }

  /// The root mean square of each input over all rows but those of a fold, 1 for the bias and for what is next to nothing.
  func deviations(leavingOut fold: Int?) -> [Double] {
    var sums = [SIMD4<Double>](repeating: .zero, count: width)
    var count = 0.0
    for row in 0..<rowCount where folds[row] != fold {
      for level in 0..<levels {
        let base = (row * levels + level) * width
        for block in 0..<width {
          sums[block] += weights[row] * values[base + block] * values[base + block]
        }
      }
      count += weights[row] * Double(levels)
    }
    return (0..<size).map { place in
      let sum = sums[place / 4][place % 4]
      // Evidence that is next to nothing is not blown up to weights that no file holds.
      return place > 0 && sum > 1e-12 * count ? (sum / count).squareRoot() : 1
    }
  }
}
