// The fuzzer compiles this file into one module with the sources.
#if canImport(PatternMatching)
@testable import PatternMatching
#endif

/// One input of the fuzzer, and of the test that replays what it found.
struct FuzzCase {
  let patterns: [Pattern]
  let text: [UInt8]
  let limits: PatternLimits

  /// Reads an input; nil where it has no text.
  init?(_ bytes: [UInt8]) {
    guard let options = bytes.first else { return nil }
    let parts = bytes.dropFirst().split(separator: 0, omittingEmptySubsequences: false)
    guard let last = parts.last else { return nil }
    patterns = parts.dropLast().enumerated().map { index, part in
      Pattern(
        String(decoding: part, as: UTF8.self),
        syntax: options & 2 != 0 && index % 2 == 1 ? .keyword : .regularExpression)
    }
    text = Array(repeatElement(Array(last), count: 1 + Int(options >> 4) * 3).joined())
    limits = PatternLimits(
      instructionsPerPattern: 300, instructionsPerSet: 1_000, repetitionCount: 100, nesting: 50,
      cacheBytes: options & 1 != 0 ? 1 << 10 : 1 << 20)
  }

  /// Traps where the scan of all patterns and the search for one do not agree.
  func check() {
    let set: PatternSet
    do {
      set = try PatternSet(patterns, limits: limits)
    } catch {
      precondition(error.offset <= patterns[error.pattern].source.unicodeScalars.count)
      precondition(!error.description.isEmpty)
      return
    }
    let scanner = set.makeScanner()
    var hits = PatternHits(capacity: patterns.count)
    scanner.scan(text.span, into: &hits)
    for id in patterns.indices {
      let match = scanner.firstMatch(of: id, in: text.span, range: 0..<text.count)
      precondition((match != nil) == hits.contains(id), "the engines do not agree")
      var lastEnd = 0
      scanner.forEachMatch(of: id, in: text.span, range: 0..<text.count) { range in
        precondition(range.lowerBound >= lastEnd && range.upperBound <= text.count)
        lastEnd = range.upperBound
        return true
      }
    }
    checkRanges(scanner)
  }

  /// Traps where several ranges at a time give something else than each alone.
  private func checkRanges(_ scanner: PatternScanner) {
    let third = text.count / 3
    let ranges = [0..<third, third..<text.count, 0..<text.count, third..<third, 0..<2 * third]
    var table = PatternHitTable()
    scanner.scan(text.span, in: ranges, into: &table)
    for (row, range) in ranges.enumerated() {
      var hits = PatternHits(capacity: patterns.count)
      scanner.scan(text.span, in: range, into: &hits)
      for id in patterns.indices {
        precondition(table.contains(id, row: row) == hits.contains(id), "the ranges do not agree")
      }
    }
  }
}
