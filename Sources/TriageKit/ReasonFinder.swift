internal import TriageFeatures
internal import TriageTickets

/// Says which features decided, with scratch space that is used again from ticket to ticket.
struct ReasonFinder {
  /// The most reasons given; the rest is in the remainder.
  let limit: Int
  /// The terms of the ticket in hand, and for each token the term of its word; -1 for none.
  private var terms: [Term] = []
  private var termOfToken: [Int] = []

  /// Creates a finder of at most `limit` reasons a ticket.
  init(limit: Int) { self.limit = limit }

  /// The strongest terms of the log-odds; those of one word (in the title, in the text, its stem) are one reason.
  ///
  /// - Parameters:
  ///   - ticket: what was judged.
  ///   - judgement: the levels that the terms speak for or against.
  ///   - extractor: the ticket's features.
  ///   - weights: the term of each of them.
  ///   - levels: the model's levels.
  ///   - mask: what is not to be shown.
  /// - Returns: the strongest first.
  mutating func reasons(
    _ ticket: borrowing Ticket, _ judgement: Judgement, _ extractor: FeatureExtractor,
    weights: [Double], levels: [String], mask: SecretMask
  ) -> [Reason] {
    terms.removeAll(keepingCapacity: true)
    termOfToken.removeAll(keepingCapacity: true)
    for (index, weight) in weights.enumerated() where weight != 0 {
      let feature = extractor.features[index]
      if feature.isOfOneToken {
        let token = Int(feature.first)
        while termOfToken.count <= token { termOfToken.append(-1) }
        if termOfToken[token] >= 0 {
          terms[termOfToken[token]].weight += weight
          continue
        }
        termOfToken[token] = terms.count
      }
      terms.append(Term(feature: feature, weight: weight, order: index))
    }
    let strongest = strongestTerms()
    let names = extractor.names(of: strongest.map(\.0.order), in: ticket)
    return zip(strongest, names).map { strong, name in
      let (term, weight) = strong
      let range = extractor.range(of: term.feature, in: ticket)
      let isMasked = range.map(mask.touches) ?? false
      let level = weight > 0 ? judgement.level : judgement.runnerUp
      return Reason(
        kind: term.feature.kindName,
        feature: isMasked ? SecretMask.replacement : name,
        text: range.map { mask.text(of: $0, in: ticket) } ?? "",
        position: range.map { TicketPosition(ticket.position(of: $0.lowerBound)) },
        range: range, weightMillionths: weight, towards: levels[level])
    }
  }

  /// The first terms of all by strength, then order, without sorting the rest; their weights in millionths.
  private func strongestTerms() -> [(Term, Int)] {
    var strongest: [(Term, Int)] = []
    let isStronger = { (first: (Term, Int), second: (Term, Int)) in
      abs(first.1) != abs(second.1)
        ? abs(first.1) > abs(second.1) : first.0.order < second.0.order
    }
    for term in terms {
      let candidate = (term, Millionths.of(term.weight))
      if candidate.1 == 0 { continue }
      if limit == .max {
        strongest.append(candidate)
        continue
      }
      if strongest.count == limit {
        guard let last = strongest.last, isStronger(candidate, last) else { continue }
        strongest.removeLast()
      }
      var place = strongest.count
      while place > 0, isStronger(candidate, strongest[place - 1]) { place -= 1 }
      strongest.insert(candidate, at: place)
    }
    return limit == .max ? strongest.sorted(by: isStronger) : strongest
  }
}

/// A feature's term of the log-odds.
private struct Term {
  var feature: Feature
  var weight: Double
  var order: Int
}

extension Feature {
  /// Whether the feature is a token's own: a word, its stem.
  fileprivate var isOfOneToken: Bool {
    switch source {
    case .token, .negatedToken, .stem: true
    default: false
    }
  }

  /// The kind of reason that it makes.
  fileprivate var kindName: String {
    switch source {
    case .token, .negatedToken, .stem: "word"
    case .pair: "pair"
    case .rule, .titleRule: "rule"
    case .together: "rules"
    case .wordClass, .titleClass, .contrastedClass: "class"
    case .classPair: "classes"
    case .shape: "shape"
    }
  }
}
