package import TriageFeatures

/// The baseline that a rule of thumb would be: alarm words make a ticket urgent, questions make it wait.
package enum KeywordBaseline {
  /// What the words of a ticket call for.
  package enum Alarm: Sendable, Equatable {
    /// The most urgent level.
    case top
    /// The second level.
    case second
    /// The least urgent level.
    case last
    /// The most frequent level.
    case none
  }

  private static let top = Set(
    [
      "outage", "down", "urgent", "critical", "emergency", "asap", "blocker", "unavailable",
      "crash",
      "crashes", "crashed", "everyone", "production", "immediately", "stopped",
    ].map(FeatureHash.of))
  private static let second = Set(
    [
      "error", "errors", "fails", "failed", "failing", "failure", "broken", "slow", "blocked",
      "cannot",
      "cant", "exception", "timeout", "bug", "wrong",
    ].map(FeatureHash.of))
  private static let last = Set(
    [
      "how", "question", "typo", "cosmetic", "feature", "request", "wondering", "suggestion",
      "documentation", "minor", "trivial", "please", "would",
    ].map(FeatureHash.of))

  /// The call of a ticket's words, the most urgent list first.
  package static func alarm(_ tokens: [Token]) -> Alarm {
    if tokens.contains(where: { top.contains($0.hash) }) { return .top }
    if tokens.contains(where: { second.contains($0.hash) }) { return .second }
    if tokens.contains(where: { last.contains($0.hash) }) { return .last }
    return .none
  }

  /// The level that a call comes to, of `levels`, where `majority` is the most frequent.
  package static func level(for alarm: Alarm, levels: Int, majority: Int) -> Int {
    switch alarm {
    case .top: 0
    case .second: min(1, levels - 1)
    case .last: levels - 1
    case .none: majority
    }
  }
}
