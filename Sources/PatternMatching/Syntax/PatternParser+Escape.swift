extension PatternParser {
  /// What an escape stands for, inside a class or outside.
  enum Escape {
    case scalar(UInt32)
    case set(ScalarSet)
  }

  /// Parses an escape outside a class.
  mutating func parseEscape() throws(PatternError) -> SyntaxNode {
    let start = position
    switch peek(1) {
    case "b" where peek(2) == "{": throw error(.unsupported("named boundary"), at: start)
    case "b": return assertion(.wordEdge)
    case "B": return assertion(.notWordEdge)
    case "A": return assertion(.textStart)
    case "z": return assertion(.textEnd)
    case let next?:
      if let name = Self.refusedEscapes[next] { throw error(.unsupported(name), at: start) }
    case nil: break
    }
    switch try parseSharedEscape() {
    case .scalar(let scalar): return literal(scalar)
    case .set(let set): return .scalar(set)
    }
  }

  private mutating func assertion(_ assertion: Assertion) -> SyntaxNode {
    position += 2
    return .assertion(assertion)
  }

  private static let refusedEscapes: [Unicode.Scalar: String] = [
    "1": "back-reference", "2": "back-reference", "3": "back-reference", "4": "back-reference",
    "5": "back-reference", "6": "back-reference", "7": "back-reference", "8": "back-reference",
    "9": "back-reference", "k": "back-reference", "g": "back-reference",
    "Z": "anchor '\\Z'", "G": "anchor '\\G'", "K": "match reset", "X": "grapheme cluster",
    "R": "line break sequence", "Q": "quotation", "E": "quotation", "C": "single byte",
    "N": "escape '\\N'", "O": "escape '\\O'", "y": "text segment", "Y": "text segment",
  ]

  /// Parses an escape that means the same inside a class and outside.
  mutating func parseSharedEscape() throws(PatternError) -> Escape {
    let start = position
    position += 1
    guard let next = peek() else {
      throw error(.unfinished(expected: "a character after '\\'"), at: start)
    }
    position += 1
    switch next {
    case "d": return .set(NamedClass.digit)
    case "D": return .set(NamedClass.notDigit)
    case "w": return .set(NamedClass.word)
    case "W": return .set(NamedClass.notWord)
    case "s": return .set(NamedClass.space)
    case "S": return .set(NamedClass.notSpace)
    case "h": return .set(NamedClass.horizontalSpace)
    case "H": return .set(NamedClass.horizontalSpace.inverted)
    case "p", "P": return .set(try parseProperty(from: start))
    case "t": return .scalar(0x09)
    case "n": return .scalar(0x0A)
    case "v": return .scalar(0x0B)
    case "f": return .scalar(0x0C)
    case "r": return .scalar(0x0D)
    case "a": return .scalar(0x07)
    case "e": return .scalar(0x1B)
    case "x": return .scalar(try parseHexadecimal(from: start, digits: 2))
    case "u": return .scalar(try parseHexadecimal(from: start, digits: 4))
    case "U": return .scalar(try parseHexadecimal(from: start, digits: 8))
    case "0":
      if let digit = peek(), ("0"..."9").contains(digit) {
        throw error(.unsupported("octal escape"), at: start)
      }
      return .scalar(0)
    case "a"..."z", "A"..."Z", "1"..."9":
      throw error(.unknownEscape(text(start, position)), at: start)
    default: return .scalar(next.value)
    }
  }

  /// Parses the digits of `\xHH`, `\uHHHH`, `\UHHHHHHHH` or `\x{H…}` after the letter.
  private mutating func parseHexadecimal(
    from start: Int, digits: Int
  ) throws(PatternError) -> UInt32 {
    var value: UInt32 = 0
    var count = 0
    let isBraced = take("{")
    while count < (isBraced ? 8 : digits), let digit = peek()?.hexadecimalValue {
      value = value << 4 | digit
      count += 1
      position += 1
    }
    if position == scalars.count, isBraced || count < digits {
      throw error(.unfinished(expected: isBraced ? "'}'" : "a hexadecimal digit"), at: start)
    }
    let isComplete = isBraced ? count > 0 && take("}") : count == digits
    guard isComplete, Unicode.Scalar(value) != nil else {
      throw error(.invalidScalar(text(start, min(position + 1, scalars.count))), at: start)
    }
    return value
  }

  private mutating func parseProperty(from start: Int) throws(PatternError) -> ScalarSet {
    var isInverted = scalars[start + 1] == 0x50
    guard peek() != nil else {
      throw error(.unfinished(expected: "a class name"), at: scalars.count)
    }
    var name = text(position, position + 1)
    position += 1
    if name == "{" {
      if take("^") { isInverted.toggle() }
      let nameStart = position
      while let next = peek(), next != "}" { position += 1 }
      name = text(nameStart, position)
      guard take("}") else { throw error(.unfinished(expected: "'}'"), at: scalars.count) }
    }
    guard let set = NamedClass.property(name) else {
      throw error(.unknownClass(name), at: start)
    }
    let result = folded(set)
    return isInverted ? result.inverted : result
  }
}

extension Unicode.Scalar {
  /// The value of an ASCII hexadecimal digit, or nil.
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
