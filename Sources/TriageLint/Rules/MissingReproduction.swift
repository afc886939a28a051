/// A fault report must say how to see the fault again.
struct MissingReproduction: LintRule {
  let name = "missing-reproduction"
  let severity = LintSeverity.error
  let field: TicketField? = .reproduction
  let page = RulePage(
    checks:
      "A fault report says what to do to see the fault: actions on a screen, a command, a request, or an address with what to do there. Questions, requests and intermittent faults are not asked for it, nor is who shows code or tells that something is wholly down. It is an error where the first reply would have to ask for it, as readers of thousands of tickets did, and the complaint itself is short and names no condition, deed (\"cannot join a meeting\" names one), call, address or number; else a note, since work can begin without.",
    why:
      "Whoever picks the ticket up can start at once, and knows when it is mended. Without it the first answer is a question back, and a day is gone.",
    bad: ExampleTicket.complete(
      without:
        "\n\nSteps to reproduce:\n1. Open Invoices and filter by March\n2. Press Export, choose CSV"
    ),
    good: ExampleTicket.complete)

  func check(_ subject: LintSubject) -> [LintFinding] {
    guard subject.lacks(.reproduction),
      subject.place(of: .outage) == nil || subject.demanded.contains(.reproduction)
        || subject.isLeftEmpty(.reproduction),
      subject.demanded.contains(.reproduction) || subject.isLeftEmpty(.reproduction)
        || !mayBeTold(subject)
    else { return [] }
    return [
      LintFinding(
        rule: name, range: subject.place(ofMissing: .reproduction),
        message:
          "no way to reproduce it; write the steps, the command or the address and what you do there"
      )
    ]
  }

  /// Whether code may be enough to see it, or the field model, which is least sure of steps, is in doubt: rather silent than wrong.
  private func mayBeTold(_ subject: LintSubject) -> Bool {
    subject.hasCode || subject.place(of: .inlineCode) != nil
      || subject.completeness.odds[.reproduction] > Self.doubt
  }

  /// Log-odds of presence above which the field model is in doubt.
  private static let doubt = -0.5
}
