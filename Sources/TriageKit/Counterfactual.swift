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
  /// - Complexity: O(*f* + *r* · *t*) for each of at most ``limit`` words, *f* features, *r* rules, *t* tokens.
  init(
    _ ticket: borrowing Ticket, _ judgement: Judgement, _ extractor: FeatureExtractor,
    scorer: inout Scorer, setup: Setup, mask: SecretMask
  ) {
    words = []
    var parts = FeatureWords(extractor)
    var left = Array(extractor.features.indices)
    var keys = extractor.keys
    scorer.score(keys)
    var level = judgement.level
    while level == judgement.level, words.count < Self.limit {
      let weights = scorer.contributions(
        keys, winner: judgement.level, other: judgement.runnerUp)
      var weightOfWord: [UInt64: Double] = [:]
      for (weight, index) in zip(weights, left) where weight != 0 {
        parts.forEach(of: extractor.features[index], in: ticket) {
          weightOfWord[$0, default: 0] += weight
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
        var isPart = false
        parts.forEach(of: extractor.features[index], in: ticket) {
          isPart = isPart || $0 == strongest.key
        }
        return isPart
      }
      keys = left.map { extractor.keys[$0] }
      scorer.score(keys)
      level = Judgement(scorer, costs: setup.costs).level
    }
    if level == judgement.level { words = [] } else { self.level = setup.model.levels[level] }
  }
}

/// The words, as hashes, that features are made of; those of rules are found by the place of their match.
private struct FeatureWords {
  private let extractor: FeatureExtractor
  // Rules are looked for again to find their place, so once each.
  private var ofRule: [Feature: [UInt64]] = [:]

  init(_ extractor: FeatureExtractor) { self.extractor = extractor }

  /// Calls `body` with each word of a feature, once.
  mutating func forEach(
    of feature: Feature, in ticket: borrowing Ticket, _ body: (UInt64) -> Void
  ) {
    switch feature.source {
    case .token, .negatedToken, .stem, .wordClass, .titleClass, .contrastedClass:
      body(extractor.tokens[Int(feature.first)].hash)
    case .classPair:
      let tokens = extractor.tokens(of: feature)
      body(extractor.tokens[tokens.first].hash)
      body(extractor.tokens[tokens.second].hash)
    case .pair:
      let first = extractor.tokens[Int(feature.first)].hash
      let second = extractor.tokens[Int(feature.second)].hash
      body(first)
      if second != first { body(second) }
    case .shape: break
    case .rule, .titleRule: words(ofRule: feature, in: ticket).forEach(body)
    case .together:
      var rule = feature
      rule.source = .rule
      var all = Set(words(ofRule: rule, in: ticket))
      rule.first = feature.second
      all.formUnion(words(ofRule: rule, in: ticket))
      all.forEach(body)
    }
  }

  private mutating func words(ofRule feature: Feature, in ticket: borrowing Ticket) -> [UInt64] {
    if let known = ofRule[feature] { return known }
    let words = found(feature, in: ticket)
    ofRule[feature] = words
    return words
  }

  private func found(_ feature: Feature, in ticket: borrowing Ticket) -> [UInt64] {
    guard let range = extractor.range(of: feature, in: ticket) else { return [] }
    let tokens = extractor.tokens.filter { range.overlaps(Int($0.start)..<Int($0.end)) }
    return Array(Set(tokens.map(\.hash)))
  }
}
