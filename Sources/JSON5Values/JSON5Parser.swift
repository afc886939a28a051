extension JSON5Value {
  /// Reads a JSON5 file.
  ///
  /// Departures from the specification, each in favour of the person who edits the file: a key may stand only once in
  /// an object; an escape of a letter or digit that JSON5 does not name is refused, because in a regular expression
  /// `"\d"` would silently mean `d`; keys hold no `\u` escapes unless quoted; values nest at most
  /// ``JSON5Parser/deepest`` levels deep.
  ///
  /// - Throws: the first mistake of syntax.
  /// - Complexity: O(*n*), *n* bytes.
  package init(parsing bytes: [UInt8]) throws(FileMistake) {
    var parser = JSON5Parser(bytes)
    self = try parser.parseFile()
  }
}

/// A reader of JSON5 by recursive descent; this file has the structure, the others text and numbers.
struct JSON5Parser {
  /// The greatest depth of arrays and objects inside each other.
  static let deepest = 64

  /// The file.
  let bytes: [UInt8]
  /// Offset of the byte to be read next.
  var index = 0
  /// The line of `index`, from 1.
  private var line = 1
  /// An offset at or before `index`, on the same line, whose column is known.
  private var knownOffset = 0
  /// The column of `knownOffset`, from 1.
  private var knownColumn = 1
  /// How many arrays and objects stand around `index`.
  private var depth = 0

  /// Creates a parser of a file's bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value and nothing but white space and comments around it.
  mutating func parseFile() throws(FileMistake) -> JSON5Value {
    try requireUTF8()
    try skipTrivia()
    let value = try parseValue()
    try skipTrivia()
    guard index == bytes.count else {
      throw mistake("unexpected \(found())", expected: "the end of the file")
    }
    return value
  }

  private mutating func parseValue() throws(FileMistake) -> JSON5Value {
    let start = position()
    switch peek {
    case UInt8(ascii: "{"): return JSON5Value(.object(try parseObject()), at: start)
    case UInt8(ascii: "["): return JSON5Value(.array(try parseArray()), at: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return JSON5Value(.string(try parseString()), at: start)
    case let byte? where "+-.0123456789".utf8.contains(byte):
      return JSON5Value(.number(try parseNumber()), at: start)
    default: return JSON5Value(try parseWord(), at: start)
    }
  }

  private mutating func parseWord() throws(FileMistake) -> JSON5Value.Content {
    let word = wordAhead()
    let content: JSON5Value.Content
    switch word {
    case "null": content = .null
    case "true": content = .boolean(true)
    case "false": content = .boolean(false)
    case "Infinity": content = .number(.infinity)
    case "NaN": content = .number(.nan)
    case "": throw mistake("unexpected \(found())", expected: "a value")
    default:
      throw mistake(
        "unexpected \(quoted(word))", expected: "a value (text stands in quotes)",
        nearest: nearest(to: word, in: ["null", "true", "false"]))
    }
    index += word.utf8.count
    return content
  }

  private mutating func parseArray() throws(FileMistake) -> [JSON5Value] {
    var values: [JSON5Value] = []
    try enter()
    while try !closes(with: UInt8(ascii: "]")) {
      values.append(try parseValue())
      try separate(before: UInt8(ascii: "]"))
    }
    return values
  }

  private mutating func parseObject() throws(FileMistake) -> [JSON5Member] {
    var members: [JSON5Member] = []
    var keys: [String: Int] = [:]
    try enter()
    while try !closes(with: UInt8(ascii: "}")) {
      let start = position()
      let key = try parseKey()
      if let first = keys.updateValue(start.line, forKey: key) {
        throw FileMistake(
          at: start, "the key \(quoted(key)) stands twice, first on line \(first)",
          expected: "each key once")
      }
      try skipTrivia()
      guard peek == UInt8(ascii: ":") else {
        throw mistake("unexpected \(found())", expected: "':' after the key \(quoted(key))")
      }
      index += 1
      try skipTrivia()
      members.append(JSON5Member(key: key, at: start, value: try parseValue()))
      try separate(before: UInt8(ascii: "}"))
    }
    return members
  }

  private mutating func parseKey() throws(FileMistake) -> String {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try parseString() }
    let word = wordAhead()
    guard !word.isEmpty else {
      throw mistake("unexpected \(found())", expected: "a key or '}'")
    }
    index += word.utf8.count
    return word
  }

  /// Steps over an opening bracket.
  private mutating func enter() throws(FileMistake) {
    guard depth < JSON5Parser.deepest else {
      throw mistake(
        "values stand too deep inside each other",
        expected: "at most \(JSON5Parser.deepest) levels")
    }
    depth += 1
    index += 1
  }

  /// Whether the array or object ends here; steps over its closing bracket if so.
  private mutating func closes(with bracket: UInt8) throws(FileMistake) -> Bool {
    try skipTrivia()
    guard peek == bracket else { return false }
    index += 1
    depth -= 1
    return true
  }

  /// Steps over the comma after a value, which may be missing before the closing bracket.
  private mutating func separate(before bracket: UInt8) throws(FileMistake) {
    try skipTrivia()
    if peek == UInt8(ascii: ",") {
      index += 1
    } else if peek != bracket {
      let close = bracket == UInt8(ascii: "]") ? "']'" : "'}'"
      throw mistake("unexpected \(found())", expected: "',' or \(close)")
    }
  }
}

// Places and mistakes.
extension JSON5Parser {
  /// The byte to be read next, or nil at the end.
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The byte `distance` further on, or nil past the end.
  func peek(_ distance: Int) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  /// The place of `index`.
  ///
  /// - Complexity: O(*d*), *d* bytes since the last call on this line, so all calls together are linear.
  mutating func position() -> FilePosition {
    while knownOffset < index {
      if bytes[knownOffset] & 0xC0 != 0x80 { knownColumn += 1 }
      knownOffset += 1
    }
    return FilePosition(line: line, column: knownColumn)
  }

  /// Steps over a line's end at `index`: LF, CRLF or CR.
  mutating func skipNewline() {
    index += bytes[index] == 0x0D && peek(1) == 0x0A ? 2 : 1
    line += 1
    knownOffset = index
    knownColumn = 1
  }

  /// A mistake at `index`.
  mutating func mistake(
    _ wrong: String, expected: String? = nil, nearest: String? = nil
  ) -> FileMistake {
    FileMistake(at: position(), wrong, expected: expected, nearest: nearest)
  }

  /// What stands at `index`, for a message.
  func found() -> String {
    guard let scalar = scalarAhead() else { return "end of the file" }
    let word = wordAhead()
    return word.isEmpty ? quoted(String(Character(scalar))) : quoted(word)
  }

  private mutating func requireUTF8() throws(FileMistake) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      while index < error.byteOffsets.lowerBound {
        if bytes[index] == 0x0A || bytes[index] == 0x0D { skipNewline() } else { index += 1 }
      }
      throw mistake("a byte that is not UTF-8", expected: "UTF-8 text")
    }
  }
}
