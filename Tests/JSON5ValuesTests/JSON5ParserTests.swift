import JSON5Values
import TriageTestSupport
import Testing

@Suite struct JSON5ParserTests {
  @Test(arguments: [
    ("null", "null"),
    ("true", "true"),
    ("\u{FEFF} false // note", "false"),
    ("/* a\n * b */ 1 /**/", "1.0"),
    ("\u{A0}\u{2028}\u{3000}\u{B}\u{C}7", "7.0"),
    (
      "[+1, -.5, 5., 0x1F, 0XaB, 1e3, 1.5E-1, 5.e1, .5e1, 0, -0]",
      "[1.0,-0.5,5.0,31.0,171.0,1000.0,0.15,50.0,5.0,0.0,-0.0]"
    ),
    ("[Infinity, -Infinity, +NaN]", "[inf,-inf,nan]"),
    (
      #"['a"b', "a'b", "\x41\u00e9😀", '\uD83D\uDE00']"#,
      #"["a"b","a'b","Aé😀","😀"]"#
    ),
    (#""\b\f\n\r\t\v\0\'\"\\\/""#, "\"\u{8}\u{C}\n\r\t\u{B}\0'\"\\/\""),
    ("'one \\\ntwo \\\r\nthree \\\u{2028}four'", "\"one two three four\""),
    ("{}", "{}"),
    ("[[], [[],],]", "[[],[[]]]"),
    (
      "{a: 1, 'b c': 2, \"d\": 3, $_9: 4, übel: 5, null: null,}",
      "{a:1.0,b c:2.0,d:3.0,$_9:4.0,übel:5.0,null:null}"
    ),
  ])
  func reads(_ text: String, _ expected: String) throws {
    let value = try JSON5Value(parsing: Array(text.utf8))
    #expect(described(value) == expected)
  }

  @Test(arguments: [
    ("", 1, 1, "unexpected end of the file; expected a value"),
    ("{a: 1", 1, 6, "unexpected end of the file; expected ',' or '}'"),
    ("{\n  a: 1\n  b: 2\n}", 3, 3, "unexpected 'b'; expected ',' or '}'"),
    ("{a 1}", 1, 4, "unexpected '1'; expected ':' after the key 'a'"),
    ("{a: }", 1, 5, "unexpected '}'; expected a value"),
    ("{1: 2}", 1, 2, "unexpected '1'; expected a key or '}'"),
    ("[1, , 2]", 1, 5, "unexpected ','; expected a value"),
    ("[1 2]", 1, 4, "unexpected '2'; expected ',' or ']'"),
    (
      "{a: 1, b: 2,\n a: 3}", 2, 2,
      "the key 'a' stands twice, first on line 1; expected each key once"
    ),
    ("1 2", 1, 3, "unexpected '2'; expected the end of the file"),
    (
      "[treu]", 1, 2,
      "unexpected 'treu'; expected a value (text stands in quotes); did you mean 'true'?"
    ),
    ("{a: urgent}", 1, 5, "unexpected 'urgent'; expected a value (text stands in quotes)"),
    ("'abc\ndef'", 1, 1, "a string without an end; expected \"'\" on the same line"),
    ("\n \"abc", 2, 2, "a string without an end; expected '\"' on the same line"),
    ("'é\\d+'", 1, 3, #"unknown escape '\d'; expected '\\d' for a backslash"#),
    (#"'\1'"#, 1, 2, #"unknown escape '\1'; expected '\\1' for a backslash"#),
    (#"'\xG1'"#, 1, 2, "an escape without its digits; expected two hexadecimal digits"),
    (
      #"'\u12'"#, 1, 2,
      "an escape without its digits; expected four hexadecimal digits of a character"
    ),
    (
      #"'\uD800x'"#, 1, 2,
      "half of a surrogate pair; expected four hexadecimal digits of a character"
    ),
    ("[01]", 1, 2, "'01' is not a number; expected a number (text stands in quotes)"),
    ("30 minutes", 1, 4, "unexpected 'minutes'; expected the end of the file"),
    ("30min", 1, 1, "'30min' is not a number; expected a number (text stands in quotes)"),
    ("+", 1, 1, "'+' is not a number; expected a number (text stands in quotes)"),
    ("0x", 1, 1, "'0x' is not a number; expected a number (text stands in quotes)"),
    ("/* a", 1, 1, "a comment without an end; expected '*/'"),
    ("/ a", 1, 1, "unexpected '/'; expected a comment: '//' or '/* */'"),
    ("\r\n\r'é' \u{1B}", 3, 5, "unexpected 'U+001B'; expected the end of the file"),
    (
      String(repeating: "[", count: 65), 1, 65,
      "values stand too deep inside each other; expected at most 64 levels"
    ),
  ])
  func refuses(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    let error = #expect(throws: FileMistake.self) {
      try JSON5Value(parsing: Array(text.utf8))
    }
    #expect(error?.position == FilePosition(line: line, column: column))
    #expect(error?.message == message)
  }

  @Test func `names the place of a byte that is not UTF-8`() {
    let error = #expect(throws: FileMistake.self) {
      try JSON5Value(parsing: Array("{\n a: 'é".utf8) + [0xFF] + Array("'}".utf8))
    }
    #expect(
      error?.line(in: "p.json5") == "p.json5:2: a byte that is not UTF-8; expected UTF-8 text")
    #expect(error?.position.column == 7)
  }

  @Test func `keeps the places of keys and values`() throws {
    let value = try JSON5Value(parsing: Array("// é\n{ü: 1,\r\n\t'b': [\r2]}".utf8))
    guard case .object(let members) = value.content, members.count == 2,
      case .array(let entries) = members[1].value.content
    else { return #expect(Bool(false), "two members, the second an array") }
    #expect(value.position == FilePosition(line: 2, column: 1))
    #expect(members[0].position == FilePosition(line: 2, column: 2))
    #expect(members[0].value.position == FilePosition(line: 2, column: 5))
    #expect(members[1].position == FilePosition(line: 3, column: 2))
    #expect(members[1].value.position == FilePosition(line: 3, column: 7))
    #expect(entries.first?.position == FilePosition(line: 4, column: 1))
  }

  @Test func `takes linear time on one enormous line`() throws {
    let text = "[" + String(repeating: "{a:'é'},", count: 100_000) + "]"
    let value = try JSON5Value(parsing: Array(text.utf8))
    guard case .array(let entries) = value.content else { return #expect(Bool(false), "an array") }
    #expect(entries.count == 100_000)
    #expect(entries.last?.position.column == 2 + 99_999 * 8)
  }

  @Test func `never crashes on any bytes`() {
    var random = SeededGenerator(seed: 20_261_121)
    let alphabet = Array("{}[]:,'\"\\/*+-.0x1eEuDN\n\r é\u{2028}".utf8) + [0xFF, 0x00]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      _ = try? JSON5Value(parsing: bytes)
    }
  }
}

/// A value in a short form of its own.
private func described(_ value: JSON5Value) -> String {
  switch value.content {
  case .null: "null"
  case .boolean(let flag): "\(flag)"
  case .number(let number): "\(number)"
  case .string(let text): "\"\(text)\""
  case .array(let values): "[" + values.map(described).joined(separator: ",") + "]"
  case .object(let members):
    "{" + members.map { "\($0.key):\(described($0.value))" }.joined(separator: ",") + "}"
  }
}
