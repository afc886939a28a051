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

  /// What begins with few letters in a short text is looked for from one place after the other; all of it can be joined.
  private(set) var starts = JoinedPatterns()
  /// The same for a long text, which is followed from all places at once: a group of phrases, the others a few together.
  private(set) var narrow: [JoinedPatterns] = []
  /// What begins with many letters, a few together: it is under way in every word, whatever the text, and is always followed from all places.
  private(set) var wide: [JoinedPatterns] = []
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
      divide([], Array(nodes.indices))
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
    divide(short, open)
  }

  /// Sorts out what begins with few letters, and in fours or sixes what does not.
  private mutating func divide(_ phrases: [Int], _ open: [Int]) {
    var few: [(Int, SyntaxNode)] = []
    var many: [(Int, SyntaxNode)] = []
    for id in open {
      let parts = node(id).alternatives
      let narrow = parts.filter(\.beginsNarrowly)
      let wide = parts.filter { !$0.beginsNarrowly }
      if !narrow.isEmpty { few.append((id, .choice(narrow))) }
      if !wide.isEmpty { many.append((id, .choice(wide))) }
    }
    let joined = phrases.map { ($0, node($0)) }
    starts = JoinedPatterns(joined + few)
    narrow = (joined.isEmpty ? [] : [JoinedPatterns(joined)]) + Self.inGroups(few)
    wide = Self.inGroups(many)
  }

  private static func inGroups(_ patterns: [(Int, SyntaxNode)]) -> [JoinedPatterns] {
    stride(from: 0, to: patterns.count, by: openPatterns).map {
      JoinedPatterns(Array(patterns[$0..<min($0 + openPatterns, patterns.count)]))
    }
  }

  /// The identifier of the first required phrase of a set of patterns.
  static func firstPhrase(patternCount: Int) -> Int { (patternCount + 63) & ~63 }

  /// What is looked for under an identifier.
  private func node(_ id: Int) -> SyntaxNode {
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
    for phrase in required.map(\.trimmedForExistence) {
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

/// What one automaton looks for: some patterns, or some of their alternatives, by their identifiers.
struct JoinedPatterns: Sendable {
  /// The identifiers, ascending.
  private(set) var ids: [Int] = []
  private var nodes: [Int: SyntaxNode] = [:]

  /// Joins patterns with different identifiers.
  init(_ patterns: [(Int, SyntaxNode)] = []) {
    ids = patterns.map(\.0).sorted()
    nodes = Dictionary(uniqueKeysWithValues: patterns)
  }

  /// Those of the patterns that have some identifiers.
  func restricted(to ids: ArraySlice<Int>) -> JoinedPatterns {
    JoinedPatterns(ids.map { ($0, nodes[$0] ?? .scalar(.none)) })
  }

  /// The automaton of the patterns.
  var automaton: SetAutomaton {
    SetAutomaton({ nodes[$0] ?? .scalar(.none) }, ids: ids)
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
