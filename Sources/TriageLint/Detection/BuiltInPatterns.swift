internal import ByteStorage
internal import EmbeddedModels
package import PatternMatching

/// The pattern sets of the completeness check, by the names of their stored forms in `Models/patterns`.
package enum DetectionPatterns: String, CaseIterable, Sendable {
  case clues, secrets, forms

  /// The compiled set.
  package var set: PatternSet {
    switch self {
    case .clues: ClueSet.builtIn.patterns
    case .secrets: SecretFinder.patterns
    case .forms: FormReader.patterns
    }
  }

  /// The set of these regular expressions: as it was stored, or else compiled; one that cannot be read is a mistake of the
  /// program.
  func set(of sources: [String]) -> PatternSet {
    let patterns = sources.map { Pattern($0, syntax: .regularExpression) }
    if let bytes = embeddedFile(named: "patterns/\(rawValue).set")?.copy(),
      let stored = try? PatternSet(stored: bytes), stored.patterns == patterns
    {
      return stored
    }
    do throws(PatternError) {
      return try PatternSet(patterns)
    } catch {
      preconditionFailure("built-in pattern '\(sources[error.pattern])': \(error)")
    }
  }
}
