/// A support policy: how urgent a ticket can be, and how soon each plan promises an answer.
///
/// A value of this type was checked: levels and plans are not empty and their names differ, one plan is the default,
/// every plan has a channel and one answer for each level, and the costs fit the levels.
package struct Policy: Equatable, Sendable {
  /// Name by which options and files refer to the policy.
  package let name: String
  /// Name for people.
  package let title: String
  /// Addresses of the pages that the policy comes from.
  package let sources: [String]
  /// Levels, most urgent first.
  package let levels: [PolicyLevel]
  /// Plans in the order of the file.
  package let plans: [SupportPlan]
  /// Index in `plans` of the plan that holds where none is named.
  package let defaultPlanIndex: Int
  /// Channels that a level goes to, first choice first; as many entries as levels, empty where the file says nothing.
  package let routing: [[Channel]]
  /// What a good ticket says.
  package let completeness: [AskedField]
  /// Costs of wrong decisions.
  package let costs: PolicyCosts
  /// Who is asked next when an answer is late or wrong.
  package let escalation: Escalation?
  /// People of the provider whom the customer may turn to.
  package let contacts: [Contact]
  /// What the provider promises to every customer.
  package let commitments: [Commitment]
  /// Promised availability of the service in percent.
  package let uptimePercent: Double?
  /// What the scopes of support cover, narrowest first.
  package let scopes: [ScopeTopics]
  /// What else the pages ask of the person who writes.
  package let advice: [String]
  /// What the pages leave open, and where they contradict themselves.
  package let notes: [String]
  /// Keys of the file whose content is the project's and not the pages': `costs`, `routing`.
  package let ours: [String]

  /// The plan that holds where none is named.
  package var defaultPlan: SupportPlan { plans[defaultPlanIndex] }
}

/// A level of urgency.
package struct PolicyLevel: Equatable, Sendable {
  /// Name as models and output use it: `P0`.
  package let name: String
  /// What it is called: `production impacted`.
  package let title: String
  /// When a ticket is of this level, in the project's words.
  package let definition: String
}

/// A field of a good ticket that the policy asks for.
package struct AskedField: Equatable, Sendable {
  /// The field.
  package let field: CompletenessField
  /// Whether the pages ask for it; otherwise the project added it.
  package let isStated: Bool
}

/// Who is asked next when an answer is late or wrong.
package struct Escalation: Equatable, Sendable {
  /// When a ticket may be escalated.
  package let conditions: [String]
  /// Whom to talk to before the ladder starts.
  package let first: String?
  /// Steps of the ladder, lowest first.
  package let steps: [String]
}

/// Somebody of the provider whom the customer may turn to.
package struct Contact: Equatable, Sendable {
  /// What they are.
  package let role: String
  /// What they are there for.
  package let note: String?
}

/// Something that the provider promises to every customer.
package struct Commitment: Equatable, Sendable {
  /// What is promised.
  package let title: String
  /// In which hours.
  package let coverage: Coverage?
  /// Indices of the levels that it is for; empty means all.
  package let levels: [Int]
  /// What else there is to know.
  package let note: String?
}

/// What a scope of support covers.
package struct ScopeTopics: Equatable, Sendable {
  /// The scope.
  package let scope: SupportScope
  /// What it adds to the scopes before it.
  package let topics: [String]
}
