/// Where a splitter stands in the buffer; shared by all formats.
///
/// The buffer always begins with the record not yet complete, so all offsets move down when a batch is handed out.
struct SplitState: Sendable {
  /// Offset where the incomplete record begins.
  var start = 0
  /// Offset of the next byte to look at.
  var position = 0
  /// Line of the input at `counted`, from 1.
  var line = 1
  /// Offset up to which line feeds are counted.
  var counted = 0
  /// Whether the record in progress was refused: its bytes are passed over without being kept.
  var isDiscarding = false

  /// The line at `offset`, which must not lie before earlier questions.
  mutating func line(at offset: Int, in bytes: Span<UInt8>) -> Int {
    line += bytes.lineFeeds(from: counted, to: offset)
    counted = offset
    return line
  }

  /// Appends the record that ends at `position`, unless it was refused, and begins the next one there.
  mutating func endRecord(_ bytes: Span<UInt8>, into records: inout [RecordBatch.Record]) {
    if !isDiscarding {
      records.append(.init(range: start..<position, line: line(at: start, in: bytes)))
    }
    isDiscarding = false
    start = position
  }

  /// Shifts all offsets after the first `count` bytes of the buffer went away.
  mutating func drop(first count: Int) {
    start -= count
    position -= count
    counted -= count
  }
}

/// Finds where records end in a growing buffer; each format has its own.
protocol RecordSplitter {
  /// Appends the records complete so far and moves `state` on.
  ///
  /// With `isLast` the buffer ends where the input does. After a fault the splitter stands where it can go on.
  mutating func split(
    _ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) throws(SplitFault)
}

/// A splitter of any format.
enum AnySplitter: Sendable {
  case whole(WholeSplitter)
  case lines(LineSplitter)
  case csv(CSVSplitter)
  case json(JSONSplitter)
  case mail(MailSplitter)

  mutating func split(
    _ bytes: Span<UInt8>, isLast: Bool, state: inout SplitState,
    into records: inout [RecordBatch.Record]
  ) throws(SplitFault) {
    switch self {
    case .whole(var splitter):
      defer { self = .whole(splitter) }
      try splitter.split(bytes, isLast: isLast, state: &state, into: &records)
    case .lines(var splitter):
      defer { self = .lines(splitter) }
      try splitter.split(bytes, isLast: isLast, state: &state, into: &records)
    case .csv(var splitter):
      defer { self = .csv(splitter) }
      try splitter.split(bytes, isLast: isLast, state: &state, into: &records)
    case .json(var splitter):
      defer { self = .json(splitter) }
      try splitter.split(bytes, isLast: isLast, state: &state, into: &records)
    case .mail(var splitter):
      defer { self = .mail(splitter) }
      try splitter.split(bytes, isLast: isLast, state: &state, into: &records)
    }
  }
}

/// A fault of the input between or across records, at a line.
struct SplitFault: Error {
  /// Line of the input, from 1.
  var line: Int
  /// What is wrong there.
  var kind: InputError.Kind
}
