/// One keyword or regular expression of a ``PatternSet``.
public struct Pattern: Sendable, Equatable {
  /// How the source is read.
  public enum Syntax: Sendable, Equatable {
    /// Whole words, any case, any run of white space where the source has some.
    case keyword
    /// A regular expression of the usual syntax that can be matched in linear time.
    case regularExpression
  }

  /// The pattern as written.
  public var source: String
  /// How `source` is read.
  public var syntax: Syntax

  /// Creates a pattern.
  public init(_ source: String, syntax: Syntax) {
    self.source = source
    self.syntax = syntax
  }
}
