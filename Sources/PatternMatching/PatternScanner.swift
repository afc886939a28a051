/// Matches the patterns of one ``PatternSet``, on one thread at a time.
///
/// It owns the working memory of a scan, so that scans after the first ones allocate nothing. Any
/// bytes may be scanned: what is not valid UTF-8 is matched by no pattern, not even by `.`, and is
/// no word character.
public final class PatternScanner {
  /// The patterns that are matched.
  public let set: PatternSet
  private var groups: [GroupScanner]
  /// The scan of each pattern that is tried where a condition holds, made when it has been tried on some text.
  private var conditional: [GroupScanner?]
  /// The bits of one scan, required phrases among them, and what is made of them where there are conditions.
  private var table = PatternHitTable()
  private var counts: [Int32]
  private var matching: [Int] = []
  private var holding: [Int] = []
  /// The ranges in hand, and those in which each condition holds.
  private var ranges: [PatternRange] = []
  private var conditionRanges: [[PatternRange]]
  private var heldConditions: [Int] = []
  /// The bytes that each condition's pattern was tried on while it had no automaton.
  private var conditionBytes: [Int]
  private var threads = ThreadMatcher()
  /// A pattern with a condition is given an automaton once it was tried on this many bytes.
  private static let threadBytes = 2_000
  /// The bytes that the states of all patterns with conditions may take, and those that they take.
  private let conditionalLimit: Int
  private var conditionalUse = 0
  /// The program of each pattern whose place was asked for.
  private var programs: [SearchProgram?]

  init(_ set: PatternSet, cacheBytes: Int) {
    self.set = set
    let shares = Self.shares(cacheBytes, groups: set.groups.count)
    groups = zip(set.groups, shares).map { GroupScanner($0, byteLimit: $1) }
    conditionalLimit = cacheBytes / 8
    let patterns = set.conditions.patterns.count
    conditional = Array(repeating: nil, count: patterns)
    conditionRanges = Array(repeating: [], count: patterns)
    conditionBytes = Array(repeating: 0, count: patterns)
    counts = Array(repeating: 0, count: set.conditions.conditions.count)
    programs = Array(repeating: nil, count: set.patterns.count)
  }

