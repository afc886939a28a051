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
    bad: ExampleTicket.complete(without: " Screenshot attached: export.png"),
    good: ExampleTicket.complete)

  func check(_ subject: LintSubject) -> [LintFinding] {
    guard subject.lacks(.evidence), subject.hasNo(.evidenceTrace, of: .evidence) else { return [] }
    return [
      LintFinding(
        rule: name, range: subject.place(ofMissing: .evidence),
        message: "nothing to look at; attach or link a screenshot, a recording or a log")
    ]
  }
}
