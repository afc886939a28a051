/// Walks through JSON text (RFC 8259) in place: no recursion, no allocation in a steady state.
///
/// Two things are taken more lightly than the standard has them: control characters may stand in strings as they are,
/// and invalid UTF-8 is left to the repair of the text. Everything else that is not JSON is a fault.
struct JSONScanner: Sendable {
  /// A value's kind and its bytes; of a string without the quotes.
  struct Value: Sendable {
    enum Kind: Sendable { case absent, null, bool, number, string, escapedString, object, array }
    var kind = Kind.absent
    var range = 0..<0
  }

  /// The open brackets around the place, true for an object.
  private var open: [Bool] = []

  /// Moves `index` past white space.
  @inline(__always)
  static func skipSpace(_ bytes: Span<UInt8>, _ index: inout Int) {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index &+= 1
      default: return
      }
    }
  }

  /// Moves past the string whose opening quote stands at `index`.
  @inline(__always)
  static func string(_ bytes: Span<UInt8>, _ index: inout Int) throws(RecordFault) -> Value {
    let start = index &+ 1
    var kind = Value.Kind.string
    var next = start
    while true {
      next = bytes.firstIndex(
        of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), from: next, to: bytes.count)
      guard next < bytes.count else {
        throw fault(bytes, next, "a closing '\"'")
      }
      if bytes[next] == UInt8(ascii: "\"") { break }
      kind = .escapedString
      next = try JSONEscape.skip(bytes, at: next)
    }
    index = next &+ 1
    return Value(kind: kind, range: start..<next)
  }

  /// Moves past the value at `index` whatever it is.
  mutating func value(_ bytes: Span<UInt8>, _ index: inout Int) throws(RecordFault) -> Value {
    guard index < bytes.count else { throw Self.fault(bytes, index, "a value") }
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""):
      return try Self.string(bytes, &index)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try skipContainer(bytes, &index)
      let kind: Value.Kind = bytes[start] == UInt8(ascii: "{") ? .object : .array
      return Value(kind: kind, range: start..<index)
    default:
      let kind = try Self.scalar(bytes, &index)
      return Value(kind: kind, range: start..<index)
    }
  }

  /// Moves past an object or array with all that is in it.
  private mutating func skipContainer(
    _ bytes: Span<UInt8>, _ index: inout Int
  ) throws(RecordFault) {
    open.removeAll(keepingCapacity: true)
    repeat {
      // Here a value begins.
      guard index < bytes.count else { throw Self.fault(bytes, index, "a value") }
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isObject = bytes[index] == UInt8(ascii: "{")
        index += 1
        Self.skipSpace(bytes, &index)
        let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if index < bytes.count, bytes[index] == close {
          index += 1
          break
        }
        open.append(isObject)
        if isObject { try Self.key(bytes, &index) }
        continue
      case UInt8(ascii: "\""): _ = try Self.string(bytes, &index)
      default: _ = try Self.scalar(bytes, &index)
      }
      try closeAndContinue(bytes, &index)
    } while !open.isEmpty
  }

  /// After a value: closes what ends here and moves to the next value where there is one.
  private mutating func closeAndContinue(
    _ bytes: Span<UInt8>, _ index: inout Int
  ) throws(RecordFault) {
    while let isObject = open.last {
      Self.skipSpace(bytes, &index)
      let byte = index < bytes.count ? bytes[index] : 0
      index += 1
      if byte == UInt8(ascii: ",") {
        Self.skipSpace(bytes, &index)
        if isObject { try Self.key(bytes, &index) }
        return
      }
      guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw Self.fault(bytes, index - 1, isObject ? "',' or '}'" : "',' or ']'")
      }
      open.removeLast()
    }
  }

  /// Moves past a key, its colon and the white space after it.
  private static func key(_ bytes: Span<UInt8>, _ index: inout Int) throws(RecordFault) {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      throw fault(bytes, index, "a key in '\"'")
    }
    _ = try string(bytes, &index)
    try colon(bytes, &index)
  }

  /// Moves past a colon and the white space around it.
  @inline(__always)
  static func colon(_ bytes: Span<UInt8>, _ index: inout Int) throws(RecordFault) {
    skipSpace(bytes, &index)
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      throw fault(bytes, index, "':'")
    }
    index &+= 1
    skipSpace(bytes, &index)
  }

  /// Moves past a number, `true`, `false` or `null`.
  private static func scalar(
    _ bytes: Span<UInt8>, _ index: inout Int
  ) throws(RecordFault) -> Value.Kind {
    let end = bytes.count
    switch bytes[index] {
    case UInt8(ascii: "n") where bytes.hasPrefix("null", at: index, to: end):
      index += 4
      return .null
    case UInt8(ascii: "t") where bytes.hasPrefix("true", at: index, to: end):
      index += 4
      return .bool
    case UInt8(ascii: "f") where bytes.hasPrefix("false", at: index, to: end):
      index += 5
      return .bool
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number(bytes, &index)
      return .number
    default:
      throw fault(bytes, index, "a value")
    }
  }

  /// Moves past a number: sign, integer without leading zeros, fraction, exponent.
  private static func number(_ bytes: Span<UInt8>, _ index: inout Int) throws(RecordFault) {
    func peek() -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    func digits() throws(RecordFault) {
      guard peek().isDigit else { throw fault(bytes, index, "a digit") }
      while peek().isDigit { index += 1 }
    }
    if peek() == UInt8(ascii: "-") { index += 1 }
    if peek() == UInt8(ascii: "0") {
      index += 1
      guard !peek().isDigit else { throw fault(bytes, index, "no digit after a leading zero") }
    } else {
      try digits()
    }
    if peek() == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      index += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
  }

  /// The fault of a byte that is not what was expected.
  static func fault(_ bytes: Span<UInt8>, _ index: Int, _ expected: String) -> RecordFault {
    RecordFault(
      offset: min(index, bytes.count),
      kind: .unexpected(found: bytes.describedByte(at: index), expected: expected))
  }
}
