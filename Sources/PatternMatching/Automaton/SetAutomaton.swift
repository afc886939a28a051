/// The patterns of a group as one nondeterministic automaton, ready for ``StateCache`` and ``StartStates``.
///
/// It is immutable and shared by all scanners of the set.
struct SetAutomaton: Sendable {
  /// The identifiers of the patterns.
  let ids: [Int]
  /// The joined patterns.
  let program: Program
  /// The columns of the transition table.
  let alphabet: Alphabet
  /// The context before the text.
  let edge: Context
  /// Whether each instruction is among ``rootItems``.
  let isRoot: [Bool]
  /// The scalar and assertion instructions that a match may start at, without passing assertions.
  ///
  /// A match may start anywhere, so these belong to every state and are stored in none.
  let rootItems: [Int32]
  /// The patterns that match the empty text unconditionally.
  let alwaysMatched: [Int32]

  /// Joins the parsed patterns with the given identifiers.
  init(_ node: (Int) -> SyntaxNode, ids: [Int]) {
    self.ids = ids
    let (program, needs) = PrefixTree.join(node, ids: ids)
    self.program = program
    alphabet = AlphabetBuilder.build(program.sets, needs: needs)
    edge = needs.edge
    var isSeen = Array(repeating: false, count: program.instructions.count)
    var isRoot = isSeen
    var items: [Int32] = []
    var matched: [Int32] = []
    var stack: [Int32] = [program.start]
    while let index = stack.popLast() {
      if isSeen[Int(index)] { continue }
      isSeen[Int(index)] = true
      switch program.instructions[Int(index)] {
      case .scalar, .assertion:
        items.append(index)
        isRoot[Int(index)] = true
      case .split(let preferred, let other): stack += [preferred, other]
      case .fork(let first, let count):
        stack += program.targets[Int(first)..<Int(first + count)]
      case .match(let pattern): matched.append(pattern)
      }
    }
    self.isRoot = isRoot
    rootItems = items
    alwaysMatched = matched
  }

  /// Puts together what was stored.
  init(
    ids: [Int], program: Program, alphabet: Alphabet, edge: Context, rootItems: [Int32],
    alwaysMatched: [Int32]
  ) {
    self.ids = ids
    self.program = program
    self.alphabet = alphabet
    self.edge = edge
    self.rootItems = rootItems
    self.alwaysMatched = alwaysMatched
    var isRoot = Array(repeating: false, count: program.instructions.count)
    for item in rootItems { isRoot[Int(item)] = true }
    self.isRoot = isRoot
  }

  /// Adds the patterns that match the empty text everywhere to a row of bits.
  func reportAlwaysMatched(base: Int, _ hits: inout MutableSpan<UInt64>) {
    for id in alwaysMatched { hits[base + Int(id) >> 6] |= 1 << UInt64(id & 63) }
  }
}
