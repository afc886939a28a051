/// A fault report should say who suffers from it and how much.
struct MissingImpact: LintRule {
  let name = "missing-impact"
  let severity = LintSeverity.note
  let page = RulePage(
    checks:
      "A fault report says who or what is affected and how badly: how many users, which work stands still, whether there is a way round.",
    why:
      "The level, and with it the deadline of the first answer, follows from the impact and not from the tone.",
    bad: """
      Monthly report slow

      ### Steps to reproduce
      Reports, Monthly

      ### Version
      8.2

      ### Started
      4 March

      ### Error message
      TIMEOUT

      ### Screenshot
      slow.png
      """,
    good: """
      Monthly report slow

      ### Steps to reproduce
      Reports, Monthly

      ### Version
      8.2

      ### Started
      4 March

      ### Error message
      TIMEOUT

      ### Screenshot
      slow.png

      ### Impact
      Nobody in accounting can close the month, 40 people wait
      """)

  func check(_ subject: LintSubject) -> [LintFinding] {
    guard subject.lacks(.impact) else { return [] }
    return [
      LintFinding(
        rule: name, range: subject.head,
        message:
          "no impact; write how many are affected, what they cannot do, and whether there is a workaround"
      )
    ]
  }
}
