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
    bad: ExampleTicket.complete(without: " on the live server in Oslo"),
    good: ExampleTicket.complete)

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
