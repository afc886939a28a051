import TriageTickets

/// A form's question must not stay unanswered.
struct EmptyFormField: LintRule {
  let name = "empty-form-field"
  let severity = LintSeverity.warning
  let page = RulePage(
    checks:
      "Under each heading or label of an issue form that asks for a field something was written; `_No response_`, `N/A`, `none`, `-`, template text and comments count as nothing. A fault report gets one finding, which names what all its empty headings ask for; where it lacks the field, the field's own rule speaks instead, at its own severity. What a ticket of its kind does not need may stay empty: a question needs no steps. A form in which nothing at all was written is complained of whatever it asks for.",
    why: "The form asks because the answer is needed.",
    bad: ExampleTicket.complete + "\n\n### Environment\n\n_No response_",
    good: ExampleTicket.complete + "\n\n### Environment\n\nChrome 142 on Windows 11")

  func check(_ subject: LintSubject) -> [LintFinding] {
    // What a rule of its own asks for already is not complained of twice.
    let needed = subject.completeness.kind.neededFields
    let empty = subject.emptyFields.filter {
      needed.contains($0.field) && !subject.asked.contains($0.field)
    }
    guard let first = empty.first else {
      guard subject.isBlankForm, subject.ticket.text.span.trimmed(subject.ticket.title).isEmpty
      else { return [] }
      return [
        LintFinding(
          rule: name, range: subject.head,
          message: "nothing was written in this form; say what happened")
      ]
    }
    let names = empty.map(\.field.formName)
    let message =
      names.count == 1
      ? "nothing was written here (\(names[0])); answer it, or delete the heading"
      : "nothing was written under \(names.count) headings (\(names.joined(separator: ", "))); "
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
