/// Finds phrases without which a pattern cannot match: the idea of Cox's code search and of Hyperscan.
///
/// Of `\bproduction\b.{0,40}\b(?:down|broken)\b` they are `\bproduction\b` and `\b(?:down|broken)\b`: a text that holds
/// both may match, any other cannot.
enum RequiredPhrases {
  /// A phrase of less weight stands in too many texts to tell them apart.
  private static let lightest = 2
  /// Runs of more parts than this are cut, so that a long pattern takes no longer than its length.
  private static let longestRun = 32

  /// The phrases that every match of a node contains; none where there is no good one.
  static func of(_ node: SyntaxNode) -> [SyntaxNode] {
    if node.isJoinable { return node.leastWeight >= lightest ? [node] : [] }
    switch node {
    case .empty, .assertion, .scalar: return []
    case .sequence(let parts): return ofSequence(parts)
    case .choice(let parts): return ofChoice(parts)
    case .repetition(let part, let minimum, _, _): return minimum > 0 ? of(part) : []
    }
  }

  /// Runs of parts that can be joined make one phrase each.
  private static func ofSequence(_ parts: [SyntaxNode]) -> [SyntaxNode] {
    var phrases: [SyntaxNode] = []
    var start = 0
    for index in parts.indices {
      let part = parts[index]
      if index - start < longestRun, SyntaxNode.sequence(Array(parts[start...index])).isJoinable {
        continue
      }
      phrases += of(parts, start..<index)
      start = index
      if part.isJoinable { continue }
      start += 1
      if case .choice(let choices) = part {
        // An assertion on the border belongs to each of the choices: `\b(?:on call|up)` is `\bon call|\bup`.
        let lead = parts[..<index].last.map { $0.isAssertion ? [$0] : [] } ?? []
        let trail = parts[start...].first.map { $0.isAssertion ? [$0] : [] } ?? []
        phrases += ofChoice(
          choices.map {
            SyntaxNode.flatSequence(
              lead + withEdges([$0], before: parts[..<index], after: parts[start...]) + trail)
          })
      } else {
        phrases += of(part)
      }
    }
    return phrases + of(parts, start..<parts.count)
  }

  private static func of(_ parts: [SyntaxNode], _ range: Range<Int>) -> [SyntaxNode] {
    let node = SyntaxNode.flatSequence(
      withEdges(
        Array(parts[range]), before: parts[..<range.lowerBound], after: parts[range.upperBound...]))
    return node.isJoinable && node.leastWeight >= lightest ? [node] : []
  }

  /// The parts with the edges of words that their neighbours imply: in `\s+down` the phrase is `\bdown`, which no other word holds.
  private static func withEdges(
    _ parts: [SyntaxNode], before: ArraySlice<SyntaxNode>, after: ArraySlice<SyntaxNode>
  ) -> [SyntaxNode] {
    let isLead = isEdge(before, parts[...])
    let isTrail = isEdge(after, parts[...], atEnd: true)
    return (isLead ? [.assertion(.wordEdge)] : []) + parts
      + (isTrail ? [.assertion(.wordEdge)] : [])
  }

  /// Whether some parts always begin, or end, with a word's scalar, and what is beside them on that side with another.
  private static func isEdge(
    _ beside: ArraySlice<SyntaxNode>, _ parts: ArraySlice<SyntaxNode>, atEnd: Bool = false
  ) -> Bool {
    SyntaxNode.touches(parts, NamedClass.word, atEnd: atEnd)
      && SyntaxNode.touches(beside, NamedClass.notWord, atEnd: !atEnd)
  }

  /// One of the parts' best phrases must stand there, so each part must have one.
  private static func ofChoice(_ parts: [SyntaxNode]) -> [SyntaxNode] {
    var best: [SyntaxNode] = []
    for part in parts {
      guard let phrase = of(part).max(by: { $0.leastWeight < $1.leastWeight }) else {
        return []
      }
      best.append(phrase)
    }
    return [.choice(best)]
  }
}

extension SyntaxNode {
  /// Phrases of several words with more spellings than this are not joined: each word that two of them share beside others makes states.
  private static let mostSpellings = 64

  /// Nodes that together match what the node does: the parts of choices, those behind an assertion too.
  var alternatives: [SyntaxNode] {
    switch self {
    case .choice(let parts): return parts.flatMap(\.alternatives)
    case .sequence(let parts):
      guard let place = parts.firstIndex(where: { !$0.isAssertion }),
        case .choice(let choices) = parts[place],
        parts[(place + 1)...].allSatisfy(\.isAssertion)
      else { return [self] }
      return choices.flatMap { choice in
        Self.flatSequence(parts[..<place] + [choice] + parts[(place + 1)...]).alternatives
      }
    default: return [self]
    }
  }

