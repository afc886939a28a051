/// What the tokenizer makes of each ASCII byte.
enum ByteClass {
  static let other: UInt8 = 0
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  /// Holds a token together between letters or digits: `. / : @ _ - \ # ~ = & ? % + ,`.
  static let joiner: UInt8 = 3
  static let space: UInt8 = 4
  /// Ends a sentence: `! ;` (`. ?` do so before white space).
  static let ending: UInt8 = 5
  static let apostrophe: UInt8 = 6
  static let lineFeed: UInt8 = 7
  /// The first byte of a scalar beyond ASCII, or one inside it.
  static let wide: UInt8 = 8
  /// Ends the scope of a negation: brackets, quotes.
  static let clause: UInt8 = 9

  static let table: [UInt8] = (0...255).map { byte -> UInt8 in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "'"): apostrophe
    case 0x0A: lineFeed
    case 0x20, 0x09, 0x0D, 0x0B, 0x0C: space
    case UInt8(ascii: "!"), UInt8(ascii: ";"): ending
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"):
      clause
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\\"), UInt8(ascii: "#"),
      UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "?"),
      UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "$"):
      joiner
    case 0x80...0xFF: wide
    default: other
    }
  }
}

/// What the tokenizer makes of scalars beyond ASCII: coarse ranges, enough to part words from marks.
enum WideScalar {
  /// Decodes the scalar at `index` of valid UTF-8: its value and length in bytes.
  @inline(__always)
  static func decode(_ text: Span<UInt8>, _ index: Int) -> (UInt32, Int) {
    let first = UInt32(text[index])
    func rest(_ offset: Int) -> UInt32 { UInt32(text[index + offset]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }

  /// Letters, marks and digits of any script.
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00AA, 0x00B5, 0x00BA: true
    case 0x0080...0x00BF, 0x00D7, 0x00F7: false
    case 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x30FB, 0xD800...0xF8FF: false
    case 0xFE00...0xFE0F, 0xFE30...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFFF0...0xFFFF: false
    case 0x1F000...0x1FAFF, 0xE0000...0x10FFFF: false
    default: true
    }
  }

  /// Scripts written without spaces between words: each scalar is a token.
  static func standsAlone(_ scalar: UInt32) -> Bool {
    (0x3040...0x9FFF).contains(scalar) || (0xAC00...0xD7AF).contains(scalar)
      || (0x0E00...0x0E7F).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
  }

  /// The apostrophe of typographers, and marks taken for it.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x2019 || scalar == 0x2018 || scalar == 0x02BC || scalar == 0x00B4
  }

  /// Ends a sentence in scripts of East Asia, and `…`.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F || scalar == 0x2026
  }

  /// The small letter of Latin-1, Latin Extended-A, Greek and Cyrillic capitals.
  @inline(__always)
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x00C0...0x00DE: scalar + 0x20
    case 0x0100...0x0137, 0x014A...0x0177: scalar | 1
    case 0x0139...0x0148, 0x0179...0x017E: scalar + (scalar & 1)
    case 0x0391...0x03A9: scalar + 0x20
    case 0x0400...0x040F: scalar + 0x50
    case 0x0410...0x042F: scalar + 0x20
    default: scalar
    }
  }
}
