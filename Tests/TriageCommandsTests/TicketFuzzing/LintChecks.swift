@testable import TriageCommands
import TriageLint
import TriageTickets

/// Checks what lint says of a ticket, by all rules and in all formats.
struct LintChecks {
  private var checker: LintChecker
  private let configuration: LintConfiguration

  init() {
    var configuration = LintConfiguration()
    for rule in RuleRegistry.all where rule.severity == .off {
      configuration.severities[rule.name] = .warning
    }
    self.configuration = configuration
    checker = LintChecker(configuration)
    // The long list of rules that a SARIF file begins with is the same for every ticket.
    var report = SARIFReport()
    requireJSON(Array((report.begin() + report.end(LintSummary())).utf8))
  }

  /// Checks a ticket that stands at a line of an input.
  ///
  /// - Parameters:
  ///   - ticket: the ticket.
  ///   - line: where it begins.
  ///   - hiddenRanges: what an assessment hid; nil where there is none to compare with.
  ///   - level: asks a model for its level.
  mutating func check(
    _ ticket: Ticket, line: Int, hiddenRanges: [Range<Int>]?,
    level: (Ticket) -> LintSubject.Level?
  ) {
    let checked = checker.check(ticket, level: level)
    var last = 0
    for finding in checked.findings {
      let range = finding.range
      require(
        range.lowerBound >= last && range.upperBound <= ticket.text.count,
        "\(finding) is not in the text, or before \(last)")
      require(
        ticket.text.isScalarBoundary(range.lowerBound)
          && ticket.text.isScalarBoundary(range.upperBound), "\(finding) cuts a scalar")
      require(configuration.severity(of: finding.rule) != .off, "\(finding) of no rule")
      last = range.lowerBound
    }
    require(
      hiddenRanges == nil || hiddenRanges == checked.hidden.ranges,
      "lint hides \(checked.hidden.ranges), the assessment \(hiddenRanges ?? [])")
    checkSecrets(checked, in: ticket)
    guard !checked.findings.isEmpty else { return }
    for rowLine in [nil, line] {
      let reporter = FindingReporter(
        path: "ticket", key: "ticket", ticket: ticket, rowLine: rowLine, hidden: checked.hidden)
      let findings = checked.findings.map {
        reporter.report($0, severity: configuration.severity(of: $0))
      }
      requireNoSecret(
        checked.secrets.map(\.range), of: ticket,
        in: findings.map { $0.snippet.replacing("*", with: "\u{FFFC}") })
      for format in LintFormat.allCases { check(findings, format) }
    }
  }

  /// What is hidden covers the secrets, in order and apart from each other.
  private func checkSecrets(_ checked: LintChecker.Result, in ticket: Ticket) {
    var end = -1
    for range in checked.hidden.ranges {
      require(
        range.lowerBound > end && range.upperBound <= ticket.text.count && !range.isEmpty,
        "hidden ranges \(checked.hidden.ranges)")
      end = range.upperBound
    }
    for (secret, next) in zip(checked.secrets, checked.secrets.dropFirst()) {
      require(
        secret.range.upperBound <= next.range.lowerBound, "secrets overlap: \(checked.secrets)")
    }
    for secret in checked.secrets {
      require(
        checked.hidden.ranges.contains { $0.clamped(to: secret.range) == secret.range },
        "\(secret) is not hidden")
    }
  }

  private func check(_ findings: [ReportedFinding], _ format: LintFormat) {
    for finding in findings {
      require(
        finding.line >= 1 && finding.column >= 1 && finding.endColumn >= finding.column,
        "\(finding)")
    }
    var summary = LintSummary()
    summary.tickets = 1
    for finding in findings { summary.count(finding.severity) }
    var report = format.report(usesColor: false)
    let beginning = format == .sarif ? "{\"runs\":[{\"results\":[" : report.begin()
    // Twice, as of two tickets: what stands between them is looked at as well.
    let text = report.add(findings) + report.add(findings) + report.end(summary)
    switch format {
    case .json, .sarif: requireJSON(Array((beginning + text).utf8))
    case .text: requireInert(text)
    case .github: checkGitHub(text)
    case .junit, .markdown:
      require(
        !text.utf8.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F },
        "a control character: \(text.debugDescription)")
    }
  }

  /// Each line is one command of ours, or the summary.
  private func checkGitHub(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
    for line in lines {
      let own = ["::error file=ticket,", "::warning file=ticket,", "::notice file=ticket,"]
      guard let start = own.first(where: line.hasPrefix) else {
        fatalError("no command of ours: \(line)")
      }
      requireInert(String(line.dropFirst(start.count)))
    }
  }
}
