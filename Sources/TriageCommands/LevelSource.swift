internal import NaiveBayes
internal import TriageKit
internal import TriageLint
internal import TriagePolicies

/// Where levels come from: policy, plan and model of the command line, or else of a configuration.
struct LevelSource: Sendable, Equatable {
  var policy: String?
  var plan: String?
  var model: String?

  /// What a command line says.
  init(_ arguments: Arguments) {
    self.init(
      policy: arguments.value(.policy), plan: arguments.value(.plan),
      model: arguments.value(.model))
  }

  /// Names of the three; nil for what is built in.
  init(policy: String?, plan: String?, model: String?) {
    (self.policy, self.plan, self.model) = (policy, plan, model)
  }

  /// Filled up from a configuration, whose paths are relative to its folder.
  func with(_ found: LintConfigurationFinder.Found) -> LevelSource {
    let path = { (name: String) -> String in
      name.hasPrefix("/") ? name : LintPath.file(name, in: found.folder)
    }
    let namedPolicy = found.configuration.policy.map { name in
      PolicyReference.isFile(name, at: path(name)) ? path(name) : name
    }
    return LevelSource(
      policy: policy ?? namedPolicy, plan: plan ?? found.configuration.plan,
      model: model ?? found.configuration.model.map(path))
  }

  /// What tickets are judged with.
  ///
  /// - Throws: whatever is wrong with the policy, the plan or the model.
  func setup() throws -> Setup {
    let policy = try PolicyReference(policy ?? BuiltIn.policyNames[0]).policy()
    guard let path = model else { return try Setup(policy: policy, planName: plan) }
    let model = try ModelFileReading.model(at: path)
    return try Setup(
      model: model, rules: try ModelFileReading.rules(of: model, path: path), policy: policy,
      planName: plan)
  }
}
