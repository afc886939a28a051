/// A fault report must say how to see the fault again.
struct MissingReproduction: LintRule {
  let name = "missing-reproduction"
  let severity = LintSeverity.error
  let field: TicketField? = .reproduction
  let page = RulePage(
    checks:
      "A fault report says what to do to see the fault: actions on a screen, a command, a request, or an address with what to do there. Questions, requests and intermittent faults are not asked for it, nor are outages, broken machines and faults that name their own action, such as \"cannot open the report\".",
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

  /// Who tells more than this beside the other facts has likely told what was done.
  private static let fewWords = 12

  func check(_ subject: LintSubject) -> [LintFinding] {
    // Code, a list of steps or an attempt that is told may well be enough: rather silent than wrong.
    guard subject.surelyLacks(.reproduction, border: -0.8), !subject.hasCode,
      subject.place(of: .actionTrace) == nil,
      subject.demanded.contains(.reproduction) || hasHiddenSteps(subject)
    else { return [] }
    return [
      LintFinding(
        rule: name, range: subject.place(ofMissing: .reproduction),
        message:
          "no way to reproduce it; write the steps, the command or the address and what you do there"
      )
    ]
  }

  /// Whether something goes wrong in a program, and nothing says on doing what.
  private func hasHiddenSteps(_ subject: LintSubject) -> Bool {
    if subject.isLeftEmpty(.reproduction) { return true }
    if !subject.isToldInFull,
      subject.place(of: .general) == nil || subject.wordsBeside(.reproduction) > Self.fewWords
    {
      return false
    }
    // An address is looked at, a machine stands somewhere, an outage is met by whatever one does.
    return subject.place(of: .ownAction) == nil && !hasAddress(subject)
      && subject.place(of: .content) == nil && !subject.isHeaded(by: .machine)
      && !subject.isHeaded(by: .outage) && !subject.isHeaded(by: .seen)
  }

  /// Whether an address is told; in the report of an incident, one that leads to a recording or a picture is none to go to.
  private func hasAddress(_ subject: LintSubject) -> Bool {
    guard let address = subject.place(of: .address) else { return false }
    return !subject.isToldInFull
      || subject.completeness.fields[.evidence]?.overlaps(address) != true
  }
}
