import Testing

@testable import PatternMatching

@Suite struct DocumentationTests {
  @Test func `The example of the article prints what it says`() throws {
    let set = try PatternSet([
      Pattern("is down", syntax: .keyword),
      Pattern(#"\b5\d\d\b"#, syntax: .regularExpression),
    ])
    let scanner = set.makeScanner()
    var hits = PatternHits(capacity: set.patterns.count)
    let text = Array("The site IS  DOWN with 503".utf8)
    scanner.scan(text.span, into: &hits)
    #expect(Array(hits) == [0, 1])
    #expect(scanner.firstMatch(of: 0, in: text.span, range: 0..<text.count) == 9..<17)
  }

  @Test func `A hostile pattern takes linear time`() throws {
    let scanner = try compile("(a+)+$").makeScanner()
    let text = Array(repeating: UInt8(ascii: "a"), count: 20_000) + [0x62]
    var hits = PatternHits()
    scanner.scan(text.span, into: &hits)
    #expect(hits.isEmpty)
    #expect(scanner.statistics.states < 10)
  }

  @Test func `States that multiply lead to a division of the patterns`() throws {
    var limits = PatternLimits.standard
    limits.cacheBytes = 4 << 20
    let letters = (0..<12).map { String(UnicodeScalar(UInt8(0x61 + $0))) }
    let set = try PatternSet(
      letters.map { Pattern("\($0)[a-l]{7}!", syntax: .regularExpression) }, limits: limits)
    let scanner = set.makeScanner()
    var random = RandomPatterns(seed: 5)
    var hits = PatternHits()
    var groups: [Int] = []
    for _ in 0..<100 {
      let text = (0..<800).map { _ in
        UInt8.random(in: 0x60..<0x6D, using: &random.generator) == 0x60
          ? 0x0A : UInt8.random(in: 0x61..<0x6D, using: &random.generator)
      }
      scanner.scan(text.span, into: &hits)
      groups.append(scanner.statistics.groups)
    }
    #expect(hits.isEmpty)
    #expect(scanner.statistics.bytes < 8 << 20)
    #expect(groups[99] > groups[0])
  }

  @Test func `A short text in which nothing ends is followed from all places at once`() throws {
    let set = try PatternSet(
      ["a.*!", "b.*!", "c.*!"].map { Pattern($0, syntax: .regularExpression) })
    let scanner = set.makeScanner()
    let before = scanner.statistics.groups
    var hits = PatternHitTable()
    let quiet = Array("abc\nabc\nxyz!\n".utf8)
    scanner.scan(quiet.span, in: [0..<quiet.count, 4..<quiet.count], into: &hits)
    #expect((0..<2).allSatisfy { row in !(0..<3).contains { hits.contains($0, row: row) } })
    #expect(scanner.statistics.groups == before)
    let dense = Array((String(repeating: "ab", count: 200) + "!").utf8)
    scanner.scan(dense.span, in: [0..<dense.count, 0..<dense.count - 1], into: &hits)
    #expect((0..<3).map { hits.contains($0, row: 0) } == [true, true, false])
    #expect(!(0..<3).contains { hits.contains($0, row: 1) })
    #expect(scanner.statistics.groups > before)
  }

  @Test func `What begins with many letters alone needs no other automata for a long text`() throws
  {
    let scanner = try compile("[a-z]+[0-9]").makeScanner()
    let before = scanner.statistics.groups
    let long = Array((String(repeating: "page ", count: 500) + "page9").utf8)
    var hits = PatternHits()
    scanner.scan(long.span, into: &hits)
    #expect(Array(hits) == [0] && scanner.statistics.groups == before)
  }

  @Test func `Expressions with gaps wait for their phrases`() throws {
    let words = ["mail", "login", "till", "export", "page", "queue"]
    let set = try PatternSet(
      words.map { Pattern("\($0).{0,40}(?:down|broken)", syntax: .regularExpression) })
    let scanner = set.makeScanner()
    let before = scanner.statistics.groups
    var hits = PatternHits()
    scanner.scan(Array("the login page works, the till is slow".utf8).span, into: &hits)
    #expect(hits.isEmpty && scanner.statistics.groups == before)
    scanner.scan(Array("the login page is down".utf8).span, into: &hits)
    #expect(Array(hits) == [1, 4] && scanner.statistics.groups == before)
    // An automaton of its own is made for what is tried on many bytes, and one for the phrases of long texts.
    let long = Array((String(repeating: "page ", count: 500) + "is broken").utf8)
    scanner.scan(long.span, into: &hits)
    #expect(scanner.statistics.groups == before + 2)
  }

  @Test func `The edges of the range are the edges of the text`() throws {
    let text = Array("xcatx\ncat".utf8)
    for source in [#"\bcat\b"#, "^cat$", #"\Acat\z"#, "(?m)^cat$"] {
      let scanner = try compile(source).makeScanner()
      #expect(scanner.firstMatch(of: 0, in: text.span, range: 1..<4) == 1..<4)
      var hits = PatternHits()
      scanner.scan(text.span, in: 1..<4, into: &hits)
      #expect(hits.contains(0))
      hits.removeAll()
      scanner.scan(text.span, in: 0..<5, into: &hits)
      #expect(hits.isEmpty)
      #expect(scanner.firstMatch(of: 0, in: text.span, range: 4..<4) == nil)
    }
  }
}
