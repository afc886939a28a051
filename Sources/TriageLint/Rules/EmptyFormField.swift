/// A form's question must not stay unanswered.
struct EmptyFormField: LintRule {
  let name = "empty-form-field"
  let severity = LintSeverity.warning
  let page = RulePage(
    checks:
      "Under each heading or label of an issue form that asks for a field something was written; `_No response_`, `N/A`, `none`, `-`, template text and comments count as nothing.",
    why: "The form asks because the answer is needed.",
    bad: """
      How do I change the currency of an invoice?

      ### Browser

      _No response_
      """,
    good: """
      How do I change the currency of an invoice?

      ### Browser

      Firefox 142
      """)

  func check(_ subject: LintSubject) -> [LintFinding] {
    subject.emptyFields.map { range in
      LintFinding(
        rule: name, range: range,
        message: "nothing was written here; answer it, or delete the heading")
    }
  }
}
