/// Finds where CSV rows end: at a line feed outside quotes.
///
/// A quote opens a quoted field only as the field's first byte, as in ``CSVRow``. Blank lines are no rows.
struct CSVSplitter: RecordSplitter, Sendable {
  private enum Place { case fieldStart, plain, quoted, afterQuote }

  private let delimiter: UInt8
  private var place = Place.fieldStart

  init(delimiter: UInt8) { self.delimiter = delimiter }

  mutating func split(
    _ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) throws(SplitFault) {
    let count = bytes.count
    var index = state.position
    while index < count {
      switch place {
      case .fieldStart:
        guard bytes[index] == UInt8(ascii: "\"") else {
          place = .plain
          continue
        }
        place = .quoted
        index += 1
      case .quoted:
        index = bytes.firstIndex(of: UInt8(ascii: "\""), from: index, to: count)
        guard index < count else { break }
        place = .afterQuote
        index += 1
      case .afterQuote:
        // A second quote is an escaped one; anything else ends the quoted stretch.
        place = bytes[index] == UInt8(ascii: "\"") ? .quoted : .plain
        if place == .quoted { index += 1 }
      case .plain:
        index = bytes.firstIndex(of: delimiter, or: 0x0A, from: index, to: count)
        guard index < count else { break }
        place = .fieldStart
        index += 1
        if bytes[index - 1] == 0x0A {
          emit(bytes, end: index - 1, next: index, state: &state, into: &records)
        }
      }
    }
    state.position = index
    guard isLast, state.start < count else { return }
    if place == .quoted {
      let line = state.line(at: state.start, in: bytes)
      let wasDiscarding = state.isDiscarding
      state.start = count
      place = .fieldStart
      if !wasDiscarding { throw SplitFault(line: line, kind: .unclosedQuote) }
      return
    }
    emit(bytes, end: count, next: count, state: &state, into: &records)
  }

  private mutating func emit(
    _ bytes: Span<UInt8>, end: Int, next: Int, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) {
    let contentEnd = end > state.start && bytes[end - 1] == 0x0D ? end - 1 : end
    let line = state.line(at: state.start, in: bytes)
    var first = state.start
    while first < contentEnd, bytes[first] == 0x20 { first += 1 }
    if first < contentEnd, !state.isDiscarding {
      records.append(.init(range: state.start..<contentEnd, line: line))
    }
    state.isDiscarding = false
    state.start = next
  }
}
