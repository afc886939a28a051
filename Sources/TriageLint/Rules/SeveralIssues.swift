/// One ticket, one problem.
struct SeveralIssues: LintRule {
  let name = "several-issues"
  let severity = LintSeverity.note
  let isOfWholeTicket = true
  let page = RulePage(
    checks:
      "A ticket is about one problem; two unrelated ones are announced as such. Numbered steps, conditions and attempts are none.",
    why:
      "Two problems have two levels, two owners and two ends. Together the smaller one is forgotten.",
    bad: """
      Account for Ana Brkic, and invoices

      1. Please create an account for Ana Brkic from 1 June.
      2. Unrelated: how do I change the currency of an invoice?
      """,
    good: """
      Account for Ana Brkic

      Please create an account for Ana Brkic from 1 June.
      """)

  func check(_ subject: LintSubject) -> [LintFinding] {
    guard !subject.completeness.singleIssue, subject.place(of: .otherIssue) != nil else {
      return []
    }
    return [
      LintFinding(
        rule: name, range: subject.head,
        message: "several problems in one ticket; send one ticket for each")
    ]
  }
}
