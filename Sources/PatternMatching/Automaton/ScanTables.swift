/// Everything that the inner loops of a scan read, borrowed from a ``StateCache`` and a text.
///
/// The loops follow transitions that are known; at one that is not they stop and leave it to
/// ``GroupScan``. Their reads of the text, the columns of bytes and the transition table are not
/// bounds-checked one by one, which is a third of the speed. What they rely on instead: positions are
/// checked against the text before each loop; there is a column for every byte; and every entry of
/// the table below ``StateCache/found`` is a row of it, each row as long as bytes have columns.
struct ScanTables: ~Escapable {
  /// The bytes to scan.
  let text: Span<UInt8>
  /// The rows of transitions.
  let table: Span<UInt32>
  /// The length of a row.
  let stride: Int
  /// ``RareTransitions/keys``.
  let rareKeys: Span<UInt64>
  /// ``RareTransitions/entries``.
  let rareEntries: Span<UInt32>
  /// The patterns found, a count before each list.
  let matches: Span<Int32>
  /// ``Alphabet/byteColumns``.
  let byteColumns: Span<UInt16>
  /// ``Alphabet/blocks``.
  let blocks: Span<UInt16>
  /// ``Alphabet/blockColumns``.
  let blockColumns: Span<UInt16>
  /// ``Alphabet/invalid``.
  let invalidColumn: Int

  /// Borrows a cache and a text.
  @_lifetime(borrow cache, copy text)
  init(_ cache: borrowing StateCache, _ text: Span<UInt8>) {
    self.text = text
    table = cache.table.span
    stride = cache.stride
    rareKeys = cache.rare.keys.span
    rareEntries = cache.rare.entries.span
    matches = cache.index.matches.span
    byteColumns = cache.byteColumns.span
    blocks = cache.blocks.span
    blockColumns = cache.blockColumns.span
    invalidColumn = cache.invalidColumn
    precondition(byteColumns.count == 256)
  }

  /// Follows one state from `position` up to `limit`, or to a transition that is not known.
  ///
  /// Returns whether it came to `limit`.
  func run(
    _ row: inout UInt32, _ position: inout Int, to limit: Int, end: Int, base: Int,
    _ hits: inout MutableSpan<UInt64>
  ) -> Bool {
    precondition(position >= 0 && limit <= text.count)
    while true {
      var index = position
      var current = row
      while index < limit {
        let entry = entry(current, at: index)
        if entry >= StateCache.unknown { break }
        current = entry & ~StateCache.found
        if entry >= StateCache.found { report(current, base, &hits) }
        index &+= 1
      }
      (row, position) = (current, index)
      if position >= limit { return true }
      if !step(&row, &position, end: end, base, &hits) { return false }
    }
  }

  /// Takes steps from four positions in turn, until one is at its limit or needs an unknown transition.
  ///
  /// Returns whether none is unknown. What is found is added to the words of `hits` from `base` on.
  func runFour(
    _ rows: inout [4 of UInt32], _ positions: inout [4 of Int], to limits: [4 of Int],
    end: Int, base: Int, _ hits: inout MutableSpan<UInt64>
  ) -> Bool {
    while true {
      var steps = Int.max
      for part in 0..<4 {
        precondition(positions[part] >= 0 && limits[part] <= text.count)
        steps = min(steps, limits[part] - positions[part])
      }
      if steps <= 0 { return true }
      let (p0, p1, p2, p3) = (positions[0], positions[1], positions[2], positions[3])
      var (r0, r1, r2, r3) = (rows[0], rows[1], rows[2], rows[3])
      var taken = 0
      while taken < steps {
        let e0 = entry(r0, at: p0 &+ taken)
        let e1 = entry(r1, at: p1 &+ taken)
        let e2 = entry(r2, at: p2 &+ taken)
        let e3 = entry(r3, at: p3 &+ taken)
        let all = e0 | e1 | e2 | e3
        if all >= StateCache.found {
          if all >= StateCache.unknown { break }
          if e0 >= StateCache.found { report(e0 & ~StateCache.found, base, &hits) }
          if e1 >= StateCache.found { report(e1 & ~StateCache.found, base, &hits) }
          if e2 >= StateCache.found { report(e2 & ~StateCache.found, base, &hits) }
          if e3 >= StateCache.found { report(e3 & ~StateCache.found, base, &hits) }
          (r0, r1) = (e0 & ~StateCache.found, e1 & ~StateCache.found)
          (r2, r3) = (e2 & ~StateCache.found, e3 & ~StateCache.found)
        } else {
          (r0, r1, r2, r3) = (e0, e1, e2, e3)
        }
        taken &+= 1
      }
      (rows[0], rows[1], rows[2], rows[3]) = (r0, r1, r2, r3)
      positions = [p0 + taken, p1 + taken, p2 + taken, p3 + taken]
      guard taken < steps else { continue }
      var isKnown = true
      for part in 0..<4
      where !step(&rows[part], &positions[part], end: end, base, &hits) {
        isKnown = false
      }
      if !isKnown { return false }
    }
  }

