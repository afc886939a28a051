/// Bytes that are no stored pattern set of this version.
public struct PatternStorageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong with them.
  public let problem: String

  /// The problem, in one line.
  public var description: String { "stored patterns: \(problem)" }

  init(_ problem: String) { self.problem = problem }
}
