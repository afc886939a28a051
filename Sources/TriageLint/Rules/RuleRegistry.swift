/// Every rule there is.
package enum RuleRegistry {
  /// In the order in which they are listed.
  package static let all: [any LintRule] = [
    MissingReproduction(), MissingEnvironment(), MissingStartTime(), MissingErrorMessage(),
    MissingEvidence(), MissingImpact(), SeveralIssues(), VagueTitle(), EmptyFormField(),
    ClaimedLevel(), SecretInTicket(), CustomAccess(), IntermittentWithoutPattern(),
    UnusedSuppression(),
  ]

  /// The name of the rule whose findings are secrets.
  package static let secretRule = SecretInTicket.ruleName

  /// The names of all rules.
  package static let names = all.map(\.name)

  /// The rule of a name.
  package static func rule(named name: String) -> (any LintRule)? {
    all.first { $0.name == name }
  }
}
