/// The working memory of one step of a ``StateCache``: what the next state is gathered in.
struct StepWork {
  /// Where what the start of a match leads to in one step is listed, which is the same from every state.
  struct RootStep {
    var items: Range<Int32>
    var matches: Range<Int32>
  }

  /// The instructions of the next state, each once, in the order in which they were come upon.
  private(set) var items: [Int32] = []
  /// The patterns found on the way to it.
  private(set) var matches: [Int32] = []
  /// The instructions still to follow.
  private var stack: [Int32] = []
  /// The step in which each instruction was last followed before the scalar.
  private var visitsBefore: [UInt32]
  /// The step in which each instruction was last followed after the scalar.
  private var visitsAfter: [UInt32]
  private var step: UInt32 = 0
  /// The root's steps by context and column, once they were computed, as slices of the lists behind.
  private var rootSteps: [RootStep?] = []
  private var rootItems: [Int32] = []
  private var rootMatches: [Int32] = []

  /// Whether the instructions that a match starts at are left out of every state, because matches start everywhere.
  private let leavesRootsOut: Bool

  /// Creates the memory for a set.
  init(_ automaton: SetAutomaton, leavesRootsOut: Bool) {
    self.leavesRootsOut = leavesRootsOut
    let count = automaton.program.instructions.count
    visitsBefore = Array(repeating: 0, count: count)
    visitsAfter = visitsBefore
  }

  /// Starts a step.
  mutating func begin() {
    items.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    step &+= 1
    if step == 0 {
      for index in visitsBefore.indices { (visitsBefore[index], visitsAfter[index]) = (0, 0) }
      step = 1
    }
  }

  /// Adds an instruction to the next state, where it is not in it yet.
  mutating func insert(_ item: Int32) {
    if visitsAfter[Int(item)] == step { return }
    visitsAfter[Int(item)] = step
    items.append(item)
  }

  /// Whether an instruction that a thread waits at is in the next state.
  func contains(_ item: Int32) -> Bool { visitsAfter[Int(item)] == step }

  /// Adds what matches that start here lead to, computed once for each context and column.
  mutating func addRootStep(
    _ tables: borrowing StepTables, from before: Context, column: Int, after: Context
  ) {
    if rootSteps.isEmpty {
      rootSteps = Array(repeating: nil, count: Context.count * tables.columnCount)
    }
    let key = Int(before.rawValue) * tables.columnCount + column
    if let known = rootSteps[key] {
      for index in known.items { insert(rootItems[Int(index)]) }
      for index in known.matches { matches.append(rootMatches[Int(index)]) }
      return
    }
    for index in tables.rootItems.indices {
      follow(tables.rootItems[index], tables, before: before, after: after, column: column)
    }
    let (firstItem, firstMatch) = (Int32(rootItems.count), Int32(rootMatches.count))
    rootItems += items
    rootMatches += matches
    rootSteps[key] = RootStep(
      items: firstItem..<Int32(rootItems.count), matches: firstMatch..<Int32(rootMatches.count))
  }

  /// Follows an instruction up to the scalar, over it, and on to where the next one is waited for.
  mutating func follow(
    _ item: Int32, _ tables: borrowing StepTables, before: Context, after: Context, column: Int
  ) {
    var next = item
    while true {
      if visitsBefore[Int(next)] != step {
        visitsBefore[Int(next)] = step
        switch tables.instructions[Int(next)] {
        case .scalar(let set, let target):
          if tables.contains(set: set, column: column) { arrive(at: target, tables) }
        case .split(let preferred, let other):
          stack.append(preferred)
          stack.append(other)
        case .fork(let first, let count):
          for index in Int(first)..<Int(first + count) { stack.append(tables.targets[index]) }
        case .assertion(let assertion, let target):
          if assertion.holds(before: before, after: after) { stack.append(target) }
        case .match(let pattern): matches.append(pattern)
        }
      }
      guard let other = stack.popLast() else { return }
      next = other
    }
  }

