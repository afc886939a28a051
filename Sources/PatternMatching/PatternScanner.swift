/// Matches the patterns of one ``PatternSet``, on one thread at a time.
///
/// It owns the working memory of a scan, so that scans after the first ones allocate nothing. Any
/// bytes may be scanned: what is not valid UTF-8 is matched by no pattern, not even by `.`, and is
/// no word character.
public final class PatternScanner {
  /// The patterns that are matched.
  public let set: PatternSet
  /// What begins with few letters, in short texts.
  private let starts: StartScanner
  /// The same in long ones, compiled when the first of them comes.
  private lazy var narrow = makeNarrow()
  private var isNarrowMade = false
  /// What begins with many letters, in all texts.
  private var wide: [GroupScanner]
  /// The scan of each pattern that is tried where a condition holds, made when it has been tried on some text.
  private var conditional: [StartScanner?]
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
  /// The bytes that the states of ``narrow`` may take.
  private let narrowLimit: Int
  /// The bytes that the states of all patterns with conditions may take, and those that they take.
  private let conditionalLimit: Int
  private var conditionalUse = 0
  /// The program of each pattern whose place was asked for.
  private var programs: [SearchProgram?]

  init(_ set: PatternSet, cacheBytes: Int) {
    self.set = set
    // The states of what begins at one place are few, those of what is under way at all places many.
    let eighth = cacheBytes / 8
    starts = StartScanner(set.starts, byteLimit: eighth)
    narrowLimit = 3 * eighth
    wide = set.wide.map { [count = set.wide.count] in
      GroupScanner($0, byteLimit: 2 * eighth / count)
    }
    conditionalLimit = 2 * eighth
    let patterns = set.conditions.patterns.count
    conditional = Array(repeating: nil, count: patterns)
    conditionRanges = Array(repeating: [], count: patterns)
    conditionBytes = Array(repeating: 0, count: patterns)
    counts = Array(repeating: 0, count: set.conditions.conditions.count)
    programs = Array(repeating: nil, count: set.patterns.count)
  }

  /// What scans have built so far.
  package var statistics: ScanStatistics {
    let fromStarts = ([starts] + conditional.compactMap { $0 }).map { $0.scan.statistics }
    let groups = (isNarrowMade ? narrow : []) + wide
    return (fromStarts + groups.map { $0.scan.statistics }).reduce(ScanStatistics(), +)
  }

  /// Adds to `hits` the identifier of each pattern that matches anywhere in `text[range]`.
  ///
  /// The edges of `range` count as the edges of the text for `^`, `$`, `\b`, `\A` and `\z`.
  /// Complexity: O(*n*) for *n* bytes.
  public func scan(
    _ text: Span<UInt8>, in range: Range<Int>, into hits: inout PatternHits
  ) {
    checkRange(range, in: text)
    let whole = PatternRange(start: range.lowerBound, end: range.upperBound, row: 0)
    guard set.conditions.phraseCount > 0 else {
      hits.withBits(capacity: set.patterns.count) { bits in scan(text, whole, &bits) }
      return
    }
    table.begin(rows: 1, capacity: set.bitCount)
    table.withBits { bits in scan(text, whole, &bits) }
    collectConditions(&table, row: 0)
    for condition in holding where !table.contains(set.conditions.patterns[condition], row: 0) {
      tryCondition(condition, text, CollectionOfOne(whole), &table)
    }
    table.forEach(row: 0, in: 0..<set.patterns.count) { hits.insert($0) }
  }

  /// Adds to `hits` the identifier of each pattern that matches anywhere in `text`.
  public func scan(_ text: Span<UInt8>, into hits: inout PatternHits) {
    scan(text, in: 0..<text.count, into: &hits)
  }

  /// Finds the patterns that match in each of several ranges of a text, such as its sentences.
  ///
  /// The same as a scan of each range, and faster where they are short. The ranges may be in any order and overlap.
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
    hits.withBits { bits in
      for range in self.ranges
      where !starts.scan.scan(text, in: range, base: range.row * stride, into: &bits) {
        scanNarrow(text, range, base: range.row * stride, &bits)
      }
      scanWide(text, self.ranges, stride: stride, &bits)
    }
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
      tryCondition(condition, text, list, &hits)
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

