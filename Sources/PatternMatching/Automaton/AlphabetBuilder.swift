/// Finds the columns of an ``Alphabet`` in one sweep over the ends of all ranges of all sets.
struct AlphabetBuilder {
  /// One run of scalars of the same column.
  private struct Interval {
    var low: UInt32
    var column: Int
  }

  private let setCount: Int
  private let signatureWords: Int
  /// The sets of each column as bits, ``signatureWords`` words for each.
  private var signatures: [UInt64] = []
  private var columnsByHash: [UInt64: Int] = [:]
  private var intervals: [Interval] = []

  /// Builds the alphabet of some sets that also keeps apart what assertions need.
  static func build(_ sets: [ScalarSet], needs: ContextNeeds) -> Alphabet {
    var all = sets
    if needs.words { all.append(NamedClass.word) }
    if needs.lines { all += [ScalarSet(0x0A), ScalarSet(0x0D)] }
    var builder = AlphabetBuilder(setCount: all.count)
    builder.sweep(all)
    builder.renumber()
    return builder.alphabet(sets: sets.count, needs: needs)
  }

  private init(setCount: Int) {
    self.setCount = setCount
    signatureWords = setCount / 64 + 1
  }

  private mutating func sweep(_ sets: [ScalarSet]) {
    var ends: [UInt64] = [0]
    ends.reserveCapacity(sets.reduce(1) { $0 + $1.runs.count * 2 })
    for index in sets.indices {
      for run in sets[index].runs {
        ends.append(UInt64(run.low) << 32 | UInt64(index + 1))
        ends.append(UInt64(run.high + 1) << 32 | UInt64(index + 1))
      }
    }
    ends.sort()
    var signature = Array(repeating: UInt64(0), count: signatureWords)
    var hash: UInt64 = 0
    var index = 0
    while index < ends.count {
      let low = UInt32(ends[index] >> 32)
      if low > ScalarSet.limit { break }
      while index < ends.count, UInt32(ends[index] >> 32) == low {
        let set = Int(ends[index] & 0xFFFF_FFFF)
        if set > 0 {
          signature[(set - 1) >> 6] ^= 1 << UInt64((set - 1) & 63)
          hash ^= Self.key(set)
        }
        index += 1
      }
      let column = column(signature, hash: hash)
      if intervals.last?.column != column { intervals.append(Interval(low: low, column: column)) }
    }
  }

  /// The column of a signature, new where it was not seen before; columns start at 1.
  private mutating func column(_ signature: [UInt64], hash: UInt64) -> Int {
    var probe = hash
    while let column = columnsByHash[probe] {
      let start = (column - 1) * signatureWords
      if signatures[start..<start + signatureWords].elementsEqual(signature) { return column }
      probe &+= 1
    }
    signatures += signature
    let column = signatures.count / signatureWords
    columnsByHash[probe] = column
    return column
  }

  private static let frequent = " etaoinsrhldcumfpgwyb.v,k01-\n2:3'I5T4SxA6/8?9C7qjz"
    .unicodeScalars.map(\.value)

  /// Gives the columns of the most frequent scalars of English text the lowest numbers.
  ///
  /// The entries of a state that texts ask for then lie beside each other, in one or two lines of the processor's cache
  /// rather than in many.
  private mutating func renumber() {
    var numbers = Array(repeating: 0, count: signatures.count / signatureWords + 1)
    var order: [Int] = []
    let columns = Self.frequent.map { scalar in
      intervals.last { $0.low <= scalar }.map(\.column) ?? 1
    }
    for column in columns + Array(1..<numbers.count) where numbers[column] == 0 {
      order.append(column)
      numbers[column] = order.count
    }
    signatures = order.flatMap { column in
      signatures[(column - 1) * signatureWords..<column * signatureWords]
    }
    for index in intervals.indices { intervals[index].column = numbers[intervals[index].column] }
  }

  /// A well-mixed number for a set, so that the hash of a signature changes by one operation.
  private static func key(_ set: Int) -> UInt64 {
    var z = UInt64(set) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private func alphabet(sets: Int, needs: ContextNeeds) -> Alphabet {
    let count = signatures.count / signatureWords
    // Rows of whole cache lines; the columns between those of scalars and the special ones are not used.
    let columnCount = count < 13 ? count + 3 : (count + 3 + 15) & ~15
    precondition(columnCount < 1 << 16, "the limits keep the number of sets far below this")
    let (blocks, blockColumns) = blockTables(columnCount: columnCount)
    var byteColumns = blockColumns[(Int(blocks[0]) << 8)...].prefix(128).map { $0 }
    byteColumns += Array(repeating: UInt16(Alphabet.undecoded), count: 128)
    return Alphabet(
      columnCount: columnCount, byteColumns: byteColumns, blocks: blocks,
      blockColumns: blockColumns, contexts: contexts(columnCount: columnCount, needs: needs),
      membership: membership(sets: sets, columnCount: columnCount),
      wordsPerSet: (columnCount + 63) / 64)
  }

  private func contexts(columnCount: Int, needs: ContextNeeds) -> [Context] {
    var contexts = Array(repeating: Context.other, count: columnCount)
    var isKnown = Array(repeating: false, count: columnCount)
    for interval in intervals where !isKnown[interval.column] {
      isKnown[interval.column] = true
      contexts[interval.column] = needs.context(of: interval.low)
    }
    contexts[columnCount - 1] = needs.edge
    return contexts
  }

  private func membership(sets: Int, columnCount: Int) -> [UInt64] {
    let words = (columnCount + 63) / 64
    var membership = Array(repeating: UInt64(0), count: sets * words)
    for column in 1...signatures.count / signatureWords {
      let start = (column - 1) * signatureWords
      for set in 0..<sets where signatures[start + set >> 6] & (1 << UInt64(set & 63)) != 0 {
        membership[set * words + column >> 6] |= 1 << UInt64(column & 63)
      }
    }
    return membership
  }

  /// The two tables that lead from a scalar to its column; blocks of one column are shared.
  private func blockTables(columnCount: Int) -> ([UInt16], [UInt16]) {
    var blocks: [UInt16] = []
    blocks.reserveCapacity(0x1100)
    var columns: [UInt16] = []
    var uniform = Array(repeating: UInt16.max, count: columnCount)
    var current = 0
    for block in 0..<UInt32(0x1100) {
      let low = block << 8
      while current + 1 < intervals.count, intervals[current + 1].low <= low { current += 1 }
      let isUniform = current + 1 == intervals.count || intervals[current + 1].low > low + 0xFF
      let column = intervals[current].column
      if isUniform, uniform[column] != .max {
        blocks.append(uniform[column])
        continue
      }
      let index = UInt16(columns.count >> 8)
      blocks.append(index)
      if isUniform { uniform[column] = index }
      var scalar = low
      while true {
        let isLast = current + 1 == intervals.count || intervals[current + 1].low > low + 0xFF
        let next = isLast ? low + 0x100 : intervals[current + 1].low
        columns.append(
          contentsOf: repeatElement(
            UInt16(intervals[current].column), count: Int(next - scalar)))
        if isLast { break }
        scalar = next
        current += 1
      }
    }
    return (blocks, columns)
  }
}
