package import JSON5Values
package import NaiveBayes
package import TriageFeatures
package import TriageLint
package import TriagePolicies

/// What all tickets of a run are classified with: model, rules, policy, plan and costs; shared by all threads.
package struct Setup: Sendable {
  /// The model.
  package let model: Model
  /// The feature rules that the model was trained with.
  package let rules: FeatureRules
  /// What tickets are scanned for; made when first needed, which `--format level` never does.
  let patterns: SharedScanPatterns
  /// The policy, nil where the model's levels are not the policy's.
  package let policy: Policy?
  /// The plan for tickets that name none; nil for the policy's default.
  package let plan: SupportPlan?
  /// The fields that the policy asks for, also where its levels are not the model's.
  package let asked: [TicketField]
  /// What wrong decisions cost.
  package let costs: DecisionCosts
  /// Whether the model was made for English: the built-in ones were, of others nothing is known.
  let isEnglish: Bool
  /// The level of questions, wishes and what is over, which a desk answers without asking back; of the built-in models it is known to be the last.
  var guidanceLevel: Int? { isEnglish ? model.levels.count - 1 : nil }

  /// Puts a model and a policy together.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - rules: the feature rules that it was trained with.
  ///   - policy: used where its levels are the model's.
  ///   - planName: a plan of the policy.
  /// - Throws: `UnknownName` for a plan that the policy does not have.
  package init(
    model: Model, rules: FeatureRules, policy: Policy, planName: String?
  ) throws(UnknownName) {
    try self.init(
      model: model, rules: rules, policy: policy, planName: planName, isEnglish: false)
  }

  private init(
    model: Model, rules: FeatureRules, policy: Policy, planName: String?, isEnglish: Bool
  ) throws(UnknownName) {
    self.isEnglish = isEnglish
    self.model = model
    self.rules = rules
    asked = policy.askedFields
    patterns = SharedScanPatterns(rules)
    plan = try planName.map { name throws(UnknownName) in try policy.plan(named: name) }
    if policy.levels.map(\.name) == model.levels {
      self.policy = policy
      costs = DecisionCosts(policy: policy)
    } else {
      self.policy = nil
      costs = .ordinal(shares: model.shares)
    }
  }

  /// The setup of a policy with the built-in model for its levels.
  ///
  /// - Throws: ``SetupError`` where no built-in model has the policy's levels; `UnknownName` for an unknown plan.
  package init(policy: Policy, planName: String?) throws {
    let levels = policy.levels.map(\.name)
    guard let model = try BuiltIn.model(where: { $0 == levels }) else {
      throw SetupError.noModel(policy: policy.name, levels: levels)
    }
    try self.init(
      model: model, rules: try BuiltIn.rules(), policy: policy, planName: planName,
      isEnglish: true)
  }
}

/// Parts that do not fit together.
package enum SetupError: Error, Equatable, CustomStringConvertible {
  /// No built-in model has the levels of a policy.
  case noModel(policy: String, levels: [String])

  package var description: String {
    switch self {
    case .noModel(let policy, let levels):
      "no built-in model has the levels \(levels.joined(separator: ", ")) of the policy \(quoted(policy)); "
        + "train one with 'triage train --levels \(levels.joined(separator: ","))' and name it with --model"
    }
  }
}
