/// A claimed urgency should be borne out by what the ticket tells.
struct ClaimedLevel: LintRule {
  static let ruleName = "claimed-level"
  let name = ruleName
  let severity = LintSeverity.note
  let page = RulePage(
    checks:
      "A ticket that calls itself urgent, critical, P0 or the like is not, by all that it tells, two levels lower and surely so. Only the reporter's own words count, not logs, alerts or terms such as \"performance-critical\"; \"not urgent\" and \"is it P0?\" claim nothing.",
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
    guard let (claim, rank) = claim(of: subject), let level = subject.level, level.isAssigned,
      level.rank >= rank, subject.completeness.kind != .alert
    else { return [] }
    // Where a fault report tells what stands still, the reader decides.
    let kind = subject.completeness.kind
    let isFault = kind == .fault || kind == .intermittentFault
    if isFault, subject.completeness.fields[.impact] != nil { return [] }
    return [
      LintFinding(
        rule: name, range: claim,
        message:
          "claims urgency, but what it tells is \(level.name); say who is affected and what stands still, or drop the claim"
      )
    ]
  }

  /// What is claimed, and the first rank that is at least two levels below it.
  private func claim(of subject: LintSubject) -> (place: Range<Int>, rank: Int)? {
    for (words, rank) in [(LintWords.topClaim, 2), (.claim, 3)] {
      guard let place = subject.place(of: words), !subject.isDenied(place), !subject.isAsked(place)
      else { continue }
      return (place, rank)
    }
    return nil
  }
}
