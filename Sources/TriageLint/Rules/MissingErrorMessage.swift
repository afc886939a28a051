import TriageTickets

/// A fault report must quote the error.
struct MissingErrorMessage: LintRule {
  let name = "missing-error-message"
  let severity = LintSeverity.error
  let field: TicketField? = .errorMessage
  let page = RulePage(
    checks:
      "A fault report quotes the error as shown: its text, a log line, a status code or a stack trace. \"We get an error\" is a paraphrase; it is pointed at. Faults that show no error, such as a wrong colour or a hang, are not asked for one, nor those whose error stands in a picture or a log that is sent along.",
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
    guard subject.surelyLacks(.errorMessage), !subject.hasQuote, !subject.hasCode,
      subject.place(of: .errorTrace) == nil,
      subject.demanded.contains(.errorMessage) || showsError(subject)
    else { return [] }
    if subject.place(of: .errorTold) != nil, let paraphrase = subject.place(of: .errorParaphrase) {
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

  /// Whether the fault is of a kind that shows an error, and its text is not sent along.
  private func showsError(_ subject: LintSubject) -> Bool {
    if let heading = subject.emptyFields.first(where: { $0.field == .errorMessage }) {
      return subject.place(of: .looks) == nil && !mayBeLeftOut(subject.text(heading.range))
    }
    if subject.place(of: .shownElsewhere) != nil || subject.place(of: .content) != nil
      || subject.place(of: .errorNamed) != nil
    {
      return false
    }
    if subject.place(of: .errorParaphrase) != nil, subject.place(of: .errorTold) != nil {
      return true
    }
    guard subject.place(of: .looks) == nil, subject.place(of: .mute) == nil else { return false }
    return subject.place(of: .errorMet) != nil || subject.place(of: .refusal) != nil
      || subject.isHeaded(by: .errorTold) && !subject.isHeaded(by: .machine)
  }

  /// Whether a form's heading does not ask in earnest.
  private func mayBeLeftOut(_ heading: String) -> Bool {
    let heading = heading.lowercased()
    return Self.optional.contains { heading.contains($0) }
  }

  /// What a form's heading says where its answer may be left out.
  private static let optional = [
    "(automated)", "optional", "if any", "if applicable", "if relevant",
  ]
}
