/// Sums over the features of one namespace, as smoothing needs them.
struct NamespaceTotals: Equatable, Sendable {
  /// Occurrences in rows of each level.
  var byLevel: [UInt64]
  /// Occurrences in all rows.
  var all: UInt64 = 0
  /// Number of distinct features that occur in enough rows to be known.
  var known: UInt64 = 0

  /// The totals of every namespace of a table.
  static func of(_ table: CountTable, in space: FeatureSpace, minimumRows: UInt32) -> [Self] {
    space.namespaces.indices.map { namespace in
      var totals = Self(byLevel: [UInt64](repeating: 0, count: table.levels))
      for key in space.bounds[namespace]..<space.bounds[namespace + 1] {
        var sum: UInt64 = 0
        for level in 0..<table.levels {
          let count = UInt64(table.counts[key * table.levels + level])
          totals.byLevel[level] += count
          sum += count
        }
        totals.all += sum
        if sum >= UInt64(minimumRows) { totals.known += 1 }
      }
      return totals
    }
  }
}
