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
  /// The automata that the patterns are shared out among.
  let groups: [SetAutomaton]

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
    groups = PatternGroups.divide(trimmed).map { ids in SetAutomaton({ trimmed[$0] }, ids: ids) }
  }

  /// Puts together what was stored.
  init(stored patterns: [Pattern], limits: PatternLimits, groups: [SetAutomaton]) {
    self.patterns = patterns
    self.limits = limits
    self.groups = groups
    parsed = nil
  }

  /// A parsed pattern; one that cannot be read, which only a forged stored set has, matches nothing.
  func node(_ id: Int) -> SyntaxNode {
    if let parsed { return parsed[id] }
    // The limits came from the file as well: what they let through is held to the standard ones.
    let most = min(
      limits.instructionsPerPattern, PatternLimits.standard.instructionsPerPattern)
    guard let node = try? Self.parse(patterns[id], index: id, limits: limits),
      node.instructionCount <= most
    else { return .scalar(ScalarSet([])) }
    return node
  }

  /// A pattern without what does not decide whether it matches.
  func trimmedNode(_ id: Int) -> SyntaxNode { node(id).trimmedForExistence }

  /// Makes a scanner: one for each thread, kept for as long as there is text.
  public func makeScanner() -> PatternScanner { PatternScanner(self) }

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
