/// Rows of features that are there or not, as column numbers.
struct SparseRows {
  /// Column numbers, row after row.
  private(set) var columns: [Int32] = []
  /// Where each row begins in `columns`, and the end.
  private(set) var starts: [Int] = [0]
  /// Number of columns.
  let width: Int

  /// Number of rows.
  var count: Int { starts.count - 1 }

  init(width: Int) { self.width = width }

  /// Appends a row of distinct columns.
  mutating func append(_ row: some Sequence<Int32>) {
    columns.append(contentsOf: row)
    starts.append(columns.count)
  }
}
