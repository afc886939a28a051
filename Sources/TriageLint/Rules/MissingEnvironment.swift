/// A fault report must say where the fault happens.
struct MissingEnvironment: LintRule {
  let name = "missing-environment"
  let severity = LintSeverity.error
  let field: TicketField? = .environment
  let page = RulePage(
    checks:
      "A fault report says where it happens: production or staging, region, cluster, site or store; operating system, browser or version. It is an error where the first reply would have to ask for it, as readers of thousands of tickets did, and a note where work can begin without.",
    why:
      "The same fault is an outage in production and a chore on a laptop, and is looked for in different logs.",
    bad: """
      Invoice export broken

      Since Monday 9:00 the export ends with "ERR 1042 no rows". Nobody in accounting can close the month, 40 people wait. Screenshot attached: export.png

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
    guard subject.lacks(.environment), subject.hasNo(.placeTrace, of: .environment) else {
      return []
    }
    return [
      LintFinding(
        rule: name, range: subject.place(ofMissing: .environment),
        message:
          "no environment; write where it happens: live or test, site or region, system, browser, version"
      )
    ]
  }
}
