package import NaiveBayes

/// What a model's probabilities come to: a level, whether to trust it, what cannot be ruled out.
package struct Judgement: Sendable, Equatable {
  /// Index of the level of least expected cost.
  package var level: Int
  /// Index of the most probable other level.
  package var runnerUp: Int
  /// Whether the decision needs no review.
  package var isAssigned: Bool
  /// Whether too little of the ticket is known for its probabilities to be believed.
  package var isUnfamiliar: Bool
  /// Levels that cannot be ruled out, most probable first; the level itself among them.
  package var candidates: [Int]

  /// Judges the ticket scored last.
  ///
  /// With one known word, or few among many, a ticket is of another world and needs review whatever the probabilities.
  ///
  /// - Parameters:
  ///   - scorer: has scored the ticket.
  ///   - costs: of wrong decisions.
  ///   - isForeign: whether the ticket is in a language that the model was not made for.
  package init(_ scorer: borrowing Scorer, costs: DecisionCosts, isForeign: Bool = false) {
    let probabilities = scorer.probabilities
    let calibration = scorer.model.calibration
    level = costs.decision(for: probabilities)
    let ranked = probabilities.indices.sorted {
      probabilities[$0] != probabilities[$1] ? probabilities[$0] > probabilities[$1] : $0 < $1
    }
    let level = level
    runnerUp = ranked.first { $0 != level } ?? level
    isUnfamiliar = isForeign || scorer.known < 2 || scorer.knownShare < calibration.knownFloor
    isAssigned = probabilities[level] >= calibration.reviewBelow[level] && !isUnfamiliar
    // No level is ruled out that is likelier than one which is not; what needs review has an alternative, and the prior rules nothing out.
    var last =
      ranked.lastIndex { $0 == level || probabilities[$0] >= calibration.candidateFloor } ?? 0
    if !isAssigned { last = max(last, min(1, ranked.count - 1)) }
    if scorer.known == 0 { last = ranked.count - 1 }
    candidates = Array(ranked[...last])
  }
}
