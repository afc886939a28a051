extension StateCache {
  /// Computes the transition of a state's row on a column and stores it.
  mutating func step(from row: UInt32, column: Int) {
    let state = index.states[index(ofRow: row)]
    Self.gather(
      index.items, state.items, in: automaton, before: state.context, column: column, &work)
    setEntry(intern(automaton.alphabet.contexts[column]), row: row, column: column)
  }

  /// Follows threads and the start of a match over a column.
  private static func gather(
    _ items: borrowing [Int32], _ threads: Range<Int>, in automaton: borrowing SetAutomaton,
    before: Context, column: Int, _ work: inout StepWork
  ) {
    let tables = StepTables(automaton)
    let after = automaton.alphabet.contexts[column]
    work.begin()
    work.addRootStep(tables, from: before, column: column, after: after)
    for index in threads {
      work.follow(items[index], tables, before: before, after: after, column: column)
    }
    work.sortMatches()
  }
}
