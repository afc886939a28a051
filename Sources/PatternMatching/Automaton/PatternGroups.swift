/// Decides which patterns share an automaton.
///
/// The states of a joined automaton are combinations of the states of its patterns. Phrases die out
/// after a few scalars and join well by the thousand; an expression such as `a.{0,40}b` stays alive
/// for long, and beside thousands of phrases it would multiply their states. So many phrases and
/// expressions are kept apart, at the price of a second pass.
enum PatternGroups {
  /// Up to this many phrases join the expressions.
  private static let fewPhrases = 12

  /// The identifiers of each group, ascending.
  static func divide(_ nodes: [SyntaxNode]) -> [[Int]] {
    let phrases = nodes.indices.filter { nodes[$0].isPhrase }
    let expressions = nodes.indices.filter { !nodes[$0].isPhrase }
    if phrases.count <= fewPhrases || expressions.isEmpty { return [Array(nodes.indices)] }
    return [phrases, expressions]
  }
}

extension SyntaxNode {
  /// Whether the node is made of a few scalars at each place, joined by white space at most.
  fileprivate var isPhrase: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalar(let set): set.isNarrow
    case .sequence(let parts), .choice(let parts): parts.allSatisfy(\.isPhrase)
    case .repetition(.scalar(NamedClass.space), _, _, _): true
    case .repetition(let part, _, let maximum, _): maximum == 1 && part.isPhrase
    }
  }
}

extension ScalarSet {
  /// Whether there are so few members that each of them is rare in a text.
  fileprivate var isNarrow: Bool {
    runs.count <= 6 && runs.allSatisfy { $0.high - $0.low <= 2 }
  }
}
