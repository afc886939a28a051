/// The deterministic automaton of a set, built state by state as texts ask for it.
///
/// The instructions that a match starts at belong to every state and are kept in none. The transition
/// table has a row for each state, with the columns of ASCII bytes; an entry is the offset of the next state's row, or ``unknown``
/// until it is first asked for. The first column, of bytes that must be decoded, leads nowhere and
/// holds where the state's patterns are listed. Memory is bounded: a full cache is emptied and grows anew.
struct StateCache: ~Copyable {
  /// The entry of a transition that was not computed yet; the bit of all of the first column.
  static let unknown: UInt32 = 0x8000_0000
  /// The bit of an entry whose state has found patterns.
  static let found: UInt32 = 0x4000_0000

  /// What names a state, apart from the patterns that it has found.
  typealias Contents = (items: [Int32], context: Context)

  let automaton: SetAutomaton
  let byteLimit: Int
  /// The transition table, a row of ``stride`` entries for each state.
  private(set) var table: [UInt32] = []
  /// The transitions over all other columns.
  private(set) var rare = RareTransitions()
  /// The states by their contents.
  private(set) var index = StateIndex()
  /// How often the cache was full.
  private(set) var resetCount = 0
  /// How many states were made, with those that were forgotten.
  private(set) var madeStateCount = 0
  /// Where ``step(from:column:)`` gathers the next state.
  var work: StepWork

  /// The states in which no thread is under way, by context; nil until first asked for.
  private var startRows: [UInt32?] = []
  /// ``Alphabet/byteColumns``, kept here so that a scan borrows it without copying the automaton.
  let byteColumns: [UInt16]
  /// ``Alphabet/blocks``.
  let blocks: [UInt16]
  /// ``Alphabet/blockColumns``.
  let blockColumns: [UInt16]
  /// ``Alphabet/invalid``.
  let invalidColumn: Int
  /// ``Alphabet/end``.
  let endColumn: Int
  /// The length of a row: whole cache lines where the columns of ASCII bytes need more than one.
  let stride: Int
  /// ``SetAutomaton/edge``.
  let edge: Context

  /// Creates a cache of about `byteLimit` bytes at most.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    self.automaton = automaton
    self.byteLimit = byteLimit
    work = StepWork(automaton, leavesRootsOut: true)
    byteColumns = automaton.alphabet.byteColumns
    blocks = automaton.alphabet.blocks
    blockColumns = automaton.alphabet.blockColumns
    invalidColumn = automaton.alphabet.invalid
    endColumn = automaton.alphabet.end
    let columns = automaton.alphabet.asciiColumnCount
    stride = columns < 16 ? columns : (columns + 15) & ~15
    edge = automaton.edge
    clear()
  }

  /// The bytes that the cache takes now.
  var byteCount: Int {
    table.count * 4 + rare.byteCount + index.byteCount
  }

  /// Whether the cache should be emptied before more states are made.
  ///
  /// It is not full before there are many more states than a scan has in use at a time: otherwise
  /// each of its parts would forget what the others wait for, for ever.
  var isFull: Bool { byteCount > byteLimit && index.states.count >= 64 }

  /// The index of the state of a row.
  func index(ofRow row: UInt32) -> Int { Int(row) / stride }

  /// Forgets all states.
  mutating func clear() {
    if !index.states.isEmpty { resetCount += 1 }
    table.removeAll(keepingCapacity: true)
    rare.clear()
    index.clear()
    startRows = Array(repeating: nil, count: Context.count)
  }

  /// The row of the state in which no thread is under way, after a scalar of this context.
  mutating func row(startingAfter context: Context) -> UInt32 {
    if let row = startRows[Int(context.rawValue)] { return row }
    let row = row(of: ([], context))
    startRows[Int(context.rawValue)] = row
    return row
  }

  /// The row of a state with these contents, whose found patterns were reported.
  mutating func row(of contents: Contents) -> UInt32 {
    work.begin()
    for item in contents.items { work.insert(item) }
    return intern(contents.context) & ~Self.found
  }

  /// The contents of a row's state.
  func contents(ofRow row: UInt32) -> Contents {
    // A lane that is not in use may hold a row of a former, larger table.
    let state = index.states[min(index(ofRow: row), index.states.count - 1)]
    return (Array(index.items[state.items]), state.context)
  }

  /// The context of a scalar, or of a value of ``Neighbour``.
  func context(of scalar: UInt32) -> Context {
    automaton.alphabet.contexts[automaton.alphabet.column(of: scalar)]
  }

  /// The entry of a row for a column.
  private func entry(row: UInt32, column: Int) -> UInt32 {
    column < stride
      ? table[Int(row) + column]
      : RareTransitions.entry(
        row: row, column: column, keys: rare.keys.span, entries: rare.entries.span)
  }

  /// Whether a transition was not computed yet.
  func isUnknown(row: UInt32, column: Int) -> Bool {
    entry(row: row, column: column) == Self.unknown
  }

  /// Adds the patterns that a known transition has found.
  func reportStep(
    from row: UInt32, column: Int, base: Int, _ hits: inout MutableSpan<UInt64>
  ) {
    let next = entry(row: row, column: column) & ~Self.found
    let list = Int(index.states[index(ofRow: next)].firstMatch)
    StateIndex.report(list, of: index.matches.span, base: base, &hits)
  }

  /// Stores a computed transition.
  mutating func setEntry(_ entry: UInt32, row: UInt32, column: Int) {
    if column < stride {
      table[Int(row) + column] = entry
    } else {
      rare.set(entry, row: row, column: column)
    }
  }

  /// The entry of the state with the items and matches that ``work`` holds, made where it is new.
  mutating func intern(_ context: Context) -> UInt32 {
    let (place, isNew) = index.index(of: work, after: context)
    if isNew {
      madeStateCount += 1
      table.append(Self.unknown | UInt32(index.states[place].firstMatch))
      table.append(contentsOf: repeatElement(Self.unknown, count: stride - 1))
    }
    return entry(of: place)
  }

  private func entry(of place: Int) -> UInt32 {
    UInt32(place * stride) | (index.states[place].firstMatch > 0 ? Self.found : 0)
  }
}