  /// Follows two states over the same bytes until they are one, to `limit`, or to a transition that
  /// is not known; returns whether it is not for the last reason.
  func runToMeeting(
    _ row: inout UInt32, _ other: inout UInt32, _ position: inout Int, to limit: Int, end: Int,
    base: Int, _ hits: inout MutableSpan<UInt64>
  ) -> Bool {
    precondition(position >= 0 && limit <= text.count)
    while row != other, position < limit {
      let first = entry(row, at: position)
      let second = entry(other, at: position)
      if first | second < StateCache.found {
        (row, other) = (first, second)
        position &+= 1
        continue
      }
      var (next, nextOther) = (row, other)
      var (place, placeOther) = (position, position)
      guard step(&next, &place, end: end, base, &hits),
        step(&nextOther, &placeOther, end: end, base, &hits)
      else { return false }
      (row, other, position) = (next, nextOther, place)
    }
    return true
  }

  /// The entry of a row for the byte at a position.
  @inline(__always)
  private func entry(_ row: UInt32, at position: Int) -> UInt32 {
    let column = unsafe byteColumns[unchecked: Int(text[unchecked: position])]
    return unsafe table[unchecked: Int(row) &+ Int(column)]
  }

  /// The entry of a row for any column.
  private func entry(_ row: UInt32, column: Int) -> UInt32 {
    column < stride
      ? table[Int(row) + column]
      : RareTransitions.entry(row: row, column: column, keys: rareKeys, entries: rareEntries)
  }

  /// Takes one transition of any kind that is known; returns whether it is.
  @inline(__always)
  private func step(
    _ row: inout UInt32, _ position: inout Int, end: Int, _ base: Int,
    _ hits: inout MutableSpan<UInt64>
  ) -> Bool {
    let (column, length) = column(at: position, end: end)
    let entry = entry(row, column: column)
    if entry == StateCache.unknown { return false }
    row = entry & ~StateCache.found
    position += length
    if entry >= StateCache.found { report(row, base, &hits) }
    return true
  }

  /// The column of the scalar at a position of a text that ends at `end`, and its length in bytes.
  func column(at position: Int, end: Int) -> (column: Int, length: Int) {
    let byte = text[position]
    if byte < 0x80 { return (Int(byteColumns[Int(byte)]), 1) }
    return Alphabet.column(
      in: text, at: position, end: end, blocks: blocks, blockColumns: blockColumns,
      invalid: invalidColumn)
  }

  /// Adds the patterns that a row's state has found.
  private func report(_ row: UInt32, _ base: Int, _ hits: inout MutableSpan<UInt64>) {
    let list = Int(table[Int(row)] & ~StateCache.unknown)
    StateIndex.report(list, of: matches, base: base, &hits)
  }
}
