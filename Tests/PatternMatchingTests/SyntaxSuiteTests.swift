import Testing

@testable import PatternMatching

/// Matches one expression and returns the byte range of its first match.
func firstMatch(
  _ source: String, _ text: String, syntax: Pattern.Syntax = .regularExpression
) throws -> Range<Int>? {
  let scanner = try PatternSet([Pattern(source, syntax: syntax)]).makeScanner()
  let bytes = Array(text.utf8)
  return scanner.firstMatch(of: 0, in: bytes.span, range: 0..<bytes.count)
}

@Test(arguments: [
  ("a", "cat", 1..<2), ("a*", "aaa", 0..<3), ("a*?", "aaa", 0..<0), ("a|ab", "ab", 0..<1),
  (#"\bcat\b"#, "concat cat", 7..<10), ("(?i)STRASSE", "strasse", 0..<7),
  ("[^a-c]+", "abxyc", 2..<4),
  ("(?m)^b$", "a\nb\r\nc", 2..<3), ("x{2,3}", "xxxx", 0..<3), (#"\p{Lu}"#, "aÉ", 1..<3),
])
func matches(source: String, text: String, expected: Range<Int>) throws {
  #expect(try firstMatch(source, text) == expected)
}

@Test func keywords() throws {
  #expect(try firstMatch("is down", "this is downtown; it IS \n DOWN", syntax: .keyword) == 21..<30)
  #expect(try firstMatch("c++", "use C++11", syntax: .keyword) == 4..<7)
}

@Test(arguments: [
  ("(?=a)", 0, PatternError.Kind.unsupported("look-ahead")),
  (#"(a)\1"#, 3, .unsupported("back-reference")), ("a++", 1, .unsupported("possessive repetition")),
  ("a)", 1, .unexpected(")")), ("a**", 2, .nothingToRepeat("*")), ("[b-a]", 1, .reversed("b-a")),
  ("(a", 2, .unfinished(expected: "')'")), ("[a", 2, .unfinished(expected: "']'")),
])
func refusals(source: String, offset: Int, kind: PatternError.Kind) {
  #expect(throws: PatternError(pattern: 0, offset: offset, kind: kind)) {
    try PatternSet([Pattern(source, syntax: .regularExpression)])
  }
}
