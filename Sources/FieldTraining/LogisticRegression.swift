internal import NaiveBayes

/// Logistic regression by coordinate descent in the dual (Yu, Huang and Lin 2011, "Dual Coordinate Descent Methods for
/// Logistic Regression and Maximum Entropy Models", algorithm 5).
///
/// Minimises `½ |w|² + Σ cost_i · log(1 + exp(-y_i w·x_i))`, the bias being the weight of a feature that is always one.
/// Only IEEE arithmetic in a fixed order, so every machine gets the same bits.
struct LogisticRegression {
  /// Weights of the columns.
  private(set) var weights: [Double]
  /// The weight of the feature that every row has.
  private(set) var bias = 0.0

  private static let rounds = 15
  /// Stops where no derivative of a round is larger.
  private static let tolerance = 0.02
  private static let steps = 50

  /// Fits.
  ///
  /// - Parameters:
  ///   - rows: the features of each example.
  ///   - scale: what a feature counts where it is there, one a column.
  ///   - truth: the class of each example.
  ///   - costs: how much each example counts, above zero.
  init(_ rows: SparseRows, scale: [Double], truth: [Bool], costs: [Double]) {
    weights = [Double](repeating: 0, count: rows.width)
    var order = Array(0..<rows.count)
    var lower = costs.map { min(0.001 * $0, 1e-8) }
    var norms = [Double](repeating: 1, count: rows.count)
    for row in 0..<rows.count {
      for index in rows.starts[row]..<rows.starts[row + 1] {
        let value = scale[Int(rows.columns[index])]
        norms[row] += value * value
      }
      add(truth[row] ? lower[row] : -lower[row], row, rows, scale)
    }
    var random: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<Self.rounds {
      Self.shuffle(&order, &random)
      var largest = 0.0
      for row in order {
        let sign = truth[row] ? 1.0 : -1.0
        let margin = sign * dot(row, rows, scale)
        let (next, derivative) = Self.solve(
          lower[row], cost: costs[row], norm: norms[row], margin: margin)
        largest = max(largest, abs(derivative))
        if next != lower[row] {
          add(sign * (next - lower[row]), row, rows, scale)
          lower[row] = next
        }
      }
      if largest < Self.tolerance { return }
    }
  }

  /// The dual variable that minimises `z log z + (C - z) log(C - z) + ½ q (z - a)² + m (z - a)`, by Newton's method kept
  /// inside (0, C), from whichever end is nearer; and the derivative at `a`.
  private static func solve(
    _ old: Double, cost: Double, norm: Double, margin: Double
  ) -> (Double, derivative: Double) {
    // The problem is the same for C - z with the margin's sign turned; the smaller variable is the better conditioned.
    let turned = 0.5 * norm * (cost - 2 * old) + margin < 0
    let start = turned ? cost - old : old
    let slope = turned ? -margin : margin
    var z = start
    if cost - z < 0.5 * cost { z *= 0.1 }
    func derivative(_ z: Double) -> Double {
      norm * (z - start) + slope + deterministicLog(z / (cost - z))
    }
    var gradient = derivative(z)
    let first = gradient
    for _ in 0..<steps {
      if abs(gradient) < 1e-4 { break }
      let next = z - gradient / (norm + cost / (cost - z) / z)
      z = next <= 0 ? 0.1 * z : next
      gradient = derivative(z)
    }
    return (turned ? cost - z : z, first)
  }

  private func dot(_ row: Int, _ rows: SparseRows, _ scale: [Double]) -> Double {
    var sum = bias
    for index in rows.starts[row]..<rows.starts[row + 1] {
      let column = Int(rows.columns[index])
      sum += scale[column] * weights[column]
    }
    return sum
  }

  private mutating func add(
    _ factor: Double, _ row: Int, _ rows: SparseRows, _ scale: [Double]
  ) {
    bias += factor
    for index in rows.starts[row]..<rows.starts[row + 1] {
      let column = Int(rows.columns[index])
      weights[column] += factor * scale[column]
    }
  }

  /// Fisher and Yates's shuffle by a fixed sequence.
  private static func shuffle(_ order: inout [Int], _ random: inout UInt64) {
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      order.swapAt(index, Int(random % UInt64(index + 1)))
    }
  }
}
