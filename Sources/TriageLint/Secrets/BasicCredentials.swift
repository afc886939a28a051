import TriageFeatures

/// Tells `user:password` in Base64, as HTTP's Basic scheme sends it (RFC 7617), from a word behind "basic".
enum BasicCredentials {
  /// Whether a range decodes to printable characters with a colon among them.
  static func areHeld(by range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var bits: UInt32 = 0
    var count = 0
    var hasColon = false
    for index in range where text[index] != 0x3D {
      guard let value = value(of: text[index]) else { return false }
      bits = bits << 6 | value
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      let byte = UInt8(truncatingIfNeeded: bits >> UInt32(count))
      if byte < 0x20 || byte == 0x7F { return false }
      if byte == 0x3A { hasColon = true }
    }
    return hasColon
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61) + 26
    case 0x30...0x39: UInt32(byte - 0x30) + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }
}
