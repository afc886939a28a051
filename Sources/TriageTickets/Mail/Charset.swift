/// The character sets of mail that are known; others are read as UTF-8 where valid, else as Windows-1252.
enum Charset: Sendable {
  case utf8, windows1252, latin9, utf16, utf16LittleEndian, utf16BigEndian, unknown

  /// The set of a name, in any case; no name means UTF-8.
  init(name: String?) {
    switch name?.lowercased() {
    case nil, "", "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    // Latin-1 is read as Windows-1252, which differs in the controls 0x80–0x9F only (WHATWG Encoding).
    case "iso-8859-1", "latin1", "l1", "windows-1252", "cp1252", "x-cp1252", "iso8859-1":
      self = .windows1252
    case "iso-8859-15", "latin9", "latin-9", "iso8859-15": self = .latin9
    // By its byte order mark; those that name their order have none (RFC 2781, section 3.3).
    case "utf-16", "utf16": self = .utf16
    case "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    default: self = .unknown
    }
  }

  /// The scalars of 0x80–0x9F in Windows-1252; bytes without one keep their value (WHATWG Encoding).
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The scalar of a byte in a set of single bytes.
  func scalar(_ byte: UInt8) -> UInt32 {
    if self == .windows1252, byte &- 0x80 < 0x20 { return Self.windows[Int(byte) - 0x80] }
    guard self == .latin9 else { return UInt32(byte) }
    switch byte {
    case 0xA4: return 0x20AC
    case 0xA6: return 0x160
    case 0xA8: return 0x161
    case 0xB4: return 0x17D
    case 0xB8: return 0x17E
    case 0xBC: return 0x152
    case 0xBD: return 0x153
    case 0xBE: return 0x178
    default: return UInt32(byte)
    }
  }
}
