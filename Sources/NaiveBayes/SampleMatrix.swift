/// The sample's rows as a sparse matrix of standardised features: what weights of single features are fitted on.
///
/// A feature *f* of namespace *n* has the value `idf_f · g_n / √known_n` in every row that has it: rare features count more
/// (Spärck Jones 1972), a long row counts no more than a short one, and each namespace as much as it has features on the
/// average. Only the last factor depends on the row, and a scorer applies it anyway; the others become part of the weight.
struct SampleMatrix {
  let levels: Int
  /// Keys of the columns, ascending.
  private(set) var keys: [UInt32] = []
  /// `idf_f · g_n` of each column.
  private(set) var scales: [Double] = []
  /// Row *i* has the entries `starts[i]..<starts[i + 1]`.
  private(set) var starts: [Int] = [0]
  /// The column of each entry.
  private(set) var columns: [Int32] = []
  /// The value of each entry.
  private(set) var values: [Float] = []
  /// The level of each row.
  private(set) var levelOfRow: [Int] = []
  /// The copies of each row.
  private(set) var weights: [Double] = []
  /// The fold of each row.
  private(set) var folds: [Int] = []

  /// The matrix of the features that occur in enough other rows to be known when their row is left out.
  ///
  /// - Complexity: O(*f* log *f*) in the number of features of all rows.
  init(_ rows: [RowSample.Row], table: CountTable, space: FeatureSpace, minimumRows: UInt32) {
    levels = table.levels
    let minimum = UInt64(minimumRows)
    let total = Double(table.rows.reduce(0, +))
    // Features of each row that stay known without it, and how many of them each namespace has.
    let known = rows.map { row in
      row.features.map(\.key).filter { table.total(of: Int($0)) >= minimum + UInt64(row.times) }
    }
    keys = Set(known.joined()).sorted()
    var columnOf: [UInt32: Int32] = [:]
    columnOf.reserveCapacity(keys.count)
    for (column, key) in keys.enumerated() { columnOf[key] = Int32(column) }
    var perNamespace = [Double](repeating: 0, count: space.namespaces.count)
    for (row, keys) in zip(rows, known) {
      for key in keys { perNamespace[space.namespace(of: key)] += Double(row.times) }
    }
    let all = max(perNamespace.reduce(0, +), 1)
    scales = keys.map { key in
      let idf = deterministicLog(total / Double(table.total(of: Int(key)))) + 1
      return idf * (perNamespace[space.namespace(of: key)] / all).squareRoot()
    }
    for (row, keys) in zip(rows, known) {
      var counts = [Double](repeating: 0, count: space.namespaces.count)
      for key in keys { counts[space.namespace(of: key)] += 1 }
      for key in keys {
        guard let column = columnOf[key] else { continue }
        columns.append(column)
        values.append(
          Float(scales[Int(column)] / counts[space.namespace(of: key)].squareRoot()))
      }
      starts.append(columns.count)
      levelOfRow.append(row.level)
      weights.append(Double(row.times))
      folds.append(LeaveOneOut.fold(of: row))
    }
  }

  /// Number of rows.
  var rowCount: Int { levelOfRow.count }

  /// How many ``Four``s the levels take.
  var width: Int { (levels + 3) / 4 }

  /// Adds the product of a row with the weights of the columns to the logits, one a level.
  ///
  /// The weights have the shape `columns × width`, row-major, behind one row of biases.
  @inline(__always)
  func addProduct(row: Int, _ parameters: Span<Four>, to logits: inout MutableSpan<Four>) {
    let columns = columns.span
    let values = values.span
    let width = width
    for entry in starts[row]..<starts[row + 1] {
      let base = (1 + Int(columns[entry])) * width
      let value = values[entry]
      for block in 0..<width { logits[block] += value * parameters[base + block] }
    }
  }
}