  /// Follows everything over one range: from one place after the other where it is short.
  private func scan(
    _ text: Span<UInt8>, _ range: PatternRange, _ bits: inout MutableSpan<UInt64>
  ) {
    if range.end - range.start >= GroupScan.shortestCut
      || !starts.scan.scan(text, in: range, base: 0, into: &bits)
    {
      scanNarrow(text, range, base: 0, &bits)
    }
    scanWide(text, CollectionOfOne(range), stride: 0, &bits)
  }

  private func makeNarrow() -> [GroupScanner] {
    isNarrowMade = true
    let groups = set.division().narrow
    // The first one, which has all the phrases, needs most of the memory.
    return groups.enumerated().map { index, group in
      let share = groups.count == 1 ? 1 : index == 0 ? 2 : 2 * (groups.count - 1)
      return GroupScanner(group.automaton, byteLimit: narrowLimit / share)
    }
  }

  /// Follows what begins with few letters over a range from all places at once.
  private func scanNarrow(
    _ text: Span<UInt8>, _ range: PatternRange, base: Int, _ bits: inout MutableSpan<UInt64>
  ) {
    var index = 0
    while index < narrow.count {
      if narrow[index].scan.scan(text, in: range.start..<range.end, base: base, into: &bits) {
        index += 1
      } else {
        narrow.replaceSubrange(index...index, with: narrow[index].divided(set.division().narrow))
      }
    }
  }

  /// Follows what begins with many letters over some ranges; a group whose states multiply is divided in two.
  private func scanWide(
    _ text: Span<UInt8>, _ ranges: some Collection<PatternRange>, stride: Int,
    _ bits: inout MutableSpan<UInt64>
  ) {
    var index = 0
    while index < wide.count {
      let isDone = ranges.allSatisfy {
        wide[index].scan.scan(text, in: $0.start..<$0.end, base: $0.row * stride, into: &bits)
      }
      if isDone {
        index += 1
      } else {
        wide.replaceSubrange(index...index, with: wide[index].divided(set.division().wide))
      }
    }
  }

  /// Tries the pattern of a condition on some ranges.
  private func tryCondition(
    _ condition: Int, _ text: Span<UInt8>, _ ranges: some Collection<PatternRange>,
    _ hits: inout PatternHitTable
  ) {
    guard let scanner = scanner(ofCondition: condition, ranges) else {
      for range in ranges { follow(condition, text, range, &hits) }
      return
    }
    let stride = hits.stride
    conditionalUse -= scanner.scan.states.byteCount
    for range in ranges {
      let isDone = hits.withBits { bits in
        scanner.scan.scan(
          text, in: range, base: range.row * stride, into: &bits, isFirstEnough: true)
      }
      if !isDone { follow(condition, text, range, &hits) }
    }
    conditionalUse += scanner.scan.states.byteCount
    guard conditionalUse > conditionalLimit else { return }
    // What is still of use will be made anew.
    for index in conditional.indices { conditional[index] = nil }
    conditionalUse = 0
  }

  /// Follows the threads of a condition's pattern over one range.
  private func follow(
    _ condition: Int, _ text: Span<UInt8>, _ range: PatternRange, _ hits: inout PatternHitTable
  ) {
    let id = set.conditions.patterns[condition]
    let bounds = range.start..<range.end
    let match = threads.firstMatch(
      of: program(of: id), in: text, range: bounds, from: range.start)
    if match != nil { hits.insert(id, row: range.row) }
  }

  /// The scan of the one pattern of a condition; nil while it is not worth one.
  private func scanner(
    ofCondition condition: Int, _ ranges: some Collection<PatternRange>
  ) -> StartScanner? {
    if let known = conditional[condition] { return known }
    for range in ranges { conditionBytes[condition] += range.end - range.start }
    guard conditionBytes[condition] > Self.threadBytes else { return nil }
    let id = set.conditions.patterns[condition]
    let scanner = StartScanner(
      SetAutomaton({ [set] in PatternGroups.tried(set.node($0).trimmedForExistence) }, ids: [id]),
      byteLimit: conditionalLimit / 4)
    conditional[condition] = scanner
    conditionalUse += scanner.scan.states.byteCount
    return scanner
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

/// A range to scan, and the row of bits that takes what is found there.
struct PatternRange {
  var start: Int
  var end: Int
  var row: Int
}
