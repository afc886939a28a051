import Testing
import TriageTestSupport

@testable import PatternMatching

@Suite struct StorageTests {
  static let sources = [
    "\\b5\\d\\d\\b", "(?i)is\\s+down|outage", "^ERR", "x{2,5}y*", "[^a-z]{3}$", "größe", "a|b|",
    "\\p{L}+!", "is.*down", "no.{0,9}impact", "ERR.*503", "404[^x]+ab", "down .*is",
    "(?:ERR|is).+abc",
  ]

  private func makeSet() throws -> PatternSet {
    try PatternSet(
      Self.sources.map { Pattern($0, syntax: .regularExpression) } + [
        Pattern("no production impact", syntax: .keyword), Pattern("404", syntax: .keyword),
      ])
  }

  @Test func `a stored set finds what the compiled one finds, and stores to the same bytes`() throws
  {
    let set = try makeSet()
    let stored = try set.storedBytes()
    let again = try PatternSet(stored: stored)
    #expect(try again.storedBytes() == stored)
    #expect(again.patterns == set.patterns && again.limits == set.limits)
    let (a, b) = (set.makeScanner(), again.makeScanner())
    let pieces = [
      "ERR", " 503", "is  down", "\n", "xxxy", "Größe", "no production impact", "404", "?", "abc",
      "東",
    ]
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = Array(
        (0..<Int.random(in: 0...20, using: &generator)).map { _ in
          pieces.randomElement(using: &generator) ?? ""
        }.joined().utf8)
      var (x, y) = (PatternHits(), PatternHits())
      a.scan(text.span, into: &x)
      b.scan(text.span, into: &y)
      #expect(Array(x) == Array(y), "seed \(seed)")
      for id in set.patterns.indices {
        #expect(
          a.firstMatch(of: id, in: text.span, range: 0..<text.count)
            == b.firstMatch(of: id, in: text.span, range: 0..<text.count), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [UInt64(41), 42, 43])
  func `random sets survive being stored`(seed: UInt64) throws {
    var random = RandomPatterns(seed: seed)
    for _ in 0..<8 {
      let patterns = (0..<Int.random(in: 0...30, using: &random.generator)).map { index in
        Pattern(
          index % 3 == 0 ? random.phrase() + ".+" + random.phrase() : random.pattern(size: 4),
          syntax: .regularExpression)
      }
      let set = try PatternSet(patterns)
      let again = try PatternSet(stored: set.storedBytes())
      #expect(try again.storedBytes() == set.storedBytes())
      let (a, b) = (set.makeScanner(), again.makeScanner())
      for _ in 0..<10 {
        let text = random.text(size: 80, isValid: false)
        var (x, y) = (PatternHits(), PatternHits())
        a.scan(text.span, into: &x)
        b.scan(text.span, into: &y)
        #expect(x == y, "seed \(seed)")
      }
    }
  }

  @Test func `wide limits are stored or refused, never cut`() throws {
    var limits = PatternLimits.standard
    limits.instructionsPerPattern = 60_000
    limits.repetitionCount = 50_000
    let wide = try PatternSet(
      [Pattern("xa{21000}y", syntax: .regularExpression)], limits: limits)
    let again = try PatternSet(stored: wide.storedBytes())
    let text = Array(("x" + String(repeating: "a", count: 21_000) + "y").utf8)
    let match = again.makeScanner().firstMatch(of: 0, in: text.span, range: 0..<text.count)
    #expect(match == 0..<text.count)
    limits.nesting = 1_000
    let deep = try PatternSet([Pattern("a", syntax: .regularExpression)], limits: limits)
    #expect(throws: PatternStorageError.self) { try deep.storedBytes() }
  }

  @Test func `truncations and flipped bytes are refused`() throws {
    let stored = try PatternSet([Pattern("a+b", syntax: .regularExpression)]).storedBytes()
    for count in stride(from: 0, to: stored.count, by: 7) {
      #expect(throws: PatternStorageError.self) { try PatternSet(stored: Array(stored[..<count])) }
    }
    for index in stride(from: 0, to: stored.count, by: 5) {
      var bytes = stored
      bytes[index] ^= 1 << UInt8(index % 8)
      #expect(throws: PatternStorageError.self) { try PatternSet(stored: bytes) }
    }
  }

  @Test func `damage behind a mended checksum gives a set or an error, never a trap`() throws {
    let stored = try makeSet().storedBytes()
    let text = Array("ERR 503 is down größe xxxxy no production impact".utf8)
    for seed in 0..<120 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var words = stride(from: 0, to: stored.count, by: 4).map { index in
        (0..<4).reduce(UInt32(0)) { $0 | UInt32(stored[index + $1]) << (8 * UInt32($1)) }
      }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 3..<words.count, using: &generator)
        words[index] =
          Bool.random(using: &generator)
          ? UInt32.random(in: 0...64, using: &generator)
          : UInt32.random(in: 0...UInt32.max, using: &generator)
      }
      words[2] = StorageChecksum.of(3..<words.count) { words[$0] }
      let bytes = words.flatMap { word in
        (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
      }
      guard let set = try? PatternSet(stored: bytes) else { continue }
      var hits = PatternHits()
      let scanner = set.makeScanner()
      scanner.scan(text.span, into: &hits)
      if let id = hits.first(where: { _ in true }) {
        _ = scanner.firstMatch(of: id, in: text.span, range: 0..<text.count)
      }
    }
  }
}
