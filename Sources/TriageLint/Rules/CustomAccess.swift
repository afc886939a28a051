/// An unusual way in must be described.
struct CustomAccess: LintRule {
  let name = "custom-access-not-described"
  let severity = LintSeverity.note
  let page = RulePage(
    checks:
      "A ticket that speaks of a login or admin address of its own, or of a site behind a VPN, an allow list or the like, also gives an address, a host or a path. Questions about such an access are let pass.",
    why: "Support that looks at the usual login page finds nothing, and asks back.",
    bad: """
      Account for Ana Brkic

      Please create an editor account for Ana Brkic. We use a custom login page.
      """,
    good: """
      Account for Ana Brkic

      Please create an editor account for Ana Brkic. We use a custom login page: https://news.example/desk/enter
      """)

  func check(_ subject: LintSubject) -> [LintFinding] {
    // Whoever asks whether there is such an access has none yet.
    guard subject.completeness.kind != .question,
      let access = subject.place(of: .customAccess), subject.place(of: .address) == nil
    else { return [] }
    return [
      LintFinding(
        rule: name, range: access,
        message: "an access of your own; write its address and how support gets in")
    ]
  }
}
