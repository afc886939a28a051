/// A fault report must say when the fault began.
struct MissingStartTime: LintRule {
  let name = "missing-start-time"
  let severity = LintSeverity.error
  let field: TicketField? = .startTime
  let page = RulePage(
    checks:
      "A fault report says when it began: a date, a time, a weekday, or an event with one. \"Recently\", \"lately\" and \"for a while\" are no time; they are pointed at. A fault of looks has no hour. It is an error where the first reply would have to ask for it, as readers of thousands of tickets did, and a note where work can begin without.",
    why:
      "The start leads to the change that caused it: a release, a restart, an expired certificate.",
    bad: ExampleTicket.complete("Since Monday 9:00", becomes: "Recently"),
    good: ExampleTicket.complete)

  func check(_ subject: LintSubject) -> [LintFinding] {
    guard subject.lacks(.startTime), subject.hasNo(.timeTrace, .looks, of: .startTime) else {
      return []
    }
    if let vague = subject.place(of: .vagueTime) {
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
}
