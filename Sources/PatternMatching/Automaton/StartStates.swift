/// The deterministic automaton of what begins at one place of a text, built state by state as texts ask for it.
///
/// No match begins in a state that follows, so that a state is a beginning of some patterns, like a node of a tree of prefixes, and most
/// scalars lead nowhere from it. Its node therefore has a bit for each ASCII column, and targets for those alone whose bit is set:
/// a cache line or two where a row of ``StateCache`` takes eight. Only the states at which a match begins, one for
/// each context, have a row of all columns.
struct StartStates: ~Copyable {
  /// The entry of a transition that was not computed yet.
  static let unknown: UInt32 = 0x8000_0000
  /// The bit of an entry whose state has found patterns.
  static let found: UInt32 = 0x4000_0000
  /// The bit of an entry whose state no thread is under way in; alone it is that of a transition that leads nowhere.
  static let last: UInt32 = 0x2000_0000
  /// The bits of an entry that are the place of the next node.
  static let nodeBits: UInt32 = 0x1FFF_FFFF

  /// The words of a node before its targets: bits for columns 1 to 32, 33 to 64, 65 to 96 and 97 to 128, a byte for each of these with
  /// the number of bits before it, where the patterns that the state has found are listed, and the state's index.
  static let headerWords = 7
  /// Where in a node the list of the patterns found is named.
  static let matchesWord = 5
  private static let countsWord = 4
  /// The bit of the counts of a node that has one target for all its bits: the end of a phrase, behind which any sign will do.
  private static let isUniform: UInt32 = 0x8000_0000
  private static let stateWord = 6

  let automaton: SetAutomaton
  let byteLimit: Int
  /// The number of columns of ASCII bytes, with the first one, which has none.
  let asciiColumns: Int
  /// The nodes of the states at which no match begins, each followed by the entries of its transitions over ASCII columns.
  private(set) var nodes: [UInt32] = []
  /// The entries of the states at which matches begin: a row of all columns for each context.
  private(set) var roots: [UInt32] = []
  /// The entries of the nodes' transitions over other columns.
  private(set) var rare = RareTransitions()
  /// The contents of the nodes' states.
  private(set) var index = StateIndex()
  /// The node of each state.
  private var places: [UInt32] = []
  private var work: StepWork
  /// How often the states were forgotten.
  private(set) var resetCount = 0
  /// How many states were made, with those that were forgotten.
  private(set) var madeStateCount = 0

