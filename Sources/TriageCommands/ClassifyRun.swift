internal import NaiveBayes
internal import TriageKit
internal import TriagePolicies
internal import TriageTickets

/// One run of `triage classify` over its inputs.
struct ClassifyRun: Sendable {
  /// The form of the output.
  enum Format: String, CaseIterable {
    case text, json, jsonl, level
  }

  let setup: Setup
  let format: Format
  let explains: Bool
  let usesColor: Bool
  let skipsInvalid: Bool
  let received: Timestamp
  /// Whether `received` was asked for: it then goes before the date that a mail's sender wrote.
  let isReceivedGiven: Bool
  let input: TicketFormat
  /// Which fields of rows hold what.
  let fields: RowFields

  /// What came of it.
  struct Summary {
    /// Whether any ticket needs review.
    var needsReview = false
    /// Rows passed over.
    var skipped = 0
    /// The first of them.
    var firstSkipped: InputError?
    /// Tickets written.
    var tickets = 0
    /// Whether a file could not be read.
    var hasFailed = false
    /// The parts that its tickets had.
    var found = FoundParts()
    /// How many tickets had a time of receipt that could not be read.
    var unreadTimes = 0
  }

  /// Classifies all inputs, in order.
  ///
  /// Files that cannot be read at all are complained of, and the others still classified.
  ///
  /// - Throws: `InputError` for the first bad row unless invalid ones are skipped; what was right before it is written.
  func classify(_ paths: [String], threads: Int, _ output: Output) throws -> Summary {
    var summary = Summary()
    let progress = ProgressLine(besideOutput: true)
    defer { progress.end() }
    // Assessors keep what they have warmed up from file to file.
    let workers = (0..<threads).map { _ in LazyAssessor(self, sharing: threads) }
    for path in paths {
      do {
        var reader = try RecordReader(
          ByteSource(path: path), format: input, fields: fields.names, batchBytes: 1 << 19)
        try fields.check(reader.layout)
        let decoder = try reader.makeDecoder(fields: fields.names)
        let isSmall = reader.size.map { $0 <= 1 << 19 } ?? false
        let active = isSmall ? Array(workers.prefix(1)) : workers
        for worker in active { worker.begin(decoder, path: path, format: reader.layout.format) }
        try runInOrder(&reader, workers: active) { worker, batch in
          worker.work(batch)
        } consume: { result in
          if format == .text, summary.tickets > 0, result.tickets > 0 { try output.line() }
          try output.write(result.bytes)
          summary.tickets += result.tickets
          summary.found.add(result.found)
          summary.unreadTimes += result.unreadTimes
          summary.needsReview = summary.needsReview || result.needsReview
          for error in result.errors { try note(error, &summary) }
          progress.show("\(summary.tickets) ticket\(summary.tickets == 1 ? "" : "s")")
        } readFailed: { error in
          try note(error, &summary)
        } caughtUp: {
          try output.flush()
        }
      } catch let error as InputError where skipsInvalid || error.kind.isOfWholeFile {
        // Rows that are passed over never get here: this is the file, or its header.
        try output.flush()
        output.complain(error.description)
        summary.hasFailed = true
      }
    }
    progress.end()
    if summary.skipped > 0 {
      try output.flush()
      output.complain(skippedText(summary.skipped, first: summary.firstSkipped))
    } else if summary.tickets == 0, !summary.hasFailed {
      throw InputError(
        file: paths.count == 1 ? (paths[0] == "-" ? "<stdin>" : paths[0]) : "input",
        kind: .unexpected(found: "no tickets", expected: "at least one"))
    }
    return summary
  }

  private func note(_ error: InputError, _ summary: inout Summary) throws {
    // A file that cannot be read is no invalid row: passing over it would lose all that is in it.
    guard skipsInvalid, !error.kind.isOfWholeFile else { throw error }
    summary.skipped += 1
    summary.firstSkipped = summary.firstSkipped ?? error
  }
}

/// What a worker made of a batch.
struct ClassifiedBatch: Sendable {
  var bytes: [UInt8] = []
  var tickets = 0
  var needsReview = false
  var errors: [InputError] = []
  /// The parts that its tickets had.
  var found = FoundParts()
  /// How many of them had a time of receipt that could not be read.
  var unreadTimes = 0
}

/// A worker of a run; its assessor is made when it first has work.
final class LazyAssessor {
  private let run: ClassifyRun
  private var assessor: Assessor?
  private var decoder: TicketDecoder?
  private var ticket = Ticket()
  private var path = ""
  private var namesFile = false
  private var isMail = false
  private var json: JSONText
  private let sharing: Int

  init(_ run: ClassifyRun, sharing: Int) {
    self.run = run
    self.sharing = sharing
    json = JSONText(indents: run.format == .json)
  }

  /// Turns to another input.
  func begin(_ decoder: TicketDecoder, path: String, format: TicketFormat) {
    self.decoder = decoder
    self.path = path
    isMail = format == .email
    namesFile = path != "-" && [.text, .markdown, .email].contains(format)
  }

  /// Classifies the tickets of a batch; stops at the first bad one unless they are skipped.
  func work(_ batch: borrowing RecordBatch) -> ClassifiedBatch {
    var result = ClassifiedBatch()
    if assessor == nil {
      assessor = Assessor(
        run.setup,
        reasonLimit: run.explains || run.format == .text ? .max : Assessor.reasonLimit,
        findsCounterfactual: run.explains && run.format == .text, sharing: sharing)
    }
    for index in 0..<batch.count {
      do throws(InputError) {
        try decoder?.decode(batch[index], line: batch.records[index].line, into: &ticket)
        result.found.note(ticket)
        if namesFile, ticket.id == nil {
          // Of the messages of a mailbox each has a name of its own.
          let line = batch.records[index].line
          ticket.id = line > 1 ? "\(path):\(line)" : path
        }
        // The user's word goes before a sender's, and before a guess.
        if run.isReceivedGiven, isMail || ticket.isReceivedGuessed { ticket.received = nil }
        try write(into: &result, line: batch.records[index].line)
        result.tickets += 1
      } catch {
        result.errors.append(error)
        if !run.skipsInvalid { break }
      }
    }
    return result
  }

  private func write(into result: inout ClassifiedBatch, line: Int) throws(InputError) {
    do {
      try assess(into: &result)
    } catch {
      throw InputError(
        file: path == "-" ? "<stdin>" : path, line: line, kind: .unusable(error.message))
    }
  }

  private func assess(into result: inout ClassifiedBatch) throws(TicketFieldError) {
    if run.format == .level {
      guard let judgement = try assessor?.judge(ticket, received: run.received) else { return }
      result.bytes.append(contentsOf: run.setup.model.levels[judgement.level].utf8)
      result.bytes.append(0x0A)
      result.needsReview = result.needsReview || !judgement.isAssigned
      return
    }
    guard let assessment = try assessor?.assess(ticket, received: run.received) else { return }
    result.needsReview = result.needsReview || assessment.decision == .needsReview
    if assessment.isReceivedUnread { result.unreadTimes += 1 }
    if run.format == .text {
      if result.tickets > 0 { result.bytes.append(0x0A) }
      let text = AssessmentText(usesColor: run.usesColor, explains: run.explains)
      result.bytes.append(contentsOf: text.text(assessment, ticket: ticket).utf8)
    } else {
      json.removeAll()
      assessment.write(to: &json)
      json.lineFeed()
      result.bytes.append(contentsOf: json.bytes)
    }
  }
}
