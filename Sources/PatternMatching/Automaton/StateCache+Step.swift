extension StateCache {
  /// Computes the transition of a state's row on a column and stores it.
  mutating func step(from row: UInt32, column: Int) {
    let state = states[index(ofRow: row)]
    let after = automaton.alphabet.contexts[column]
    work.begin()
    addRootStep(from: state.context, column: column, after: after)
    for index in Int(state.firstItem)..<Int(state.firstItem + state.itemCount) {
      follow(items[index], before: state.context, after: after, column: column)
    }
    work.sort()
    setEntry(intern(after), row: row, column: column)
  }

  /// Adds what matches that start here lead to, computed once for each context and column.
  private mutating func addRootStep(from before: Context, column: Int, after: Context) {
    let key = Int(before.rawValue) * automaton.alphabet.columnCount + column
    if let known = work.rootSteps[key] {
      for item in known.items where work.visitAfter(item) { work.items.append(item) }
      work.matches += known.matches
      return
    }
    for item in automaton.rootItems {
      follow(item, before: before, after: after, column: column)
    }
    work.rootSteps[key] = StepWork.RootStep(items: work.items, matches: work.matches)
  }

  /// Follows an instruction up to the scalar, over it, and on to where the next one is waited for.
  private mutating func follow(_ item: Int32, before: Context, after: Context, column: Int) {
    work.stack.append(item)
    while let index = work.stack.popLast() {
      if !work.visitBefore(index) { continue }
      switch automaton.program.instructions[Int(index)] {
      case .scalar(let set, let next):
        if automaton.alphabet.contains(set: set, column: column) { arrive(at: next) }
      case .split(let preferred, let other):
        work.stack.append(preferred)
        work.stack.append(other)
      case .fork(let first, let count):
        work.stack += automaton.program.targets[Int(first)..<Int(first + count)]
      case .assertion(let assertion, let next):
        if assertion.holds(before: before, after: after) { work.stack.append(next) }
      case .match(let pattern): work.matches.append(pattern)
      }
    }
  }

  /// Follows an instruction after the scalar up to what waits for the next one.
  ///
  /// Assertions wait as well: they need to know that scalar.
  private mutating func arrive(at start: Int32) {
    let bottom = work.stack.count
    work.stack.append(start)
    while work.stack.count > bottom, let index = work.stack.popLast() {
      if !work.visitAfter(index) { continue }
      switch automaton.program.instructions[Int(index)] {
      case .scalar, .assertion:
        if !automaton.isRoot[Int(index)] { work.items.append(index) }
      case .split(let preferred, let other):
        work.stack.append(preferred)
        work.stack.append(other)
      case .fork(let first, let count):
        work.stack += automaton.program.targets[Int(first)..<Int(first + count)]
      case .match(let pattern): work.matches.append(pattern)
      }
    }
  }
}