  /// Creates the automaton without states; they will take about `byteLimit` bytes at most.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    self.automaton = automaton
    self.byteLimit = byteLimit
    asciiColumns = Int(automaton.alphabet.byteColumns.max() ?? 0) + 1
    work = StepWork(automaton, leavesRootsOut: false)
    clear()
  }

  /// The bytes that the states take now.
  var byteCount: Int {
    (nodes.count + roots.count) * 4 + rare.byteCount + index.byteCount
  }

  /// Whether the states should be forgotten before a match begins anew.
  var isFull: Bool { byteCount > byteLimit }

  /// Forgets all states.
  mutating func clear() {
    if !nodes.isEmpty { resetCount += 1 }
    nodes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    roots = Array(
      repeating: Self.unknown, count: Context.count * automaton.alphabet.columnCount)
    rare.clear()
    index.clear()
  }

  /// Computes where a match that begins after a context leads to over a column.
  mutating func learn(from context: Context, column: Int) {
    work.begin()
    Self.follow(
      automaton.rootItems, automaton.rootItems.indices, in: automaton, before: context,
      column: column, &work)
    let entry = intern(automaton.alphabet.contexts[column])
    roots[Int(context.rawValue) * automaton.alphabet.columnCount + column] = entry
  }

  /// Computes where a node leads to over a column.
  mutating func learn(from node: Int, column: Int) {
    let state = index.states[Int(nodes[node + Self.stateWord])]
    work.begin()
    Self.follow(
      index.items, state.items, in: automaton, before: state.context, column: column, &work)
    let entry = intern(automaton.alphabet.contexts[column])
    if column >= asciiColumns {
      rare.set(entry, row: UInt32(node), column: column)
    } else if let place = Self.place(of: column, in: node, nodes.span) {
      nodes[place] = entry
    }
  }

  /// Where the target of an ASCII column is; nil where the transition leads nowhere.
  @inline(__always)
  static func place(of column: Int, in node: Int, _ nodes: Span<UInt32>) -> Int? {
    let bit = UInt32(truncatingIfNeeded: column &- 1)
    let mask: UInt32 = 1 &<< (bit & 31)
    let word = Int(bit >> 5)
    let bits = unsafe nodes[unchecked: node &+ word]
    guard bits & mask != 0 else { return nil }
    let counts = unsafe nodes[unchecked: node &+ countsWord]
    if counts & isUniform != 0 { return node &+ headerWords }
    let before = Int(counts &>> UInt32(truncatingIfNeeded: word &* 8) & 0xFF)
    return node &+ headerWords &+ before &+ (bits & (mask &- 1)).nonzeroBitCount
  }

  private static func follow(
    _ items: borrowing [Int32], _ threads: Range<Int>, in automaton: borrowing SetAutomaton,
    before: Context, column: Int, _ work: inout StepWork
  ) {
    let tables = StepTables(automaton)
    let after = automaton.alphabet.contexts[column]
    for index in threads {
      work.follow(items[index], tables, before: before, after: after, column: column)
    }
    work.sortMatches()
  }

  /// The entry of the state that ``work`` holds, made where it is new.
  private mutating func intern(_ context: Context) -> UInt32 {
    if work.items.isEmpty, work.matches.isEmpty { return Self.last }
    // What stands before the next scalar is of no interest where no thread waits for it.
    let (state, isNew) = index.index(of: work, after: work.items.isEmpty ? .other : context)
    if isNew {
      madeStateCount += 1
      places.append(UInt32(nodes.count))
      appendNode(state)
    }
    return places[state] | (work.matches.isEmpty ? 0 : Self.found)
      | (work.items.isEmpty ? Self.last : 0)
  }

  /// Adds the node of a new state, whose threads ``work`` holds.
  private mutating func appendNode(_ state: Int) {
    let columns = Self.columns(of: index.states[state], work.items, in: automaton)
    let isUniform = Self.isEndOfPhrase(work.items, in: automaton)
    var counts: UInt32 = isUniform ? Self.isUniform : 0
    var count = 0
    for word in 0..<4 {
      nodes.append(columns[word])
      if isUniform { continue }
      counts |= UInt32(count) << UInt32(word * 8)
      count += columns[word].nonzeroBitCount
    }
    if isUniform { count = 1 }
    nodes.append(counts)
    nodes.append(UInt32(index.states[state].firstMatch))
    nodes.append(UInt32(state))
    nodes.append(contentsOf: repeatElement(Self.unknown, count: count))
  }

  /// Whether threads wait for one and the same condition, and then their patterns have matched.
  private static func isEndOfPhrase(
    _ items: borrowing [Int32], in automaton: borrowing SetAutomaton
  ) -> Bool {
    let tables = StepTables(automaton)
    var condition: Assertion?
    for index in items.indices {
      guard case .assertion(let assertion, let next) = tables.instructions[Int(items[index])],
        condition == nil || condition == assertion, tables.isMatch(next)
      else { return false }
      condition = assertion
    }
    return condition != nil
  }

  /// A bit for each ASCII column over which one of `items` may lead somewhere.
  private static func columns(
    of state: StateIndex.State, _ items: borrowing [Int32], in automaton: borrowing SetAutomaton
  ) -> SIMD4<UInt32> {
    let tables = StepTables(automaton)
    var bits = SIMD4<UInt32>()
    for column in 1..<Int(automaton.alphabet.byteColumns.max() ?? 0) + 1 {
      let isLive = items.indices.contains { index in
        switch tables.instructions[Int(items[index])] {
        case .scalar(let set, _): tables.contains(set: set, column: column)
        case .assertion(let assertion, _):
          assertion.holds(before: state.context, after: automaton.alphabet.contexts[column])
        case .split, .fork, .match: false
        }
      }
      if isLive { bits[(column - 1) >> 5] |= 1 << UInt32((column - 1) & 31) }
    }
    return bits
  }
}
