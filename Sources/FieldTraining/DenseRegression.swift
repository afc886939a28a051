internal import NaiveBayes

/// Logistic regression of a few numbers, none of which may speak against: weights below zero become zero.
///
/// Fitted by gradient descent with a fixed number of steps, on inputs brought to the same size.
struct DenseRegression {
  /// Weights of the inputs.
  private(set) var weights: [Double]

  private static let steps = 400
  private static let rate = 0.5

  init(_ rows: [[Double]], truth: [Bool]) {
    let width = rows.first?.count ?? 0
    var size = [Double](repeating: 0, count: width)
    for row in rows { for index in 0..<width { size[index] += row[index] * row[index] } }
    size = size.map { max(1e-3, ($0 / Double(max(rows.count, 1))).squareRoot()) }
    var bias = 0.0
    var scaled = [Double](repeating: 0, count: width)
    for _ in 0..<Self.steps {
      var gradient = [Double](repeating: 0, count: width)
      var biasGradient = 0.0
      for (row, isTrue) in zip(rows, truth) {
        var score = bias
        for index in 0..<width { score += scaled[index] * row[index] / size[index] }
        let error = 1 / (1 + deterministicExp(-score)) - (isTrue ? 1 : 0)
        biasGradient += error
        for index in 0..<width { gradient[index] += error * row[index] / size[index] }
      }
      let step = Self.rate / Double(max(rows.count, 1))
      bias -= step * biasGradient
      for index in 0..<width { scaled[index] = max(0, scaled[index] - step * gradient[index]) }
    }
    weights = (0..<width).map { scaled[$0] / size[$0] }
  }
}
