internal import JSON5Values
package import NaiveBayes
internal import Synchronization
package import TriageFeatures
internal import TriageTickets

/// A level has as many rows as can be counted.
struct TooManyRows: Error, CustomStringConvertible {
  var path: String
  var level: String

  var description: String {
    "\(path): more than \(Trainer.mostRows) rows of the level \(quoted(level))"
  }
}

/// The largest hash of a row that may enter the sample, shared by the threads.
private final class NamingBound: Sendable {
  private let bits: Atomic<UInt64>

  init(_ value: UInt64) { bits = Atomic(value) }

  var value: UInt64 {
    get { bits.load(ordering: .relaxed) }
    set { bits.store(newValue, ordering: .relaxed) }
  }
}

/// Trains on the rows of a corpus.
package struct Training {
  /// The trainer, after `add` with all rows.
  package private(set) var trainer: Trainer
  /// What read them: which rows it passed over, and the parts that they had.
  package private(set) var reader: CorpusReader
  private let labels: LabelSet

  /// Starts from nothing.
  package init(labels: LabelSet, rules: FeatureRules, options: CorpusOptions) {
    reader = CorpusReader(options: options, rules: rules)
    self.labels = labels
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
    reader = CorpusReader(options: options, rules: rules)
    self.labels = labels
  }

  /// Adds all rows of a file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - progress: called now and then with the number of rows so far.
  /// - Throws: `InputError` where the file cannot be read or, unless invalid rows are skipped, a row is wrong.
  package mutating func add(_ file: CorpusFile, progress: (UInt64) -> Void = { _ in }) throws {
    // Names are made of the few rows that may still enter the sample: a bound of the batch before is only too high.
    let bound = NamingBound(trainer.namingBound)
    try reader.forEachBatch(of: file, labels: labels) { worker, _, batch in
      batch.append(worker.trainingRow(namingUpTo: bound.value))
    } start: {
      [TrainingRow]()
    } consume: { rows in
      for row in rows {
        guard Trainer.takes(trainer.rows[row.level], 1) else {
          throw TooManyRows(path: file.path, level: trainer.levels[row.level])
        }
        trainer.add(row.keys, level: row.level, hash: row.hash, name: row.name)
      }
      bound.value = trainer.namingBound
      progress(trainer.rows.reduce(0, +))
    }
  }
}
