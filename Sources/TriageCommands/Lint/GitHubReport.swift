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

  private func data(_ text: String) -> String { encoded(text, isProperty: false) }

  private func property(_ text: String) -> String {
    encoded(withoutLogCommands(inert(text)), isProperty: true)
  }

  /// Text with what a command ends at written as `%0A`; in one pass, for there may be findings by the hundred thousand.
  private func encoded(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
