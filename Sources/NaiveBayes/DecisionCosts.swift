/// What each wrong decision costs.
public struct DecisionCosts: Equatable, Sendable {
  /// Number of levels.
  public let levels: Int
  // Shape `true level × assigned level`, row-major.
  private let costs: [Double]

  /// Creates costs from a square matrix, rows the true level, columns the assigned one.
  ///
  /// - Precondition: the matrix is square.
  public init(_ matrix: [[Double]]) {
    precondition(matrix.allSatisfy { $0.count == matrix.count }, "a matrix of costs is square")
    levels = matrix.count
    costs = matrix.flatMap { $0 }
  }

  /// The cube root of the ordinal distance between levels, weighed by `1 / √share` of the true level.
  ///
  /// Without the weight the cheapest decision is the posterior's median, which never is a rare level; without the root it
  /// shuns the outer levels. Chosen on development splits of four public sets (`how-it-was-chosen` in the documentation).
  public static func ordinal(shares: [Double]) -> DecisionCosts {
    DecisionCosts(
      shares.indices.map { truth in
        let weight = 1 / max(shares[truth], 1e-6).squareRoot()
        return shares.indices.map { decided in
          decided == truth
            ? 0 : weight * deterministicExp(deterministicLog(Double(abs(truth - decided))) / 3)
        }
      })
  }

  /// The level of least expected cost; the more urgent of two equals.
  ///
  /// A level that is far less probable than one above it and one below it is nobody's answer, however cheap the middle is.
  ///
  /// - Complexity: O(*l*²).
  public func decision(for probabilities: [Double]) -> Int {
    precondition(probabilities.count == levels)
    var best = 0
    var least = Double.infinity
    for assigned in 0..<levels where !Self.isBetween(assigned, probabilities) {
      var cost = 0.0
      for truth in 0..<levels { cost += probabilities[truth] * costs[truth * levels + assigned] }
      if cost < least {
        least = cost
        best = assigned
      }
    }
    return best
  }

  /// Whether a level lies between two that are each more than four times as probable.
  private static func isBetween(_ level: Int, _ probabilities: [Double]) -> Bool {
    let bound = 4 * probabilities[level]
    return probabilities[..<level].contains { $0 > bound }
      && probabilities[(level + 1)...].contains { $0 > bound }
  }

  /// The cost of assigning one level where another is true.
  public func cost(true truth: Int, assigned: Int) -> Double { costs[truth * levels + assigned] }
}
