/// A word, or a stretch that only its shape speaks for.
package struct Token: Equatable, Sendable {
  /// What a token is.
  package enum Kind: UInt8, CaseIterable, Sendable {
    case word
    case number
    case decimal
    case version
    case time
    case date
    case percent
    case money
    case url
    case path
    case mail
    /// Letters mixed with digits or underscores.
    case identifier
    /// A claimed level such as P1, S0, sev2.
    case claim
  }

  /// What the token is.
  package var kind: Kind
  /// Whether a sentence ends between the token before and this one.
  package var startsSentence: Bool
  /// Whether a mark that ends the scope of a negation stands before it.
  package var startsClause: Bool
  /// UTF-8 byte offsets into the ticket's text.
  package var start: Int32
  /// End of the token, exclusive.
  package var end: Int32
  /// Hash of the lower-cased text, apostrophes left out; for other kinds than words, of the kind.
  package var hash: UInt64
  /// Hash of its first five letters, or of all.
  package var stem: UInt64
  /// Number of letters.
  package var letters: Int32
}

/// The hash of features: eight bytes at a time by multiplication, finished by a mixer, the same on every machine.
///
/// A text's hash does not hang on how it was given: byte by byte or in pieces of eight.
package struct FeatureHash: Sendable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Bytes since the last whole eight, the first one lowest.
  @usableFromInline var rest: UInt64 = 0
  @usableFromInline var count: UInt64 = 0

  @inlinable package init() {}

  @inlinable @inline(__always)
  package mutating func add(_ byte: UInt8) {
    rest |= UInt64(byte) << ((count & 7) &* 8)
    count &+= 1
    if count & 7 == 0 { takeEight() }
  }

  @inlinable @inline(__always)
  mutating func takeEight() {
    state = (state ^ rest) &* 0x9FB2_1C65_1E98_DF25
    state ^= state >> 29
    rest = 0
  }

  /// Adds the lowest `length` bytes of a word, the others of which are zero.
  ///
  /// - Precondition: a multiple of eight bytes has been added so far; `length` is at most 8.
  @inline(__always)
  mutating func add(word: UInt64, length: Int) {
    rest = word
    count &+= UInt64(length)
    if length == 8 { takeEight() }
  }

  /// Adds a scalar's UTF-8.
  mutating func add(scalar: UInt32) {
    let last = UInt8(truncatingIfNeeded: scalar & 0x3F) | 0x80
    switch scalar {
    case ..<0x80: return add(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800: add(UInt8(truncatingIfNeeded: scalar >> 6) | 0xC0)
    case ..<0x10000:
      add(UInt8(truncatingIfNeeded: scalar >> 12) | 0xE0)
      add(UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F) | 0x80)
    default:
      add(UInt8(truncatingIfNeeded: scalar >> 18) | 0xF0)
      add(UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F) | 0x80)
      add(UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F) | 0x80)
    }
    add(last)
  }

  /// The finished hash; every bit depends on every byte.
  @inlinable @inline(__always)
  package var value: UInt64 { Self.mixed(state ^ rest ^ (count << 56)) }

  /// The hash of a string's UTF-8.
  package static func of(_ text: String) -> UInt64 {
    var hash = FeatureHash()
    for byte in text.utf8 { hash.add(byte) }
    return hash.value
  }

  /// The hash of two hashes in order.
  @inlinable @inline(__always)
  package static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mixed((first &* 0x9E37_79B9_7F4A_7C15) ^ ((second << 29) | (second >> 35)))
  }

  @inlinable @inline(__always)
  static func mixed(_ state: UInt64) -> UInt64 {
    var z = state
    z = (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
    z = (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return z ^ (z >> 32)
  }
}
