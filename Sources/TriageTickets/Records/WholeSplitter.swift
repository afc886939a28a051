/// Takes the whole input, from where it stands, for one record.
struct WholeSplitter: RecordSplitter, Sendable {
  private var isDone = false

  mutating func split(
    _ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) throws(SplitFault) {
    state.position = bytes.count
    guard isLast, !isDone else { return }
    isDone = true
    if !state.isDiscarding {
      let line = state.line(at: state.start, in: bytes)
      records.append(.init(range: state.start..<bytes.count, line: line))
    }
    state.start = bytes.count
  }
}