  /// Follows an instruction after the scalar up to what waits for the next one.
  ///
  /// Assertions wait as well: they need to know that scalar.
  private mutating func arrive(at start: Int32, _ tables: borrowing StepTables) {
    let bottom = stack.count
    var next = start
    while true {
      if visitsAfter[Int(next)] != step {
        visitsAfter[Int(next)] = step
        switch tables.instructions[Int(next)] {
        case .scalar, .assertion:
          if !leavesRootsOut || !tables.isRoot[Int(next)] { items.append(next) }
        case .split(let preferred, let other):
          stack.append(preferred)
          stack.append(other)
        case .fork(let first, let count):
          for index in Int(first)..<Int(first + count) { stack.append(tables.targets[index]) }
        case .match(let pattern): matches.append(pattern)
        }
      }
      guard stack.count > bottom, let other = stack.popLast() else { return }
      next = other
    }
  }

  /// Puts the matches into the order that makes equal lists equal; items are compared as sets.
  mutating func sortMatches() {
    guard matches.count > 1 else { return }
    matches.sort()
    var kept = 0
    for index in 1..<matches.count where matches[index] != matches[kept] {
      kept += 1
      matches[kept] = matches[index]
    }
    matches.removeSubrange((kept + 1)...)
  }

  /// The hash of the gathered state, whatever the order of its items.
  func hash(_ context: Context) -> UInt32 {
    var sum: UInt64 = 0
    for item in items {
      var mixed = UInt64(UInt32(bitPattern: item)) &* 0x9E37_79B9_7F4A_7C15
      mixed = (mixed ^ mixed >> 32) &* 0xBF58_476D_1CE4_E5B9
      sum &+= mixed ^ mixed >> 29
    }
    var hash = sum &+ UInt64(context.rawValue) &* 0x9E37_79B9_7F4A_7C15
    for match in matches {
      hash = (hash ^ UInt64(UInt32(bitPattern: match))) &* 0x94D0_49BB_1331_11EB
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

/// What a step reads of an automaton, borrowed once, so that its loops retain nothing.
struct StepTables: ~Escapable {
  let instructions: Span<Program.Instruction>
  let targets: Span<Int32>
  let isRoot: Span<Bool>
  let rootItems: Span<Int32>
  let columnCount: Int
  private let membership: Span<UInt64>
  private let wordsPerSet: Int

  /// Borrows an automaton.
  @_lifetime(borrow automaton)
  init(_ automaton: borrowing SetAutomaton) {
    instructions = automaton.program.instructions.span
    targets = automaton.program.targets.span
    isRoot = automaton.isRoot.span
    rootItems = automaton.rootItems.span
    columnCount = automaton.alphabet.columnCount
    membership = automaton.alphabet.membership.span
    wordsPerSet = automaton.alphabet.wordsPerSet
  }

  /// Returns whether an instruction reports matches and does nothing else.
  func isMatch(_ instruction: Int32) -> Bool {
    switch instructions[Int(instruction)] {
    case .match: true
    case .fork(let first, let count):
      (Int(first)..<Int(first + count)).allSatisfy {
        if case .match = instructions[Int(targets[$0])] { true } else { false }
      }
    case .scalar, .split, .assertion: false
    }
  }

  /// A bit for each of the columns 1 to 64, and 65 to 128, whose scalars are members of a set.
  func firstColumns(of set: Int32) -> (UInt64, UInt64) {
    func word(_ index: Int) -> UInt64 {
      index < wordsPerSet ? membership[Int(set) * wordsPerSet + index] : 0
    }
    return (word(0) >> 1 | word(1) << 63, word(1) >> 1 | word(2) << 63)
  }

  /// Returns whether a column's scalars are members of a set.
  @inline(__always)
  func contains(set: Int32, column: Int) -> Bool {
    membership[Int(set) * wordsPerSet + column >> 6] & (1 << UInt64(column & 63)) != 0
  }
}
