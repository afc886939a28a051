package import NaiveBayes

/// What a model's probabilities come to: a level, whether to trust it, what cannot be ruled out.
package struct Judgement: Sendable, Equatable {
  /// Index of the level of least expected cost.
  package var level: Int
  /// Index of the most probable other level.
  package var runnerUp: Int
  /// Whether the decision needs no review.
  package var isAssigned: Bool
  /// Levels that cannot be ruled out, most probable first; the level itself among them.
  package var candidates: [Int]

  /// Judges a ticket.
  ///
  /// - Parameters:
  ///   - probabilities: of each level.
  ///   - knownShare: share of the ticket's words known to the model; with few known words the ticket is of another
  ///     world or language, and needs review whatever the probabilities.
  ///   - isReadable: whether the ticket has words enough, in a language that the model was made for.
  ///   - calibration: the model's.
  ///   - costs: of wrong decisions.
  package init(
    probabilities: [Double], knownShare: Double, isReadable: Bool = true, calibration: Calibration,
    costs: DecisionCosts
  ) {
    level = costs.decision(for: probabilities)
    let ranked = probabilities.indices.sorted {
      probabilities[$0] != probabilities[$1] ? probabilities[$0] > probabilities[$1] : $0 < $1
    }
    let level = level
    runnerUp = ranked.first { $0 != level } ?? level
    isAssigned =
      probabilities[level] >= calibration.reviewBelow[level] && isReadable
      && knownShare >= calibration.knownFloor && knownShare > 0
    // No level is ruled out that is likelier than one which is not.
    let last = ranked.lastIndex {
      $0 == level || probabilities[$0] >= calibration.candidateFloor
    }
    candidates = Array(ranked[...(last ?? 0)])
  }
}
