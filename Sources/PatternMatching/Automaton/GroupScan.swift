/// Runs one automaton over texts: the engine of ``PatternScanner/scan(_:in:into:)``.
///
/// A step of the automaton cannot start before the last one has ended, so a processor that could do
/// several at once waits. A long text is therefore cut into four parts whose steps are taken in turn.
/// A part that starts in the middle knows nothing of matches under way there: its first threads are a
/// subset of the true ones, so all that it finds is true, and what it misses is found by going on
/// from the part before until both are in the same state, after which they cannot differ.
struct GroupScan {
  /// Texts below this many bytes are not cut.
  private static let shortestCut = 512
  /// The place in ``rows`` of the state that a part started in.
  private static let shadow = 4

  private var cache: StateCache
  /// The states of the four parts and of the shadow, as rows of the table.
  private var rows: [5 of UInt32] = [0, 0, 0, 0, 0]

  /// Creates a scan of a set's automaton with a cache of about `byteLimit` bytes.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    cache = StateCache(automaton, byteLimit: byteLimit)
  }

  /// The patterns of the group.
  var automaton: SetAutomaton { cache.automaton }
  /// How many states were made, how often the cache was full, and the bytes that it takes.
  var statistics: ScanStatistics {
    ScanStatistics(
      states: cache.madeStateCount, resets: cache.resetCount, bytes: cache.byteCount)
  }

  /// Adds the patterns that match in `text[range]`.
  mutating func scan(_ text: Span<UInt8>, in range: Range<Int>, into hits: inout PatternHits) {
    for id in automaton.alwaysMatched { hits.insert(Int(id)) }
    rows[0] = cache.row(startingAfter: automaton.edge)
    if range.count < Self.shortestCut {
      var position = range.lowerBound
      runOne(text, lane: 0, from: &position, to: range.upperBound, end: range.upperBound, &hits)
      take(automaton.alphabet.end, lane: 0, &hits)
    } else {
      scanParts(text, in: range, into: &hits)
      take(automaton.alphabet.end, lane: 3, &hits)
    }
  }

  private mutating func scanParts(
    _ text: Span<UInt8>, in range: Range<Int>, into hits: inout PatternHits
  ) {
    let quarter = range.count / 4
    var starts: [5 of Int] = [range.lowerBound, 0, 0, 0, range.upperBound]
    for part in 1..<4 {
      starts[part] = UTF8Decoder.boundary(
        text, atOrAfter: range.lowerBound + part * quarter, end: range.upperBound)
      rows[part] = cache.row(startingAfter: context(before: starts[part], in: text, range: range))
    }
    var positions: [4 of Int] = [starts[0], starts[1], starts[2], starts[3]]
    runFour(text, from: &positions, starts: starts, end: range.upperBound, &hits)
    for part in 0..<4 {
      runOne(
        text, lane: part, from: &positions[part], to: starts[part + 1], end: range.upperBound,
        &hits)
    }
    for part in 0..<3 {
      rows[Self.shadow] = cache.row(
        startingAfter: context(before: starts[part + 1], in: text, range: range))
      var position = starts[part + 1]
      let haveMet = runToMeeting(
        text, lane: part, from: &position, to: starts[part + 2], end: range.upperBound, &hits)
      if !haveMet { rows[part + 1] = rows[part] }
    }
  }

  private func context(
    before position: Int, in text: Span<UInt8>, range: Range<Int>
  ) -> Context {
    let scalar = UTF8Decoder.decode(text, before: position, start: range.lowerBound)
    return automaton.alphabet.contexts[automaton.alphabet.column(of: scalar)]
  }
}

extension GroupScan {
  /// Runs one part to its end.
  private mutating func runOne(
    _ text: Span<UInt8>, lane: Int, from position: inout Int, to limit: Int, end: Int,
    _ hits: inout PatternHits
  ) {
    while position < limit {
      var row = rows[lane]
      ScanLoop.run(
        cache.table.span, automaton.alphabet.byteColumns.span, text, &row, &position, limit)
      rows[lane] = row
      if position < limit {
        position += takeOne(text, at: position, end: end, lane: lane, &hits)
      }
    }
  }

