/// Undoes the transfer encodings of MIME (RFC 2045, section 6) and keeps the places.
enum TransferDecoding: Sendable {
  case none, quotedPrintable, base64

  /// The encoding of a name; anything unknown is taken as it stands.
  init(name: String) {
    switch name {
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: self = .none
    }
  }

  /// Decodes a range of the message; never fails, what is malformed stays as it is.
  ///
  /// - Parameters:
  ///   - bytes: The message.
  ///   - range: The encoded text.
  ///   - cursor: Counts lines of the message; stands at or before the range.
  /// - Returns: the decoded bytes, in the character set of the part, and their places in the message.
  func decode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, cursor: inout SourceCursor
  ) -> PlacedText {
    var text = PlacedText()
    text.mark(cursor.place(of: range.lowerBound, in: bytes), part: .body)
    switch self {
    case .none: text.bytes.append(bytes, range)
    case .quotedPrintable: Self.quotedPrintable(bytes, range, &cursor, into: &text)
    case .base64: Self.base64(bytes, range, &cursor, into: &text)
    }
    return text
  }

  /// The longest text, in bytes, in which every place that jumps is marked: each takes as much as some words.
  private static let mostMarked = 1 << 20

  /// After each escape and soft line break the places jump, so each is followed by an anchor; in texts of more than a mebibyte each
  /// line break alone.
  private static func quotedPrintable(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ cursor: inout SourceCursor,
    into text: inout PlacedText
  ) {
    let marksAll = range.count <= mostMarked
    var index = range.lowerBound
    let end = range.upperBound
    while true {
      let equals = bytes.firstIndex(of: UInt8(ascii: "="), from: index, to: end)
      text.bytes.append(bytes, index..<equals)
      guard equals < end else { return }
      if equals + 2 < end, let high = bytes[equals + 1].hexValue,
        let low = bytes[equals + 2].hexValue
      {
        text.bytes.append(high << 4 | low)
        index = equals + 3
        guard marksAll else { continue }
      } else {
        var next = equals + 1
        while next < end, bytes[next].isBlank || bytes[next] == 0x0D { next += 1 }
        guard next < end, bytes[next] == 0x0A else {
          text.bytes.append(UInt8(ascii: "="))
          index = equals + 1
          continue
        }
        index = next + 1
      }
      text.mark(cursor.place(of: index, in: bytes), part: .body)
    }
  }

  /// Every four characters are a quantum of three bytes; each line, each line feed and, in texts of up to a
  /// mebibyte, each quantum has its anchor.
  private static func base64(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ cursor: inout SourceCursor,
    into text: inout PlacedText
  ) {
    let marksAll = range.count <= mostMarked
    var bits: UInt32 = 0
    var count = 0
    var quantum = range.lowerBound
    var isNewLine = true
    for index in range {
      let byte = bytes[index]
      if byte == 0x0A { isNewLine = true }
      guard let value = sextet(byte) else {
        // Padding ends the data; anything else between is passed over (RFC 2045, section 6.8).
        if byte == UInt8(ascii: "=") { break }
        continue
      }
      if count == 0 { quantum = index }
      bits = bits << 6 | UInt32(value)
      count += 1
      guard count == 4 else { continue }
      if marksAll || isNewLine || text.bytes.last == 0x0A {
        text.mark(cursor.place(of: quantum, in: bytes), part: .body)
        isNewLine = false
      }
      for shift in [16, 8, 0] as [UInt32] {
        text.bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
        if text.bytes.last == 0x0A {
          text.mark(cursor.place(of: quantum, in: bytes), part: .body)
        }
      }
      bits = 0
      count = 0
    }
    guard count > 1 else { return }
    text.mark(cursor.place(of: quantum, in: bytes), part: .body)
    bits <<= UInt32(6 * (4 - count))
    text.bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
    if count == 3 { text.bytes.append(UInt8(truncatingIfNeeded: bits >> 8)) }
  }

  /// The six bits of a character of base64; nil for any other.
  static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 0x41
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x61 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
