/// Follows the patterns of an automaton from each place of a text by itself, until none of them goes on.
///
/// Where hundreds of patterns are followed from all places at once, a state is a combination of what began at several of them, and texts lead
/// to ever new combinations. From one place alone they lead to few. Most places begin nothing, and most of what is begun ends
/// after a few letters, so that tickets take about one step a byte. A text that takes many more is left to ``GroupScan``, whose time is linear.
struct StartScan: ~Copyable {
  /// The states so far.
  private(set) var states: StartStates
  /// The steps that a range may take for each of its bytes.
  private static let stepsPerByte = 32

  /// Creates a scan of an automaton whose states take about `byteLimit` bytes.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    states = StartStates(automaton, byteLimit: byteLimit)
  }

  /// How many states were made, how often they were forgotten, and the bytes that they take.
  var statistics: ScanStatistics {
    ScanStatistics(
      states: states.madeStateCount, resets: states.resetCount, bytes: states.byteCount, groups: 1)
  }

  /// Adds the patterns that match in a range to the range's row of a bit set.
  ///
  /// - Parameters:
  ///   - text: what the range is of.
  ///   - range: it is scanned as if it were a text of its own.
  ///   - base: the word at which the row begins.
  ///   - hits: words of bits, with room for all patterns in a row.
  ///   - isFirstEnough: whether to stop at the first match.
  /// - Returns: Whether the scan was finished; if not, it took too many steps.
  mutating func scan(
    _ text: Span<UInt8>, in range: PatternRange, base: Int, into hits: inout MutableSpan<UInt64>,
    isFirstEnough: Bool = false
  ) -> Bool {
    states.automaton.reportAlwaysMatched(base: base, &hits)
    var walk = StartWalk(
      place: range.start, before: states.automaton.edge,
      steps: (range.end - range.start + 64) * Self.stepsPerByte)
    // Never emptied twice at one place, whose match may need more states than there is room for.
    var emptied = -1
    while true {
      if states.isFull, emptied != walk.place {
        states.clear()
        emptied = walk.place
      }
      let stop = StartTables(states, text).run(
        &walk, end: range.end, base: base, isFirstEnough: isFirstEnough, &hits)
      switch stop {
      case .end: return true
      case .tooLong: return false
      case .unknownStart(let column): states.learn(from: walk.before, column: column)
      case .unknown(let node, let column): states.learn(from: node, column: column)
      }
    }
  }
}

/// A ``StartScan`` at a fixed place, so that lists of them copy nothing.
final class StartScanner {
  /// The scan.
  var scan: StartScan

  /// Creates a scan of an automaton whose states take about `byteLimit` bytes.
  init(_ automaton: SetAutomaton, byteLimit: Int) {
    scan = StartScan(automaton, byteLimit: byteLimit)
  }
}

/// How far a scan has come.
struct StartWalk {
  /// The place from which the patterns are followed.
  var place: Int
  /// The context of the scalar before it.
  var before: Context
  /// The steps left.
  var steps: Int
}

/// Why ``StartTables/run(_:end:base:isFirstEnough:_:)`` stopped.
enum StartStop {
  case end, tooLong
  case unknownStart(column: Int)
  case unknown(node: Int, column: Int)
}

/// Everything that the inner loop of a ``StartScan`` reads, borrowed from its states and a text.
///
/// Reads of the text, of the columns of bytes, of the roots and of the nodes are not bounds-checked one by one. They rely on this: positions
/// are checked against the text before the loop; there is a column for every byte, below the length of a root's row; every
/// entry that is neither ``StartStates/unknown`` nor ``StartStates/last`` alone is the place of a node; and a node has a target for each of its bits.
struct StartTables: ~Escapable {
  private let text: Span<UInt8>
  private let nodes: Span<UInt32>
  private let roots: Span<UInt32>
  private let rareKeys: Span<UInt64>
  private let rareEntries: Span<UInt32>
  private let matches: Span<Int32>
  private let byteColumns: Span<UInt16>
  private let blocks: Span<UInt16>
  private let blockColumns: Span<UInt16>
  private let contexts: Span<Context>
  private let columnCount: Int
  private let invalidColumn: Int
  private let endColumn: Int
  private let asciiColumns: Int

