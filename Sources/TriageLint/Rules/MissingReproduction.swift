/// A fault report must say how to see the fault again.
struct MissingReproduction: LintRule {
  let name = "missing-reproduction"
  let severity = LintSeverity.error
  let field: TicketField? = .reproduction
  let page = RulePage(
    checks:
      "A fault report says what to do to see the fault: actions on a screen, a command, a request, or an address with what to do there. Questions, requests and intermittent faults are not asked for it, nor are outages, broken machines, mistakes in documents and faults that name their own action, such as \"cannot open the report\".",
    why:
      "Whoever picks the ticket up can start at once, and knows when it is mended. Without it the first answer is a question back, and a day is gone.",
    bad: """
      Invoice export broken

      Since Monday 9:00 the export on the live server in Oslo ends with "ERR 1042 no rows". Nobody in accounting can close the month, 40 people wait. Screenshot attached: export.png
      """,
    good: """
      Invoice export broken

      Since Monday 9:00 the export on the live server in Oslo ends with "ERR 1042 no rows". Nobody in accounting can close the month, 40 people wait. Screenshot attached: export.png

      Steps to reproduce:
      1. Open Invoices and filter by March
      2. Press Export, choose CSV
      """)

  func check(_ subject: LintSubject) -> [LintFinding] {
    // Code, a list of steps or an attempt that is told may well be enough: rather silent than wrong.
    guard subject.surelyLacks(.reproduction), !subject.hasCode,
      subject.place(of: .actionTrace) == nil,
      subject.demanded.contains(.reproduction) || hasSteps(subject)
    else { return [] }
    return [
      LintFinding(
        rule: name, range: subject.place(ofMissing: .reproduction),
        message:
          "no way to reproduce it; write the steps, the command or the address and what you do there"
      )
    ]
  }

  /// Whether there are steps to tell: an outage is met by whatever one does, a machine stands somewhere, a page is looked at.
  private func hasSteps(_ subject: LintSubject) -> Bool {
    subject.isLeftEmpty(.reproduction)
      || subject.place(of: .ownAction) == nil && !hasAddress(subject)
        && subject.place(of: .content) == nil && !subject.isHeaded(by: .machine)
        && !subject.isHeaded(by: .outage)
  }

  /// Whether an address is told, other than that of a recording or a picture.
  private func hasAddress(_ subject: LintSubject) -> Bool {
    guard let address = subject.place(of: .address) else { return false }
    return subject.completeness.fields[.evidence]?.overlaps(address) != true
  }
}
