/// A claimed urgency should be borne out by what the ticket tells.
struct ClaimedLevel: LintRule {
  let name = "claimed-level"
  let severity = LintSeverity.note
  let page = RulePage(
    checks:
      "A ticket that calls itself urgent, critical, P0 or the like is not, by all that it tells, two levels lower and surely so.",
    why: "Where every ticket is urgent, none is.",
    bad: """
      URGENT: typo on the pricing page

      Please fix the spelling of "anual" on the pricing page, it's critical!
      """,
    good: """
      Typo on the pricing page

      Please fix the spelling of "anual" on the pricing page.
      """)

  func check(_ subject: LintSubject) -> [LintFinding] {
    guard let claim = subject.place(of: .claim), let level = subject.level, level.isAssigned,
      level.rank >= 2
    else { return [] }
    return [
      LintFinding(
        rule: name, range: claim,
        message:
          "claims urgency, but what it tells is \(level.name); say who is affected and what stands still, or drop the claim"
      )
    ]
  }
}
