/// A fault report should say who suffers from it and how much.
struct MissingImpact: LintRule {
  let name = "missing-impact"
  let severity = LintSeverity.note
  let field: TicketField? = .impact
  let page = RulePage(
    checks:
      "A fault report says who or what is affected and how badly: how many users, which work stands still, whether there is a way round.",
    why:
      "The level, and with it the deadline of the first answer, follows from the impact and not from the tone.",
    bad: Self.bad, good: Self.bad + "\n\n### Impact\nNobody can publish, two authors wait")

  private static let bad = """
    Upload ends with an error

    ### Steps to reproduce
    Open Courses, choose Files, drop a PDF

    ### Version
    8.2

    ### Started
    4 March

    ### Error message
    ERR 1042

    ### Screenshot
    upload.png
    """

  func check(_ subject: LintSubject) -> [LintFinding] {
    guard subject.lacks(.impact) else { return [] }
    return [
      LintFinding(
        rule: name, range: subject.place(ofMissing: .impact),
        message:
          "no impact; write how many are affected, what they cannot do, and whether there is a workaround"
      )
    ]
  }
}
