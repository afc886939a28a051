import Testing
import TriageTestSupport

@testable import PatternMatching

/// Compiles one expression.
func compile(_ source: String) throws -> PatternSet {
  try PatternSet([Pattern(source, syntax: .regularExpression)])
}

@Suite struct EngineAgreementTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `Threads find what a backtracking twin finds`(seed: UInt64) throws {
    var random = RandomPatterns(seed: seed)
    var compared = 0
    for _ in 0..<300 {
      let source = random.pattern(size: Int.random(in: 1...7, using: &random.generator))
      let set = try compile(source)
      let scanner = set.makeScanner()
      for _ in 0..<4 {
        let text = random.text(size: 12, isValid: false)
        let twin = Backtracker(text)
        guard
          case .success(let expected) = Result(catching: { try twin.firstMatch(of: set.node(0)) })
        else { continue }
        compared += 1
        let found = scanner.firstMatch(of: 0, in: text.span, range: 0..<text.count)
        #expect(found == expected, "seed \(seed), /\(source)/ in \(text)")
        var hits = PatternHits()
        scanner.scan(text.span, into: &hits)
        #expect(hits.contains(0) == (expected != nil), "scan: seed \(seed), /\(source)/ in \(text)")
      }
    }
    #expect(compared > 1_000)
  }

  @Test(arguments: [UInt64(11), 12, 13, 14, 15, 16])
  func `A scan of many finds what threads find of each`(seed: UInt64) throws {
    var random = RandomPatterns(seed: seed)
    var limits = PatternLimits.standard
    // Small caches are emptied and divided all the time.
    if seed % 2 == 0 { limits.cacheBytes = 4 << 10 }
    if seed % 3 == 0 { limits.cacheBytes = 600 << 10 }
    for _ in 0..<3 {
      let count = Int.random(in: 1...24, using: &random.generator)
      let patterns = (0..<count).map { index in
        index % 3 == 0
          ? Pattern("a\(["b", " b", "é", "-", "1 c"][index % 5])", syntax: .keyword)
          : Pattern(random.pattern(size: index % 9 + 1), syntax: .regularExpression)
      }
      let set = try PatternSet(patterns, limits: limits)
      let scanner = set.makeScanner()
      for round in 0..<6 {
        let text = random.text(size: [20, 150, 400, 900, 1_500, 3_000][round], isValid: false)
        let start = Int.random(in: 0...text.count, using: &random.generator)
        let range = start / 3..<(text.count + start) / 2
        var hits = PatternHits()
        scanner.scan(text.span, in: range, into: &hits)
        // A text is followed from all places at once where it is long, a range from one after the other.
        var table = PatternHitTable()
        scanner.scan(text.span, in: [range], into: &table)
        for id in patterns.indices {
          let match = scanner.firstMatch(of: id, in: text.span, range: range)
          #expect(
            hits.contains(id) == (match != nil) && table.contains(id, row: 0) == (match != nil),
            "seed \(seed), /\(patterns[id].source)/ in \(range) of \(text)")
        }
      }
    }
  }

  @Test(arguments: [UInt64(31), 32, 33, 34])
  func `Alternatives of different kinds are found as threads find them`(seed: UInt64) throws {
    var random = RandomPatterns(seed: seed)
    var limits = PatternLimits.standard
    if seed % 2 == 0 { limits.cacheBytes = 4 << 10 }
    for _ in 0..<4 {
      let patterns = (0..<20).map { (index: Int) -> Pattern in
        let gap = random.element(of: [".{0,3}", "(?:[a-c]+ )?", "[^a]+", " *"])
        let phrase = "\(random.phrase())(?:\(random.phrase())|\(random.phrase()))?"
        let parts = [phrase, random.phrase() + gap + random.phrase(), random.pattern(size: 2)]
        let source = parts[(index % 2)...].joined(separator: "|")
        return Pattern(index % 3 == 0 ? "^(?:\(source))" : source, syntax: .regularExpression)
      }
      let scanner = try PatternSet(patterns, limits: limits).makeScanner()
      for _ in 0..<12 {
        let text = random.text(size: 60, isValid: false)
        let ranges = [0..<text.count, text.count / 2..<text.count, 0..<0]
        var table = PatternHitTable()
        scanner.scan(text.span, in: ranges, into: &table)
        for (row, range) in ranges.enumerated() {
          var hits = PatternHits()
          scanner.scan(text.span, in: range, into: &hits)
          for id in patterns.indices {
            let match = scanner.firstMatch(of: id, in: text.span, range: range)
            #expect(
              hits.contains(id) == (match != nil) && table.contains(id, row: row) == (match != nil),
              "seed \(seed), /\(patterns[id].source)/ in \(range) of \(text)")
          }
        }
      }
    }
  }

  @Test(arguments: [UInt64(21), 22, 23, 24, 25, 26])
  func `Expressions that require phrases are found as threads find them`(seed: UInt64) throws {
    var random = RandomPatterns(seed: seed)
    var limits = PatternLimits.standard
    if seed % 2 == 0 { limits.cacheBytes = 4 << 10 }
    for _ in 0..<4 {
      let patterns = (0..<Int.random(in: 6...20, using: &random.generator)).map { index in
        let (first, last) = (random.phrase(), random.phrase())
        let gap = random.element(of: [".{0,3}", ".*", "(?: +[^ ]+){0,2} ", "[^a]+", "(?s:.+?)"])
        let odd = index % 7 == 0 ? random.pattern(size: 3) : ""
        // Alternatives of all three kinds: a phrase, one that requires phrases, one that requires none.
        let others = index % 3 == 0 ? "|" + random.phrase() + "|[^a]b[^c]" : ""
        return Pattern(first + gap + odd + last + others, syntax: .regularExpression)
      }
      let set = try PatternSet(patterns, limits: limits)
      let isProof = set.conditions.conditions.map(\.isProof)
      #expect(isProof.contains(true) && isProof.contains(false))
      let stored = try PatternSet(stored: set.storedBytes()).makeScanner()
      let scanner = set.makeScanner()
      // So many that a pattern tried often has an automaton of its own.
      for _ in 0..<60 {
        let text = random.text(size: 60, isValid: false)
        var hits = PatternHits()
        var storedHits = PatternHits()
        scanner.scan(text.span, into: &hits)
        stored.scan(text.span, into: &storedHits)
        #expect(hits == storedHits, "seed \(seed)")
        for id in patterns.indices {
          let match = scanner.firstMatch(of: id, in: text.span, range: 0..<text.count)
          #expect(
            hits.contains(id) == (match != nil), "seed \(seed), /\(patterns[id].source)/ in \(text)"
          )
        }
      }
    }
  }

  @Test(arguments: [UInt64(31), 32, 33, 34])
  func `A scan of ranges finds what a scan of each finds`(seed: UInt64) throws {
    var random = RandomPatterns(seed: seed)
    var limits = PatternLimits.standard
    if seed % 2 == 0 { limits.cacheBytes = 300 << 10 }
    let patterns = (0..<70).map { index in
      Pattern(
        index % 5 == 0
          ? random.phrase() + ".*" + random.phrase() : random.pattern(size: index % 7 + 1),
        syntax: .regularExpression)
    }
    let set = try PatternSet(patterns, limits: limits)
    let (scanner, twin) = (set.makeScanner(), set.makeScanner())
    var table = PatternHitTable()
    for _ in 0..<30 {
      let text = random.text(size: 400, isValid: false)
      let ranges = (0..<Int.random(in: 0...9, using: &random.generator)).map { _ in
        let ends = [0, 1].map { _ in Int.random(in: 0...text.count, using: &random.generator) }
        return (ends.min() ?? 0)..<(ends.max() ?? 0)
      }
      scanner.scan(text.span, in: ranges, into: &table)
      for (row, range) in ranges.enumerated() {
        var hits = PatternHits()
        twin.scan(text.span, in: range, into: &hits)
        var found: [Int] = []
        table.forEach(row: row, in: 0..<patterns.count) { found.append($0) }
        #expect(found == Array(hits), "seed \(seed), \(range) of \(text)")
      }
    }
  }
}
