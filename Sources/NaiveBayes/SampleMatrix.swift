internal import ByteStorage

/// The sample's rows as a sparse matrix of standardised features: what weights of single features are fitted on.
///
/// A feature *f* of namespace *n* has the value `idf_f · g_n / √known_n` in every row that has it: rare features count more
/// (Spärck Jones 1972), a long row counts no more than a short one, and each namespace as much as it has features on the
/// average. Only the last factor depends on the row, and a scorer applies it anyway; the others become part of the weight.
struct SampleMatrix {
  let levels: Int
  /// Keys of the columns, those of most entries first: what is looked up most lies together.
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
  /// - Complexity: O(*f* + *k* log *k*) for *f* features of all rows and *k* keys of the space.
  init(_ rows: [RowSample.Row], table: CountTable, space: FeatureSpace, minimumRows: UInt32) {
    levels = table.levels
    let minimum = UInt64(minimumRows)
    let total = Double(table.rows.reduce(0, +))
    // Features of each row that stay known without it, and how many of them each namespace has.
    let known = rows.map { row in
      var known: [UInt32] = []
      known.reserveCapacity(row.keys.count)
      for (index, key) in row.keys.enumerated() {
        table.prefetch(behind: index, of: row.keys.span)
        if table.total(of: Int(key)) >= minimum + UInt64(row.times) { known.append(key) }
      }
      return known
    }
    // By key: in how many rows it is, then its column.
    var columnOf = [Int32](repeating: 0, count: space.count)
    for keys in known {
      for key in keys { columnOf[Int(key)] += 1 }
    }
    keys = columnOf.indices.filter { columnOf[$0] > 0 }.map { UInt32($0) }
    keys.sort {
      let (first, second) = (columnOf[Int($0)], columnOf[Int($1)])
      return first != second ? first > second : $0 < $1
    }
    for (column, key) in keys.enumerated() { columnOf[Int(key)] = Int32(column) }
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
        let column = columnOf[Int(key)]
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

  /// The square of a row's length.
  func square(ofRow row: Int) -> Double {
    values[starts[row]..<starts[row + 1]].reduce(0) { $0 + Double($1) * Double($1) }
  }

  /// Adds the product of a row with the weights of the columns, shape `columns × width`, row-major, to the logits, one a level.
  @inline(__always)
  func addProduct(row: Int, _ parameters: Span<Four>, to logits: inout MutableSpan<Four>) {
    let columns = columns.span
    let values = values.span
    let width = width
    for entry in starts[row]..<starts[row + 1] {
      parameters.prefetch(Int(columns[min(entry + Self.ahead, columns.count - 1)]) * width)
      let base = Int(columns[entry]) * width
      let value = values[entry]
      for block in 0..<width { logits[block] += value * parameters[base + block] }
    }
  }

  /// Adds the product of a row's transpose with a change, one a level, to the weights of the columns.
  ///
  /// - Precondition: ``addProduct(row:_:to:)`` has just read them, so that they are at hand.
  @inline(__always)
  func addTransposed(
    row: Int, _ change: Span<Four>, to parameters: inout MutableSpan<Four>
  ) {
    let columns = columns.span
    let values = values.span
    let width = width
    for entry in starts[row]..<starts[row + 1] {
      let base = Int(columns[entry]) * width
      let value = values[entry]
      for block in 0..<width { parameters[base + block] += value * change[block] }
    }
  }

  /// Weights are asked for so many entries before they are used: a cache's delay is a dozen of them.
  private static let ahead = 16
}
