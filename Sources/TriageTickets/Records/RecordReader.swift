/// Splits an input into raw records, batch by batch, in bounded memory.
///
/// ```swift
/// var reader = try RecordReader(ByteSource(path: "tickets.jsonl"))
/// var decoder = try reader.makeDecoder()
/// var batch = RecordBatch()
/// var ticket = Ticket()
/// while try reader.next(&batch) {
///   for index in 0..<batch.count {
///     try decoder.decode(batch[index], line: batch.records[index].line, into: &ticket)
///   }
/// }
/// ```
///
/// After an error the reader stands behind the bad record: calling ``next(_:)`` again goes on with what follows.
package struct RecordReader: ~Copyable, Sendable {
  /// The greatest length of one ticket in bytes, 64 MiB.
  package static let ticketLimit = 64 << 20

  /// Bytes of the start of an input, in UTF-8, by which its format is told.
  private static let detectedBytes = 4096
  /// Bytes looked at where the first are all header fields of which too few are known: some mails have as many of each machine
  /// on the way.
  private static let headerBytes = 64 << 10

  /// Name, format and columns of the input.
  package private(set) var layout: RecordLayout
  /// Whether all that the other end of a pipe has written so far was handed out: who writes may be waiting for the answers.
  package private(set) var hasCaughtUp = false
  /// Length in bytes of the whole input where it is known.
  package var size: Int? { source.size }

  private var source: ByteSource
  private let target: Int
  private var splitter = AnySplitter.whole(WholeSplitter())
  private var state = SplitState()
  /// Bytes read and not yet handed out.
  private var carry: [UInt8] = []
  private var transcoder: UTF16Transcoder?
  private var isAtEnd = false
  /// How many bytes came from the source when it was last asked.
  private var lastLength = Int.max
  private var pending: InputError?

  /// Opens an input: finds its format from the name and the first bytes, and reads the CSV header.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - format: The format, or `auto`.
  ///   - fields: The names by which a table is told from prose.
  ///   - limit: The greatest length of one record in bytes.
  ///   - batchBytes: About how many bytes a batch holds.
  /// - Throws: ``InputError`` where the source cannot be read, holds no text or lacks a CSV header.
  package init(
    _ source: consuming ByteSource, format: TicketFormat = .auto,
    fields: FieldNames = FieldNames(), limit: Int = RecordReader.ticketLimit,
    batchBytes: Int = 256 << 10
  ) throws(InputError) {
    target = batchBytes
    layout = RecordLayout(source: source.name, format: format, limit: limit)
    self.source = source
    if format == .auto { layout.format = TicketFormat(fileName: layout.source) ?? .auto }
    try readStart()
    if layout.format == .auto {
      while carry.count < Self.detectedBytes, !isAtEnd { try readAhead() }
      // No more than these, however many a read brought: a pipe must not be taken for another format than a file.
      let start = carry
      layout.format = TicketFormat(
        content: start.span.extracting(first: Self.detectedBytes),
        isWhole: isAtEnd && start.count <= Self.detectedBytes, fields: fields)
      if try opensLongHeader() { layout.format = .email }
    }
    switch layout.format {
    case .jsonl: splitter = .lines(LineSplitter())
    case .json: splitter = .json(JSONSplitter())
    case .csv: try readHeader()
    case .email: splitter = .mail(MailSplitter())
    case .auto, .text, .markdown: break
    }
  }

  /// Fills `batch` with the next records.
  ///
  /// - Returns: false at the end of the input.
  /// - Throws: ``InputError`` for a record that cannot be split off; records before it came with the call before.
  package mutating func next(_ batch: inout RecordBatch) throws(InputError) -> Bool {
    batch.removeAll()
    hasCaughtUp = false
    if let error = pending {
      pending = nil
      throw error
    }
    var bytes = batch.bytes
    batch.bytes = []
    swap(&bytes, &carry)
    defer { batch.bytes = bytes }
    var records = batch.records
    batch.records = []
    defer { batch.records = records }
    var fault: InputError?
    while true {
      do {
        try splitter.split(
          bytes.span, isLast: isAtEnd, state: &state, into: &records)
      } catch {
        fault = InputError(file: layout.source, line: error.line, kind: error.kind)
        break
      }
      // A short read means that the writer is slow: what is there goes on its way first.
      let isSlow = lastLength < 32 << 10
      if isAtEnd { break }
      if isSlow || bytes.count >= target, !records.isEmpty {
        hasCaughtUp = isSlow && source.size == nil
        break
      }
      fault = boundRecord(&bytes)
      if fault != nil { break }
      try readMore(into: &bytes)
    }
    _ = state.line(at: state.start, in: bytes.span)
    carry.removeAll(keepingCapacity: true)
    carry.append(bytes.span, state.start..<bytes.count)
    state.drop(first: state.start)
    if let fault {
      guard !records.isEmpty else { throw fault }
      pending = fault
    }
    return !records.isEmpty
  }

  /// Refuses the record in progress where it is too long, and forgets the bytes of one refused before.
  private mutating func boundRecord(_ bytes: inout [UInt8]) -> InputError? {
    var fault: InputError?
    if !state.isDiscarding, bytes.count - state.start > layout.limit {
      let line = state.line(at: state.start, in: bytes.span)
      fault = InputError(
        file: layout.source, line: line, kind: .recordTooLong(limit: layout.limit))
      state.isDiscarding = true
    }
    guard state.isDiscarding else { return nil }
    _ = state.line(at: state.position, in: bytes.span)
    bytes.removeSubrange(state.start..<state.position)
    state.position = state.start
    state.counted = state.start
    return fault
  }

  /// Appends the next bytes in UTF-8.
  private mutating func readMore(into buffer: inout [UInt8]) throws(InputError) {
    let length: Int
    if transcoder == nil {
      length = try source.read(into: &buffer, atMost: target)
    } else {
      var raw: [UInt8] = []
      length = try source.read(into: &raw, atMost: target)
      transcoder?.transcode(raw.span, into: &buffer)
      if length == 0 { transcoder?.finish(into: &buffer) }
    }
    lastLength = length
    isAtEnd = length == 0
  }

  /// Appends the next bytes to those not yet handed out.
  private mutating func readAhead() throws(InputError) {
    var bytes = carry
    carry = []
    defer { carry = bytes }
    try readMore(into: &bytes)
  }

  /// Whether an input that seems to be text, Markdown or CSV is a mail whose header goes on behind the bytes looked at.
  private mutating func opensLongHeader() throws(InputError) -> Bool {
    guard [.text, .markdown, .csv].contains(layout.format), carry.count >= Self.detectedBytes else {
      return false
    }
    func opensMail(_ count: Int) -> Bool? {
      let start = carry.span.extracting(first: count)
      var first = 0
      while first < start.count, start[first].isWhite { first += 1 }
      return MailHeaderShape.opensMail(
        start, from: first, isWhole: isAtEnd && carry.count <= count)
    }
    guard opensMail(Self.detectedBytes) == nil else { return false }
    while carry.count < Self.headerBytes, !isAtEnd { try readAhead() }
    return opensMail(Self.headerBytes) == true
  }

  /// Reads as much as the byte order mark and the signatures of files need, and takes the mark off.
  ///
  /// - Throws: ``InputError`` with `notText` for a file that is compressed or of an office program.
  private mutating func readStart() throws(InputError) {
    while carry.count < FileSignature.length, !isAtEnd { try readAhead() }
    let start = carry
    if let signature = FileSignature(startOf: start.span) {
      throw InputError(file: layout.source, kind: .notText(signature))
    }
    if let found = UTF16Transcoder(startOf: start.span) {
      var transcoder = found
      var output: [UInt8] = []
      transcoder.transcode(start.span.extracting(2..<start.count), into: &output)
      if isAtEnd { transcoder.finish(into: &output) }
      carry = output
      self.transcoder = transcoder
    } else if start.span.hasPrefix("\u{FEFF}", at: 0, to: start.count) {
      carry.removeFirst(3)
    }
  }

  /// Takes the first CSV row for the names of the columns.
  private mutating func readHeader() throws(InputError) {
    var header: RecordBatch.Record?
    while header == nil {
      let start = carry
      // By half a header another delimiter may seem to be it, and with that one the header may seem to end.
      let declared = CSVRow.declaredDelimiter(start.span)
      if let delimiter = declared ?? CSVRow.delimiter(ofHeader: start.span, isWhole: isAtEnd) {
        layout.delimiter = delimiter
        var splitter = CSVSplitter(delimiter: delimiter)
        var state = SplitState()
        var records: [RecordBatch.Record] = []
        do {
          try splitter.split(start.span, isLast: isAtEnd, state: &state, into: &records)
        } catch {
          throw InputError(file: layout.source, line: error.line, kind: error.kind)
        }
        header = declared == nil ? records.first : records.dropFirst().first
      }
      guard header == nil else { break }
      guard !isAtEnd else {
        throw InputError(
          file: layout.source, line: 1,
          kind: .unexpected(found: "end of input", expected: "a header row"))
      }
      guard carry.count <= 1 << 20 else {
        throw InputError(file: layout.source, line: 1, kind: .recordTooLong(limit: 1 << 20))
      }
      try readAhead()
    }
    guard let header else { return }
    do {
      let start = carry
      layout.columns = try CSVRow.names(start.span.extracting(header.range), layout.delimiter)
    } catch {
      throw InputError(file: layout.source, line: header.line, kind: error.kind)
    }
    layout.headerLine = header.line
    var next = header.range.upperBound
    while next < carry.count, carry[next] == 0x0D || carry[next] == 0x0A {
      next += 1
      if carry[next - 1] == 0x0A { break }
    }
    state.line = 1 + carry.span.lineFeeds(from: 0, to: next)
    carry.removeFirst(next)
    splitter = .csv(CSVSplitter(delimiter: layout.delimiter))
  }
}
