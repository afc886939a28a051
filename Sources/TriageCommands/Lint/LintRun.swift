internal import ByteStorage
internal import NaiveBayes
internal import TriageKit
internal import TriageLint
internal import TriagePolicies
internal import TriageTickets

/// One run of `triage lint` over its inputs.
struct LintRun {
  let input: TicketFormat
  let threads: Int
  let skipsInvalid: Bool
  /// What `--policy`, `--plan` and `--model` say, in place of configurations.
  let level: LevelSource
  let failOn: LintConfiguration.FailLevel?
  /// Which fields of rows hold what.
  let fields: RowFields
  /// What is put up with, by `--baseline`.
  var baseline: BaselineFile?
  /// Where all findings go with `--write-baseline`.
  var newBaseline: BaselineFile?

  private(set) var summary = LintSummary()
  private(set) var fails = false
  /// Rows passed over, and the first of them.
  private(set) var skipped = 0
  private(set) var firstSkipped: InputError?
  /// The parts that tickets had so far.
  private(set) var found = FoundParts()
  private var workers: [LintWorker] = []

  init(
    input: TicketFormat, threads: Int, skipsInvalid: Bool, level: LevelSource,
    failOn: LintConfiguration.FailLevel?, fields: RowFields
  ) {
    self.input = input
    self.threads = threads
    self.skipsInvalid = skipsInvalid
    self.level = level
    self.failOn = failOn
    self.fields = fields
  }

  /// Checks the tickets of a file and hands findings on, batch by batch.
  ///
  /// - Throws: `InputError` where the file or one of its rows cannot be read; it then counts as failed.
  mutating func lint(
    _ path: String, _ found: LintConfigurationFinder.Found,
    _ write: ([ReportedFinding]) throws -> Void
  ) throws {
    do {
      try check(path, found, write)
      baseline?.looked(at: path)
      newBaseline?.looked(at: path)
    } catch let error as InputError {
      summary.failed += 1
      throw error
    }
  }

  private mutating func check(
    _ path: String, _ found: LintConfigurationFinder.Found,
    _ write: ([ReportedFinding]) throws -> Void
  ) throws {
    let configuration = found.configuration
    let level = self.level.with(found)
    let fail = failOn ?? configuration.failOn ?? .error
    var reader = try RecordReader(
      ByteSource(path: path), format: input, fields: fields.names, batchBytes: 1 << 19)
    try fields.check(reader.layout)
    let decoder = try reader.makeDecoder(fields: fields.names)
    let isSmall = reader.size.map { $0 <= 1 << 19 } ?? false
    let format = reader.layout.format
    // Workers keep what they have warmed up from file to file.
    if workers.first?.serves(configuration, level) != true {
      let setup = try level.setup()
      workers = (0..<threads).map { _ in
        LintWorker(
          configuration, level: level, setup: setup, skipsInvalid: skipsInvalid, sharing: threads)
      }
    }
    let active = isSmall ? Array(workers.prefix(1)) : workers
    for worker in active {
      worker.begin(
        decoder, path: path == "-" ? LintPath.standardInput : path,
        key: LintPath.relative(path, to: LintPath.project(of: path)),
        isRows: [.json, .jsonl, .csv].contains(format))
    }
    try runInOrder(&reader, workers: active) { worker, batch in
      worker.work(batch)
    } consume: { result in
      summary.tickets += result.tickets
      self.found.add(result.found)
      try write(
        result.findings.compactMap { finding in
          var finding = finding
          finding.fails = fail.fails(finding.severity)
          return keep(finding, path) ? finding : nil
        })
      for error in result.errors { try note(error) }
    } readFailed: { error in
      try note(error)
    }
  }

  /// Counts a finding; returns whether it is new.
  private mutating func keep(_ finding: ReportedFinding, _ path: String) -> Bool {
    newBaseline?.add(finding.baselineKey, in: path)
    let isCovered = baseline?.covers(finding.baselineKey, in: path) == true
    if isCovered || newBaseline != nil {
      summary.known += 1
      return false
    }
    summary.count(finding.severity)
    if finding.fails { fails = true }
    return true
  }

  private mutating func note(_ error: InputError) throws {
    guard skipsInvalid, !error.kind.isOfWholeFile else { throw error }
    skipped += 1
    firstSkipped = firstSkipped ?? error
  }

  /// Ends the run.
  mutating func finish() { summary.fixed = baseline?.fixedCount ?? 0 }
}
