/// Takes each line that is not blank for a record.
struct LineSplitter: RecordSplitter, Sendable {
  mutating func split(
    _ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) throws(SplitFault) {
    let count = bytes.count
    while true {
      let end = bytes.firstIndex(of: 0x0A, from: state.position, to: count)
      state.position = end
      guard end < count || isLast && state.start < count else { return }
      var first = state.start
      while first < end, bytes[first].isWhite { first += 1 }
      if first < end, !state.isDiscarding {
        records.append(.init(range: state.start..<end, line: state.line))
      }
      state.isDiscarding = false
      state.line += 1
      state.start = min(end + 1, count)
      state.position = state.start
      state.counted = state.start
    }
  }
}
