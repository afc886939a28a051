/// Deals rows to folds so that rows that belong together stay together.
package struct Folds: Sendable, Equatable {
  /// The fold of each row.
  package let foldOfRow: [Int]
  /// The component of each row: rows of one group or of near-duplicates, connected.
  package let clusterOfRow: [Int]
  /// Number of folds.
  package let count: Int
  /// Whether folds are stretches of time, the earliest first, of which only earlier ones train for later ones.
  package let areTimes: Bool
  // Components with a row in each fold.
  private let clustersOfFold: [Set<Int>]

  /// Whether a row is trained on where a fold is judged.
  func trains(row: Int, for fold: Int) -> Bool {
    guard areTimes else { return foldOfRow[row] != fold }
    return foldOfRow[row] < fold && !clustersOfFold[fold].contains(clusterOfRow[row])
  }

  /// Deals components, largest first, to the fold that has fewest rows.
  ///
  /// - Parameters:
  ///   - groups: the group of each row, nil for a row of its own.
  ///   - duplicates: the near-duplicate cluster of each row.
  ///   - hashes: a hash of each row's content; breaks ties, so that the order of rows does not matter.
  ///   - times: when each row came, in any unit; nil for folds that have nothing to do with time. Equal times share a fold.
  ///   - count: number of folds wanted; fewer where there are fewer components.
  package init(
    groups: [String?], duplicates: [Int], hashes: [UInt64], times: [Int64]? = nil, count: Int
  ) {
    var parent = Array(groups.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index {
        parent[index] = parent[parent[index]]
        index = parent[index]
      }
      return index
    }
    var firstOfGroup: [String: Int] = [:]
    for (index, group) in groups.enumerated() {
      for other in [duplicates[index], group.map { firstOfGroup[$0] ?? index } ?? index] {
        let a = root(index)
        let b = root(other)
        parent[max(a, b)] = min(a, b)
      }
      if let group, firstOfGroup[group] == nil { firstOfGroup[group] = index }
    }
    clusterOfRow = groups.indices.map(root)
    areTimes = times != nil
    if let times {
      let sorted = times.sorted()
      let count = max(1, min(count, Set(times).count))
      // The time that ends each stretch; a stretch of one time that is common leaves those behind it empty.
      let ends = (1...count).map { sorted[max(0, sorted.count * $0 / count - 1)] }
      let folds = times.map { time in ends.firstIndex { time <= $0 } ?? count - 1 }
      let used = Set(folds).sorted()
      foldOfRow = folds.map { used.firstIndex(of: $0) ?? 0 }
      self.count = used.count
      var clusters = [Set<Int>](repeating: [], count: used.count)
      for (row, fold) in foldOfRow.enumerated() { clusters[fold].insert(clusterOfRow[row]) }
      clustersOfFold = clusters
      return
    }
    clustersOfFold = []
    var sizes: [Int: (rows: Int, hash: UInt64)] = [:]
    for (row, cluster) in clusterOfRow.enumerated() {
      let known = sizes[cluster] ?? (0, 0)
      sizes[cluster] = (known.rows + 1, known.hash &+ hashes[row])
    }
    // Equal texts without words are apart from each other: their clusters differ by number alone.
    let order = sizes.sorted {
      $0.value.rows != $1.value.rows
        ? $0.value.rows > $1.value.rows : ($0.value.hash, $0.key) < ($1.value.hash, $1.key)
    }
    self.count = max(1, min(count, order.count))
    var load = [Int](repeating: 0, count: self.count)
    var foldOfCluster: [Int: Int] = [:]
    for (cluster, size) in order {
      let fold = load.indices.min { load[$0] < load[$1] } ?? 0
      foldOfCluster[cluster] = fold
      load[fold] += size.rows
    }
    foldOfRow = clusterOfRow.map { foldOfCluster[$0] ?? 0 }
  }
}
