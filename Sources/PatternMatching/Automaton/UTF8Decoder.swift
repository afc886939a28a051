/// Decodes one scalar at a time from any bytes.
enum UTF8Decoder {
  /// Returns the first position from `position` on that is not inside a scalar, up to `end`.
  static func boundary(_ text: Span<UInt8>, atOrAfter position: Int, end: Int) -> Int {
    var position = position
    while position < end, text[position] & 0xC0 == 0x80 { position += 1 }
    return position
  }

  /// Returns the scalar that ends at `position`, or a value of ``Neighbour``.
  static func decode(_ text: Span<UInt8>, before position: Int, start: Int) -> UInt32 {
    for length in 1...4 where position - length >= start {
      let (scalar, used) = decode(text, at: position - length, end: position)
      if used == length, scalar != Neighbour.invalid { return scalar }
    }
    return position > start ? Neighbour.invalid : Neighbour.edge
  }

  /// Returns the scalar that starts at `position` and its length in bytes.
  ///
  /// A byte that starts no valid scalar is ``Neighbour/invalid`` of length 1; at `end` there is
  /// ``Neighbour/edge`` of length 0.
  static func decode(_ text: Span<UInt8>, at position: Int, end: Int) -> (UInt32, Int) {
    guard position < end else { return (Neighbour.edge, 0) }
    let lead = UInt32(text[position])
    let length: Int
    var value: UInt32
    switch lead {
    case 0..<0x80: return (lead, 1)
    case 0xC2..<0xE0: (length, value) = (2, lead & 0x1F)
    case 0xE0..<0xF0: (length, value) = (3, lead & 0x0F)
    case 0xF0..<0xF5: (length, value) = (4, lead & 0x07)
    default: return (Neighbour.invalid, 1)
    }
    guard position + length <= end else { return (Neighbour.invalid, 1) }
    for index in position + 1..<position + length {
      let byte = UInt32(text[index])
      guard byte & 0xC0 == 0x80 else { return (Neighbour.invalid, 1) }
      value = value << 6 | byte & 0x3F
    }
    let isShortest = value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000)
    guard isShortest, Unicode.Scalar(value) != nil else { return (Neighbour.invalid, 1) }
    return (value, length)
  }
}
