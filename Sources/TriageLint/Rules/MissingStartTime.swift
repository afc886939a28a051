/// A fault report must say when the fault began.
struct MissingStartTime: LintRule {
  let name = "missing-start-time"
  let severity = LintSeverity.error
  let field: TicketField? = .startTime
  let page = RulePage(
    checks:
      "A fault report says when it began: a date, a time, a weekday, or an event with one. \"Recently\", \"lately\" and \"for a while\" are no time; they are pointed at. Only where something that worked has stopped is it asked for: a defect of a library or program that is told in code, by version or by steps needs none.",
    why:
      "The start leads to the change that caused it: a release, a restart, an expired certificate.",
    bad: """
      Invoice export broken

      Recently the export on the live server in Oslo ends with "ERR 1042 no rows". Nobody in accounting can close the month, 40 people wait. Screenshot attached: export.png

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
    // Who writes "recently" tries to tell a time: then there is no doubt that it matters, only that it is told.
    let vague = subject.place(of: .vagueTime)
    guard vague != nil ? subject.lacks(.startTime) : subject.surelyLacks(.startTime),
      !isDefectOfRelease(subject), subject.place(of: .timeTrace) == nil,
      subject.demanded.contains(.startTime) || isIncident(subject)
    else { return [] }
    if let vague {
      return [
        LintFinding(
          rule: name, range: vague,
          message: "vague time; write the date and time it began, such as 'since 4 March 09:40'")
      ]
    }
    return [
      LintFinding(
        rule: name, range: subject.place(ofMissing: .startTime),
        message: "no start time; write the date and time it began, or the change it began with")
    ]
  }

  /// Whether something that worked has stopped, so that there is a moment to ask for.
  private func isIncident(_ subject: LintSubject) -> Bool {
    if subject.place(of: .vagueTime) != nil || subject.place(of: .onset) != nil { return true }
    // What can be seen again by steps is a defect, and may be as old as the program.
    let hasSteps =
      subject.completeness.fields[.reproduction] != nil && subject.place(of: .actionTrace) != nil
    return subject.place(of: .service) != nil && subject.place(of: .broken) != nil
      && subject.place(of: .noMoment) == nil && !hasSteps
  }

  /// Whether the fault lies in a program that its developers see: it began with a version, not at an hour.
  private func isDefectOfRelease(_ subject: LintSubject) -> Bool {
    subject.hasCode || subject.place(of: .release) != nil
      || subject.place(of: .developer) != nil
  }
}
