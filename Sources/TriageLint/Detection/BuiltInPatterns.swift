internal import ByteStorage
internal import EmbeddedModels
package import PatternMatching

/// The pattern sets of the completeness check, by the names of their stored forms in `Models/patterns`.
package enum DetectionPatterns: String, CaseIterable, Sendable {
  /// The clues and, behind them, the shapes of secrets: what is looked for in every unit of a ticket.
  case detection
  /// The headings of forms, looked for in headings and labels only.
  case forms

  /// The patterns.
  package var patterns: [Pattern] {
    let sources =
      switch self {
      case .detection: ClueSet.builtIn.sources + SecretPatterns.table.map(\.source)
      case .forms: FormReader.sources
      }
    return sources.map { Pattern($0, syntax: .regularExpression) }
  }

  /// The compiled set.
  package var set: PatternSet {
    switch self {
    case .detection: Self.detectionSet
    case .forms: FormReader.patterns
    }
  }

  private static let detectionSet = DetectionPatterns.detection.compiled()

  /// The set as it was stored, or else compiled; one that cannot be read is a mistake of the program.
  func compiled() -> PatternSet {
    let patterns = patterns
    if let bytes = embeddedFile(named: "patterns/\(rawValue).set")?.copy(),
      let stored = try? PatternSet(stored: bytes), stored.patterns == patterns
    {
      return stored
    }
    do throws(PatternError) {
      return try PatternSet(patterns)
    } catch {
      preconditionFailure("built-in pattern '\(patterns[error.pattern].source)': \(error)")
    }
  }
}
