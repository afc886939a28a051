/// A form's question must not stay unanswered.
struct EmptyFormField: LintRule {
  let name = "empty-form-field"
  let severity = LintSeverity.warning
  let page = RulePage(
    checks:
      "Under each heading or label of an issue form that asks for a field something was written; `_No response_`, `N/A`, `none`, `-`, template text and comments count as nothing. A ticket gets one finding, which names what all its empty headings ask for.",
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
    guard let first = subject.emptyFields.first else { return [] }
    var names: [String] = []
    for (field, _) in subject.emptyFields where !names.contains(field.formName) {
      names.append(field.formName)
    }
    let count = subject.emptyFields.count
    let message =
      count == 1
      ? "nothing was written here (\(names[0])); answer it, or delete the heading"
      : "nothing was written under \(count) headings (\(names.joined(separator: ", "))); "
        + "answer them, or delete the headings"
    return [LintFinding(rule: name, range: first.range, message: message)]
  }
}

extension TicketField {
  /// What a form's heading asks for, in words.
  fileprivate var formName: String {
    switch self {
    case .reproduction: "steps to reproduce"
    case .environment: "environment"
    case .startTime: "start time"
    case .errorMessage: "error message"
    case .evidence: "evidence"
    case .impact: "impact"
    }
  }
}
