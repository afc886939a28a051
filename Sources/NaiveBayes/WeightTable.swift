internal import ByteStorage

/// The finished weights: an open-addressed table from feature keys to one float a level, used as it lies in the file.
///
/// `keys[slot]` is the key plus one, 0 where the slot is empty; `weights[slot * levels + level]` already holds the layer's
/// weight. Linear probing from the top bits of a multiplicative hash.
struct WeightTable: Sendable {
  let levels: Int
  let shift: UInt32
  let mask: Int
  let keys: StoredArray<UInt32>
  let weights: StoredArray<Float>

  /// A feature and the slot where it is, or where looking for it begins.
  struct Candidate {
    var key: UInt32
    var slot: UInt32
  }

  /// The slot where looking for a feature begins.
  @inline(__always)
  func home(of key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }

  /// The slot of a feature; nil where the table does not have it.
  @inline(__always)
  func slot(of key: UInt32) -> Int? {
    slot(of: Candidate(key: key, slot: UInt32(truncatingIfNeeded: home(of: key))))
  }

  /// The slot of a feature looked for from its home on: slots looked at are never more than the longest run, which the writer bounds.
  @inline(__always)
  func slot(of candidate: Candidate) -> Int? {
    let key = candidate.key
    var slot = Int(candidate.slot)
    while true {
      let found = keys[slot]
      if found == key &+ 1 { return slot }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// Reads a table and checks that probing always ends and every key and weight is sound.
  ///
  /// - Throws: `FormatError` for anything else.
  /// - Complexity: O(capacity).
  init(_ reader: inout SectionReader, levels: Int, keyCount: Int) throws(FormatError) {
    self.levels = levels
    let bits = Int(try reader.integer(UInt32.self))
    let used = Int(try reader.integer(UInt32.self))
    guard (4...27).contains(bits), bits == Self.bits(for: used) else {
      throw reader.malformed("a table of impossible size")
    }
    shift = UInt32(32 - bits)
    mask = 1 << bits - 1
    keys = try reader.view(of: UInt32.self, count: 1 << bits)
    // The same bytes twice: a number's bits are compared faster than the number, and not-a-number is none too small.
    var rest = reader
    let weightBits = try rest.view(of: UInt32.self, count: levels << bits)
    weights = try reader.view(of: Float.self, count: levels << bits)
    try reader.skipPadding()
    try reader.finish()
    var largest: UInt32 = 0
    for index in 0..<weightBits.count { largest = max(largest, weightBits[index] & 0x7FFF_FFFF) }
    guard largest < Self.limit.bitPattern else { throw reader.malformed("a weight out of range") }
    guard try used == countKeys(below: keyCount, &reader) else {
      throw reader.malformed("other than \(used) keys, as stated")
    }
  }

  /// Weights are smaller than this in size.
  private static let limit: Float = 1e6

  /// Counts the keys, each of which probing must find: no slot is empty between its home and its place.
  private func countKeys(below keyCount: Int, _ reader: inout SectionReader) throws(FormatError)
    -> Int
  {
    var found = 0
    var misplaced = 0
    // Slots in use right before the one looked at; the last run may go on at the first slot.
    var run = 0
    while run < mask, keys[mask - run] != 0 { run += 1 }
    // Without branches, which would be mispredicted at every third slot.
    for slot in 0...mask {
      let stored = keys[slot]
      let isUsed = stored == 0 ? 0 : 1
      let home = Int(((stored &- 1) &* 0x9E37_79B1) >> shift)
      let isWrong = Int(stored) > keyCount || (slot &- home) & mask > run ? 1 : 0
      misplaced |= isUsed & isWrong
      found &+= isUsed
      run = (run &+ 1) &* isUsed
    }
    guard misplaced == 0 else { throw reader.malformed("a key out of range or place") }
    return found
  }

  /// The binary logarithm of the slots that a number of keys is stored in: half full at most, never less than 16.
  private static func bits(for count: Int) -> Int {
    var bits = 4
    while 1 << bits < count * 2 { bits += 1 }
    return bits
  }

  /// Makes the section of a table: keys ascending, half full at most.
  struct Builder {
    private let bits: Int
    private let levels: Int
    private let keys: Int
    private let weights: Int
    private var writer = SectionWriter()

    init(count: Int, levels: Int) {
      self.levels = levels
      bits = WeightTable.bits(for: count)
      writer.append(UInt32(bits))
      writer.append(UInt32(count))
      writer.bytes.reserveCapacity(16 + 4 * (levels + 1) << bits)
      keys = writer.appendZeros(4 << bits)
      weights = writer.appendZeros(4 * levels << bits)
      writer.pad()
    }

    mutating func add(_ key: UInt32, weight: (Int) -> Float) {
      var slot = Int((key &* 0x9E37_79B1) >> UInt32(32 - bits))
      while writer.stored(at: keys + 4 * slot) != 0 { slot = (slot + 1) & (1 << bits - 1) }
      writer.store(key + 1, at: keys + 4 * slot)
      for level in 0..<levels {
        writer.store(weight(level).bitPattern, at: weights + 4 * (slot * levels + level))
      }
    }

    /// The section, once all keys that were announced are added.
    var section: SectionWriter { writer }
  }
}
