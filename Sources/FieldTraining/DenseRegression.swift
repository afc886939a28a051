internal import NaiveBayes

/// Logistic regression of a few numbers, none of which may speak against: an input whose weight would be below zero is left out.
///
/// Fitted by Newton's method with a fixed number of steps, since the inputs are close relatives and a gradient alone would crawl.
struct DenseRegression {
  /// Weights of the inputs.
  private(set) var weights: [Double]

  private static let steps = 12
  /// The penalty on squared weights: keeps them finite where an input parts the classes.
  private static let penalty = 0.1

  init(_ rows: [[Double]], truth: [Bool]) {
    weights = [Double](repeating: 0, count: rows.first?.count ?? 0)
    var columns = Array(weights.indices)
    while !columns.isEmpty {
      let fitted = Self.fit(rows, columns, truth: truth)
      guard let least = columns.indices.min(by: { fitted[$0] < fitted[$1] }), fitted[least] < 0
      else {
        for (index, column) in columns.enumerated() { weights[column] = fitted[index] }
        return
      }
      columns.remove(at: least)
    }
  }

  /// The weights of some columns, the bias's last.
  private static func fit(_ rows: [[Double]], _ columns: [Int], truth: [Bool]) -> [Double] {
    let width = columns.count + 1
    var weights = [Double](repeating: 0, count: width)
    var values = [Double](repeating: 1, count: width)
    for _ in 0..<steps {
      // The system `curvature · step = slope`, the slope in the last column.
      var system = [[Double]](
        repeating: [Double](repeating: 0, count: width + 1), count: width)
      for index in 0..<width {
        system[index][index] = penalty
        system[index][width] = -penalty * weights[index]
      }
      for (row, isTrue) in zip(rows, truth) {
        var score = 0.0
        for (index, column) in columns.enumerated() { values[index] = row[column] }
        for index in 0..<width { score += weights[index] * values[index] }
        let odds = 1 / (1 + deterministicExp(-score))
        let error = (isTrue ? 1 : 0) - odds
        let curve = odds * (1 - odds)
        for first in 0..<width {
          for second in first..<width {
            system[first][second] += curve * values[first] * values[second]
          }
          system[first][width] += error * values[first]
        }
      }
      for first in 0..<width {
        for second in 0..<first { system[first][second] = system[second][first] }
      }
      let step = solved(system)
      for index in 0..<width { weights[index] += step[index] }
    }
    return weights
  }

  /// The solution of a positive definite system, by elimination.
  private static func solved(_ system: [[Double]]) -> [Double] {
    var system = system
    let width = system.count
    for pivot in 0..<width {
      for row in pivot + 1..<width {
        let factor = system[row][pivot] / system[pivot][pivot]
        for column in pivot...width { system[row][column] -= factor * system[pivot][column] }
      }
    }
    var solution = [Double](repeating: 0, count: width)
    for row in (0..<width).reversed() {
      var value = system[row][width]
      for column in row + 1..<width { value -= system[row][column] * solution[column] }
      solution[row] = value / system[row][row]
    }
    return solution
  }
}
