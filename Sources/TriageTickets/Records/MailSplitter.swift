/// Takes each message of a mailbox for a record; a mail that no envelope line stands before is one record whole.
struct MailSplitter: RecordSplitter, Sendable {
  private enum Mode { case undecided, whole, mailbox }

  /// Bytes by which it is told what the input is.
  private static let decidingBytes = 8192

  private var mode = Mode.undecided
  private var whole = WholeSplitter()
  // Both are told here and not looked up, for the bytes of a message that is too long are not kept.
  private var isAtLineStart = true
  private var isAfterBlankLine = false

  mutating func split(
    _ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) throws(SplitFault) {
    if mode == .undecided {
      decide(bytes, isLast: isLast || bytes.count >= Self.decidingBytes, state: &state)
      guard mode != .undecided else { return }
    }
    guard mode == .mailbox else {
      return try whole.split(bytes, isLast: isLast, state: &state, into: &records)
    }
    scan(bytes, isLast: isLast, state: &state, into: &records)
    guard isLast, state.start < bytes.count else { return }
    state.position = bytes.count
    state.endRecord(bytes, into: &records)
  }

  /// Finds out whether it is a mailbox, as far as the bytes tell; passes over blank lines before a header, which would end it.
  private mutating func decide(_ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState) {
    var first = 0
    while first < bytes.count, bytes[first].isWhite { first += 1 }
    var line = first
    while line > 0, bytes[line - 1] != 0x0A { line -= 1 }
    guard isLast || first < bytes.count else { return }
    switch Mailbox.verdict(bytes, at: line, isLast: isLast) {
    case .cut: return
    case .begins: mode = .mailbox
    case .isText:
      guard isLast || line == 0 else { return }
      mode = .whole
      guard MailHeaderShape.opensMail(bytes, from: line, isWhole: isLast) == true else { return }
    }
    state.start = line
    state.position = line
  }

  /// Walks from line to line and ends a record before each envelope.
  private mutating func scan(
    _ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) {
    let count = bytes.count
    while state.position < count {
      guard isAtLineStart else {
        let end = bytes.firstIndex(of: 0x0A, from: state.position, to: count)
        isAtLineStart = end < count
        state.position = min(count, end + 1)
        continue
      }
      let first = bytes[state.position]
      if isAfterBlankLine, first == UInt8(ascii: "F") {
        switch Mailbox.verdict(bytes, at: state.position, isLast: isLast) {
        case .cut: return
        case .begins: state.endRecord(bytes, into: &records)
        case .isText: break
        }
      }
      let isReturn = first == 0x0D
      // The line feed may be the next byte to come.
      guard !isReturn || isLast || state.position + 1 < count else { return }
      isAfterBlankLine =
        first == 0x0A
        || isReturn && state.position + 1 < count && bytes[state.position + 1] == 0x0A
      isAtLineStart = isAfterBlankLine
      state.position += isReturn && isAfterBlankLine ? 2 : 1
    }
  }
}
