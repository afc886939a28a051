/// A ticket must not carry credentials.
struct SecretInTicket: LintRule {
  static let ruleName = "secret-in-ticket"
  let name = ruleName
  let severity = LintSeverity.error
  let page = RulePage(
    checks:
      "No password, token, key, private key, connection string or card number stands in the ticket. Placeholders such as <YOUR_TOKEN> are let pass.",
    why:
      "Tickets are read by many, mailed, copied and kept for years. What stood in one must be changed.",
    bad: """
      Which port for the reporting database?

      Which port do I use? So far I have postgres://report:Wren7Sluice\u{40}db.example/sales
      """,
    good: """
      Which port for the reporting database?

      Which port do I use? So far I have postgres://report:<PASSWORD>\u{40}db.example/sales
      """)

  func check(_ subject: LintSubject) -> [LintFinding] {
    let inID = subject.completeness.idSecrets.map { secret in
      // An identifier has no place in the text.
      LintFinding(
        rule: name, range: subject.head,
        message:
          "a secret (\(secret.kind)) in the ticket's id; change it where it is in use, and give the ticket another id"
      )
    }
    return inID
      + subject.completeness.secrets.map { secret in
        LintFinding(
          rule: name, range: secret.range,
          message:
            "a secret (\(secret.kind)); remove it, change it where it is in use, and write <SECRET> instead"
        )
      }
  }
}
