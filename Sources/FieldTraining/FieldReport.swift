internal import TriageEvaluation
package import TriageLint

/// The figures of field detection against each set of labels that rows have.
package struct FieldReport: Sendable {
  /// Against the writer's labels.
  package private(set) var writer = FieldEvaluation()
  /// Against the second rater's, on the rows that have them.
  package private(set) var second = FieldEvaluation()
  /// On the facts of which writer and second rater say the same.
  package private(set) var agreed = FieldEvaluation()
  /// The second rater against the writer: what a person reaches.
  package private(set) var raters = FieldEvaluation()

  /// What lint calls indispensable against what readers would ask for, one a core field.
  package private(set) var asking = [FieldEvaluation.Counts](
    repeating: .init(), count: TicketField.core.count)

  /// Judges rows by one model.
  package init(_ rows: [FieldRow], model: FieldModel) {
    judge(rows, model)
  }

  /// Judges each fold of writers by a model of the others.
  ///
  /// - Parameters:
  ///   - rows: the corpus.
  ///   - examples: rows that every model is trained on and none is judged by.
  ///   - count: number of folds.
  ///   - progress: called with the number of folds done.
  package init(
    crossValidating rows: [FieldRow], examples: [FieldRow], folds count: Int,
    progress: (Int) -> Void
  ) {
    let folds = FieldTraining.folds(of: rows, count: count)
    for fold in 0..<folds.count {
      let model = FieldTraining.model(
        of: rows.indices.filter { folds.foldOfRow[$0] != fold }.map { rows[$0] },
        examples: examples)
      judge(rows.indices.filter { folds.foldOfRow[$0] == fold }.map { rows[$0] }, model)
      progress(fold + 1)
    }
  }

  private mutating func judge(_ rows: [FieldRow], _ model: FieldModel) {
    var detector = CompletenessDetector(model: model)
    for row in rows {
      let result = detector.detect(row.ticket)
      for (index, field) in TicketField.core.enumerated() where result.missing.contains(field) {
        guard let asks = row.asks?[index] else { continue }
        asking[index].add(found: result.askOdds[field] > 0, truth: asks)
      }
      for fact in DetectedFact.allCases {
        let truth = row.truth[fact.rawValue]
        let found = result.found(fact)
        writer.add(fact, found: found, truth: truth)
        if let field = fact.field, let place = result.fields[field],
          let excerpt = row.proofs[fact.rawValue]
        {
          writer.add(fact, place: place, excerpt: excerpt)
        }
        guard let other = row.second?[fact.rawValue] else { continue }
        second.add(fact, found: found, truth: other)
        raters.add(fact, found: other, truth: truth)
        if other == truth { agreed.add(fact, found: found, truth: truth) }
      }
    }
  }
}
