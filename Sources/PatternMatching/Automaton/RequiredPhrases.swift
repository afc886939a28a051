/// Finds phrases without which a pattern cannot match: the idea of Cox's code search and of Hyperscan.
///
/// Of `\bproduction\b.{0,40}\b(?:down|broken)\b` they are `\bproduction\b` and `\b(?:down|broken)\b`: a text that holds
/// both may match, any other cannot. Phrases by the thousand make one small automaton, while expressions with a gap stay alive
/// for long and multiply each other's states; so such expressions are looked at only where all their phrases stand.
enum RequiredPhrases {
  /// A phrase of fewer scalars stands in too many texts to tell them apart.
  private static let shortest = 2

  /// The phrases that every match of a node contains; none where there is no good one.
  static func of(_ node: SyntaxNode) -> [SyntaxNode] {
    if node.isPhrase { return node.shortestLength >= shortest ? [node] : [] }
    switch node {
    case .empty, .assertion, .scalar: return []
    case .sequence(let parts): return ofSequence(parts)
    case .choice(let parts): return ofChoice(parts)
    case .repetition(let part, let minimum, _, _): return minimum > 0 ? of(part) : []
    }
  }

  /// Runs of parts that are phrases make one phrase each.
  private static func ofSequence(_ parts: [SyntaxNode]) -> [SyntaxNode] {
    var phrases: [SyntaxNode] = []
    var run: [SyntaxNode] = []
    for part in parts {
      if part.isPhrase {
        run.append(part)
        continue
      }
      phrases += of(.sequence(run)) + of(part)
      run = []
    }
    return phrases + of(.sequence(run))
  }

  /// One of the parts' best phrases must stand there, so each part must have one.
  private static func ofChoice(_ parts: [SyntaxNode]) -> [SyntaxNode] {
    var best: [SyntaxNode] = []
    for part in parts {
      guard let phrase = of(part).max(by: { $0.shortestLength < $1.shortestLength }) else {
        return []
      }
      best.append(phrase)
    }
    return [.choice(best)]
  }
}

extension SyntaxNode {
  /// Whether the node is made of a few scalars at each place, joined by white space at most.
  var isPhrase: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalar(let set): set.isNarrow
    case .sequence(let parts), .choice(let parts): parts.allSatisfy(\.isPhrase)
    case .repetition(.scalar(NamedClass.space), _, _, _): true
    case .repetition(let part, _, let maximum, _): maximum == 1 && part.isPhrase
    }
  }

  /// Whether a thread may live on in the node over any words: a repetition that takes spaces and much else.
  var hasGap: Bool {
    switch self {
    case .empty, .assertion, .scalar: false
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.hasGap)
    case .repetition(.scalar(NamedClass.space), _, _, _): false
    case .repetition(let part, _, let maximum, _):
      (maximum.map { $0 > 1 } ?? true) && part.takesSpace || part.hasGap
    }
  }

  /// Whether some scalar of the node may be a space.
  private var takesSpace: Bool {
    switch self {
    case .empty, .assertion: false
    case .scalar(let set): set.contains(0x20)
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.takesSpace)
    case .repetition(let part, _, _, _): part.takesSpace
    }
  }

  /// The number of scalars, white space apart, that every match takes.
  fileprivate var shortestLength: Int {
    switch self {
    case .empty, .assertion: 0
    case .scalar(let set): set.contains(0x20) ? 0 : 1
    case .sequence(let parts): parts.reduce(0) { $0 + $1.shortestLength }
    case .choice(let parts): parts.map(\.shortestLength).min() ?? 0
    case .repetition(let part, let minimum, _, _): minimum * part.shortestLength
    }
  }
}

extension ScalarSet {
  /// Whether there are so few members that each of them is rare in a text.
  fileprivate var isNarrow: Bool {
    runs.count <= 6 && runs.allSatisfy { $0.high - $0.low <= 2 }
  }
}
