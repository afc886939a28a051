import PatternMatching

extension PatternSet {
  /// Compiles regular expressions of the program's own; one that cannot be read is a mistake of it.
  static func builtIn(_ sources: [String]) -> PatternSet {
    do throws(PatternError) {
      return try PatternSet(sources.map { Pattern($0, syntax: .regularExpression) })
    } catch {
      preconditionFailure("built-in pattern '\(sources[error.pattern])': \(error)")
    }
  }
}
