// White space, comments and words.
extension JSON5Parser {
  /// Steps over white space and comments.
  mutating func skipTrivia() throws(FileMistake) {
    while let byte = peek {
      switch byte {
      case 0x20, 0x09, 0x0B, 0x0C: index += 1
      case 0x0A, 0x0D: skipNewline()
      case UInt8(ascii: "/"): try skipComment()
      case 0x80...:
        guard let scalar = scalarAhead(), isSpace(scalar) else { return }
        index += UTF8.width(scalar)
      default: return
      }
    }
  }

  private mutating func skipComment() throws(FileMistake) {
    let start = position()
    switch peek(1) {
    case UInt8(ascii: "/"):
      while let byte = peek, byte != 0x0A, byte != 0x0D { index += 1 }
    case UInt8(ascii: "*"):
      index += 2
      while !(peek == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
        guard let byte = peek else {
          throw FileMistake(at: start, "a comment without an end", expected: "'*/'")
        }
        if byte == 0x0A || byte == 0x0D { skipNewline() } else { index += 1 }
      }
      index += 2
    default: throw mistake("unexpected '/'", expected: "a comment: '//' or '/* */'")
    }
  }

  /// The identifier at `index`, or empty text where there is none.
  func wordAhead() -> String {
    var end = index
    while end < bytes.count {
      let byte = bytes[end]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), UInt8(ascii: "$"):
        end += 1
        continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard end > index else { return "" }
        end += 1
        continue
      case 0x80...:
        guard let scalar = scalar(at: end),
          end > index ? scalar.properties.isIDContinue : scalar.properties.isIDStart
        else { break }
        end += UTF8.width(scalar)
        continue
      default: break
      }
      break
    }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  /// The scalar at `index`, or nil at the end.
  func scalarAhead() -> Unicode.Scalar? { scalar(at: index) }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    var decoder = UTF8()
    var rest = bytes[offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return scalar
  }

  /// White space outside ASCII: space separators, the line separators and the byte order mark.
  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028, 0x2029, 0xFEFF: true
    default: scalar.properties.generalCategory == .spaceSeparator
    }
  }
}
