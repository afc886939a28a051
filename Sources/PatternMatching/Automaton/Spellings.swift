/// Writes a phrase out as all the sequences that it stands for.
///
/// `\b(?:dis)?connect(?:s|ed)?` becomes six phrases without choices. In a ``PrefixTree`` they share beginnings with those of
/// all other patterns, where a choice in the middle would be followed for each pattern anew.
enum Spellings {
  /// A phrase that comes to more parts than this, all its sequences together, is left as it is.
  private static let mostParts = 2_000

  /// The sequences; nil where they are too many.
  static func of(_ node: SyntaxNode) -> [[SyntaxNode]]? {
    switch node {
    case .empty: return [[]]
    case .scalar, .assertion: return [[node]]
    case .sequence(let parts):
      var sequences: [[SyntaxNode]] = [[]]
      for part in parts {
        guard let endings = of(part), let longer = product(sequences, endings) else { return nil }
        sequences = longer
      }
      return sequences
    case .choice(let parts):
      var sequences: [[SyntaxNode]] = []
      for part in parts {
        guard let more = of(part) else { return nil }
        sequences += more
        if size(sequences) > mostParts { return nil }
      }
      return sequences
    case .repetition(let part, minimum: 0, maximum: 1, _):
      return of(part).map { [[]] + $0 }
    case .repetition(.scalar(let set), minimum: 0, maximum: nil, let greedy):
      return [[], [.repetition(.scalar(set), minimum: 1, maximum: nil, greedy: greedy)]]
    case .repetition: return [[node]]
    }
  }

  private static func product(
    _ first: [[SyntaxNode]], _ second: [[SyntaxNode]]
  ) -> [[SyntaxNode]]? {
    guard size(first) * second.count + size(second) * first.count <= mostParts else { return nil }
    return first.flatMap { start in second.map { start + $0 } }
  }

  private static func size(_ sequences: [[SyntaxNode]]) -> Int {
    sequences.reduce(0) { $0 + $1.count + 1 }
  }
}
