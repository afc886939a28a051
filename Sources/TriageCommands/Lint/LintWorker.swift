internal import NaiveBayes
internal import TriageKit
internal import TriageLint
internal import TriageTickets

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
