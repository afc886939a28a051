/// Takes the whole input for one record.
struct WholeSplitter: RecordSplitter, Sendable {
  private var isDone = false

  mutating func split(
    _ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) throws(SplitFault) {
    state.position = bytes.count
    guard isLast, !isDone else { return }
    isDone = true
    if !state.isDiscarding { records.append(.init(range: 0..<bytes.count, line: 1)) }
    state.start = bytes.count
  }
}
