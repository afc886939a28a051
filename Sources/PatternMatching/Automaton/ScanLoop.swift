/// The loops that every byte of a text goes through.
///
/// They follow transitions that are known and find nothing, over ASCII, and leave the rest to
/// ``GroupScan``. Their reads are not bounds-checked one by one, which is a third of the speed. What
/// they rely on instead: positions are checked against the text before each loop; a table of columns
/// has an entry for every byte; and every entry of a transition table below ``StateCache/found`` is a
/// row of that table, each row as long as there are columns.
enum ScanLoop {
  /// Follows one automaton state from `position` up to `limit` or a transition that needs more.
  @inline(__always)
  static func run(
    _ table: Span<UInt32>, _ columns: Span<UInt16>, _ text: Span<UInt8>, _ row: inout UInt32,
    _ position: inout Int, _ limit: Int
  ) {
    precondition(position >= 0 && limit <= text.count && columns.count == 256)
    var index = position
    var current = row
    while index < limit {
      let column = unsafe columns[unchecked: Int(text[unchecked: index])]
      let entry = unsafe table[unchecked: Int(current) + Int(column)]
      if entry >= StateCache.found { break }
      current = entry
      index += 1
    }
    row = current
    position = index
  }

  /// Takes up to `steps` steps from four positions in turn; returns how many were taken.
  @inline(__always)
  static func runFour(
    _ table: Span<UInt32>, _ columns: Span<UInt16>, _ text: Span<UInt8>,
    _ rows: inout [5 of UInt32], _ positions: [4 of Int], _ steps: Int
  ) -> Int {
    for part in 0..<4 {
      precondition(positions[part] >= 0 && positions[part] + steps <= text.count)
    }
    precondition(columns.count == 256)
    let (p0, p1, p2, p3) = (positions[0], positions[1], positions[2], positions[3])
    var (r0, r1, r2, r3) = (rows[0], rows[1], rows[2], rows[3])
    var step = 0
    while step < steps {
      let c0 = unsafe columns[unchecked: Int(text[unchecked: p0 &+ step])]
      let c1 = unsafe columns[unchecked: Int(text[unchecked: p1 &+ step])]
      let c2 = unsafe columns[unchecked: Int(text[unchecked: p2 &+ step])]
      let c3 = unsafe columns[unchecked: Int(text[unchecked: p3 &+ step])]
      let e0 = unsafe table[unchecked: Int(r0) &+ Int(c0)]
      let e1 = unsafe table[unchecked: Int(r1) &+ Int(c1)]
      let e2 = unsafe table[unchecked: Int(r2) &+ Int(c2)]
      let e3 = unsafe table[unchecked: Int(r3) &+ Int(c3)]
      if e0 | e1 | e2 | e3 >= StateCache.found { break }
      (r0, r1, r2, r3) = (e0, e1, e2, e3)
      step &+= 1
    }
    (rows[0], rows[1], rows[2], rows[3]) = (r0, r1, r2, r3)
    return step
  }

  /// Follows two states over the same bytes until they are one, or as far as `run` would go.
  @inline(__always)
  static func runToMeeting(
    _ table: Span<UInt32>, _ columns: Span<UInt16>, _ text: Span<UInt8>, _ row: inout UInt32,
    _ other: inout UInt32, _ position: inout Int, _ limit: Int
  ) {
    precondition(position >= 0 && limit <= text.count && columns.count == 256)
    var index = position
    var (first, second) = (row, other)
    while index < limit, first != second {
      let column = unsafe columns[unchecked: Int(text[unchecked: index])]
      let firstEntry = unsafe table[unchecked: Int(first) &+ Int(column)]
      let secondEntry = unsafe table[unchecked: Int(second) &+ Int(column)]
      if firstEntry | secondEntry >= StateCache.found { break }
      (first, second) = (firstEntry, secondEntry)
      index += 1
    }
    (row, other, position) = (first, second, index)
  }
}