  /// What scans have built so far.
  package var statistics: ScanStatistics {
    (groups + conditional.compactMap { $0 }).reduce(into: ScanStatistics()) {
      let statistics = $1.scan.statistics
      $0.states += statistics.states
      $0.resets += statistics.resets
      $0.bytes += statistics.bytes
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
    guard set.conditions.phraseCount > 0 else {
      hits.withBits(capacity: set.patterns.count) { bits in scanGroups(text, range, into: &bits) }
      return
    }
    table.begin(rows: 1, capacity: set.bitCount)
    table.withBits { bits in scanGroups(text, range, into: &bits) }
    collectConditions(&table, row: 0)
    for condition in holding where !table.contains(set.conditions.patterns[condition], row: 0) {
      if let scanner = scanner(ofCondition: condition, bytes: range.count) {
        let whole = PatternRange(start: range.lowerBound, end: range.upperBound, row: 0)
        tryCondition(condition, scanner, text, [whole], &table)
      } else {
        let whole = PatternRange(start: range.lowerBound, end: range.upperBound, row: 0)
        tryCondition(condition, text, whole, &table)
      }
    }
    table.forEach(row: 0, in: 0..<set.patterns.count) { hits.insert($0) }
  }

  /// Adds to `hits` the identifier of each pattern that matches anywhere in `text`.
  public func scan(_ text: Span<UInt8>, into hits: inout PatternHits) {
    scan(text, in: 0..<text.count, into: &hits)
  }

  /// Finds the patterns that match in each of several ranges of a text, such as its sentences.
  ///
  /// The same as a scan of each range, and several times as fast where they are short: four of them are
  /// followed at a time. The ranges may be in any order and overlap.
  ///
  /// - Parameters:
  ///   - text: any bytes.
  ///   - ranges: their edges count as the edges of the text.
  ///   - hits: its rows become those of the ranges, in the same order.
  /// - Complexity: O(*n*), *n* the bytes of all ranges.
  public func scan(
    _ text: Span<UInt8>, in ranges: [Range<Int>], into hits: inout PatternHitTable
  ) {
    self.ranges.removeAll(keepingCapacity: true)
    for (row, range) in ranges.enumerated() {
      checkRange(range, in: text)
      self.ranges.append(PatternRange(start: range.lowerBound, end: range.upperBound, row: row))
    }
    hits.begin(rows: ranges.count, capacity: set.bitCount)
    let stride = hits.stride
    hits.withBits { bits in scanGroups(text, stride: stride, into: &bits) }
    guard set.conditions.phraseCount > 0 else { return }
    for row in ranges.indices {
      collectConditions(&hits, row: row)
      for condition in holding
      where !hits.contains(set.conditions.patterns[condition], row: row)
        && conditionRanges[condition].last?.row != row
      {
        if conditionRanges[condition].isEmpty { heldConditions.append(condition) }
        conditionRanges[condition].append(self.ranges[row])
      }
    }
    for condition in heldConditions {
      // Taken out rather than copied, so that its storage is used again.
      var list: [PatternRange] = []
      swap(&list, &conditionRanges[condition])
      let bytes = list.reduce(0) { $0 + $1.end - $1.start }
      if let scanner = scanner(ofCondition: condition, bytes: bytes) {
        tryCondition(condition, scanner, text, list, &hits)
      } else {
        for range in list { tryCondition(condition, text, range, &hits) }
      }
      list.removeAll(keepingCapacity: true)
      swap(&list, &conditionRanges[condition])
    }
    heldConditions.removeAll(keepingCapacity: true)
  }

  /// Marks the patterns whose phrases in a row are a match, and notes in ``holding`` those that are to be tried.
  private func collectConditions(_ hits: inout PatternHitTable, row: Int) {
    matching.removeAll(keepingCapacity: true)
    holding.removeAll(keepingCapacity: true)
    set.conditions.collect(
      hits.row(row, from: set.firstPhraseWord), &counts, matching: &matching, holding: &holding)
    for id in matching { hits.insert(id, row: row) }
  }

  /// Follows all automata over one range; one whose states multiply is divided in two.
  private func scanGroups(
    _ text: Span<UInt8>, _ range: Range<Int>, into bits: inout MutableSpan<UInt64>
  ) {
    var index = 0
    while index < groups.count {
      if groups[index].scan.scan(text, in: range, into: &bits) {
        index += 1
      } else {
        groups.replaceSubrange(index...index, with: groups[index].scan.divided(set))
      }
    }
  }

  /// Follows all automata over the ranges in hand.
  private func scanGroups(
    _ text: Span<UInt8>, stride: Int, into bits: inout MutableSpan<UInt64>
  ) {
    var index = 0
    while index < groups.count {
      if groups[index].scan.scan(text, in: ranges, stride: stride, into: &bits) {
        index += 1
      } else {
        groups.replaceSubrange(index...index, with: groups[index].scan.divided(set))
      }
    }
  }

  /// Tries the pattern of a condition on one range.
  ///
  /// The first times its threads are followed; an automaton is made only where it will be used more often.
  private func tryCondition(
    _ condition: Int, _ text: Span<UInt8>, _ range: PatternRange, _ hits: inout PatternHitTable
  ) {
    let id = set.conditions.patterns[condition]
    let bounds = range.start..<range.end
    let match = threads.firstMatch(
      of: program(of: id), in: text, range: bounds, from: range.start)
    if match != nil { hits.insert(id, row: range.row) }
  }

  /// The scan of the one pattern of a condition; nil while it is not worth one.
  private func scanner(ofCondition condition: Int, bytes: Int) -> GroupScanner? {
    if let known = conditional[condition] { return known }
    conditionBytes[condition] += bytes
    guard conditionBytes[condition] > Self.threadBytes else { return nil }
    let id = set.conditions.patterns[condition]
    let scanner = GroupScanner(
      SetAutomaton({ [set] in PatternGroups.tried(set.node($0).trimmedForExistence) }, ids: [id]),
      byteLimit: conditionalLimit / 4)
    conditional[condition] = scanner
    conditionalUse += scanner.scan.cache.byteCount
    return scanner
  }

  /// Tries the pattern of a condition, of which there is a scan, on some ranges.
  private func tryCondition(
    _ condition: Int, _ scanner: GroupScanner, _ text: Span<UInt8>, _ ranges: [PatternRange],
    _ hits: inout PatternHitTable
  ) {
    let id = set.conditions.patterns[condition]
    conditionalUse -= scanner.scan.cache.byteCount
    for range in ranges where scanner.scan.matches(text, in: range.start..<range.end) {
      hits.insert(id, row: range.row)
    }
    conditionalUse += scanner.scan.cache.byteCount
    guard conditionalUse > conditionalLimit else { return }
    // What is still of use will be made anew.
    for index in conditional.indices { conditional[index] = nil }
    conditionalUse = 0
  }

  /// The bytes that each group's states may take: an eighth is for patterns with conditions, and the first group, which has
  /// all the phrases, needs most.
  private static func shares(_ bytes: Int, groups: Int) -> [Int] {
    if groups < 2 { return Array(repeating: bytes / 8 * 7, count: groups) }
    return [bytes / 2] + Array(repeating: bytes / 8 * 3 / (groups - 1), count: groups - 1)
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
    return threads.firstMatch(
      of: program(of: id), in: text, range: range, from: range.lowerBound)
  }

  /// Calls `body` with each match of one pattern in `text[range]`, leftmost first, without overlaps.
  ///
  /// The next match is looked for where the last one ended; an empty match is never reported where
  /// the last one ended. `body` returns whether to go on.
  public func forEachMatch(
    of id: Int, in text: Span<UInt8>, range: Range<Int>, _ body: (Range<Int>) -> Bool
  ) {
    checkRange(range, in: text)
    let program = program(of: id)
    var start = range.lowerBound
    var lastEnd = -1
    while start <= range.upperBound {
      guard
        let match = threads.firstMatch(
          of: program, in: text, range: range, from: start)
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
  private func program(of id: Int) -> SearchProgram {
    if let known = programs[id] { return known }
    let made = SearchProgram(ProgramBuilder.build(set.node(id), pattern: id))
    programs[id] = made
    return made
  }

  private func checkRange(_ range: Range<Int>, in text: Span<UInt8>) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= text.count, "the range is beyond the text")
  }
}
