/// Which ASCII columns lead on from a state, and which of them to the same state, by a bit for each column.
struct StartColumns {
  /// A bit for each of the columns 1 to 128.
  typealias Bits = SIMD4<UInt32>

  /// The columns of ASCII bytes, and those of each context.
  private let all: Bits
  private let ofContext: [Bits]

  /// Notes the columns of an automaton.
  init(_ automaton: borrowing SetAutomaton) {
    var all = Bits()
    var ofContext = [Bits](repeating: Bits(), count: Context.count)
    for column in 1..<max(1, automaton.alphabet.asciiColumnCount) {
      let (word, bit) = ((column - 1) >> 5, UInt32(1) << UInt32((column - 1) & 31))
      all[word] |= bit
      ofContext[Int(automaton.alphabet.contexts[column].rawValue)][word] |= bit
    }
    (self.all, self.ofContext) = (all, ofContext)
  }

  /// The columns of a state's node.
  ///
  /// - Parameters:
  ///   - threads: those of the state.
  ///   - context: that of the scalar before.
  ///   - automaton: what the threads are of.
  /// - Returns: `live`, over which a thread may lead somewhere, and those of them that are not sure to lead to the state to which the rest leads.
  func ofNode(
    _ threads: borrowing [Int32], after context: Context, in automaton: borrowing SetAutomaton
  ) -> (live: Bits, own: Bits) {
    let tables = StepTables(automaton)
    var live = Bits()
    for thread in threads.indices { live |= columns(of: threads[thread], context, tables) }
    // Columns over which the same threads lead on: of each thread's and the others the more numerous stay.
    var shared = live
    for thread in threads.indices {
      shared = Self.larger(of: shared, in: columns(of: threads[thread], context, tables))
    }
    for thread in threads.indices
    where Self.count(shared & columns(of: threads[thread], context, tables)) > 0 {
      switch tables.instructions[Int(threads[thread])] {
      case .assertion(_, let next) where tables.isMatch(next): break
      // What stands behind the condition may ask for the scalar as well.
      case .assertion: return (live, live)
      default:
        // A thread that goes on behind the scalar is in another state after a scalar of another context.
        for context in ofContext { shared = Self.larger(of: shared, in: context) }
      }
    }
    return (live, live & ~shared)
  }

  /// The columns over which a thread may lead somewhere.
  private func columns(
    of thread: Int32, _ before: Context, _ tables: borrowing StepTables
  ) -> Bits {
    switch tables.instructions[Int(thread)] {
    case .scalar(let set, _):
      let (low, high) = tables.firstColumns(of: set)
      return all
        & Bits(
          UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32),
          UInt32(truncatingIfNeeded: high), UInt32(truncatingIfNeeded: high >> 32))
    case .assertion(let assertion, _):
      var bits = Bits()
      for (index, columns) in ofContext.enumerated() {
        guard let after = Context(rawValue: UInt8(index)) else { continue }
        if assertion.holds(before: before, after: after) { bits |= columns }
      }
      return bits
    case .split, .fork, .match: return Bits()
    }
  }

  /// Of some columns those in a set, or those outside of it, whichever are more.
  private static func larger(of columns: Bits, in set: Bits) -> Bits {
    count(columns & set) * 2 >= count(columns) ? columns & set : columns & ~set
  }

  private static func count(_ columns: Bits) -> Int {
    (0..<4).reduce(0) { $0 + columns[$1].nonzeroBitCount }
  }
}
