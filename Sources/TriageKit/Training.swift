internal import JSON5Values
package import NaiveBayes
package import TriageFeatures
package import TriageTickets

/// A level has as many rows as can be counted.
struct TooManyRows: Error, CustomStringConvertible {
  var path: String
  var level: String

  var description: String {
    "\(path): more than \(Trainer.mostRows) rows of the level \(quoted(level))"
  }
}

/// Trains on the rows of a corpus.
package struct Training {
  /// The trainer, after `add` with all rows.
  package private(set) var trainer: Trainer
  /// Rows passed over as invalid.
  package private(set) var skipped = 0
  /// The error of the first row passed over.
  package private(set) var firstSkipped: InputError?
  private let rules: FeatureRules
  private let labels: LabelSet
  private let options: CorpusOptions

  /// Starts from nothing.
  package init(labels: LabelSet, rules: FeatureRules, options: CorpusOptions) {
    self.rules = rules
    self.labels = labels
    self.options = options
    trainer = Trainer(
      levels: labels.levels, space: TicketFeatures.space, options: TicketFeatures.options,
      attributes: [
        TicketFeatures.Attribute.rules: rules.text,
        TicketFeatures.Attribute.features: FeatureLayout.version,
        TicketFeatures.Attribute.label: options.label,
      ])
  }

  /// Starts from a model that still takes rows.
  package init(
    trainer: Trainer, labels: LabelSet, rules: FeatureRules, options: CorpusOptions
  ) {
    self.trainer = trainer
    self.rules = rules
    self.labels = labels
    self.options = options
  }

  /// Adds all rows of a file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - progress: called now and then with the number of rows so far.
  /// - Throws: `InputError` where the file cannot be read or, unless invalid rows are skipped, a row is wrong.
  package mutating func add(_ file: CorpusFile, progress: (UInt64) -> Void = { _ in }) throws {
    var reader = CorpusReader(options: options, rules: rules)
    var trainer = self.trainer
    try reader.forEachBatch(of: file, labels: labels) { worker, _, batch in
      batch.append(worker.trainingRow())
    } start: {
      [TrainingRow]()
    } consume: { rows in
      for row in rows {
        guard Trainer.takes(trainer.rows[row.level], 1) else {
          throw TooManyRows(path: file.path, level: trainer.levels[row.level])
        }
        trainer.add(row.keys, level: row.level, hash: row.hash, name: row.name)
      }
      progress(trainer.rows.reduce(0, +))
    }
    self.trainer = trainer
    skipped += reader.skipped
    firstSkipped = firstSkipped ?? reader.firstSkipped
  }
}
