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
    if lead < 0x80 { return (lead, 1) }
    guard lead >= 0xC2, lead < 0xF5, position + 1 < end,
      let first = continuation(text[position + 1])
    else { return (Neighbour.invalid, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | first, 2) }
    guard position + 2 < end, let second = continuation(text[position + 2]) else {
      return (Neighbour.invalid, 1)
    }
    if lead < 0xF0 {
      let value = (lead & 0x0F) << 12 | first << 6 | second
      let isValid = value >= 0x800 && value & 0xF800 != 0xD800
      return isValid ? (value, 3) : (Neighbour.invalid, 1)
    }
    guard position + 3 < end, let third = continuation(text[position + 3]) else {
      return (Neighbour.invalid, 1)
    }
    let value = (lead & 0x07) << 18 | first << 12 | second << 6 | third
    let isValid = value >= 0x1_0000 && value <= ScalarSet.limit
    return isValid ? (value, 4) : (Neighbour.invalid, 1)
  }

  /// The six bits of a continuation byte; nil for any other.
  @inline(__always)
  private static func continuation(_ byte: UInt8) -> UInt32? {
    byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
  }
}
