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

  /// Slots looked at for a feature: never more than the table's longest run, which the writer bounds.
  @inline(__always)
  func slot(of key: UInt32) -> Int? {
    var slot = Int((key &* 0x9E37_79B1) >> shift)
    while true {
      let found = keys[slot]
      if found == key &+ 1 { return slot }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// Reads a table and checks that probing always ends and every key and weight is sound.
  ///
  /// - Throws: ``FormatError`` for anything else.
  /// - Complexity: O(capacity).
  init(_ reader: inout SectionReader, levels: Int, keyCount: Int) throws(FormatError) {
    self.levels = levels
    let bits = Int(try reader.integer(UInt32.self))
    let used = Int(try reader.integer(UInt32.self))
    guard (4...27).contains(bits), used < 1 << bits else {
      throw reader.malformed("a table of impossible size")
    }
    shift = UInt32(32 - bits)
    mask = 1 << bits - 1
    keys = try reader.view(of: UInt32.self, count: 1 << bits)
    weights = try reader.view(of: Float.self, count: levels << bits)
    try reader.skipPadding()
    try reader.finish()
    var found = 0
    for key in keys where key != 0 {
      guard Int(key) <= keyCount else { throw reader.malformed("a key out of range") }
      found += 1
    }
    guard found == used else { throw reader.malformed("\(found) keys where \(used) were stated") }
    guard weights.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else {
      throw reader.malformed("a weight out of range")
    }
  }

  /// Writes a table of ascending keys, half full at most.
  static func write(
    _ entries: [(key: UInt32, weights: [Float])], levels: Int, to writer: inout SectionWriter
  ) {
    var bits = 4
    while 1 << bits < entries.count * 2 { bits += 1 }
    var keys = [UInt32](repeating: 0, count: 1 << bits)
    var weights = [Float](repeating: 0, count: levels << bits)
    for (key, values) in entries {
      var slot = Int((key &* 0x9E37_79B1) >> UInt32(32 - bits))
      while keys[slot] != 0 { slot = (slot + 1) & (1 << bits - 1) }
      keys[slot] = key + 1
      for level in 0..<levels { weights[slot * levels + level] = values[level] }
    }
    writer.append(UInt32(bits))
    writer.append(UInt32(entries.count))
    for key in keys { writer.append(key) }
    for weight in weights { writer.append(weight.bitPattern) }
    writer.pad()
  }
}
