internal import TriageLint

/// A comment to post under an issue or a pull request.
struct MarkdownLintReport: LintReport {
  private var path: String?

  mutating func begin() -> String { "" }

  mutating func add(_ findings: [ReportedFinding]) -> String {
    var text = ""
    for finding in findings {
      if path != finding.path {
        text += (path == nil ? "" : "\n") + "**\(escaped(finding.path))**\n\n"
        path = finding.path
      }
      let mark =
        switch finding.severity {
        case .error: "**error**"
        case .warning: "warning"
        case .note, .off: "note"
        }
      text +=
        "- \(mark), line \(finding.line): \(escaped(finding.located)) (`\(finding.rule)`)\n"
    }
    return text
  }

  mutating func end(_ summary: LintSummary) -> String {
    (path == nil ? "" : "\n") + escaped(summary.text) + "\n"
  }

  /// Text without a meaning in Markdown or HTML: no emphasis, link, mention, tag or heading of a ticket's own.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in inert(text).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "@\u{200B}"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    // Addresses are made links of wherever they stand.
    return result.replacing("://", with: ":\u{200B}//").replacing("www.", with: "www\u{200B}.")
  }
}
