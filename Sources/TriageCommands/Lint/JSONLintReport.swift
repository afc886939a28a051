internal import TriageLint

/// One JSON object with all findings and a summary.
struct JSONLintReport: LintReport {
  private var isFirst = true

  mutating func begin() -> String { "{\"schemaVersion\":1,\"findings\":[" }

  mutating func add(_ findings: [ReportedFinding]) -> String {
    var text = ""
    for finding in findings {
      var json = JSONText()
      json.object { json in
        json.key("path")
        json.string(finding.path)
        json.key("line")
        json.number(finding.line)
        json.key("column")
        json.number(finding.column)
        json.key("endColumn")
        json.number(finding.endColumn)
        if let row = finding.row {
          json.key("ticket")
          json.object { json in
            json.key("id")
            json.string(row.id)
            json.key("part")
            json.string(row.part)
            json.key("line")
            json.number(row.line)
            json.key("column")
            json.number(row.column)
          }
        }
        json.key("rule")
        json.string(finding.rule)
        json.key("severity")
        json.string(finding.severity.rawValue)
        json.key("message")
        json.string(finding.message)
        json.key("fingerprint")
        json.string(finding.fingerprint)
      }
      text += (isFirst ? "\n" : ",\n") + String(decoding: json.bytes, as: UTF8.self)
      isFirst = false
    }
    return text
  }

  mutating func end(_ summary: LintSummary) -> String {
    "\n],\"summary\":{\"tickets\":\(summary.tickets),\"errors\":\(summary.errors),"
      + "\"warnings\":\(summary.warnings),\"notes\":\(summary.notes),\"known\":\(summary.known),"
      + "\"fixed\":\(summary.fixed),\"failed\":\(summary.failed)}}\n"
  }
}
