/// Eight bytes of a text in one word, the first one lowest, asked about all at once (Warren, "Hacker's Delight", 6-1).
struct EightBytes {
  let word: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// - Precondition: the text has eight bytes from `index` on.
  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    word = unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Each byte 1 where the text's is from `first` to `last`, both ASCII, else 0.
  @inline(__always)
  func inRange(_ first: UInt64, _ last: UInt64) -> UInt64 {
    Self.range(word, first, last) >> 7
  }

  /// The ASCII letters these bytes begin with, lower-cased, and how many they are.
  @inline(__always)
  var letters: (word: UInt64, length: Int) {
    let lower = word | 0x20 &* Self.ones
    let others = ~Self.range(lower, 0x61, 0x7A) & Self.tops
    let length = others.trailingZeroBitCount >> 3
    return (length == 8 ? lower : lower & (1 << UInt64(length &* 8) &- 1), length)
  }

  /// The sum of eight bytes.
  @inline(__always)
  static func sum(_ bytes: UInt64) -> Int {
    let even = bytes & 0x00FF_00FF_00FF_00FF
    let odd = bytes >> 8 & 0x00FF_00FF_00FF_00FF
    return Int(((even &+ odd) &* 0x0001_0001_0001_0001) >> 48)
  }

  /// The top bit of each byte that is from `first` to `last`: sums of seven bits never leave their byte.
  @inline(__always)
  private static func range(_ word: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    let low = word & ~tops
    return (low &+ (0x80 &- first) &* ones) & ~(low &+ (0x7F &- last) &* ones) & ~word & tops
  }
}
