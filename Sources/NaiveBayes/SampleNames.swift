internal import ByteStorage

/// The distinct named features of a sample's rows, ascending by key and name, and where each row's features stand among them.
///
/// Nearly every key has one name, so that a feature is found by its key and the comparison of one string.
struct SampleNames {
  /// A feature and how many rows have it.
  struct Entry: Sendable {
    var key: UInt32
    var name: String
    var rows: UInt32 = 0
  }

  /// Ascending by key and name.
  private(set) var entries: [Entry] = []
  /// For each feature of each row, one row behind the other, its index in `entries`.
  private(set) var indices: [UInt32] = []

  /// Collects the features of rows whose keys are below `keyCount`.
  ///
  /// - Complexity: O(*n* + *k*) for *n* features of the rows and *k* keys, but for names that share a key, which are sorted.
  init(_ rows: [RowSample.Row], keyCount: Int) {
    var chains = Chains(keyCount: keyCount)
    indices.reserveCapacity(rows.reduce(0) { $0 + $1.keys.count })
    for row in rows {
      for index in row.keys.indices {
        chains.prefetch(behind: index, of: row.keys.span)
        indices.append(chains.count(row.keys[index], row.names, index))
      }
    }
    var ranks = [UInt32](repeating: 0, count: chains.entries.count)
    entries.reserveCapacity(ranks.count)
    for key in 0..<keyCount {
      for entry in chains.entries(of: key) {
        ranks[entry] = UInt32(entries.count)
        entries.append(chains.entries[entry])
      }
    }
    for index in indices.indices { indices[index] = ranks[Int(indices[index])] }
  }
}

/// Entries as they are found; those that share a key follow each other.
private struct Chains {
  private(set) var entries: [SampleNames.Entry] = []
  /// The first entry of each key plus one, 0 for none.
  private var firsts: [UInt32]
  /// For each entry the next one of the same key, plus one.
  private var next: [UInt32] = []

  init(keyCount: Int) { firsts = [UInt32](repeating: 0, count: keyCount) }

  /// Has the processor fetch what is known of keys some places behind the one at an index: it lies all over memory.
  @inline(__always)
  func prefetch(behind index: Int, of keys: Span<UInt32>) {
    if index + 16 < keys.count { firsts.span.prefetch(Int(keys[index + 16])) }
  }

  /// The entry of a row's feature, counted in one more row; a new one where there is none.
  mutating func count(_ key: UInt32, _ names: FeatureNames, _ index: Int) -> UInt32 {
    if firsts[Int(key)] == 0 { firsts[Int(key)] = add(key, names[index]) }
    var entry = Int(firsts[Int(key)] - 1)
    while !names.holds(entries[entry].name, at: index) {
      if next[entry] == 0 { next[entry] = add(key, names[index]) }
      entry = Int(next[entry] - 1)
    }
    entries[entry].rows += 1
    return UInt32(entry)
  }

  /// Appends an entry that no row is counted for yet; returns its index plus one.
  private mutating func add(_ key: UInt32, _ name: String) -> UInt32 {
    entries.append(SampleNames.Entry(key: key, name: name))
    next.append(0)
    return UInt32(entries.count)
  }

  /// The entries of a key, ascending by name.
  func entries(of key: Int) -> [Int] {
    var found: [Int] = []
    var entry = firsts[key]
    while entry != 0 {
      found.append(Int(entry - 1))
      entry = next[Int(entry - 1)]
    }
    return found.count < 2 ? found : found.sorted { entries[$0].name < entries[$1].name }
  }
}
