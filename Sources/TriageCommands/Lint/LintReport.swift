internal import TriageLint
internal import TriageTickets

/// Writes findings in one format: a beginning, findings file by file, an end.
protocol LintReport {
  /// Written before anything else.
  mutating func begin() -> String
  /// Findings of one file, in order; a file may come in several pieces.
  mutating func add(_ findings: [ReportedFinding]) -> String
  /// All findings of a file were handed over.
  mutating func endFile(_ path: String) -> String
  /// A file, or one of its rows, could not be read.
  mutating func fail(_ path: String, _ error: InputError) -> String
  /// Written last.
  mutating func end(_ summary: LintSummary) -> String
}

extension LintReport {
  mutating func endFile(_ path: String) -> String { "" }
  mutating func fail(_ path: String, _ error: InputError) -> String { "" }
}

/// What a lint run came to.
struct LintSummary: Sendable {
  var tickets = 0
  var errors = 0
  var warnings = 0
  var notes = 0
  /// Findings that the baseline puts up with, and those of it that are gone.
  var known = 0
  var fixed = 0
  /// Inputs that could not be read to their end.
  var failed = 0

  mutating func count(_ severity: LintSeverity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .note: notes += 1
    case .off: break
    }
  }

  /// The counts in words: `2 errors, 1 warning in 3 tickets`.
  var text: String {
    let parts = [(errors, "error"), (warnings, "warning"), (notes, "note")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    let found = parts.isEmpty ? "nothing to complain of" : parts.joined(separator: ", ")
    let known = known > 0 ? ", \(self.known) known" : ""
    let failed = failed > 0 ? "\(self.failed) input\(self.failed == 1 ? "" : "s") not read" : ""
    if tickets == 0, !failed.isEmpty { return failed }
    return "\(found) in \(tickets) ticket\(tickets == 1 ? "" : "s")\(known)"
      + (failed.isEmpty ? "" : ", \(failed)")
  }
}

/// The formats by name; the first is the default.
enum LintFormat: String, CaseIterable {
  case text, json, sarif, github, junit, markdown

  func report(usesColor: Bool) -> any LintReport {
    switch self {
    case .text: TextLintReport(usesColor: usesColor)
    case .json: JSONLintReport()
    case .sarif: SARIFReport()
    case .github: GitHubReport()
    case .junit: JUnitReport()
    case .markdown: MarkdownLintReport()
    }
  }
}