  /// Borrows the states and a text.
  @_lifetime(borrow states, copy text)
  init(_ states: borrowing StartStates, _ text: Span<UInt8>) {
    self.text = text
    nodes = states.nodes.span
    roots = states.roots.span
    rareKeys = states.rare.keys.span
    rareEntries = states.rare.entries.span
    matches = states.index.matches.span
    byteColumns = states.automaton.alphabet.byteColumns.span
    blocks = states.automaton.alphabet.blocks.span
    blockColumns = states.automaton.alphabet.blockColumns.span
    contexts = states.automaton.alphabet.contexts.span
    columnCount = states.automaton.alphabet.columnCount
    invalidColumn = states.automaton.alphabet.invalid
    endColumn = states.automaton.alphabet.end
    asciiColumns = states.asciiColumns
    precondition(byteColumns.count == 256 && roots.count == Context.count * columnCount)
  }

  /// Follows what begins at each place from that of `walk` on, to the end or to a transition that is not known.
  func run(
    _ walk: inout StartWalk, end: Int, base: Int, isFirstEnough: Bool,
    _ hits: inout MutableSpan<UInt64>
  ) -> StartStop {
    precondition(walk.place >= 0 && end <= text.count)
    var root = Int(walk.before.rawValue) * columnCount
    var place = walk.place
    var steps = walk.steps
    while place < end {
      var column = unsafe Int(byteColumns[unchecked: Int(text[unchecked: place])])
      var length = 1
      if column == Alphabet.undecoded { (column, length) = self.column(at: place, end: end) }
      var entry = unsafe roots[unchecked: root &+ column]
      let context = unsafe contexts[unchecked: column]
      if entry != StartStates.last {
        if entry == StartStates.unknown {
          walk.place = place
          walk.steps = steps
          return .unknownStart(column: column)
        }
        var position = place &+ length
        while true {
          if entry >= StartStates.last {
            if entry >= StartStates.found {
              report(entry & StartStates.nodeBits, base, &hits)
              if isFirstEnough { return .end }
            }
            if entry & StartStates.last != 0 { break }
          }
          let current = entry & StartStates.nodeBits
          steps &-= 1
          var column = endColumn
          if position < end {
            column = unsafe Int(byteColumns[unchecked: Int(text[unchecked: position])])
            var length = 1
            if column == Alphabet.undecoded {
              (column, length) = self.column(at: position, end: end)
            }
            position &+= length
            if column < asciiColumns {
              guard let target = StartStates.place(of: column, in: Int(current), nodes) else {
                break
              }
              entry = unsafe nodes[unchecked: target]
              if entry != StartStates.unknown { continue }
              walk.place = place
              walk.steps = steps
              return .unknown(node: Int(current), column: column)
            }
          }
          entry = RareTransitions.entry(
            row: current, column: column, keys: rareKeys, entries: rareEntries)
          if entry == StartStates.unknown {
            walk.place = place
            walk.steps = steps
            return .unknown(node: Int(current), column: column)
          }
          // Nothing follows the end.
          if column == endColumn { entry |= StartStates.last }
        }
        if steps < 0 { return .tooLong }
      }
      place &+= length
      walk.before = context
      root = Int(context.rawValue) &* columnCount
    }
    walk.place = end
    let entry = roots[root + endColumn]
    if entry == StartStates.unknown { return .unknownStart(column: endColumn) }
    if entry >= StartStates.found { report(entry & StartStates.nodeBits, base, &hits) }
    return .end
  }

  /// The column of the scalar that is not ASCII at a position of a text that ends at `end`, and its length in bytes.
  private func column(at position: Int, end: Int) -> (column: Int, length: Int) {
    Alphabet.column(
      in: text, at: position, end: end, blocks: blocks, blockColumns: blockColumns,
      invalid: invalidColumn)
  }

  /// Adds the patterns that a node's state has found.
  @inline(__always)
  private func report(_ node: UInt32, _ base: Int, _ hits: inout MutableSpan<UInt64>) {
    StateIndex.report(
      Int(nodes[Int(node) + StartStates.matchesWord]), of: matches, base: base, &hits)
  }
}
