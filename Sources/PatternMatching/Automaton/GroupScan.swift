/// Runs one automaton over long texts, from all places at once.
///
/// A step of the automaton cannot start before the last one has ended, so a processor that could do
/// several at once waits. A long text is therefore cut into four parts whose steps are taken in turn.
/// A part that starts in the middle knows nothing of matches under way there: its first threads are a
/// subset of the true ones, so all that it finds is true, and what it misses is found by going on
/// from the part before until both are in the same state, after which they cannot differ.
///
/// Where the states of the joined patterns multiply, the cache fills over and over. The scan then
/// gives up, for its owner to share the patterns out among two groups; what it has found stays true.
struct GroupScan: ~Copyable {
  /// Texts below this many bytes are not cut.
  static let shortestCut = 512

  var cache: StateCache
  /// The states of the four parts, as rows of the table.
  private var rows: [4 of UInt32] = [0, 0, 0, 0]
  /// Where the four parts start and the last one ends.
  private var starts: [5 of Int] = [0, 0, 0, 0, 0]
  /// The bytes of whole scans since the cache was last emptied.
  private var scannedBytes = 0
  /// The bytes that the scan in hand has come through, roughly.
  private var partBytes = 0
  /// The transitions computed since the cache was last emptied.
  private var learnedCount = 0
  private var hasGivenUp = false
  /// The state that a part started in, while the part before it goes on.
  private var shadow: UInt32 = 0
  /// The word of bits at which the row for the range in hand begins.
  private var base = 0

  /// A transition costs about as much as scanning this many bytes.
  private static let bytesPerTransition = 16
  /// A cache is not made smaller than this many bytes.
  private static let leastCache = 128 << 10

  /// Creates a scan of a group's automaton with a cache of about `byteLimit` bytes.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    cache = StateCache(automaton, byteLimit: byteLimit)
  }

  /// Whether the patterns can be shared out among two groups.
  private var canDivide: Bool {
    cache.automaton.ids.count > 1 && cache.byteLimit / 2 >= Self.leastCache
  }

  /// How many states were made, how often the cache was full, and the bytes that it takes.
  var statistics: ScanStatistics {
    ScanStatistics(
      states: cache.madeStateCount, resets: cache.resetCount, bytes: cache.byteCount, groups: 1)
  }

  /// Adds the patterns that match in a range to the range's row of a bit set.
  ///
  /// - Parameters:
  ///   - text: what the range is of.
  ///   - range: it is scanned as if it were a text of its own.
  ///   - base: the word at which the row begins.
  ///   - hits: words of bits, with room for all patterns in a row.
  /// - Returns: Whether the scan was finished; if not, the patterns are better divided.
  mutating func scan(
    _ text: Span<UInt8>, in range: Range<Int>, base: Int, into hits: inout MutableSpan<UInt64>
  ) -> Bool {
    self.base = base
    cache.automaton.reportAlwaysMatched(base: base, &hits)
    rows[0] = cache.row(startingAfter: cache.edge)
    if range.count < Self.shortestCut {
      starts[0] = range.lowerBound
      var position = range.lowerBound
      run(
        text, lane: 0, from: &position, to: range.upperBound, end: range.upperBound, &hits)
      finish(lane: 0, &hits)
    } else {
      scanParts(text, in: range, into: &hits)
      finish(lane: 3, &hits)
    }
    scannedBytes += range.count
    partBytes = 0
    return !hasGivenUp
  }

  private mutating func scanParts(
    _ text: Span<UInt8>, in range: Range<Int>, into hits: inout MutableSpan<UInt64>
  ) {
    let quarter = range.count / 4
    starts = [range.lowerBound, 0, 0, 0, range.upperBound]
    var contexts: [4 of Context] = [cache.edge, .other, .other, .other]
    for part in 1..<4 {
      starts[part] = UTF8Decoder.boundary(
        text, atOrAfter: range.lowerBound + part * quarter, end: range.upperBound)
      contexts[part] = cache.context(
        of: UTF8Decoder.decode(text, before: starts[part], start: range.lowerBound))
      rows[part] = cache.row(startingAfter: contexts[part])
    }
    var positions: [4 of Int] = [starts[0], starts[1], starts[2], starts[3]]
    runFour(text, from: &positions, end: range.upperBound, &hits)
    if hasGivenUp { return }
    for part in 0..<4 {
      run(
        text, lane: part, from: &positions[part], to: starts[part + 1], end: range.upperBound, &hits
      )
    }
    for part in 0..<3 {
      shadow = cache.row(startingAfter: contexts[part + 1])
      var position = starts[part + 1]
      runToMeeting(
        text, lane: part, from: &position, to: starts[part + 2], end: range.upperBound, &hits)
      if rows[part] != shadow { rows[part + 1] = rows[part] }
    }
  }
}

