/// Escapes in JSON strings: checked while scanning, resolved when a string is copied.
enum JSONEscape {
  /// The index after the escape at `index`.
  static func skip(_ bytes: Span<UInt8>, at index: Int) throws(RecordFault) -> Int {
    guard index + 1 < bytes.count else {
      throw JSONScanner.fault(bytes, index + 1, "an escape")
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"),
      UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      return index + 2
    case UInt8(ascii: "u"):
      for place in index + 2..<index + 6 {
        guard place < bytes.count, bytes[place].hexValue != nil else {
          throw JSONScanner.fault(bytes, place, "four hexadecimal digits")
        }
      }
      return index + 6
    default:
      throw JSONScanner.fault(bytes, index + 1, "an escape such as '\\n'")
    }
  }

  /// Appends the text of a string already checked, its escapes resolved; lone surrogates become U+FFFD.
  static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
    // No escape is shorter than its text, so the room is known and each byte is written without a look at it.
    output.append(addingCapacity: range.count) { text in
      var start = range.lowerBound
      while true {
        let escape = bytes.firstIndex(of: UInt8(ascii: "\\"), from: start, to: range.upperBound)
        text.append(bytes, start..<escape)
        guard escape + 1 < range.upperBound else { return }
        start = escape + 2
        switch bytes[escape + 1] {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"): start = appendUnit(bytes, start, range.upperBound, to: &text)
        default: text.append(bytes[escape + 1])
        }
      }
    }
  }

  /// Appends the scalar of the unit whose digits start at `index`, with a second unit where it is a lead surrogate.
  private static func appendUnit(
    _ bytes: Span<UInt8>, _ index: Int, _ end: Int, to output: inout OutputSpan<UInt8>
  ) -> Int {
    let lead = unit(bytes, index)
    let second = index + 4
    guard lead & 0xFC00 == 0xD800, second + 6 <= end, bytes[second] == UInt8(ascii: "\\"),
      bytes[second + 1] == UInt8(ascii: "u"), unit(bytes, second + 2) & 0xFC00 == 0xDC00
    else {
      output.append(scalar: lead)
      return second
    }
    let trail = unit(bytes, second + 2)
    output.append(scalar: 0x10000 + ((lead & 0x3FF) << 10) + (trail & 0x3FF))
    return second + 6
  }

  private static func unit(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
    var value: UInt32 = 0
    for place in index..<index + 4 { value = value << 4 | UInt32(bytes[place].hexValue ?? 0) }
    return value
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit; nil for any other byte.
  var hexValue: UInt8? {
    if isDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}
