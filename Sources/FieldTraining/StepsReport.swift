internal import JSON5Values
package import TriageLint
internal import TriageTickets

/// How well steps to reproduce are told in public sets that say so of each report or sentence.
///
/// A row has `has_steps_to_reproduce` (a report) or `steps` (a sentence), true or false. Rows that their annotators disagree on, and
/// sentences beside a step (`par_steps` without `steps`), are passed over.
package struct StepsReport: Sendable {
  /// Rows judged, by split.
  package private(set) var counts: [String: FieldEvaluation.Counts] = [:]
  /// The same turned round: rows without steps are to be found.
  package private(set) var missing: [String: FieldEvaluation.Counts] = [:]

  /// Judges the rows of a file; `-` is standard input.
  ///
  /// - Throws: `InputError` where it cannot be read; `FileMistake` for a row that is no JSON.
  package init(_ path: String, model: FieldModel) throws {
    var detector = CompletenessDetector(model: model)
    try FieldCorpus.forEachTicket(of: path) { ticket, line in
      let row = try JSON5Value(parsing: line)
      let disputed = row["annotators_disagree_on"]?.names.contains("sr") ?? false
      guard let truth = row["has_steps_to_reproduce"]?.flag ?? row["steps"]?.flag, !disputed,
        truth || row["par_steps"]?.flag != true
      else { return }
      let found = detector.detect(ticket).fields[.reproduction] != nil
      let split = row["split"]?.string ?? "all"
      counts[split, default: .init()].add(found: found, truth: truth)
      missing[split, default: .init()].add(found: !found, truth: !truth)
    }
  }

  /// The figures, a line a split.
  package var text: String {
    counts.keys.sorted().map { split in
      let told = counts[split] ?? .init()
      let silent = missing[split] ?? .init()
      return split + ": steps " + Self.figures(told) + "; missing steps " + Self.figures(silent)
    }.joined(separator: "\n")
  }

  private static func figures(_ counts: FieldEvaluation.Counts) -> String {
    "(\(counts.right + counts.missed)) precision \(FieldReport.three(counts.precision)), "
      + "recall \(FieldReport.three(counts.recall)), F1 \(FieldReport.three(counts.f1))"
  }
}
