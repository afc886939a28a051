/// What a model said of a ticket whose level is known.
package struct Prediction: Sendable, Equatable {
  /// Index of the true level.
  package var truth: Int
  /// Index of the level decided on.
  package var decided: Int
  /// Probability of each level.
  package var probabilities: [Double]
  /// Whether the decision needs no review.
  package var isAssigned: Bool
  /// Whether the candidates hold the true level.
  package var isCovered: Bool
  /// Tickets that bootstrap draws together: those of one group.
  package var cluster: Int

  /// Creates a prediction.
  package init(
    truth: Int, decided: Int, probabilities: [Double], isAssigned: Bool, isCovered: Bool,
    cluster: Int
  ) {
    self.truth = truth
    self.decided = decided
    self.probabilities = probabilities
    self.isAssigned = isAssigned
    self.isCovered = isCovered
    self.cluster = cluster
  }
}
