/// Character references of HTML: the numeric ones and those that mail programs write.
enum HTMLEntity {
  private static let names: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0,
    "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C,
    "rdquo": 0x201D, "hellip": 0x2026, "bull": 0x2022, "middot": 0xB7, "copy": 0xA9,
    "reg": 0xAE, "trade": 0x2122, "euro": 0x20AC, "pound": 0xA3, "auml": 0xE4, "ouml": 0xF6,
    "uuml": 0xFC, "Auml": 0xC4, "Ouml": 0xD6, "Uuml": 0xDC, "szlig": 0xDF, "eacute": 0xE9,
    "egrave": 0xE8, "agrave": 0xE0, "ccedil": 0xE7, "deg": 0xB0, "times": 0xD7, "rarr": 0x2192,
  ]

  /// The scalar of the reference at `index` and where what follows begins; the sign itself where it is none.
  static func decode(_ bytes: Span<UInt8>, _ index: Int) -> (scalar: UInt32, next: Int) {
    let limit = min(bytes.count, index + 12)
    let end = bytes.firstIndex(of: UInt8(ascii: ";"), from: index, to: limit)
    guard end < limit, end > index + 1 else { return (0x26, index + 1) }
    let name = bytes.string(index + 1..<end)
    if let known = names[name] { return (known, end + 1) }
    guard name.hasPrefix("#") else { return (0x26, index + 1) }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.map { ($0, end + 1) } ?? (0x26, index + 1)
  }
}
