/// The deterministic automaton of what begins at one place of a text, built state by state as texts ask for it.
///
/// No match begins in a state that follows, so that a state is a beginning of some patterns, like a node of a tree of prefixes, and most
/// scalars lead nowhere from it. Its node therefore has a bit for each ASCII column, and targets for those alone whose bit is set; one
/// target serves all the columns that are sure to lead to the same state, as do all signs behind a phrase's end. That is a
/// cache line or so where a row of ``StateCache`` takes eight. Only the states at which a match begins, one for
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

  /// The words of a node before its targets.
  ///
  /// For columns 1 to 32, 33 to 64, 65 to 96 and 97 to 128 the bits of those that lead somewhere, and of those among them that have a
  /// target of their own; a byte for each of these four with the number of own targets before it; where the patterns that
  /// the state has found are listed; and the state's index. The first target is that of all other columns.
  static let headerWords = 11
  /// Where in a node the list of the patterns found is named.
  static let matchesWord = 9
  private static let countsWord = 8
  private static let stateWord = 10

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
  private let columns: StartColumns
  private var work: StepWork
  /// How often the states were forgotten.
  private(set) var resetCount = 0
  /// How many states were made, with those that were forgotten.
  private(set) var madeStateCount = 0

  /// Creates the automaton without states; they will take about `byteLimit` bytes at most.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    self.automaton = automaton
    self.byteLimit = byteLimit
    asciiColumns = automaton.alphabet.asciiColumnCount
    columns = StartColumns(automaton)
    work = StepWork(automaton, leavesRootsOut: false)
    clear()
  }

  /// The bytes that the states take now.
  var byteCount: Int {
    (nodes.count + places.count + roots.count) * 4 + rare.byteCount + index.byteCount
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
    guard unsafe nodes[unchecked: node &+ 2 &* word] & mask != 0 else { return nil }
    let own = unsafe nodes[unchecked: node &+ 2 &* word &+ 1]
    guard own & mask != 0 else { return node &+ headerWords }
    let counts = unsafe nodes[unchecked: node &+ countsWord]
    let before = Int(counts &>> UInt32(truncatingIfNeeded: word &* 8) & 0xFF)
    return node &+ headerWords &+ 1 &+ before &+ (own & (mask &- 1)).nonzeroBitCount
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
    let (live, own) = columns.ofNode(
      work.items, after: index.states[state].context, in: automaton)
    var counts: UInt32 = 0
    var count = 0
    for word in 0..<4 {
      nodes.append(live[word])
      nodes.append(own[word])
      counts |= UInt32(count) << UInt32(word * 8)
      count += own[word].nonzeroBitCount
    }
    nodes.append(counts)
    nodes.append(UInt32(index.states[state].firstMatch))
    nodes.append(UInt32(state))
    nodes.append(contentsOf: repeatElement(Self.unknown, count: 1 + count))
  }
}
