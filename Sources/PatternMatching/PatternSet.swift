/// Keywords and regular expressions matched together.
///
/// A set is compiled once and shared by all threads; each thread makes a ``PatternScanner`` of its
/// own.
///
/// ```swift
/// let set = try PatternSet([
///   Pattern("is down", syntax: .keyword),
///   Pattern(#"\b5\d\d\b"#, syntax: .regularExpression),
/// ])
/// let scanner = set.makeScanner()
/// var hits = PatternHits(capacity: set.patterns.count)
/// let text = "The site IS  DOWN with 503".utf8
/// scanner.scan(text.span, into: &hits)
/// print(Array(hits))  // [0, 1]
/// ```
public struct PatternSet: Sendable {
  /// The patterns, in the order given; a pattern's identifier is its index here.
  public let patterns: [Pattern]
  /// The limits that the patterns were checked against.
  public let limits: PatternLimits
  /// The parsed patterns; nil in a set that was read from its stored form, which parses what it needs.
  private let parsed: [SyntaxNode]?
  /// What is followed from one place after the other: phrases, those that some patterns require, and what else begins with few letters.
  let starts: SetAutomaton
  /// What is followed from all places at once.
  let wide: [SetAutomaton]
  /// The patterns that are in no automaton, but tried where all their required phrases stand.
  let conditions: ConditionIndex

  /// Compiles patterns.
  ///
  /// - Throws: ``PatternError`` for the first pattern that cannot be read, cannot be matched in
  ///   linear time or is beyond the limits.
  public init(
    _ patterns: [Pattern], limits: PatternLimits = .standard
  ) throws(PatternError) {
    self.patterns = patterns
    self.limits = limits
    var nodes: [SyntaxNode] = []
    nodes.reserveCapacity(patterns.count)
    var total = 0
    for index in patterns.indices {
      let node = try Self.parse(patterns[index], index: index, limits: limits)
      let size = node.instructionCount
      if size > limits.instructionsPerPattern {
        throw PatternError(
          pattern: index, offset: 0, kind: .patternTooLarge(limit: limits.instructionsPerPattern))
      }
      total += size
      if total > limits.instructionsPerSet {
        throw PatternError(
          pattern: index, offset: 0, kind: .setTooLarge(limit: limits.instructionsPerSet))
      }
      nodes.append(node)
    }
    parsed = nodes
    let trimmed = nodes.map(\.trimmedForExistence)
    let division = PatternGroups(trimmed)
    starts = division.starts.automaton
    wide = division.wide.map(\.automaton)
    conditions = ConditionIndex(division.conditions, phraseCount: division.phrases.count)
  }

  /// Puts together what was stored.
  init(
    stored patterns: [Pattern], limits: PatternLimits, starts: SetAutomaton, wide: [SetAutomaton],
    conditions: ConditionIndex
  ) {
    self.patterns = patterns
    self.limits = limits
    self.starts = starts
    self.wide = wide
    self.conditions = conditions
    parsed = nil
  }

  /// A parsed pattern; one that cannot be read, which only a forged stored set has, matches nothing.
  func node(_ id: Int) -> SyntaxNode {
    if let parsed { return parsed[id] }
    guard let node = try? Self.parse(patterns[id], index: id, limits: limits),
      node.instructionCount <= limits.instructionsPerPattern
    else { return .scalar(ScalarSet([])) }
    return node
  }

  /// How the patterns are shared out, for automata that are compiled when they are needed.
  func division() -> PatternGroups {
    PatternGroups(patterns.indices.map { node($0).trimmedForExistence })
  }

  /// The number of bits for patterns and, behind them, required phrases.
  var bitCount: Int {
    conditions.phraseCount == 0
      ? patterns.count
      : PatternGroups.firstPhrase(patternCount: patterns.count) + conditions.phraseCount
  }

  /// The word of bits that the first required phrase is in.
  var firstPhraseWord: Int { PatternGroups.firstPhrase(patternCount: patterns.count) / 64 }

  /// Makes a scanner: one for each thread, kept for as long as there is text.
  ///
  /// - Parameter sharing: how many scanners are used at a time; beyond two, they share the memory of two, each with
  ///   half of ``PatternLimits/cacheBytes`` at least.
  /// - Returns: a scanner that has learned nothing yet.
  public func makeScanner(sharing: Int = 1) -> PatternScanner {
    let bytes = limits.cacheBytes
    let share = sharing <= 2 ? bytes : max(bytes / 2, bytes * 2 / sharing)
    return PatternScanner(self, cacheBytes: share)
  }

  private static func parse(
    _ pattern: Pattern, index: Int, limits: PatternLimits
  ) throws(PatternError) -> SyntaxNode {
    switch pattern.syntax {
    case .keyword:
      return try KeywordParser.parse(pattern.source, pattern: index)
    case .regularExpression:
      var parser = PatternParser(pattern.source, pattern: index, limits: limits)
      return try parser.parse()
    }
  }
}
