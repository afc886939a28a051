/// Replacement of invalid UTF-8 by U+FFFD, one for each maximal subpart (Unicode 16, section 3.9, table 3-7).
///
/// Text that is valid, nearly all there is, costs one look at eight bytes at a time and no copy.
enum UTF8Repair {
  /// The first index of `start..<end` where valid UTF-8 ends; `end` where all is valid.
  static func validPrefix(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while true {
      index = bytes.firstNonASCII(from: index, to: end)
      guard index < end else { return end }
      // Runs of other scripts are short multi-byte sequences back to back: stay here until ASCII returns.
      repeat {
        let length = sequenceLength(bytes, at: index, to: end)
        guard length > 0 else { return index }
        index += length
      } while index < end && bytes[index] >= 0x80
    }
  }

  /// Makes `text` from `start` on valid UTF-8, using `scratch` for storage.
  static func repair(_ text: inout [UInt8], from start: Int, scratch: inout [UInt8]) {
    let end = text.count
    var valid = validPrefix(text.span, from: start, to: end)
    guard valid < end else { return }
    scratch.removeAll(keepingCapacity: true)
    let firstInvalid = valid
    while valid < end {
      scratch.append(scalar: 0xFFFD)
      let next = valid + -sequenceLength(text.span, at: valid, to: end)
      valid = validPrefix(text.span, from: next, to: end)
      scratch.append(text.span, next..<valid)
    }
    text.removeSubrange(firstInvalid...)
    text.append(contentsOf: scratch)
  }

  /// The length of the sequence that starts at a byte above 0x7F; negated for a maximal subpart that is no sequence.
  static func sequenceLength(_ bytes: Span<UInt8>, at index: Int, to end: Int) -> Int {
    let lead = bytes[index]
    // The second byte's range excludes overlong forms, surrogates and what is above U+10FFFF.
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default: return -1
    }
    guard index + 1 < end, bytes[index + 1] >= low, bytes[index + 1] <= high else { return -1 }
    for step in 2..<max(2, length) {
      guard index + step < end, bytes[index + step] & 0xC0 == 0x80 else { return -step }
    }
    return length
  }
}
