/// The rows whose content hashes are smallest: all that fitting needs to know of single rows.
///
/// The bottom-k of a union is the bottom-k of the parts' bottom-ks, so samples of parts merge exactly (Cohen and Kaplan
/// 2007, "Summarizing data using bottom-k sketches"). Equal rows are one entry with a multiplicity.
struct RowSample: Sendable {
  /// One distinct row.
  struct Row: Equatable, Sendable {
    var hash: UInt64
    var level: Int
    /// How many times the row was given.
    var times: UInt32
    /// Keys of its distinct features, ascending.
    var keys: [UInt32]
    /// The name that each had in this row.
    var names = FeatureNames()
  }

  let capacity: Int
  private var rows: [UInt64: Row] = [:]
  // The largest hash kept, once the sample is full.
  private var limit = UInt64.max

  init(capacity: Int) { self.capacity = capacity }

  /// Rows with a larger hash are not wanted now, nor ever again.
  var bound: UInt64 { rows.count < capacity ? UInt64.max : limit }

  /// Whether a row of this hash belongs to the sample as it stands.
  func wants(_ hash: UInt64) -> Bool { rows.count < capacity || hash <= limit }

  /// Adds a row, or raises its multiplicity where it is known.
  mutating func add(_ row: Row) {
    guard wants(row.hash) else { return }
    if let known = rows[row.hash] {
      // Equal hashes of other rows come about by forgery alone, and are not let into the sum.
      if known.level == row.level, known.keys == row.keys {
        rows[row.hash]?.times = known.times + row.times
      }
      return
    }
    rows[row.hash] = row
    // Trimmed in bulk: an amortised logarithm a row instead of a search for the largest each time.
    if rows.count >= capacity * 2 { trim() }
  }

  /// Adds all rows of another sample.
  mutating func add(_ other: RowSample) {
    for row in other.rows.values { add(row) }
    trim()
  }

  /// Keeps the `capacity` rows of smallest hash.
  mutating func trim() {
    guard rows.count >= capacity else { return }
    let kept = rows.keys.sorted().prefix(capacity)
    limit = kept.last ?? UInt64.max
    if rows.count > capacity { rows = rows.filter { $0.key <= limit } }
  }

  /// The rows, ascending by hash.
  var sorted: [Row] { rows.values.sorted { $0.hash < $1.hash } }
}
