import TriageTickets

/// A fault report must quote the error.
struct MissingErrorMessage: LintRule {
  let name = "missing-error-message"
  let severity = LintSeverity.error
  let field: TicketField? = .errorMessage
  let page = RulePage(
    checks:
      "A fault report quotes the error as shown: its text, a log line, a status code or a stack trace. \"We get an error\" is a paraphrase; it is pointed at. A fault of looks, or of something gone, mute or not to be seen, is not asked for one, nor who says that none is shown. It is an error where the first reply would have to ask for it, as readers of thousands of tickets did, and a note where work can begin without, or where the complaint's own words or an attachment may hold it.",
    why: "The exact words are what logs, source code and earlier tickets are searched for.",
    bad: ExampleTicket.complete("\"ERR 1042 no rows\"", becomes: "some weird error message"),
    good: ExampleTicket.complete)

  func check(_ subject: LintSubject) -> [LintFinding] {
    guard subject.lacks(.errorMessage),
      subject.place(of: .errorOnly) != nil
        || subject.hasNo(.errorTrace, .looks, .wordless, of: .errorMessage)
    else { return [] }
    if let paraphrase = subject.paraphrase {
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
}
