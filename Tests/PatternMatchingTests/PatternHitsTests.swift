import Testing

@testable import PatternMatching

@Suite struct PatternHitsTests {
  @Test func `Identifiers come back in ascending order`() {
    var hits = PatternHits(capacity: 10)
    for id in [130, 3, 64, 0, 63, 3] { hits.insert(id) }
    #expect(Array(hits) == [0, 3, 63, 64, 130])
    var walked: [Int] = []
    hits.forEach { walked.append($0) }
    #expect(walked == Array(hits))
    #expect(hits.count == 5)
    #expect(hits.contains(63) && !hits.contains(62) && !hits.contains(1_000) && !hits.contains(-1))
  }

  @Test func `Capacity does not matter to equality`() {
    var (small, large) = (PatternHits(), PatternHits(capacity: 1_000))
    #expect(small == large && small.isEmpty)
    small.insert(5)
    large.insert(5)
    #expect(small == large)
    large.insert(900)
    #expect(small != large)
    small.formUnion(large)
    #expect(small == large)
    large.removeAll()
    #expect(large.isEmpty && Array(large) == [])
  }

  @Test func `A scan adds to what is there`() throws {
    let scanner = try PatternSet([Pattern("b", syntax: .regularExpression)]).makeScanner()
    var hits = PatternHits()
    hits.insert(77)
    scanner.scan("abc".utf8Span.span, into: &hits)
    #expect(Array(hits) == [0, 77])
  }
}
