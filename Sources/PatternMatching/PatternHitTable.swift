/// The patterns that matched in each of several ranges: a row of bits for each, cleared and used again.
public struct PatternHitTable: Sendable {
  /// The number of rows, one for each range of the last scan.
  public private(set) var rowCount = 0
  /// The words of bits of each row.
  private(set) var stride = 0
  private var words: [UInt64] = []

  /// Creates a table without rows.
  public init() {}

  /// Returns whether the pattern `id` matched in the range with the given index.
  public func contains(_ id: Int, row: Int) -> Bool {
    words[row * stride + id >> 6] & (1 << UInt64(id & 63)) != 0
  }

  /// Calls `body` with each pattern that matched in a range and is within `ids`, in ascending order.
  @inline(__always)
  public func forEach(row: Int, in ids: Range<Int>, _ body: (Int) -> Void) {
    guard !ids.isEmpty else { return }
    let base = row * stride
    for index in ids.lowerBound >> 6...(ids.upperBound - 1) >> 6 {
      var word = words[base + index]
      while word != 0 {
        let id = index << 6 | word.trailingZeroBitCount
        word &= word - 1
        if ids.contains(id) { body(id) }
      }
    }
  }

  /// Empties the table and makes rows for identifiers below `capacity`.
  mutating func begin(rows: Int, capacity: Int) {
    rowCount = rows
    stride = (capacity + 63) / 64
    let count = rows * stride
    for index in 0..<min(count, words.count) { words[index] = 0 }
    while words.count < count { words.append(0) }
  }

  /// Adds a pattern to a row.
  mutating func insert(_ id: Int, row: Int) {
    words[row * stride + id >> 6] |= 1 << UInt64(id & 63)
  }

  /// The bits of all rows, for a scan to write.
  mutating func withBits<Result>(_ body: (inout MutableSpan<UInt64>) -> Result) -> Result {
    var bits = words.mutableSpan
    return body(&bits)
  }

  /// The words of a row from `first` on.
  func row(_ row: Int, from first: Int) -> ArraySlice<UInt64> {
    words[row * stride + first..<(row + 1) * stride]
  }
}