  /// Runs the four parts in turn until the first of them is at its end.
  private mutating func runFour(
    _ text: Span<UInt8>, from positions: inout [4 of Int], starts: [5 of Int], end: Int,
    _ hits: inout PatternHits
  ) {
    while true {
      var steps = Int.max
      for part in 0..<4 { steps = min(steps, starts[part + 1] - positions[part]) }
      if steps <= 0 { return }
      var current = rows
      let taken = ScanLoop.runFour(
        cache.table.span, automaton.alphabet.byteColumns.span, text, &current, positions, steps)
      rows = current
      for part in 0..<4 {
        positions[part] += taken
        if taken < steps {
          positions[part] += takeOne(text, at: positions[part], end: end, lane: part, &hits)
        }
      }
    }
  }

  /// Runs a part on beyond its end beside the next part's beginning, until both are in one state.
  ///
  /// - Returns: Whether they met before `limit`.
  private mutating func runToMeeting(
    _ text: Span<UInt8>, lane: Int, from position: inout Int, to limit: Int, end: Int,
    _ hits: inout PatternHits
  ) -> Bool {
    while rows[lane] != rows[Self.shadow] {
      if position >= limit { return false }
      var (row, other) = (rows[lane], rows[Self.shadow])
      ScanLoop.runToMeeting(
        cache.table.span, automaton.alphabet.byteColumns.span, text, &row, &other, &position, limit)
      (rows[lane], rows[Self.shadow]) = (row, other)
      if position < limit, rows[lane] != rows[Self.shadow] {
        let column = column(text, at: position, end: end)
        take(column.column, lane: lane, &hits)
        take(column.column, lane: Self.shadow, &hits)
        position += column.length
      }
    }
    return true
  }
}

extension GroupScan {
  /// The column of the scalar at a position, and its length in bytes.
  private func column(
    _ text: Span<UInt8>, at position: Int, end: Int
  ) -> (column: Int, length: Int) {
    let column = Int(automaton.alphabet.byteColumns[Int(text[position])])
    if column != Alphabet.undecoded { return (column, 1) }
    let (scalar, length) = UTF8Decoder.decode(text, at: position, end: end)
    return (automaton.alphabet.column(of: scalar), length)
  }

  /// Steps over the scalar at a position; returns its length in bytes.
  private mutating func takeOne(
    _ text: Span<UInt8>, at position: Int, end: Int, lane: Int, _ hits: inout PatternHits
  ) -> Int {
    let (column, length) = column(text, at: position, end: end)
    take(column, lane: lane, &hits)
    return length
  }

  /// Takes one transition of any kind.
  private mutating func take(_ column: Int, lane: Int, _ hits: inout PatternHits) {
    var entry = cache.table[Int(rows[lane]) + column]
    if entry == StateCache.unknown {
      if cache.isFull { refill() }
      entry = cache.step(from: rows[lane], column: column)
    }
    rows[lane] = entry & ~StateCache.found
    guard entry & StateCache.found != 0 else { return }
    let state = cache.states[cache.index(ofRow: rows[lane])]
    for index in Int(state.firstMatch)..<Int(state.firstMatch + state.matchCount) {
      hits.insert(Int(cache.matches[index]))
    }
  }

  /// Empties the cache but for the states in use.
  private mutating func refill() {
    var kept: [(items: [Int32], context: Context)] = []
    for lane in rows.indices {
      let index = cache.index(ofRow: rows[lane])
      let state = index < cache.states.count ? cache.states[index] : cache.states[0]
      let range = Int(state.firstItem)..<Int(state.firstItem + state.itemCount)
      kept.append((Array(cache.items[range]), state.context))
    }
    cache.clear()
    for lane in rows.indices {
      rows[lane] = cache.row(of: kept[lane].items, after: kept[lane].context)
    }
  }
}
