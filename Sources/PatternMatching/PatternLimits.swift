/// What a set of patterns may cost, checked before anything is built.
public struct PatternLimits: Sendable, Equatable {
  /// The most automaton instructions of one pattern, after counted repetitions are written out.
  public var instructionsPerPattern: Int
  /// The most automaton instructions of all patterns of a set together.
  public var instructionsPerSet: Int
  /// The largest count in a repetition such as `x{3,1000}`.
  public var repetitionCount: Int
  /// The deepest nesting of groups.
  public var nesting: Int
  /// The memory in bytes that one scanner's cache of automaton states may take.
  public var cacheBytes: Int

  /// Limits that fit sets of thousands of keywords and hundreds of regular expressions.
  public static let standard = PatternLimits(
    instructionsPerPattern: 20_000, instructionsPerSet: 2_000_000, repetitionCount: 1_000,
    nesting: 200, cacheBytes: 48 << 20)

  /// Creates limits.
  public init(
    instructionsPerPattern: Int, instructionsPerSet: Int, repetitionCount: Int, nesting: Int,
    cacheBytes: Int
  ) {
    self.instructionsPerPattern = instructionsPerPattern
    self.instructionsPerSet = instructionsPerSet
    self.repetitionCount = repetitionCount
    self.nesting = nesting
    self.cacheBytes = cacheBytes
  }
}
