import JSON5Values

// Costs of wrong decisions.
extension PolicyReader {
  /// Reads the costs; the distance between levels where the file has none or they are wrong.
  mutating func costs(_ value: JSON5Value?) -> PolicyCosts {
    let count = levelNames.count
    let fallback = PolicyCosts.ordinalDistance(count: count)
    guard let value, let rows = checker.array(value, as: "'costs'") else { return fallback }
    guard rows.count == count || count == 0 else {
      checker.note(
        at: value, "'costs' has \(counted(rows.count, "row"))",
        expected: "\(count), one for each level")
      return fallback
    }
    var values: [Double] = []
    for (row, entry) in rows.enumerated() {
      guard let columns = checker.array(entry, as: "a row of 'costs'") else { continue }
      if count > 0, columns.count != count {
        checker.note(
          at: entry, "row \(row + 1) of 'costs' has \(counted(columns.count, "entry", "entries"))",
          expected: "\(count), one for each level")
      }
      for (column, cell) in columns.enumerated() {
        guard let cost = checker.number(cell, as: "a cost") else { continue }
        check(cost, at: cell, isDiagonal: row == column)
        values.append(cost)
      }
    }
    guard values.count == count * count else { return fallback }
    checkWorth(of: values, at: value, count: count)
    return PolicyCosts(count: count, values: values)
  }

  /// Notes costs by which no decision, or only one, could ever be wrong.
  private mutating func checkWorth(of values: [Double], at place: JSON5Value, count: Int) {
    guard count > 1 else { return }
    for row in 0..<count where values[row * count..<(row + 1) * count].allSatisfy({ $0 == 0 }) {
      checker.note(
        at: place,
        "row \(row + 1) of 'costs' is all 0: tickets of the level \(quoted(levelNames[row])) could be taken for any other",
        expected: "a cost above 0 off the diagonal in each row and column")
      return
    }
    for column in 0..<count
    where (0..<count).allSatisfy({ values[$0 * count + column] == 0 }) {
      checker.note(
        at: place,
        "column \(column + 1) of 'costs' is all 0: every ticket would be given the level \(quoted(levelNames[column]))",
        expected: "a cost above 0 off the diagonal in each row and column")
      return
    }
  }

  private mutating func check(_ cost: Double, at cell: JSON5Value, isDiagonal: Bool) {
    if isDiagonal, cost != 0 {
      checker.note(at: cell, "the cost \(shortest(cost)) of a right decision", expected: "0")
    } else if cost < 0 {
      checker.note(at: cell, "the cost \(shortest(cost))", expected: "a number of at least 0")
    }
  }
}

/// A number with its unit: `1 row`, `3 rows`.
private func counted(_ number: Int, _ unit: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? unit : plural ?? unit + "s")"
}

/// A number without a needless `.0`.
func shortest(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
