/// The deterministic automaton of a set, built state by state as texts ask for it.
///
/// A state is the set of instructions that threads wait at after a scalar, apart from those that
/// every state has, with the context of that scalar and the patterns found with it. The transition
/// table has a row for each state; an entry is the offset of the next state's row, or ``unknown``
/// until it is first asked for. Memory is bounded: a full cache is emptied and grows anew.
struct StateCache {
  /// The entry of a transition that was not computed yet, and of bytes that must be decoded.
  static let unknown: UInt32 = 0x8000_0000
  /// The bit of an entry whose state has found patterns.
  static let found: UInt32 = 0x4000_0000

  /// One state: slices of ``items`` and ``matches``.
  struct State {
    var firstItem: Int32
    var itemCount: Int32
    var firstMatch: Int32
    var matchCount: Int32
    var context: Context
  }

  let automaton: SetAutomaton
  let byteLimit: Int
  /// The transition table, a row of ``Alphabet/columnCount`` entries for each state.
  private(set) var table: [UInt32] = []
  private(set) var states: [State] = []
  /// The instructions of all states, ascending for each.
  private(set) var items: [Int32] = []
  /// The patterns found of all states, ascending for each.
  private(set) var matches: [Int32] = []
  /// An open-addressed table from the contents of states to their indices; -1 is free.
  private var slots: [Int32] = []
  /// How often the cache was full.
  private(set) var resetCount = 0
  /// How many states were made, with those that were forgotten.
  private(set) var madeStateCount = 0
  /// Where ``step(from:column:)`` gathers the next state.
  var work: StepWork

  /// Creates a cache of about `byteLimit` bytes at most.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    self.automaton = automaton
    self.byteLimit = byteLimit
    work = StepWork(automaton)
    clear()
  }

  /// The bytes that the cache takes now.
  var byteCount: Int {
    (table.count + items.count + matches.count + slots.count) * 4
      + states.count * MemoryLayout<State>.stride
  }

  /// Whether the cache should be emptied before more states are made.
  var isFull: Bool { byteCount > byteLimit }

  /// The index of the state of a row.
  func index(ofRow row: UInt32) -> Int { Int(row) / automaton.alphabet.columnCount }

  /// Forgets all states.
  mutating func clear() {
    if !states.isEmpty { resetCount += 1 }
    table.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    if slots.count > 1 << 10 || slots.isEmpty {
      slots = Array(repeating: -1, count: 1 << 10)
    } else {
      for index in slots.indices { slots[index] = -1 }
    }
  }

  /// The row of the state in which no thread is under way, after a scalar of this context.
  mutating func row(startingAfter context: Context) -> UInt32 {
    work.items.removeAll(keepingCapacity: true)
    work.matches.removeAll(keepingCapacity: true)
    return intern(context) & ~Self.found
  }

  /// The row of a state with these contents, whose found patterns were reported.
  mutating func row(of kept: [Int32], after context: Context) -> UInt32 {
    work.items.removeAll(keepingCapacity: true)
    work.matches.removeAll(keepingCapacity: true)
    work.items += kept
    return intern(context) & ~Self.found
  }

  /// Stores a computed transition.
  mutating func setEntry(_ entry: UInt32, row: UInt32, column: Int) {
    table[Int(row) + column] = entry
  }

  /// The entry of the state with the items and matches that ``work`` holds, made where it is new.
  mutating func intern(_ context: Context) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: work.hash(context)) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isEqual(states[index], context) { return entry(of: index) }
      slot = (slot + 1) & mask
    }
    let index = states.count
    slots[slot] = Int32(index)
    states.append(
      State(
        firstItem: Int32(items.count), itemCount: Int32(work.items.count),
        firstMatch: Int32(matches.count), matchCount: Int32(work.matches.count),
        context: context))
    items += work.items
    matches += work.matches
    madeStateCount += 1
    table.append(contentsOf: repeatElement(Self.unknown, count: automaton.alphabet.columnCount))
    if states.count * 2 > slots.count { growSlots() }
    return entry(of: index)
  }

  private func entry(of index: Int) -> UInt32 {
    UInt32(index * automaton.alphabet.columnCount)
      | (states[index].matchCount > 0 ? Self.found : 0)
  }

  private func isEqual(_ state: State, _ context: Context) -> Bool {
    guard state.context == context, Int(state.itemCount) == work.items.count,
      Int(state.matchCount) == work.matches.count
    else { return false }
    for index in work.items.indices
    where items[Int(state.firstItem) + index] != work.items[index] { return false }
    for index in work.matches.indices
    where matches[Int(state.firstMatch) + index] != work.matches[index] { return false }
    return true
  }

  private mutating func growSlots() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: -1, count: mask + 1)
    for index in states.indices {
      let state = states[index]
      let hash = StepWork.hash(
        items[Int(state.firstItem)..<Int(state.firstItem + state.itemCount)],
        matches[Int(state.firstMatch)..<Int(state.firstMatch + state.matchCount)],
        state.context)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }
}