  /// Whether the matches of some parts in a row always have scalars of a set, and nothing else, at one end.
  static func touches(
    _ parts: ArraySlice<SyntaxNode>, _ set: ScalarSet, atEnd: Bool
  ) -> Bool {
    var parts = parts
    while let part = atEnd ? parts.popLast() : parts.popFirst() {
      // An assertion takes up nothing, but who wrote it wants the edge there, or the end of the text instead of any scalar.
      if part.isAssertion || !part.touches(set, atEnd: atEnd) { return false }
      if !part.canBeEmpty { return true }
    }
    return false
  }

  /// Whether the matches that are not empty have scalars of a set, and nothing else, at one end.
  private func touches(_ set: ScalarSet, atEnd: Bool) -> Bool {
    switch self {
    case .empty: true
    case .assertion: false
    case .scalar(let scalars): scalars.isSubset(of: set)
    case .choice(let parts): parts.allSatisfy { $0.touches(set, atEnd: atEnd) }
    case .repetition(let part, _, _, _): part.touches(set, atEnd: atEnd)
    case .sequence(let parts):
      Self.touches(parts[...], set, atEnd: atEnd)
        || parts.allSatisfy { $0.canBeEmpty && $0.touches(set, atEnd: atEnd) }
    }
  }

  /// Whether every match begins with one of a few scalars.
  var beginsNarrowly: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalar(let set): set.isNarrow
    case .choice(let parts): parts.allSatisfy(\.beginsNarrowly)
    case .repetition(let part, _, _, _): part.beginsNarrowly
    case .sequence(let parts):
      parts[...(parts.firstIndex { !$0.canBeEmpty } ?? parts.count - 1)]
        .allSatisfy(\.beginsNarrowly)
    }
  }

  /// Whether the node matches without taking up any text.
  private var canBeEmpty: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalar: false
    case .choice(let parts): parts.contains(where: \.canBeEmpty)
    case .repetition(let part, let minimum, _, _): minimum == 0 || part.canBeEmpty
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    }
  }

  /// Whether the node is a phrase that can be joined with thousands of others.
  var isJoinable: Bool { isPhrase && (!takesSpaceSomewhere || spellings <= Self.mostSpellings) }

  /// Whether the node is a condition that takes up no text.
  var isAssertion: Bool {
    if case .assertion = self { return true }
    return false
  }

  /// A sequence whose parts are none.
  static func flatSequence(_ parts: [SyntaxNode]) -> SyntaxNode {
    var flat: [SyntaxNode] = []
    for part in parts {
      if case .sequence(let inner) = part { flat += inner } else { flat.append(part) }
    }
    return flat.count == 1 ? flat[0] : .sequence(flat)
  }

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

  /// In how many ways choices and options can be taken, up to a thousand.
  private var spellings: Int {
    switch self {
    case .empty, .assertion, .scalar: 1
    case .sequence(let parts): parts.reduce(1) { min(1000, $0 * $1.spellings) }
    case .choice(let parts): min(1000, parts.reduce(0) { $0 + $1.spellings })
    case .repetition(.scalar(NamedClass.space), _, _, _): 1
    case .repetition(let part, let minimum, let maximum, _):
      minimum == maximum ? part.spellings : part.spellings + 1
    }
  }

  /// Whether some scalar of the node may be a space.
  private var takesSpaceSomewhere: Bool {
    switch self {
    case .empty, .assertion: false
    case .scalar(let set): set.contains(0x20)
    case .sequence(let parts), .choice(let parts): parts.contains(where: \.takesSpaceSomewhere)
    case .repetition(let part, _, _, _): part.takesSpaceSomewhere
    }
  }

  /// How much every match takes: the number of its letters, and twice that of other scalars but white space.
  var leastWeight: Int {
    switch self {
    case .empty, .assertion: 0
    case .scalar(let set): set.weight
    case .sequence(let parts): parts.reduce(0) { $0 + $1.leastWeight }
    case .choice(let parts): parts.map(\.leastWeight).min() ?? 0
    case .repetition(let part, let minimum, _, _): minimum * part.leastWeight
    }
  }
}

extension ScalarSet {
  /// Whether there are so few members that each of them is rare in a text.
  fileprivate var isNarrow: Bool {
    runs.count <= 6 && runs.allSatisfy { $0.high - $0.low <= 2 } || isDigits
  }

  /// Whether all members are digits: they are many, but stand in few words.
  private var isDigits: Bool {
    self == NamedClass.digit || runs.allSatisfy { $0.low >= 0x30 && $0.high <= 0x39 }
  }

  /// How much a member tells: a letter stands in more texts than a digit or a sign does.
  fileprivate var weight: Int {
    if contains(0x20) { return 0 }
    return runs.contains { $0.high >= 0x41 && $0.low <= 0x5A || $0.high >= 0x61 && $0.low <= 0x7A }
      ? 1 : 2
  }
}
