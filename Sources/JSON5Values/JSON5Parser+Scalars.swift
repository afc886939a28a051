// Strings and numbers.
extension JSON5Parser {
  /// Reads a string in single or double quotes.
  mutating func parseString() throws(FileMistake) -> String {
    let start = position()
    let quote = bytes[index]
    index += 1
    var text = ""
    var run = index
    while true {
      switch peek {
      case quote:
        text += String(decoding: bytes[run..<index], as: UTF8.self)
        index += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[run..<index], as: UTF8.self)
        try parseEscape(into: &text)
        run = index
      case nil, 0x0A, 0x0D:
        let end = quote == UInt8(ascii: "'") ? "\"'\"" : "'\"'"
        throw FileMistake(at: start, "a string without an end", expected: "\(end) on the same line")
      default: index += 1
      }
    }
  }

  private mutating func parseEscape(into text: inout String) throws(FileMistake) {
    let start = position()
    index += 1
    guard let byte = peek else { return }
    if byte == 0x0A || byte == 0x0D { return skipNewline() }
    if let scalar = controlCharacter(named: byte) {
      text.unicodeScalars.append(scalar)
      index += 1
    } else if byte == UInt8(ascii: "x") || byte == UInt8(ascii: "u") {
      text.unicodeScalars.append(try parseHexEscape(startingAt: start))
    } else if let scalar = scalarAhead(), !(byte < 0x80 && isLetterOrDigit(byte)) {
      if scalar != "\u{2028}", scalar != "\u{2029}" { text.unicodeScalars.append(scalar) }
      index += UTF8.width(scalar)
    } else {
      let letter = String(Character(Unicode.Scalar(byte)))
      throw FileMistake(
        at: start, "unknown escape '\\\(letter)'", expected: "'\\\\\(letter)' for a backslash")
    }
  }

  /// The character that an escape of one letter stands for.
  private func controlCharacter(named letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "v"): "\u{B}"
    case UInt8(ascii: "0") where !isDigit(peek(1)): "\0"
    default: nil
    }
  }

  /// Reads `xHH` or `uHHHH`, and a second `\uHHHH` where the first is half of a surrogate pair.
  private mutating func parseHexEscape(
    startingAt start: FilePosition
  ) throws(FileMistake) -> Unicode.Scalar {
    let digits = bytes[index] == UInt8(ascii: "x") ? 2 : 4
    let first = hexadecimal(from: index + 1, count: digits)
    index += 1 + digits
    if let first, let scalar = Unicode.Scalar(first) { return scalar }
    if let first, 0xD800...0xDBFF ~= first, peek == UInt8(ascii: "\\"),
      peek(1) == UInt8(ascii: "u"), let second = hexadecimal(from: index + 2, count: 4),
      0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      index += 6
      return scalar
    }
    throw FileMistake(
      at: start, first == nil ? "an escape without its digits" : "half of a surrogate pair",
      expected: digits == 2 ? "two hexadecimal digits" : "four hexadecimal digits of a character")
  }

  /// Reads a number: decimal, hexadecimal, `Infinity` or `NaN`, with or without a sign.
  mutating func parseNumber() throws(FileMistake) -> Double {
    let start = position()
    let first = index
    while let byte = peek, isPartOfNumber(byte) { index += 1 }
    let text = String(decoding: bytes[first..<index], as: UTF8.self)
    guard let value = number(text) else {
      throw FileMistake(
        at: start, "\(quoted(text)) is not a number", expected: "a number (text stands in quotes)")
    }
    return value
  }

  private func number(_ text: String) -> Double? {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    guard let magnitude = magnitude(digits) else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  private func magnitude(_ digits: Substring) -> Double? {
    if digits == "Infinity" { return .infinity }
    if digits == "NaN" { return .nan }
    if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
      guard isDigitOrHex(digits.utf8.dropFirst(2).first) else { return nil }
      return UInt64(digits.dropFirst(2), radix: 16).map { Double($0) }
    }
    // What the standard library reads is narrowed to JSON5's decimals: no leading zeros, a digit somewhere.
    let mantissa = digits.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    let isDecimal = digits.utf8.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
    let hasLeadingZero = mantissa.first == UInt8(ascii: "0") && isDigit(mantissa.dropFirst().first)
    guard isDecimal, !hasLeadingZero, mantissa.contains(where: { isDigit($0) }) else { return nil }
    return Double(digits)
  }

  private func hexadecimal(from offset: Int, count: Int) -> UInt32? {
    guard offset + count <= bytes.count else { return nil }
    let digits = bytes[offset..<offset + count]
    guard digits.allSatisfy({ isDigitOrHex($0) }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private func isPartOfNumber(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "+-._".utf8.contains(byte)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || 0x61...0x7A ~= byte | 0x20
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return 0x30...0x39 ~= byte
  }

  private func isDigitOrHex(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isDigit(byte) || 0x61...0x66 ~= byte | 0x20
  }
}
