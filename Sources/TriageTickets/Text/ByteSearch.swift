/// Searches that look at eight bytes at a time.
///
/// A word is loaded with its bounds checked and without regard to alignment. A byte of `x` is zero where
/// `(x - 0x01…) & ~x & 0x80…` has its top bit; false hits can only stand above a true one, so the lowest is exact
/// (Mycroft 1987, in Warren, "Hacker's Delight", 6–1).
extension Span where Element == UInt8 {
  /// The eight bytes from `index`, the first one lowest.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The first index of `byte` in `start..<end`; `end` where there is none.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    var index = start
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    while index &+ 8 <= end {
      let hits = zeroBytes(word(at: index) ^ pattern)
      if hits != 0 { return index &+ hits.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end, self[index] != byte { index &+= 1 }
    return index
  }

  /// The first index of either byte in `start..<end`; `end` where there is none.
  @inline(__always)
  func firstIndex(of first: UInt8, or second: UInt8, from start: Int, to end: Int) -> Int {
    var index = start
    let patterns = (
      UInt64(first) &* 0x0101_0101_0101_0101, UInt64(second) &* 0x0101_0101_0101_0101
    )
    while index &+ 8 <= end {
      let word = word(at: index)
      let hits = zeroBytes(word ^ patterns.0) | zeroBytes(word ^ patterns.1)
      if hits != 0 { return index &+ hits.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end, self[index] != first, self[index] != second { index &+= 1 }
    return index
  }

  /// The first index of a byte above 0x7F in `start..<end`; `end` where there is none.
  @inline(__always)
  func firstNonASCII(from start: Int, to end: Int) -> Int {
    var index = start
    while index &+ 8 <= end {
      let hits = word(at: index) & 0x8080_8080_8080_8080
      if hits != 0 { return index &+ hits.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end, self[index] < 0x80 { index &+= 1 }
    return index
  }

  /// The number of line feeds in `start..<end`.
  func lineFeeds(from start: Int, to end: Int) -> Int {
    var count = 0
    var index = firstIndex(of: 0x0A, from: start, to: end)
    while index < end {
      count += 1
      index = firstIndex(of: 0x0A, from: index + 1, to: end)
    }
    return count
  }

  /// Whether the bytes from `start` are `text`; false where they run past `end`.
  @inline(__always)
  func hasPrefix(_ text: StaticString, at start: Int, to end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - start >= count else { return false }
    return text.withUTF8Buffer { expected in
      for index in 0..<count where unsafe self[start + index] != expected[index] { return false }
      return true
    }
  }

  /// Whether the bytes from `start` are `text` (given in lower case), in any ASCII case.
  @inline(__always)
  func hasPrefixAnyCase(_ text: StaticString, at start: Int, to end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - start >= count else { return false }
    return text.withUTF8Buffer { expected in
      // The last byte rules out more than the first, by which callers choose what to look for.
      guard unsafe self[start + count - 1].asciiLowercased == expected[count - 1] else {
        return false
      }
      for index in 0..<count - 1
      where unsafe self[start + index].asciiLowercased != expected[index] { return false }
      return true
    }
  }

  /// A range without the bytes at its edges that are not wanted there; by default those up to a blank.
  @inline(__always)
  package func trimmed(
    _ range: Range<Int>, of isUnwanted: (UInt8) -> Bool = { $0 <= 0x20 }
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isUnwanted(self[start]) { start += 1 }
    while end > start, isUnwanted(self[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The bytes of a range as a string; invalid UTF-8 becomes U+FFFD.
  package func string(_ range: Range<Int>) -> String {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

/// The top bit of every byte of `word` that is zero, exact up to the lowest.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}

extension [UInt8] {
  /// Appends a range of `bytes` in one copy.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Appends a scalar in UTF-8; a surrogate or a value out of range becomes U+FFFD.
  mutating func append(scalar value: UInt32) {
    append(addingCapacity: 4) { $0.append(scalar: value) }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a range of `bytes`, which must find room.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { source in
      unsafe withUnsafeMutableBufferPointer { target, count in
        precondition(target.count - count >= source.count, "no room for the bytes")
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        unsafe (to + count).update(from: from, count: source.count)
        count += source.count
      }
    }
  }

  /// Appends a scalar in UTF-8; a surrogate or a value out of range becomes U+FFFD.
  mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    case 0xD800..<0xE000, 0x110000...:
      append(scalar: 0xFFFD)
    case 0x800..<0x10000:
      append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default:
      append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
  }
}

extension UInt8 {
  /// The lower-case letter of an ASCII capital; any other byte unchanged.
  @inline(__always)
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  /// Whether the byte is a space, a tab or a line ending.
  @inline(__always)
  var isWhite: Bool { self == 0x20 || self &- 0x09 < 5 }
  /// Whether the byte is a space or a tab.
  @inline(__always)
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Whether the byte is an ASCII digit.
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is an ASCII letter.
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
