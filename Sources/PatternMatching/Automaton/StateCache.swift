/// The deterministic automaton of a set, built state by state as texts ask for it.
///
/// A state is the set of instructions that threads wait at after a scalar, apart from those that
/// every state has, with the context of that scalar and the patterns found with it. The transition
/// table has a row for each state, with the columns of ASCII bytes; an entry is the offset of the next state's row, or ``unknown``
/// until it is first asked for. The first column, of bytes that must be decoded, leads nowhere and
/// holds where the state's patterns are listed. Memory is bounded: a full cache is emptied and grows anew.
struct StateCache: ~Copyable {
  /// The entry of a transition that was not computed yet; the bit of all of the first column.
  static let unknown: UInt32 = 0x8000_0000
  /// The bit of an entry whose state has found patterns, or can find none any more.
  static let found: UInt32 = 0x4000_0000

  /// One state: slices of ``items`` and ``matches``; the second starts with the count.
  struct State {
    var firstItem: Int32
    var itemCount: Int32
    var firstMatch: Int32
    var hash: UInt32
    var context: Context
  }

  /// What names a state, apart from the patterns that it has found.
  typealias Contents = (items: [Int32], context: Context)

  let automaton: SetAutomaton
  let byteLimit: Int
  /// The transition table, a row of ``stride`` entries for each state.
  private(set) var table: [UInt32] = []
  /// The transitions over all other columns.
  private(set) var rare = RareTransitions()
  private(set) var states: [State] = []
  /// The instructions of all states, in any order for each.
  private(set) var items: [Int32] = []
  /// The patterns found of all states, ascending for each, with their count before them.
  private(set) var matches: [Int32] = []
  /// An open-addressed table from the contents of states to their indices; -1 is free.
  private var slots: [Int32] = []
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
  /// ``SetAutomaton/alwaysMatched``.
  let alwaysMatched: [Int32]
  /// Whether a state without threads can be left for good: the one pattern begins where the text does.
  let isAnchored: Bool

  /// Creates a cache of about `byteLimit` bytes at most.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    self.automaton = automaton
    self.byteLimit = byteLimit
    work = StepWork(automaton)
    byteColumns = automaton.alphabet.byteColumns
    blocks = automaton.alphabet.blocks
    blockColumns = automaton.alphabet.blockColumns
    invalidColumn = automaton.alphabet.invalid
    endColumn = automaton.alphabet.end
    let columns = Int(byteColumns.max() ?? 0) + 1
    stride = columns < 16 ? columns : (columns + 15) & ~15
    edge = automaton.edge
    alwaysMatched = automaton.alwaysMatched
    isAnchored = automaton.ids.count == 1 && automaton.isAnchored
    clear()
  }

  /// The bytes that the cache takes now.
  var byteCount: Int {
    (table.count + items.count + matches.count + slots.count) * 4 + rare.byteCount
      + states.count * MemoryLayout<State>.stride
  }

  /// Whether the cache should be emptied before more states are made.
  ///
  /// It is not full before there are many more states than a scan has in use at a time: otherwise
  /// each of its parts would forget what the others wait for, for ever.
  var isFull: Bool { byteCount > byteLimit && states.count >= 64 }

  /// The index of the state of a row.
  func index(ofRow row: UInt32) -> Int { Int(row) / stride }

  /// Forgets all states.
  mutating func clear() {
    if !states.isEmpty { resetCount += 1 }
    table.removeAll(keepingCapacity: true)
    rare.clear()
    states.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    // The list of all states that found nothing.
    matches.append(0)
    startRows = Array(repeating: nil, count: Context.count)
    if slots.count > 1 << 10 || slots.isEmpty {
      slots = Array(repeating: -1, count: 1 << 10)
    } else {
      for index in slots.indices { slots[index] = -1 }
    }
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
    let state = states[min(index(ofRow: row), states.count - 1)]
    return (
      Array(items[Int(state.firstItem)..<Int(state.firstItem + state.itemCount)]), state.context
    )
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

  /// Adds the patterns that match the empty text everywhere.
  func reportAlwaysMatched(base: Int, _ hits: inout MutableSpan<UInt64>) {
    for id in alwaysMatched { hits[base + Int(id) >> 6] |= 1 << UInt64(id & 63) }
  }

  /// Adds the patterns that a known transition has found.
  func reportStep(
    from row: UInt32, column: Int, base: Int, _ hits: inout MutableSpan<UInt64>
  ) {
    let next = entry(row: row, column: column) & ~Self.found
    let list = Int(states[index(ofRow: next)].firstMatch)
    for id in matches[list + 1..<list + 1 + Int(matches[list])] {
      hits[base + Int(id) >> 6] |= 1 << UInt64(id & 63)
    }
  }

  /// Whether a known transition has found patterns.
  func hasFoundPatterns(from row: UInt32, column: Int) -> Bool {
    hasFound(entry(row: row, column: column) & ~Self.found)
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
    let mask = slots.count - 1
    let hash = work.hash(context)
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if states[index].hash == hash, isEqual(states[index], context) { return entry(of: index) }
      slot = (slot + 1) & mask
    }
    let index = states.count
    slots[slot] = Int32(index)
    states.append(
      State(
        firstItem: Int32(items.count), itemCount: Int32(work.items.count),
        firstMatch: work.matches.isEmpty ? 0 : Int32(matches.count), hash: hash,
        context: context))
    items += work.items
    if !work.matches.isEmpty {
      matches.append(Int32(work.matches.count))
      matches += work.matches
    }
    madeStateCount += 1
    table.append(Self.unknown | UInt32(states[index].firstMatch))
    table.append(contentsOf: repeatElement(Self.unknown, count: stride - 1))
    if states.count * 2 > slots.count { growSlots() }
    return entry(of: index)
  }

  private func entry(of index: Int) -> UInt32 {
    let isLast = states[index].firstMatch > 0 || isAnchored && states[index].itemCount == 0
    return UInt32(index * stride) | (isLast ? Self.found : 0)
  }

  /// Whether a row's state has found a pattern.
  func hasFound(_ row: UInt32) -> Bool { states[index(ofRow: row)].firstMatch > 0 }

  private func isEqual(_ state: State, _ context: Context) -> Bool {
    guard state.context == context, Int(state.itemCount) == work.items.count,
      Int(matches[Int(state.firstMatch)]) == work.matches.count
    else { return false }
    for index in work.items.indices
    where !work.contains(items[Int(state.firstItem) + index]) { return false }
    for index in work.matches.indices
    where matches[Int(state.firstMatch) + 1 + index] != work.matches[index] { return false }
    return true
  }

  private mutating func growSlots() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: mask + 1)
    for index in states.indices {
      var slot = Int(states[index].hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }
}
