/// Appends JSON to bytes: keys in the order written, numbers with a fixed number of decimals, strings escaped.
///
/// Only scalars that JSON or a log could stumble over are escaped: quotes, backslashes, controls, and line separators.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var depth = 0
  private var isAfterKey = false
  private let indents: Bool

  /// Creates an empty text; with `indents`, a line for each value.
  init(indents: Bool = false) { self.indents = indents }

  /// Empties the text and keeps its storage.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  mutating func object(_ body: (inout JSONText) -> Void) { nest("{", "}", body) }
  mutating func array(_ body: (inout JSONText) -> Void) { nest("[", "]", body) }

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  mutating func key(named name: String) {
    separate()
    appendEscaped(name.utf8)
    endKey()
  }

  mutating func string(_ text: String) {
    separate()
    appendEscaped(text.utf8)
    needsComma = true
  }

  mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  mutating func null() { literal("null") }
  mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  mutating func number(_ value: Int) { literal(String(value)) }

  /// A number with `decimals` decimals; null for not-a-number.
  mutating func number(_ value: Double, decimals: Int) {
    literal(value.isFinite ? fixed(value, decimals) : "null")
  }

  /// A whole number of millionths as a decimal.
  mutating func millionths(_ value: Int) {
    let size = value.magnitude
    let digits = String(size % 1_000_000)
    literal(
      (value < 0 ? "-" : "") + String(size / 1_000_000) + "."
        + String(repeating: "0", count: 6 - digits.count) + digits)
  }

  mutating func lineFeed() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONText) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    depth += 1
    body(&self)
    depth -= 1
    if indents, needsComma { indent() }
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func indent() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if indents { bytes.append(0x20) }
    isAfterKey = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if indents, depth > 0, !isAfterKey { indent() }
    needsComma = false
    isAfterKey = false
  }

  private mutating func appendEscaped(_ text: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
      case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
      case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
      case 0..<0x20, 0x7F: escape(byte)
      default:
        bytes.append(byte)
        if byte & 0xC0 == 0x80 { escapeControl() }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Escapes a control of the range U+0080 to U+009F, which terminals obey, or U+2028 or U+2029, where some readers of JSON Lines end
  /// a line, where one was just appended.
  private mutating func escapeControl() {
    let last = bytes[bytes.count - 1]
    switch bytes[bytes.count - 2] {
    case 0xC2 where last < 0xA0:
      bytes.removeLast(2)
      escape(last)
    case 0x80 where (last == 0xA8 || last == 0xA9) && bytes[bytes.count - 3] == 0xE2:
      bytes.removeLast(3)
      bytes.append(contentsOf: (last == 0xA8 ? "\\u2028" : "\\u2029").utf8)
    default: break
    }
  }

  /// Appends the escape of a scalar below U+0100.
  private mutating func escape(_ value: UInt8) {
    let hex = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: Array("\\u00".utf8))
    bytes.append(hex[Int(value >> 4)])
    bytes.append(hex[Int(value & 15)])
  }
}
