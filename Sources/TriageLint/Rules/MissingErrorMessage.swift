import TriageTickets

/// A fault report must quote the error.
struct MissingErrorMessage: LintRule {
  let name = "missing-error-message"
  let severity = LintSeverity.error
  let field: TicketField? = .errorMessage
  let page = RulePage(
    checks:
      "A fault report quotes the error as shown: its text, a log line, a status code or a stack trace. \"We get an error\" is a paraphrase; it is pointed at. Faults that show no error, such as a wrong colour, are not asked for one.",
    why: "The exact words are what logs, source code and earlier tickets are searched for.",
    bad: """
      Invoice export broken

      Since Monday 9:00 the export on the live server in Oslo ends with some weird error message. Nobody in accounting can close the month, 40 people wait. Screenshot attached: export.png

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
    // A quotation or a log may well hold the text, and not every fault has one: rather silent than wrong.
    guard subject.lacks(.errorMessage), !subject.hasQuote, !subject.hasCode,
      subject.place(of: .errorTrace) == nil, isTold(in: subject)
    else { return [] }
    if let paraphrase = subject.place(of: .errorParaphrase) {
      return [
        LintFinding(
          rule: name, range: paraphrase,
          message: "an error is told of but not quoted; paste its text, code or log line as shown")
      ]
    }
    return [
      LintFinding(
        rule: name, range: subject.place(ofMissing: .errorMessage),
        message:
          "no error message; paste the text, code or log line as shown, or say that nothing is shown"
      )
    ]
  }

  /// Whether the ticket speaks of an error, or is none of a developer's: those quote what they see.
  private func isTold(in subject: LintSubject) -> Bool {
    if subject.place(of: .errorTold) != nil { return true }
    if subject.place(of: .looks) != nil { return false }
    return subject.place(of: .release) == nil && subject.place(of: .evidenceTrace) == nil
  }
}
