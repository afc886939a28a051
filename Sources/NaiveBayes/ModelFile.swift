internal import ByteStorage

/// The sections of a model file and how they are written; `Model` reads them.
enum ModelFile {
  static let magic = Array("TRIAGENB".utf8)
  static let version: UInt32 = 4

  /// Section numbers.
  enum Section {
    static let provenance: UInt32 = 1
    static let layer: UInt32 = 2
    static let table: UInt32 = 3
    static let names: UInt32 = 4
    static let counts: UInt32 = 5
    static let sample: UInt32 = 6

    /// The sections of a final model, and of one that takes more rows.
    static let ofFinal = [provenance, layer, table, names]
    static let ofOpen = ofFinal + [counts, sample]
  }

  /// Features named in a final model are those that occur in at least this many rows of the sample: nothing that
  /// would tell of a single row.
  static let rowsToBeNamed = 3

  /// The sections that do not hang on the fit, ascending by kind.
  static func unfitted(
    of trainer: Trainer, rows: [RowSample.Row], final: Bool
  ) -> [(kind: UInt32, writer: SectionWriter)] {
    let found = SampleNames(rows, keyCount: trainer.space.count)
    var sections = [(Section.names, names(found))]
    if !final {
      sections.append((Section.counts, counts(trainer.table)))
      sections.append((Section.sample, sample(rows, found)))
    }
    return sections
  }

  /// The bytes of a model: its fitted sections, and before and behind them what ``unfitted(of:rows:final:)`` gave.
  static func data(
    of trainer: Trainer, fit: Fit, calibration: Calibration,
    unfitted: [(kind: UInt32, writer: SectionWriter)]
  ) -> [UInt8] {
    SectionFile.data(
      magic: magic, version: version,
      sections: [
        (Section.provenance, provenance(trainer)),
        (Section.layer, fitted(fit, calibration)),
        (Section.table, table(trainer, fit: fit)),
      ] + unfitted)
  }

  private static func provenance(_ trainer: Trainer) -> SectionWriter {
    var writer = SectionWriter()
    writer.append(UInt32(trainer.levels.count))
    for (level, rows) in zip(trainer.levels, trainer.table.rows) {
      writer.append(level)
      writer.append(rows)
    }
    writer.append(trainer.digest)
    writer.append(UInt32(trainer.space.namespaces.count))
    for namespace in trainer.space.namespaces {
      writer.append(namespace.name)
      writer.append(UInt32(namespace.bits))
    }
    let options = trainer.options
    writer.append(options.smoothings)
    writer.append(options.minimumRows)
    writer.append(options.multinomialShare)
    writer.append(UInt32(options.vocabulary))
    writer.append(options.evennesses)
    writer.append(options.ridge)
    writer.append(options.learningRate)
    writer.append(UInt32(options.passes))
    writer.append(UInt32(options.sampleSize))
    writer.append(options.targetPrecision)
    writer.append(options.coverage)
    writer.append(UInt32(trainer.attributes.count))
    for (name, text) in trainer.attributes.sorted(by: { $0.key < $1.key }) {
      writer.append(name)
      writer.append(text)
    }
    return writer
  }

  private static func fitted(_ fit: Fit, _ calibration: Calibration) -> SectionWriter {
    var writer = SectionWriter()
    writer.append(fit.smoothing)
    writer.append(fit.evenness)
    writer.append(fit.layer.bias)
    writer.append(fit.layer.weights)
    writer.append(calibration.reviewBelow)
    writer.append(calibration.candidateFloor)
    writer.append(calibration.knownFloor)
    writer.append(calibration.confusion)
    writer.append(calibration.error)
    return writer
  }

  private static func table(_ trainer: Trainer, fit: Fit) -> SectionWriter {
    let table = trainer.table
    let levels = table.levels
    let space = trainer.space
    let minimum = UInt64(trainer.options.minimumRows)
    let totals = NamespaceTotals.of(table, in: space, minimumRows: trainer.options.minimumRows)
    var weights = FeatureWeights(
      levels: levels, smoothings: [fit.smoothing], options: trainer.options)
    let known = space.namespaces.indices.reduce(0) { $0 + Int(totals[$1].known) }
    var builder = WeightTable.Builder(count: known, levels: levels, space: space)
    // Fitted features ascend by key as the table does.
    var fitted = 0
    var counts = [UInt64](repeating: 0, count: levels)
    var sums = [Double](repeating: 0, count: levels)
    for namespace in space.namespaces.indices {
      weights.begin(totals[namespace])
      for key in space.bounds[namespace]..<space.bounds[namespace + 1]
      where table.total(of: key) >= minimum {
        for level in 0..<levels { counts[level] = UInt64(table.counts[key * levels + level]) }
        weights.add(counts)
        for (level, weight) in weights.sums().enumerated() {
          sums[level] = weight[0] * fit.layer.weights[namespace * levels + level]
        }
        while fitted < fit.features.keys.count, fit.features.keys[fitted] < key { fitted += 1 }
        if fitted < fit.features.keys.count, fit.features.keys[fitted] == key {
          for level in 0..<levels {
            sums[level] +=
              fit.features.weights[fitted * levels + level]
              * fit.layer.weights[space.namespaces.count * levels + level]
          }
        }
        builder.add(UInt32(key), sums)
      }
    }
    return builder.section
  }

  /// Names of the sample's common features: key, rows of the sample, name; ascending by key, one name a key.
  private static func names(_ found: SampleNames) -> SectionWriter {
    var named: [SampleNames.Entry] = []
    for entry in found.entries {
      if named.last?.key == entry.key {
        named[named.count - 1].rows += entry.rows
      } else {
        named.append(entry)
      }
    }
    named.removeAll { $0.rows < rowsToBeNamed }
    var writer = SectionWriter()
    writer.append(UInt32(named.count))
    for entry in named {
      writer.append(entry.key)
      writer.append(entry.rows)
      writer.append(entry.name)
    }
    return writer
  }

  /// Counts of all features seen: ascending keys, then a count a level for each.
  private static func counts(_ table: CountTable) -> SectionWriter {
    var writer = SectionWriter()
    var keys: [UInt32] = []
    for key in 0..<(table.counts.count / table.levels) where table.total(of: key) > 0 {
      keys.append(UInt32(key))
    }
    writer.append(keys.span)
    for key in keys {
      let first = Int(key) * table.levels
      writer.append(values: table.counts.span.extracting(first..<first + table.levels))
    }
    return writer
  }

  /// The sample: a dictionary of named features ascending by key and name, then rows as indices into it.
  private static func sample(_ rows: [RowSample.Row], _ found: SampleNames) -> SectionWriter {
    var writer = SectionWriter()
    writer.append(UInt32(found.entries.count))
    for entry in found.entries {
      writer.append(entry.key)
      writer.append(entry.name)
    }
    writer.append(UInt32(rows.count))
    var first = 0
    for row in rows {
      writer.append(row.hash)
      writer.append(UInt32(row.level))
      writer.append(row.times)
      let next = first + row.keys.count
      writer.append(found.indices.span.extracting(first..<next))
      first = next
    }
    return writer
  }
}
