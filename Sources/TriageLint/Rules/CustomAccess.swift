/// An unusual way in must be described.
struct CustomAccess: LintRule {
  let name = "custom-access-not-described"
  let severity = LintSeverity.note
  let page = RulePage(
    checks:
      "A ticket that speaks of a login or admin address of its own, or of a site behind a VPN, an allow list or the like, also gives an address, a host or a path. Questions about such an access and wishes for one are let pass.",
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
      let access = subject.place(of: .customAccess), subject.place(of: .address) == nil,
      !Self.isWished(access, subject)
    else { return [] }
    return [
      LintFinding(
        rule: name, range: access,
        message: "an access of your own; write its address and how support gets in")
    ]
  }

  /// Whether the access is to be made: whoever wants one has none to describe.
  private static func isWished(_ access: Range<Int>, _ subject: LintSubject) -> Bool {
    subject.clauseBefore(access).suffix(6).contains(where: wishing.contains)
  }

  private static let wishing: Set<String> = [
    "add", "create", "build", "design", "implement", "make", "introduce", "offer", "provide",
    "support", "enable", "want", "like", "wish", "need", "give", "develop", "love", "suggest",
    "configure", "allow", "get", "request",
  ]
}
