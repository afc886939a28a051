/// An intermittent fault needs its pattern, since it has no steps.
struct IntermittentWithoutPattern: LintRule {
  let name = "intermittent-without-pattern"
  let severity = LintSeverity.note
  let isOfWholeTicket = true
  let page = RulePage(
    checks:
      "A fault that comes and goes is told with how often, when or under which circumstances it comes, even if that is \"at random times\".",
    why: "Without a rate nobody can tell whether it is better after a change.",
    bad: """
      Scanner app crashes

      The scanner app on our Zebra devices in Oslo crashes sporadically since 4 March with "SIGSEGV at 0x0". Staff restart it, 12 stores lose a minute each. Screenshot attached: crash.png
      """,
    good: """
      Scanner app crashes

      The scanner app on our Zebra devices in Oslo crashes sporadically since 4 March with "SIGSEGV at 0x0", about every 15 minutes, mostly when two scans follow quickly. Staff restart it, 12 stores lose a minute each. Screenshot attached: crash.png
      """)

  func check(_ subject: LintSubject) -> [LintFinding] {
    // Steps do not stand in for the pattern: who follows them once has shown nothing.
    guard subject.completeness.kind == .intermittentFault, subject.place(of: .pattern) == nil else {
      return []
    }
    return [
      LintFinding(
        rule: name, range: subject.head,
        message:
          "an intermittent fault without its pattern; write how often it comes, when, and what you found"
      )
    ]
  }
}
