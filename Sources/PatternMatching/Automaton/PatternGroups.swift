/// Decides which patterns share an automaton, and which are looked for only where their phrases stand.
///
/// The states of a joined automaton are combinations of the states of its patterns. Phrases die out
/// after a few scalars and join well by the thousand; an expression such as `a.{0,40}b` stays alive
/// for long, and beside thousands of phrases it would multiply their states. So many phrases and
/// expressions are kept apart, at the price of a second pass; and where there are several expressions with
/// gaps, their ``RequiredPhrases`` join the phrases instead, and they themselves are tried one by one.
struct PatternGroups {
  /// Up to this many phrases join the expressions.
  private static let fewPhrases = 12
  /// Up to this many expressions with gaps join the others.
  private static let fewGaps = 4

  /// The identifiers of each group, ascending; from ``firstPhrase`` on they are those of required phrases.
  private(set) var groups: [[Int]] = []
  /// The patterns that are tried where all their required phrases stand.
  private(set) var conditions: [PatternCondition] = []
  /// The required phrases, each once.
  private(set) var phrases: [SyntaxNode] = []
  /// The identifier of the first required phrase: those of patterns end below it, in another word of bits.
  let firstPhrase: Int

  /// Divides the patterns with these trimmed nodes.
  init(_ nodes: [SyntaxNode]) {
    firstPhrase = Self.firstPhrase(patternCount: nodes.count)
    let short = nodes.indices.filter { nodes[$0].isPhrase }
    var long = nodes.indices.filter { !nodes[$0].isPhrase }
    let gaps = long.filter { nodes[$0].hasGap }
    if gaps.count > Self.fewGaps {
      collectConditions(nodes, gaps)
      let conditional = Set(conditions.map(\.pattern))
      long.removeAll { conditional.contains($0) }
    }
    let required = phrases.indices.map { firstPhrase + $0 }
    if phrases.isEmpty, short.count <= Self.fewPhrases || long.isEmpty {
      groups = [Array(nodes.indices)]
    } else {
      groups = [short + required, long].filter { !$0.isEmpty }
    }
  }

  /// The identifier of the first required phrase of a set of patterns.
  static func firstPhrase(patternCount: Int) -> Int { (patternCount + 63) & ~63 }

  private mutating func collectConditions(_ nodes: [SyntaxNode], _ gaps: [Int]) {
    var known: [SyntaxNode: Int] = [:]
    for id in gaps {
      var required: [Int] = []
      for phrase in RequiredPhrases.of(nodes[id]).map(\.trimmedForExistence) {
        let index = known[phrase] ?? phrases.count
        if index == phrases.count {
          known[phrase] = index
          phrases.append(phrase)
        }
        if !required.contains(index) { required.append(index) }
      }
      if !required.isEmpty {
        conditions.append(PatternCondition(pattern: id, phrases: required))
      }
    }
  }
}

/// A pattern that can match only where all of some phrases stand.
struct PatternCondition: Sendable, Equatable {
  /// The pattern's identifier.
  var pattern: Int
  /// Indices of required phrases, each once; never empty.
  var phrases: [Int]
}
