/// The working memory of one step of a ``StateCache``: what the next state is gathered in.
struct StepWork {
  /// What the start of a match leads to in one step, which is the same from every state.
  struct RootStep {
    var items: [Int32]
    var matches: [Int32]
  }

  /// The instructions of the next state.
  var items: [Int32] = []
  /// The patterns found on the way to it.
  var matches: [Int32] = []
  /// The instructions still to follow.
  var stack: [Int32] = []
  /// The step in which each instruction was last followed before the scalar.
  private var visitsBefore: [UInt32]
  /// The step in which each instruction was last followed after the scalar.
  private var visitsAfter: [UInt32]
  private var step: UInt32 = 0
  /// The root's steps by context and column, once they were computed.
  var rootSteps: [RootStep?]

  /// Creates the memory for a set.
  init(_ automaton: SetAutomaton) {
    let count = automaton.program.instructions.count
    visitsBefore = Array(repeating: 0, count: count)
    visitsAfter = visitsBefore
    rootSteps = Array(repeating: nil, count: Context.count * automaton.alphabet.columnCount)
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

  /// Marks an instruction as followed before the scalar; returns whether it was not yet.
  mutating func visitBefore(_ index: Int32) -> Bool {
    if visitsBefore[Int(index)] == step { return false }
    visitsBefore[Int(index)] = step
    return true
  }

  /// Marks an instruction as followed after the scalar; returns whether it was not yet.
  mutating func visitAfter(_ index: Int32) -> Bool {
    if visitsAfter[Int(index)] == step { return false }
    visitsAfter[Int(index)] = step
    return true
  }

  /// Puts items and matches into the order that makes equal states equal.
  mutating func sort() {
    items.sort()
    guard matches.count > 1 else { return }
    matches.sort()
    var kept = 0
    for index in 1..<matches.count where matches[index] != matches[kept] {
      kept += 1
      matches[kept] = matches[index]
    }
    matches.removeSubrange((kept + 1)...)
  }

  /// The hash of the gathered state.
  func hash(_ context: Context) -> UInt64 { Self.hash(items[...], matches[...], context) }

  /// The hash of a state's contents.
  static func hash(
    _ items: ArraySlice<Int32>, _ matches: ArraySlice<Int32>, _ context: Context
  ) -> UInt64 {
    var hash = UInt64(context.rawValue) &+ 0x9E37_79B9_7F4A_7C15
    for item in items { hash = (hash ^ UInt64(UInt32(bitPattern: item))) &* 0xBF58_476D_1CE4_E5B9 }
    hash ^= hash >> 31
    for match in matches {
      hash = (hash ^ UInt64(UInt32(bitPattern: match))) &* 0x94D0_49BB_1331_11EB
    }
    return hash ^ (hash >> 29)
  }
}
