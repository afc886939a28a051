import Testing

@testable import PatternMatching

@Suite struct SyntaxSuiteTests {
  @Test(arguments: syntaxSuite.indices)
  func `Each expression of the suite has exactly its matches`(index: Int) throws {
    try check(syntaxSuite[index], .regularExpression)
  }

  @Test(arguments: keywordSuite.indices)
  func `Each keyword of the suite has exactly its matches`(index: Int) throws {
    try check(keywordSuite[index], .keyword)
  }

  @Test func `The whole suite as one set finds in each text what belongs to it`() throws {
    let set = try PatternSet(
      syntaxSuite.map { Pattern($0.source, syntax: .regularExpression) }
        + keywordSuite.map { Pattern($0.source, syntax: .keyword) })
    let scanner = set.makeScanner()
    for line in syntaxSuite + keywordSuite {
      let bytes = Array(line.text.utf8)
      var hits = PatternHits()
      scanner.scan(bytes.span, into: &hits)
      for id in set.patterns.indices {
        let match = scanner.firstMatch(of: id, in: bytes.span, range: 0..<bytes.count)
        #expect(hits.contains(id) == (match != nil), "/\(set.patterns[id].source)/ in \(line.text)")
      }
    }
  }

  private func check(_ line: SyntaxCase, _ syntax: Pattern.Syntax) throws {
    let scanner = try PatternSet([Pattern(line.source, syntax: syntax)]).makeScanner()
    let bytes = Array(line.text.utf8)
    var found: [String] = []
    scanner.forEachMatch(of: 0, in: bytes.span, range: 0..<bytes.count) {
      found.append(String(decoding: bytes[$0], as: UTF8.self))
      return true
    }
    #expect(found == line.matches, "/\(line.source)/ in \(line.text.debugDescription)")
    var hits = PatternHits()
    scanner.scan(bytes.span, into: &hits)
    #expect(hits.contains(0) == !line.matches.isEmpty, "/\(line.source)/ as a set")
  }
}
