internal import TriageLint
internal import TriageTickets

/// Workflow commands of GitHub Actions: `::error file=…,line=…,col=…,title=…::message`.
struct GitHubReport: LintReport {
  mutating func begin() -> String { "" }

  mutating func add(_ findings: [ReportedFinding]) -> String {
    findings.map { finding in
      let kind =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .note, .off: "notice"
        }
      return "::\(kind) file=\(property(finding.path)),line=\(finding.line),col=\(finding.column),"
        + "endColumn=\(finding.endColumn),title=\(property(finding.rule))::\(data(finding.located))\n"
    }.joined()
  }

  mutating func fail(_ path: String, _ error: InputError) -> String {
    let line = error.line.map { ",line=\($0)" } ?? ""
    return
      "::error file=\(property(path))\(line),title=input::\(data(withoutLogCommands(inert(error.description))))\n"
  }

  mutating func end(_ summary: LintSummary) -> String { summary.text + "\n" }

  private func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func property(_ text: String) -> String {
    data(withoutLogCommands(inert(text))).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
