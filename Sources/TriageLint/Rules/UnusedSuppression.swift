/// A suppression that suppresses nothing is a leftover, or has a misspelt rule.
///
/// It is found by ``Suppressions`` once all other rules have spoken.
struct UnusedSuppression: LintRule {
  static let ruleName = "unused-suppression"

  let name = UnusedSuppression.ruleName
  let severity = LintSeverity.warning
  let page = RulePage(
    checks:
      "Each <!-- triage-ignore RULE: reason --> names a rule, gives a reason, suppresses a finding, and is closed. One comment may name several rules, with commas between; unused-suppression itself can be suppressed too.",
    why: "A suppression that outlives its finding hides the next one.",
    bad: """
      Change the currency of an invoice

      <!-- triage-ignore secret-in-ticket: sample from the manual -->
      How can I change the currency of an invoice?
      """,
    good: """
      Change the currency of an invoice

      How can I change the currency of an invoice?
      """)

  func check(_ subject: LintSubject) -> [LintFinding] { [] }
}
