/// Matches the patterns of one ``PatternSet``, on one thread at a time.
///
/// It owns the working memory of a scan, so that scans after the first ones allocate nothing. Any
/// bytes may be scanned: what is not valid UTF-8 is matched by no pattern, not even by `.`, and is
/// no word character.
public final class PatternScanner {
  /// The patterns that are matched.
  public let set: PatternSet
  private var groups: [GroupScan]
  private var threads = ThreadMatcher()
  /// The program of each pattern whose place was asked for.
  private var programs: [(program: Program, firstBytes: [Bool]?)?]

  init(_ set: PatternSet) {
    self.set = set
    groups = set.groups.map {
      GroupScan($0, byteLimit: set.limits.cacheBytes / set.groups.count)
    }
    programs = Array(repeating: nil, count: set.patterns.count)
  }

  /// What scans have built so far.
  package var statistics: ScanStatistics {
    groups.reduce(into: ScanStatistics()) {
      $0.states += $1.statistics.states
      $0.resets += $1.statistics.resets
      $0.bytes += $1.statistics.bytes
      $0.groups += 1
    }
  }

  /// Adds to `hits` the identifier of each pattern that matches anywhere in `text[range]`.
  ///
  /// The edges of `range` count as the edges of the text for `^`, `$`, `\b`, `\A` and `\z`.
  /// Complexity: O(*n*) for *n* bytes.
  public func scan(
    _ text: Span<UInt8>, in range: Range<Int>, into hits: inout PatternHits
  ) {
    checkRange(range, in: text)
    hits.withBits(capacity: set.patterns.count) { bits in
      var index = 0
      while index < groups.count {
        if groups[index].scan(text, in: range, into: &bits) {
          index += 1
        } else {
          groups.replaceSubrange(index...index, with: groups[index].divided(set))
        }
      }
    }
  }

  /// Adds to `hits` the identifier of each pattern that matches anywhere in `text`.
  public func scan(_ text: Span<UInt8>, into hits: inout PatternHits) {
    scan(text, in: 0..<text.count, into: &hits)
  }

  /// Returns the byte range of the leftmost match of one pattern in `text[range]`, or nil.
  ///
  /// Of the matches that start there it is the one that Perl and Swift's `Regex` find first: an
  /// earlier part of `a|b` is preferred to a later one, a greedy repetition takes as much as it
  /// can and a lazy one as little. The edges of `range` count as the edges of the text. `id` must be
  /// an index of the set's patterns.
  ///
  /// - Complexity: O(*n* × *m*) for *n* bytes and *m* instructions of the pattern.
  public func firstMatch(
    of id: Int, in text: Span<UInt8>, range: Range<Int>
  ) -> Range<Int>? {
    checkRange(range, in: text)
    let (program, firstBytes) = program(of: id)
    return threads.firstMatch(
      of: program, firstBytes: firstBytes, in: text, range: range, from: range.lowerBound)
  }

  /// Calls `body` with each match of one pattern in `text[range]`, leftmost first, without overlaps.
  ///
  /// The next match is looked for where the last one ended; an empty match is never reported where
  /// the last one ended. `body` returns whether to go on.
  public func forEachMatch(
    of id: Int, in text: Span<UInt8>, range: Range<Int>, _ body: (Range<Int>) -> Bool
  ) {
    checkRange(range, in: text)
    let (program, firstBytes) = program(of: id)
    var start = range.lowerBound
    var lastEnd = -1
    while start <= range.upperBound {
      guard
        let match = threads.firstMatch(
          of: program, firstBytes: firstBytes, in: text, range: range, from: start)
      else { return }
      if match.isEmpty {
        start =
          match.upperBound
          + max(1, UTF8Decoder.decode(text, at: match.upperBound, end: range.upperBound).1)
        if match.upperBound == lastEnd { continue }
      } else {
        start = match.upperBound
      }
      lastEnd = match.upperBound
      if !body(match) { return }
    }
  }

  /// The program of one pattern, compiled when it is first asked for.
  private func program(of id: Int) -> (program: Program, firstBytes: [Bool]?) {
    if let known = programs[id] { return known }
    let program = ProgramBuilder.build(set.node(id), pattern: id)
    let made = (program: program, firstBytes: program.firstBytes)
    programs[id] = made
    return made
  }

  private func checkRange(_ range: Range<Int>, in text: Span<UInt8>) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= text.count, "the range is beyond the text")
  }
}
