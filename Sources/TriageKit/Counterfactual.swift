internal import NaiveBayes
internal import TriageFeatures
internal import TriageTickets

/// What would have changed a decision: words without which the same model says another level.
public struct Counterfactual: Sendable, Equatable {
  /// The words as written, in the order in which they were left out; empty where no few words changed it.
  public var words: [String]
  /// The level without them; nil where it stays.
  public var level: String?

  /// The most words left out.
  package static let limit = 8
}

extension Counterfactual {
  /// Leaves out the word that speaks most for the level, with all that it is part of, judges again, and so on until the
  /// decision changes: each step is a true judgement by the model, not a sum of its terms.
  ///
  /// - Complexity: O(*f*) for each of at most ``limit`` words, *f* features.
  init(
    _ ticket: borrowing Ticket, _ judgement: Judgement, _ extractor: FeatureExtractor,
    scorer: inout Scorer, setup: Setup, mask: SecretMask
  ) {
    words = []
    var left = Array(extractor.features.indices)
    // The tokens that each feature is made of; those of rules are found by the place of their match.
    let tokens = extractor.features.map { Self.tokens(of: $0, extractor, ticket) }
    var keys = extractor.keys
    scorer.score(keys)
    var level = judgement.level
    while level == judgement.level, words.count < Self.limit {
      let weights = scorer.contributions(
        keys, winner: judgement.level, other: judgement.runnerUp)
      var weightOfWord: [UInt64: Double] = [:]
      for (weight, index) in zip(weights, left) {
        for word in Set(tokens[index].map { extractor.tokens[$0].hash }) {
          weightOfWord[word, default: 0] += weight
        }
      }
      let strongest = weightOfWord.max {
        $0.value != $1.value ? $0.value < $1.value : $0.key < $1.key
      }
      guard let strongest, strongest.value > 0,
        let first = extractor.tokens.first(where: { $0.hash == strongest.key })
      else { break }
      let range = Int(first.start)..<Int(first.end)
      words.append(
        mask.touches(range) ? SecretMask.replacement : mask.text(of: range, in: ticket))
      left.removeAll { index in
        tokens[index].contains { extractor.tokens[$0].hash == strongest.key }
      }
      keys = left.map { extractor.keys[$0] }
      scorer.score(keys)
      level =
        Judgement(
          probabilities: scorer.probabilities, knownShare: scorer.knownShare,
          calibration: setup.model.calibration, costs: setup.costs
        ).level
    }
    if level == judgement.level { words = [] } else { self.level = setup.model.levels[level] }
  }

  private static func tokens(
    of feature: Feature, _ extractor: FeatureExtractor, _ ticket: borrowing Ticket
  ) -> [Int] {
    switch feature.source {
    case .token, .negatedToken, .stem: return [Int(feature.first)]
    case .pair: return [Int(feature.first), Int(feature.second)]
    case .shape: return []
    case .rule, .titleRule, .together:
      guard let range = extractor.range(of: feature, in: ticket) else { return [] }
      return extractor.tokens.indices.filter {
        range.overlaps(Int(extractor.tokens[$0].start)..<Int(extractor.tokens[$0].end))
      }
    }
  }
}