extension GroupScan {
  /// Runs one part to its end.
  private mutating func run(
    _ text: Span<UInt8>, lane: Int, from position: inout Int, to limit: Int, end: Int,
    _ hits: inout MutableSpan<UInt64>
  ) {
    while true {
      var row = rows[lane]
      let isDone = ScanTables(cache, text)
        .run(&row, &position, to: limit, end: end, base: base, &hits)
      rows[lane] = row
      if isDone || hasGivenUp { return }
      learn(text, at: position, end: end, from: row)
    }
  }

  /// Runs the four parts in turn until the first of them is at its end.
  private mutating func runFour(
    _ text: Span<UInt8>, from positions: inout [4 of Int], end: Int,
    _ hits: inout MutableSpan<UInt64>
  ) {
    while true {
      var current = rows
      let isDone = ScanTables(cache, text).runFour(
        &current, &positions, to: [starts[1], starts[2], starts[3], starts[4]],
        end: end, base: base, &hits)
      rows = current
      if isDone || hasGivenUp { return }
      // A reset on behalf of one part renames the states of the others.
      partBytes = (positions[0] - starts[0]) * 4
      for part in 0..<4 where positions[part] < starts[part + 1] {
        learn(text, at: positions[part], end: end, from: rows[part])
      }
    }
  }

  /// Runs a part on beyond its end beside the next part's beginning, until both are in one state.
  private mutating func runToMeeting(
    _ text: Span<UInt8>, lane: Int, from position: inout Int, to limit: Int, end: Int,
    _ hits: inout MutableSpan<UInt64>
  ) {
    while true {
      var (row, other) = (rows[lane], shadow)
      let isDone = ScanTables(cache, text)
        .runToMeeting(&row, &other, &position, to: limit, end: end, base: base, &hits)
      (rows[lane], shadow) = (row, other)
      if isDone || hasGivenUp { return }
      learn(text, at: position, end: end, from: rows[lane])
      learn(text, at: position, end: end, from: shadow)
    }
  }

  /// Takes the step over the end of the text.
  private mutating func finish(lane: Int, _ hits: inout MutableSpan<UInt64>) {
    let column = cache.endColumn
    if cache.isUnknown(row: rows[lane], column: column) {
      learn(column: column, from: rows[lane])
    }
    cache.reportStep(from: rows[lane], column: column, base: base, &hits)
  }
}

extension GroupScan {
  /// Computes the transition of a state over the scalar at a position, where it is not known.
  private mutating func learn(_ text: Span<UInt8>, at position: Int, end: Int, from row: UInt32) {
    let column = ScanTables(cache, text).column(at: position, end: end).column
    guard cache.isUnknown(row: row, column: column) else { return }
    if cache.isFull, canDivide {
      hasGivenUp = learnedCount * Self.bytesPerTransition > scannedBytes + partBytes
    }
    learn(column: column, from: row)
  }

  /// Computes a transition; where the cache is full it is emptied instead, but for the states in use.
  private mutating func learn(column: Int, from row: UInt32) {
    learnedCount += 1
    if !cache.isFull {
      cache.step(from: row, column: column)
      return
    }
    let kept = [rows[0], rows[1], rows[2], rows[3], shadow].map { cache.contents(ofRow: $0) }
    let asked = cache.contents(ofRow: row)
    cache.clear()
    (scannedBytes, learnedCount) = (0, 0)
    for lane in 0..<4 { rows[lane] = cache.row(of: kept[lane]) }
    shadow = cache.row(of: kept[4])
    cache.step(from: cache.row(of: asked), column: column)
  }
}

/// A ``GroupScan`` at a fixed place, so that lists of them copy nothing.
final class GroupScanner {
  /// The scan.
  var scan: GroupScan

  /// Creates a scan of a group's automaton with a cache of about `byteLimit` bytes.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    scan = GroupScan(automaton, byteLimit: byteLimit)
  }

  /// Two scans that share out the patterns and the memory; `groups` are those that the scan's group comes from.
  func divided(_ groups: [JoinedPatterns]) -> [GroupScanner] {
    let ids = scan.cache.automaton.ids
    // Only a forged set has groups that its patterns do not give.
    let group = groups.first { Set(ids).isSubset(of: $0.ids) } ?? JoinedPatterns()
    let half = ids.count / 2
    return [ids[..<half], ids[half...]].map {
      GroupScanner(group.restricted(to: $0).automaton, byteLimit: scan.cache.byteLimit / 2)
    }
  }
}
