/// Runs a ``StateCache`` over a text.
struct SetScan {
  private var cache: StateCache

  /// Creates a scan of a set.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    cache = StateCache(automaton, byteLimit: byteLimit)
  }

  /// How many states were made, and how often the cache was full.
  var statistics: (states: Int, resets: Int, bytes: Int) {
    (cache.madeStateCount, cache.resetCount, cache.byteCount)
  }

  /// Adds the patterns that match in `text[range]`.
  mutating func scan(_ text: Span<UInt8>, in range: Range<Int>, into hits: inout PatternHits) {
    for id in cache.automaton.alwaysMatched { hits.insert(Int(id)) }
    var row = cache.row(startingAfter: cache.automaton.edge)
    var position = range.lowerBound
    while true {
      Self.run(
        cache.table.span, cache.automaton.alphabet.byteColumns.span, text, &row, &position,
        end: range.upperBound)
      if position == range.upperBound { break }
      var column = Int(cache.automaton.alphabet.byteColumns[Int(text[position])])
      var length = 1
      if column == Alphabet.undecoded {
        let scalar: UInt32
        (scalar, length) = UTF8Decoder.decode(text, at: position, end: range.upperBound)
        column = cache.automaton.alphabet.column(of: scalar)
      }
      advance(&row, column: column, into: &hits)
      position += length
    }
    advance(&row, column: cache.automaton.alphabet.end, into: &hits)
  }

  /// Takes one transition that the hot loop could not take.
  private mutating func advance(_ row: inout UInt32, column: Int, into hits: inout PatternHits) {
    var entry = cache.table[Int(row) + column]
    if entry == StateCache.unknown {
      if cache.isFull { refill(&row) }
      entry = cache.step(from: row, column: column)
    }
    row = entry & ~StateCache.found
    guard entry & StateCache.found != 0 else { return }
    let state = cache.states[cache.index(ofRow: row)]
    for index in Int(state.firstMatch)..<Int(state.firstMatch + state.matchCount) {
      hits.insert(Int(cache.matches[index]))
    }
  }

  /// Empties the cache but for one state.
  private mutating func refill(_ row: inout UInt32) {
    let state = cache.states[cache.index(ofRow: row)]
    let kept = Array(cache.items[Int(state.firstItem)..<Int(state.firstItem + state.itemCount)])
    cache.clear()
    row = cache.row(of: kept, after: state.context)
  }

  /// The hot loop: follows known transitions over ASCII until one needs more.
  ///
  /// At the end `position` is the byte whose transition was not taken, or `end`.
  @inline(__always)
  private static func run(
    _ table: Span<UInt32>, _ columns: Span<UInt16>, _ text: Span<UInt8>, _ row: inout UInt32,
    _ position: inout Int, end: Int
  ) {
    precondition(position >= 0 && end <= text.count && columns.count == 256)
    var index = position
    var current = row
    while index < end {
      // In bounds: `index` is checked above, a byte has a column, and rows are rows of the table.
      let column = unsafe columns[unchecked: Int(text[unchecked: index])]
      let entry = unsafe table[unchecked: Int(current) + Int(column)]
      if entry >= StateCache.found { break }
      current = entry
      index += 1
    }
    row = current
    position = index
  }
}
