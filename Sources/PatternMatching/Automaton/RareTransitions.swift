/// The known transitions of a ``StateCache`` over columns that no row has room for: those of scalars beyond ASCII and of the text's end.
///
/// An open-addressed table, half full at most, from a row and a column to the entry. Such scalars are decoded first, so that another
/// look-up more hardly counts, and rows without them are half as long.
struct RareTransitions {
  /// A row and a column as one number; 0 is free, for no transition is over the first column.
  private(set) var keys: [UInt64] = []
  /// The entry of each key.
  private(set) var entries: [UInt32] = []
  private var count = 0

  private static let leastCapacity = 64

  init() { clear() }

  /// The bytes that the table takes.
  var byteCount: Int { keys.count * 12 }

  /// Forgets all transitions.
  mutating func clear() {
    keys = Array(repeating: 0, count: Self.leastCapacity)
    entries = Array(repeating: StateCache.unknown, count: Self.leastCapacity)
    count = 0
  }

  /// The entry of a row and a column; ``StateCache/unknown`` where there is none.
  @inline(__always)
  static func entry(
    row: UInt32, column: Int, keys: borrowing Span<UInt64>, entries: borrowing Span<UInt32>
  ) -> UInt32 {
    let key = key(row, column)
    var slot = slot(of: key, mask: keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return entries[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return StateCache.unknown
  }

  /// Adds a transition that is not there yet, or replaces its entry.
  mutating func set(_ entry: UInt32, row: UInt32, column: Int) {
    if count * 2 >= keys.count { grow() }
    insert(Self.key(row, column), entry)
  }

  private mutating func insert(_ key: UInt64, _ entry: UInt32) {
    var slot = Self.slot(of: key, mask: keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    if keys[slot] == 0 { count += 1 }
    (keys[slot], entries[slot]) = (key, entry)
  }

  private mutating func grow() {
    let (oldKeys, oldEntries) = (keys, entries)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    entries = Array(repeating: StateCache.unknown, count: oldKeys.count * 2)
    count = 0
    for index in oldKeys.indices where oldKeys[index] != 0 {
      insert(oldKeys[index], oldEntries[index])
    }
  }

  @inline(__always)
  private static func key(_ row: UInt32, _ column: Int) -> UInt64 {
    UInt64(row) << 16 | UInt64(column)
  }

  @inline(__always)
  private static func slot(of key: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
