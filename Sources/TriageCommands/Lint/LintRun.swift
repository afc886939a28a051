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
    try runRounds(&reader, workers: active) { worker, batch in
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

/// Where levels come from: policy, plan and model of the command line, or else of a configuration.
struct LevelSource: Sendable, Equatable {
  var policy: String?
  var plan: String?
  var model: String?

  /// Filled up from a configuration, whose paths are relative to its folder.
  func with(_ found: LintConfigurationFinder.Found) -> LevelSource {
    let path = { (name: String) -> String in
      name.hasPrefix("/") ? name : LintPath.file(name, in: found.folder)
    }
    let namedPolicy = found.configuration.policy.map { name in
      // A mistyped name is told as one.
      let isFile = name.contains("/") || name.contains(".") || LintPath.exists(path(name))
      return BuiltIn.policyNames.contains(name) || !isFile ? name : path(name)
    }
    return LevelSource(
      policy: policy ?? namedPolicy, plan: plan ?? found.configuration.plan,
      model: model ?? found.configuration.model.map(path))
  }

  /// The policy: built in, or a file.
  ///
  /// - Throws: `UnknownName` for a mistyped name; whatever is wrong with a file.
  func loadedPolicy() throws -> Policy {
    try Command.policy(named: policy ?? BuiltIn.policyNames[0])
  }

  /// What tickets are judged with.
  ///
  /// - Throws: whatever is wrong with the policy, the plan or the model.
  func setup() throws -> Setup {
    let policy = try loadedPolicy()
    guard let path = model else { return try Setup(policy: policy, planName: plan) }
    let model = try ModelFileReading.model(at: path)
    return try Setup(
      model: model, rules: try ModelFileReading.rules(of: model, path: path), policy: policy,
      planName: plan)
  }
}

/// Lints batches on one thread; its checker is made when it first has work.
final class LintWorker {
  private var checker: LintChecker?
  private let configuration: LintConfiguration
  private let level: LevelSource
  private let setup: Setup
  private var assessor: Assessor?
  private var decoder: TicketDecoder?
  private var path = ""
  private var key = ""
  private var isRows = false
  private let skipsInvalid: Bool
  private let sharing: Int
  private var ticket = Ticket()

  init(
    _ configuration: LintConfiguration, level: LevelSource, setup: Setup,
    skipsInvalid: Bool, sharing: Int
  ) {
    self.setup = setup
    self.sharing = sharing
    self.configuration = configuration
    self.level = level
    self.skipsInvalid = skipsInvalid
  }

  /// Whether it checks by these.
  func serves(_ configuration: LintConfiguration, _ level: LevelSource) -> Bool {
    self.configuration == configuration && self.level == level
  }

  /// Turns to another input.
  ///
  /// - Parameters:
  ///   - decoder: reads its records.
  ///   - path: its path as it was given.
  ///   - key: its name for fingerprints, however the path was spelled.
  ///   - isRows: whether its tickets are rows, which have places of their own.
  func begin(_ decoder: TicketDecoder, path: String, key: String, isRows: Bool) {
    self.decoder = decoder
    self.path = path
    self.key = key
    self.isRows = isRows
  }

  /// What a batch came to.
  struct Batch: Sendable {
    var findings: [ReportedFinding] = []
    var tickets = 0
    var errors: [InputError] = []
    /// The parts that its tickets had.
    var found = FoundParts()
  }

  func work(_ batch: borrowing RecordBatch) -> Batch {
    var result = Batch()
    for index in 0..<batch.count {
      let line = batch.records[index].line
      do throws(InputError) {
        try decoder?.decode(batch[index], line: line, into: &ticket)
        result.found.note(ticket)
        result.findings += check(line: line)
        result.tickets += 1
      } catch {
        result.errors.append(error)
        if !skipsInvalid { break }
      }
    }
    return result
  }

  private func check(line: Int) -> [ReportedFinding] {
    // Taken out, because the check asks the worker for a level.
    var checker = self.checker ?? LintChecker(configuration, asked: setup.asked, sharing: sharing)
    self.checker = nil
    let checked = checker.check(ticket) { ticket in judge(ticket) }
    self.checker = checker
    guard !checked.findings.isEmpty else { return [] }
    let reporter = FindingReporter(
      path: path, key: key, ticket: ticket, rowLine: isRows ? line : nil, hidden: checked.hidden)
    return checked.findings.map {
      reporter.report($0, severity: configuration.severity(of: $0))
    }
  }

  /// The model's level.
  private func judge(_ ticket: Ticket) -> LintSubject.Level {
    // Taken out, so that its scratch space is not copied.
    var assessor = self.assessor ?? Assessor(setup, sharing: sharing)
    self.assessor = nil
    let judgement = assessor.judge(ticket)
    let isOfFault = assessor.isFault(judgement, isUrgent: true)
    self.assessor = assessor
    return LintSubject.Level(
      name: setup.model.levels[judgement.level], rank: judgement.level,
      isAssigned: judgement.isAssigned, isOfFault: isOfFault)
  }
}
