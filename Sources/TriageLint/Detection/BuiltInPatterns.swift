internal import ByteStorage
internal import EmbeddedModels
package import PatternMatching
internal import TriageFeatures

/// The pattern sets of the completeness check, by the names of their stored forms in `Models/patterns`.
package enum DetectionPatterns: String, CaseIterable, Sendable {
  /// The clues, the shapes of secrets, the words of lint rules and the signs of kinds: what is looked for in every unit of a ticket;
  /// and the lines of forms' templates.
  case detection
  /// The headings of forms, looked for in headings and labels only.
  case forms
  /// The shapes of secrets alone, for texts of which nothing else is asked.
  case secrets

  /// The patterns.
  package var patterns: [Pattern] {
    let sources =
      switch self {
      case .detection:
        ClueSet.builtIn.sources + SecretPatterns.table.map(\.source)
          + LintWords.allCases.map(\.source) + KindSign.allCases.map(\.source)
          + [FormReader.templateSource]
      case .forms: FormReader.sources
      case .secrets: SecretPatterns.table.map(\.source)
      }
    return sources.map { Pattern($0, syntax: .regularExpression) }
  }

  /// The compiled set.
  package var set: PatternSet {
    switch self {
    case .detection: Self.detectionSet
    case .forms: FormReader.patterns
    case .secrets: SecretDetector.patterns
    }
  }

  private static let detectionSet = DetectionPatterns.detection.compiled()

  /// The set as it was stored, or else compiled; one that cannot be read is a mistake of the program.
  func compiled() -> PatternSet {
    let patterns = patterns
    if let file = embeddedFile(named: "patterns/\(rawValue).set"),
      let stored = try? PatternSet(stored: file.span), stored.patterns == patterns
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

/// Where a scan has each of the five parts of ``DetectionPatterns/detection``.
struct DetectionParts {
  let clues: TicketScan.Part
  let secrets: TicketScan.Part
  let words: TicketScan.Part
  let kinds: TicketScan.Part
  let templateLine: TicketScan.Part

  /// Divides the part of a scan; nil for a scan of ``DetectionPatterns/detection`` alone.
  init(_ part: TicketScan.Part?) {
    let clueCount = ClueSet.builtIn.sources.count
    let secretCount = SecretPatterns.table.count
    let wordCount = LintWords.allCases.count
    let kindCount = KindSign.allCases.count
    let count = clueCount + secretCount + wordCount + kindCount + 1
    let part = part ?? TicketScan.Part(set: 0, ids: 0..<count)
    precondition(part.ids.count == count, "a part of other patterns")
    let first = part.ids.lowerBound
    let border = first + clueCount + secretCount
    clues = TicketScan.Part(set: part.set, ids: first..<first + clueCount)
    secrets = TicketScan.Part(set: part.set, ids: first + clueCount..<border)
    words = TicketScan.Part(set: part.set, ids: border..<border + wordCount)
    let end = border + wordCount + kindCount
    kinds = TicketScan.Part(set: part.set, ids: border + wordCount..<end)
    templateLine = TicketScan.Part(set: part.set, ids: end..<end + 1)
  }
}
