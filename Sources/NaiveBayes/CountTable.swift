internal import ByteStorage

/// In how many rows of each level every feature occurs.
///
/// Integers alone, so tables of parts of a corpus add up to the table of the whole, in any order.
struct CountTable: Equatable, Sendable {
  let levels: Int
  /// Shape `keys × levels`, row-major.
  private(set) var counts: [UInt32]
  /// Rows of each level.
  private(set) var rows: [UInt64]

  init(keys: Int, levels: Int) {
    self.levels = levels
    counts = [UInt32](repeating: 0, count: keys * levels)
    rows = [UInt64](repeating: 0, count: levels)
  }

  /// Adds a row whose distinct features are `keys`, `times` over.
  mutating func add(_ keys: [UInt32], level: Int, times: UInt32 = 1) {
    for (index, key) in keys.enumerated() {
      prefetch(behind: index, of: keys.span)
      counts[Int(key) * levels + level] += times
    }
    rows[level] += UInt64(times)
  }

  /// Adds all rows of another table of the same shape.
  mutating func add(_ other: CountTable) {
    precondition(counts.count == other.counts.count && levels == other.levels)
    for index in counts.indices where other.counts[index] != 0 {
      counts[index] += other.counts[index]
    }
    for level in 0..<levels { rows[level] += other.rows[level] }
  }

  /// Sets what a stored model says of one feature.
  mutating func set(key: Int, level: Int, count: UInt32) { counts[key * levels + level] = count }

  /// Sets the number of rows of a level.
  mutating func setRows(level: Int, count: UInt64) { rows[level] = count }

  /// Has the processor fetch the counts of a feature that will soon be asked for, some places behind the one at an index of `keys`.
  ///
  /// They lie all over memory.
  @inline(__always)
  func prefetch(behind index: Int, of keys: Span<UInt32>) {
    let later = index + Self.ahead
    if later < keys.count { counts.span.prefetch(Int(keys[later]) * levels) }
  }

  /// Counts are asked for so many features before they are used.
  private static let ahead = 16

  /// Rows of any level in which a feature occurs.
  @inline(__always)
  func total(of key: Int) -> UInt64 {
    var sum: UInt64 = 0
    for level in 0..<levels { sum += UInt64(counts[key * levels + level]) }
    return sum
  }
}
