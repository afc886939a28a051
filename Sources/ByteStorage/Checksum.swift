/// A 64-bit checksum that notices every change of a single byte.
///
/// Four lanes take eight bytes in turn by `state = (state ^ word) * odd`. Each step is a bijection of the state
/// for a given word and of the word for a given state, so two inputs that differ in one word end differently for
/// certain; other changes slip through with probability 2^-64. Not a defence against forgery.
///
/// - Complexity: O(*n*), some gigabytes a second.
public func checksum(_ storage: StoredBytes, from start: Int) -> UInt64 {
  let count = storage.count - start
  guard let words = storage.array(of: UInt64.self, at: start, count: count / 8) else {
    preconditionFailure("stored bytes are aligned to 8, and so is what is checked")
  }
  let bytes = storage.bytes
  return checksum(count: count) {
    words[$0]
  } byte: {
    bytes[start + $0]
  }
}

/// The same of the bytes of an array.
func checksum(_ bytes: [UInt8], from start: Int) -> UInt64 {
  let count = bytes.count - start
  return unsafe bytes.withUnsafeBytes { buffer in
    checksum(count: count) {
      unsafe buffer.loadUnaligned(fromByteOffset: start + 8 * $0, as: UInt64.self)
    } byte: {
      unsafe buffer[start + $0]
    }
  }
}

@inline(__always)
private func checksum(count: Int, word: (Int) -> UInt64, byte: (Int) -> UInt8) -> UInt64 {
  var lanes = ChecksumLanes()
  let words = count / 8
  var index = 0
  while index + 4 <= words {
    lanes.take(word(index), word(index + 1), word(index + 2), word(index + 3))
    index += 4
  }
  while index < words {
    lanes.takeOne(word(index))
    index += 1
  }
  var tail: UInt64 = 0
  for position in words * 8..<count {
    tail |= UInt64(byte(position)) << (8 * UInt64(position - words * 8))
  }
  // Kept in memory order up to here; lanes read words as little-endian.
  lanes.takeOne(UInt64(littleEndian: tail))
  return lanes.digest(count: UInt64(count))
}

private struct ChecksumLanes {
  private var a: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var b: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private var c: UInt64 = 0x1656_67B1_9E37_79F9
  private var d: UInt64 = 0x27D4_EB2F_1656_67C5
  private static let odd: UInt64 = 0x9FB2_1C65_1E98_DF25

  @inline(__always)
  mutating func take(_ p: UInt64, _ q: UInt64, _ r: UInt64, _ s: UInt64) {
    a = step(a, p.littleEndian)
    b = step(b, q.littleEndian)
    c = step(c, r.littleEndian)
    d = step(d, s.littleEndian)
  }

  mutating func takeOne(_ p: UInt64) { a = step(a, p.littleEndian) }

  /// The fold is a bijection of each lane, the other three held.
  func digest(count: UInt64) -> UInt64 {
    step(step(step(step(count, a), b), c), d)
  }

  @inline(__always)
  private func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (state ^ word) &* Self.odd
    return mixed ^ (mixed >> 29)
  }
}
