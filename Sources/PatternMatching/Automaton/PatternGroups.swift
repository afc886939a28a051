/// Decides which patterns share an automaton, and which are looked for only where their phrases stand.
///
/// The states of a joined automaton are combinations of the states of its patterns. Phrases die out
/// after a few scalars and join well by the thousand; `(?:[a-z]+ )?` or `.{0,40}` stay alive over any word, and a few
/// dozen of them multiply each other's states without end. So each pattern is taken apart into its alternatives. Those that
/// are phrases are joined. Of the others the ``RequiredPhrases`` are joined instead, and these alternatives are tried by themselves in
/// texts that hold all of one's. What requires no phrase shares automata of a few patterns each.
struct PatternGroups {
  /// Up to this many patterns are joined whatever they are.
  private static let fewPatterns = 4
  /// Phrases that weigh less stand in so many texts that trying the pattern there costs more than joining it.
  private static let leastWeight = 3
  /// Patterns that require no such phrase share an automaton by so many.
  private static let openPatterns = 6

  /// The identifiers of each group, ascending; from ``firstPhrase`` on they are those of required phrases.
  private(set) var groups: [[Int]] = []
  /// The patterns that match, or are tried, where all phrases of a condition stand; one may be here several times.
  private(set) var conditions: [PatternCondition] = []
  /// The required phrases, each once.
  private(set) var phrases: [SyntaxNode] = []
  /// The identifier of the first required phrase: those of patterns end below it, in another word of bits.
  let firstPhrase: Int
  /// What the groups look for of each pattern: all of it, or those of its alternatives that are not tried by themselves.
  private var joined: [SyntaxNode]
  private var known: [SyntaxNode: Int] = [:]

  /// Divides the patterns with these trimmed nodes.
  init(_ nodes: [SyntaxNode]) {
    firstPhrase = Self.firstPhrase(patternCount: nodes.count)
    joined = nodes
    if nodes.count <= Self.fewPatterns {
      groups = [Array(nodes.indices)]
      return
    }
    var short: [Int] = []
    var open: [Int] = []
    for id in nodes.indices {
      switch take(nodes[id], pattern: id) {
      case .phrases: short.append(id)
      case .open: open.append(id)
      case .conditional: break
      }
    }
    short += phrases.indices.map { firstPhrase + $0 }
    if !short.isEmpty { groups.append(short) }
    for start in stride(from: 0, to: open.count, by: Self.openPatterns) {
      groups.append(Array(open[start..<min(start + Self.openPatterns, open.count)]))
    }
  }

  /// The identifier of the first required phrase of a set of patterns.
  static func firstPhrase(patternCount: Int) -> Int { (patternCount + 63) & ~63 }

  /// What a group looks for under an identifier.
  func node(_ id: Int) -> SyntaxNode {
    if id < joined.count { return joined[id] }
    // Only a forged set speaks of phrases that its patterns do not require.
    let phrase = id - firstPhrase
    return phrases.indices.contains(phrase) ? phrases[phrase] : .scalar(.none)
  }

  /// Where the alternatives of a pattern that are tried nowhere else belong.
  private enum Place {
    case phrases, open, conditional
  }

  private mutating func take(_ node: SyntaxNode, pattern: Int) -> Place {
    var direct: [SyntaxNode] = []
    var open: [SyntaxNode] = []
    for part in node.alternatives {
      if part.isJoinable {
        direct.append(part)
      } else if let required = Self.required(part) {
        addCondition(pattern, required)
      } else {
        open.append(part)
      }
    }
    if open.isEmpty {
      joined[pattern] = .choice(direct)
      return direct.isEmpty ? .conditional : .phrases
    }
    if !direct.isEmpty {
      // A pattern's identifier is in one group only; there its phrases would join what they need not.
      addCondition(pattern, [direct.count == 1 ? direct[0] : .choice(direct)], isProof: true)
    }
    joined[pattern] = open.count == 1 ? open[0] : .choice(open)
    return .open
  }

  /// The phrases of an alternative that is tried where they stand; nil where they stand in too many texts.
  private static func required(_ part: SyntaxNode) -> [SyntaxNode]? {
    let phrases = RequiredPhrases.of(part)
    return (phrases.map(\.leastWeight).max() ?? 0) < leastWeight ? nil : phrases
  }

  /// What is tried of a trimmed pattern where a condition holds: the alternatives that are in no group.
  static func tried(_ node: SyntaxNode) -> SyntaxNode {
    let parts = node.alternatives.filter { !$0.isJoinable && required($0) != nil }
    // Only a forged set has conditions for a pattern without any.
    return parts.isEmpty ? .scalar(.none) : .choice(parts)
  }

  private mutating func addCondition(
    _ pattern: Int, _ required: [SyntaxNode], isProof: Bool = false
  ) {
    var indices: [Int] = []
    for phrase in required {
      let index = known[phrase] ?? phrases.count
      if index == phrases.count {
        known[phrase] = index
        phrases.append(phrase)
      }
      if !indices.contains(index) { indices.append(index) }
    }
    conditions.append(PatternCondition(pattern: pattern, phrases: indices, isProof: isProof))
  }
}

/// Phrases that a pattern matches with, or that some of its alternatives cannot match without.
struct PatternCondition: Sendable, Equatable {
  /// The pattern's identifier.
  var pattern: Int
  /// Indices of required phrases, each once; never empty.
  var phrases: [Int]
  /// Whether the phrases are a match; else some alternatives are to be tried.
  var isProof: Bool
}
