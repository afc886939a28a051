/// Costs of taking a ticket of one level for one of another.
///
/// *Shape*: levels × levels, row-major; a row is the true level, a column the level that was assigned. *Unit*: none;
/// only ratios count. *Range*: finite, 0 on the diagonal, not negative elsewhere.
package struct PolicyCosts: Equatable, Sendable {
  /// The number of levels.
  package let count: Int
  /// All costs, row after row.
  package let values: [Double]

  /// Creates costs of checked values.
  ///
  /// - Precondition: there are `count` · `count` values.
  init(count: Int, values: [Double]) {
    precondition(values.count == count * count, "costs that do not fit the levels")
    self.count = count
    self.values = values
  }

  /// The distance between the levels: for models and policies that name no costs.
  package static func ordinalDistance(count: Int) -> PolicyCosts {
    PolicyCosts(
      count: count,
      values: (0..<count * count).map { Double(abs($0 / count - $0 % count)) })
  }

  /// The cost of assigning the one level to a ticket of the other; both are indices of levels.
  package subscript(true level: Int, assigned assigned: Int) -> Double {
    values[level * count + assigned]
  }
}
