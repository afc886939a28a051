package import TriageLint

/// How often a model is right about each fact.
package struct FieldEvaluation: Sendable {
  /// Counts of one fact.
  package struct Counts: Equatable, Sendable {
    /// Found and there.
    package var right = 0
    /// Found and not there.
    package var wrong = 0
    /// There and not found.
    package var missed = 0
    /// Found and there, and the place shown overlaps the writer's excerpt.
    package var placed = 0
    /// Found and there, and the writer gave an excerpt.
    package var excerpts = 0

    /// Adds an answer.
    package mutating func add(found: Bool, truth: Bool) {
      if found && truth { right += 1 }
      if found && !truth { wrong += 1 }
      if !found && truth { missed += 1 }
    }

    /// Share of the found that is there.
    package var precision: Double { Double(right) / Double(right + wrong) }
    /// Share of what is there that is found.
    package var recall: Double { Double(right) / Double(right + missed) }
    /// The harmonic mean of both.
    package var f1: Double { 2 * Double(right) / Double(2 * right + wrong + missed) }
    /// Share of the found places that overlap the excerpt.
    package var placement: Double { Double(placed) / Double(excerpts) }
  }

  /// One a fact.
  package private(set) var counts = [Counts](repeating: Counts(), count: FieldModel.facts)

  /// Creates an evaluation of nothing.
  package init() {}

  /// Adds an answer about a fact.
  package mutating func add(_ fact: DetectedFact, found: Bool, truth: Bool) {
    counts[fact.rawValue].add(found: found, truth: truth)
  }

  /// Adds the place that proves a fact which is there.
  package mutating func add(_ fact: DetectedFact, place: Range<Int>, excerpt: Range<Int>) {
    counts[fact.rawValue].excerpts += 1
    if place.overlaps(excerpt) { counts[fact.rawValue].placed += 1 }
  }

  /// The mean F1 of the six fields; not-a-number where one never occurs.
  package var meanFieldF1: Double {
    let fields = DetectedFact.allCases.filter { $0.field != nil }
    return fields.reduce(0) { $0 + counts[$1.rawValue].f1 } / Double(fields.count)
  }
}

extension Completeness {
  /// Whether a fact was found.
  package func found(_ fact: DetectedFact) -> Bool {
    fact.field.map { fields[$0] != nil } ?? !singleIssue
  }
}
