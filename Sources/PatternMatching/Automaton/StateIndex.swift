/// The states that an automaton was found in so far, each once, by the order in which they were come upon.
///
/// A state is the set of instructions that threads wait at after a scalar, with the context of that scalar and the
/// patterns found with it.
struct StateIndex {
  /// One state: slices of ``items`` and ``matches``; the second starts with the count.
  struct State {
    var firstItem: Int32
    var itemCount: Int32
    var firstMatch: Int32
    var hash: UInt32
    var context: Context

    /// Where the state's instructions are in ``StateIndex/items``.
    var items: Range<Int> { Int(firstItem)..<Int(firstItem + itemCount) }
  }

  private(set) var states: [State] = []
  /// The instructions of all states, in any order for each.
  private(set) var items: [Int32] = []
  /// The patterns found of all states, ascending for each, with their count before them.
  private(set) var matches: [Int32] = [0]
  /// An open-addressed table from the contents of states to their indices; -1 is free.
  private var slots: [Int32] = Array(repeating: -1, count: Self.leastSlots)

  private static let leastSlots = 1 << 7

  /// The bytes that the states take.
  var byteCount: Int {
    (items.count + matches.count + slots.count) * 4 + states.count * MemoryLayout<State>.stride
  }

  /// Forgets all states.
  mutating func clear() {
    states.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    // The list of all states that found nothing.
    matches.append(0)
    slots = Array(repeating: -1, count: Self.leastSlots)
  }

  /// The index of the state with the items and matches that `work` holds, after a scalar of a context.
  mutating func index(
    of work: borrowing StepWork, after context: Context
  ) -> (index: Int, isNew: Bool) {
    let mask = slots.count - 1
    let hash = work.hash(context)
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if states[index].hash == hash, isEqual(states[index], work, context) { return (index, false) }
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
    if states.count * 2 > slots.count { growSlots() }
    return (index, true)
  }

  /// Adds the patterns of a list in ``matches`` to a row of bits.
  @inline(__always)
  static func report(
    _ list: Int, of matches: Span<Int32>, base: Int, _ hits: inout MutableSpan<UInt64>
  ) {
    for index in list + 1..<list + 1 + Int(matches[list]) {
      hits[base + Int(matches[index]) >> 6] |= 1 << UInt64(matches[index] & 63)
    }
  }

  private func isEqual(_ state: State, _ work: borrowing StepWork, _ context: Context) -> Bool {
    guard state.context == context, Int(state.itemCount) == work.items.count,
      Int(matches[Int(state.firstMatch)]) == work.matches.count
    else { return false }
    for index in state.items where !work.contains(items[index]) { return false }
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
