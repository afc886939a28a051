/// The distinct named features of a sample's rows, ascending by key and name, and where each row's features stand among them.
///
/// Nearly every key has one name, so that a feature is found by its key and the comparison of one string.
struct SampleNames {
  /// A feature and how many rows have it.
  struct Entry {
    var feature: RowSample.Feature
    var rows: UInt32
  }

  /// Ascending by key and name.
  private(set) var entries: [Entry] = []
  /// For each feature of each row, one row behind the other, its index in `entries`.
  private(set) var indices: [UInt32] = []

  /// Collects the features of rows.
  ///
  /// - Complexity: O(*n* + *k* log *k*) for *n* features of the rows, *k* of them distinct.
  init(_ rows: [RowSample.Row]) {
    indices.reserveCapacity(rows.reduce(0) { $0 + $1.features.count })
    var found = Chains()
    for row in rows {
      for feature in row.features { indices.append(found.index(of: feature, in: &entries)) }
    }
    let order = entries.indices.sorted {
      let (left, right) = (entries[$0].feature, entries[$1].feature)
      return left.key != right.key ? left.key < right.key : left.name < right.name
    }
    var rank = [UInt32](repeating: 0, count: order.count)
    for (index, entry) in order.enumerated() { rank[entry] = UInt32(index) }
    for index in indices.indices { indices[index] = rank[Int(indices[index])] }
    entries = order.map { entries[$0] }
  }

  /// Open addressing by key; names that share a key follow each other.
  private struct Chains {
    /// The first entry of a key plus one, 0 for an empty slot; a power of two, at least twice as many as keys.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    private var keys = 0
    /// For each entry the next one of the same key, plus one.
    private var next: [UInt32] = []

    /// The entry of a feature, counted in one more row; a new one where there is none.
    mutating func index(of feature: RowSample.Feature, in entries: inout [Entry]) -> UInt32 {
      var slot = slot(of: feature.key, entries)
      if slots[slot] == 0 {
        keys += 1
        if 2 * keys > slots.count {
          grow(entries)
          slot = self.slot(of: feature.key, entries)
        }
        slots[slot] = add(feature, &entries)
      }
      var entry = Int(slots[slot] - 1)
      while entries[entry].feature.name != feature.name {
        if next[entry] == 0 { next[entry] = add(feature, &entries) }
        entry = Int(next[entry] - 1)
      }
      entries[entry].rows += 1
      return UInt32(entry)
    }

    /// Appends an entry that no row is counted for yet; returns its index plus one.
    private mutating func add(
      _ feature: RowSample.Feature, _ entries: inout [Entry]
    ) -> UInt32 {
      entries.append(Entry(feature: feature, rows: 0))
      next.append(0)
      return UInt32(entries.count)
    }

    private func slot(of key: UInt32, _ entries: [Entry]) -> Int {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: mixed(UInt64(key))) & mask
      while slots[slot] != 0, entries[Int(slots[slot] - 1)].feature.key != key {
        slot = (slot + 1) & mask
      }
      return slot
    }

    private mutating func grow(_ entries: [Entry]) {
      let old = slots
      slots = [UInt32](repeating: 0, count: 2 * old.count)
      for first in old where first != 0 {
        slots[slot(of: entries[Int(first - 1)].feature.key, entries)] = first
      }
    }
  }
}
