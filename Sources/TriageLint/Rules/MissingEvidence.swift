/// A fault report gains from something to look at.
struct MissingEvidence: LintRule {
  let name = "missing-evidence"
  let severity = LintSeverity.note
  let field: TicketField? = .evidence
  let page = RulePage(
    checks:
      "A fault report links or names a screenshot, a recording, a log file or the affected page.",
    why:
      "A picture settles in seconds what words leave open. Many faults can do without it, so this is a note.",
    bad: """
      Invoice export broken

      Since Monday 9:00 the export on the live server in Oslo ends with "ERR 1042 no rows". Nobody in accounting can close the month, 40 people wait.

      Steps to reproduce:
      1. Open Invoices and filter by March
      2. Press Export, choose CSV
      """,
    good: """
      Invoice export broken

      Since Monday 9:00 the export on the live server in Oslo ends with "ERR 1042 no rows". Nobody in accounting can close the month, 40 people wait. Screenshot attached: export.png

      Steps to reproduce:
      1. Open Invoices and filter by March
      2. Press Export, choose CSV
      """)

  func check(_ subject: LintSubject) -> [LintFinding] {
    guard subject.lacks(.evidence), subject.place(of: .evidenceTrace) == nil else { return [] }
    return [
      LintFinding(
        rule: name, range: subject.place(ofMissing: .evidence),
        message: "nothing to look at; attach or link a screenshot, a recording or a log")
    ]
  }
}
