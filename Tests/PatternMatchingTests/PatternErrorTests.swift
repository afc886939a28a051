import Testing

@testable import PatternMatching

@Suite struct PatternErrorTests {
  @Test(arguments: [
    ("(?=a)", 0, PatternError.Kind.unsupported("look-ahead")),
    ("a(?!b)", 1, .unsupported("look-ahead")),
    ("é(?<=a)", 1, .unsupported("look-behind")),
    ("(?<!a)", 0, .unsupported("look-behind")),
    ("(?>a)", 0, .unsupported("atomic group")),
    (#"(a)\1"#, 3, .unsupported("back-reference")),
    (#"(?<n>a)\k<n>"#, 7, .unsupported("back-reference")),
    ("(?P<n>a)(?P=n)", 8, .unsupported("back-reference")),
    ("a++", 1, .unsupported("possessive repetition")),
    ("a{2}+", 1, .unsupported("possessive repetition")),
    ("(?(1)a)", 0, .unsupported("conditional group")),
    ("(?R)", 0, .unsupported("recursion")),
    ("(?1)", 0, .unsupported("recursion")),
    ("(*FAIL)", 0, .unsupported("backtracking verb")),
    ("(?x)a", 2, .unsupported("flag 'x'")),
    ("[a&&b]", 2, .unsupported("intersection of classes")),
    ("[a--b]", 2, .unsupported("subtraction of classes")),
    (#"\Z"#, 0, .unsupported(#"anchor '\Z'"#)),
    (#"\R"#, 0, .unsupported("line break sequence")),
    (#"\012"#, 0, .unsupported("octal escape")),
    (#"\b{w}"#, 0, .unsupported("named boundary")),
    ("a)", 1, .unexpected(")")),
    ("(?<a b>c)", 4, .unexpected(" ")),
    ("a**", 2, .nothingToRepeat("*")),
    ("*a", 0, .nothingToRepeat("*")),
    ("a|?", 2, .nothingToRepeat("?")),
    ("{2}", 0, .nothingToRepeat("{2}")),
    ("[b-a]", 1, .reversed("b-a")),
    ("a{3,2}", 1, .reversed("{3,2}")),
    ("(a", 2, .unfinished(expected: "')'")),
    ("[a", 2, .unfinished(expected: "']'")),
    (#"a\"#, 1, .unfinished(expected: #"a character after '\'"#)),
    (#"\p{L"#, 4, .unfinished(expected: "'}'")),
    (#"\p{Klingon}"#, 0, .unknownClass("Klingon")),
    ("[[:alhpa:]]", 1, .unknownClass("alhpa")),
    (#"\j"#, 0, .unknownEscape(#"\j"#)),
    (#"\x{110000}"#, 0, .invalidScalar(#"\x{110000}"#)),
    (#"\uD800"#, 0, .invalidScalar(#"\uD800"#)),
    (#"\xg1"#, 0, .invalidScalar(#"\xg"#)),
    ("a{1001}", 1, .repetitionTooLarge(limit: 1_000)),
    ("(?:(?:a{1000}){1000}){1000}", 0, .patternTooLarge(limit: 20_000)),
    (String(repeating: "(", count: 300), 200, .nestedTooDeeply(limit: 200)),
  ])
  func `A pattern is refused by name and place`(
    source: String, offset: Int, kind: PatternError.Kind
  ) {
    #expect(throws: PatternError(pattern: 1, offset: offset, kind: kind)) {
      try PatternSet([
        Pattern("fine", syntax: .keyword), Pattern(source, syntax: .regularExpression),
      ])
    }
  }

  @Test func `A keyword needs a character`() {
    #expect(throws: PatternError(pattern: 0, offset: 0, kind: .emptyKeyword)) {
      try PatternSet([Pattern(" \n", syntax: .keyword)])
    }
  }

  @Test func `A set has a limit of its own`() {
    var limits = PatternLimits.standard
    limits.instructionsPerSet = 10
    #expect(throws: PatternError(pattern: 2, offset: 0, kind: .setTooLarge(limit: 10))) {
      try PatternSet(
        Array(repeating: Pattern("abcd", syntax: .regularExpression), count: 3), limits: limits)
    }
  }

  @Test func `The description says what, where and what to write`() {
    let error = PatternError(pattern: 0, offset: 3, kind: .unsupported("look-ahead"))
    #expect(
      error.description
        == "offset 3: unsupported look-ahead; expected a pattern that can be matched in linear time"
    )
  }
}
