public import ByteStorage

/// A trained model, used as it lies in its file.
public final class Model: Sendable {
  /// The levels, most urgent first.
  public let levels: [String]
  /// Rows of each level it was trained on.
  public let rows: [UInt64]
  /// The layout of its features.
  public let space: FeatureSpace
  /// What it was trained with.
  public let options: TrainingOptions
  /// Text its maker stored with it, by name.
  public let attributes: [String: String]
  /// What it knows of its own reliability.
  public let calibration: Calibration
  /// A digest of its rows, in any order.
  public let corpusDigest: String
  /// The smoothing of counts that predicted best out of sample.
  public let smoothing: Double
  /// Length of its file in bytes.
  public let byteCount: Int

  let layer: LogisticLayer
  let table: WeightTable
  private let file: SectionFile
  private let digest: UInt64

  /// Reads a model; every length, offset and number is checked before use.
  ///
  /// - Throws: `FormatError` for any bytes that are not a whole, undamaged model of this version.
  /// - Complexity: O(*n*) in the file's length.
  public init(_ storage: StoredBytes) throws(FormatError) {
    file = try SectionFile(storage, magic: ModelFile.magic, version: ModelFile.version)
    byteCount = storage.count
    guard file.kinds == ModelFile.Section.ofFinal || file.kinds == ModelFile.Section.ofOpen else {
      throw .section(0, "sections \(file.kinds), which make no model")
    }
    var reader = try file.reader(of: ModelFile.Section.provenance)
    let provenance = try Provenance(&reader)
    levels = provenance.levels
    rows = provenance.rows
    space = provenance.space
    options = provenance.options
    attributes = provenance.attributes
    digest = provenance.digest
    corpusDigest = digestText(digest, rows: rows)

    reader = try file.reader(of: ModelFile.Section.layer)
    let count = levels.count
    smoothing = try reader.number(in: NumberRange.smoothing)
    _ = try reader.number(in: NumberRange.pull)
    let bias = try reader.numbers(in: -1e6...1e6)
    let weights = try reader.numbers(in: -1e9...1e9)
    // Above 1 where no probability is enough.
    let reviewBelow = try reader.numbers(in: 0...2)
    let candidateFloor = try reader.number(in: 0...1)
    let knownFloor = try reader.number(in: 0...1)
    let confusion = try reader.numbers(in: 0...Double(1 << 40))
    let error = Double(bitPattern: try reader.integer(UInt64.self))
    guard error.isNaN || (0...1).contains(error) else {
      throw reader.malformed("a calibration error out of range")
    }
    guard bias.count == count, weights.count == (space.namespaces.count + 1) * count,
      reviewBelow.count == count, confusion.count == count * count
    else { throw reader.malformed("a layer of another shape") }
    try reader.finish()
    layer = LogisticLayer(
      namespaces: space.namespaces.count + 1, levels: count, bias: bias, weights: weights)
    calibration = Calibration(
      reviewBelow: reviewBelow, candidateFloor: candidateFloor, knownFloor: knownFloor,
      confusion: confusion, error: error)

    reader = try file.reader(of: ModelFile.Section.table)
    table = try WeightTable(&reader, levels: count, space: space)
  }

  /// Reads a model file.
  ///
  /// - Throws: `FileError` where it cannot be read, `FormatError` where it is no model.
  public convenience init(contentsOf path: String) throws {
    try self.init(StoredBytes(contentsOf: path))
  }

  /// Whether the model takes no more rows.
  public var isFinal: Bool { file.range(of: ModelFile.Section.counts) == nil }

  /// The share of training rows of each level.
  public var shares: [Double] {
    let total = rows.reduce(0, +)
    return rows.map { total == 0 ? 1 / Double(levels.count) : Double($0) / Double(total) }
  }

  /// The weight the fitted layer gives a namespace for a level; the namespace behind the last one stands for the fitted
  /// weights of single features.
  public func layerWeight(namespace: Int, level: Int) -> Double {
    layer.weights[namespace * levels.count + level]
  }

  /// What the layer gives a level without any evidence.
  public func bias(level: Int) -> Double { layer.bias[level] }

  /// Number of features known to the model.
  public var featureCount: Int { table.count }

  /// A feature that the model can name.
  public struct NamedFeature: Sendable, Equatable {
    /// The feature's key.
    public var key: UInt32
    /// Its name: a word, a pair, a rule.
    public var name: String
    /// Rows of the training sample it occurs in.
    public var rows: Int
    /// Its weight for each level, before the division by the root of a ticket's length.
    public var weights: [Double]
  }

  /// The features that occur in at least three rows of the training sample, ascending by key.
  ///
  /// - Throws: `FormatError` where that section is malformed.
  public func namedFeatures() throws(FormatError) -> [NamedFeature] {
    var reader = try file.reader(of: ModelFile.Section.names)
    let count = try reader.count(of: 12)
    var features: [NamedFeature] = []
    for _ in 0..<count {
      let key = try reader.integer(UInt32.self)
      let rows = Int(try reader.integer(UInt32.self))
      let name = try reader.text()
      guard Int(key) < space.count, features.last.map({ $0.key < key }) ?? true,
        rows >= ModelFile.rowsToBeNamed, rows <= options.sampleSize
      else { throw reader.malformed("a feature out of range or order") }
      let slot = table.slot(of: key)
      let namespace = space.namespace(of: key)
      let weights = levels.indices.map { level in
        slot.map { table.weight($0, level: level, namespace: namespace) } ?? 0
      }
      features.append(NamedFeature(key: key, name: name, rows: rows, weights: weights))
    }
    try reader.finish()
    return features
  }

  /// The trainer this model came from, to add rows to or to merge; nil for a final model.
  ///
  /// - Throws: `FormatError` where counts or sample are malformed.
  public func trainer() throws(FormatError) -> Trainer? {
    guard !isFinal else { return nil }
    var trainer = Trainer(levels: levels, space: space, options: options, attributes: attributes)
    trainer.digest = digest
    for (level, count) in rows.enumerated() { trainer.table.setRows(level: level, count: count) }
    var reader = try file.reader(of: ModelFile.Section.counts)
    let keys = try reader.integers()
    guard reader.remaining == keys.count * levels.count * 4 else {
      throw reader.malformed("other than \(levels.count) counts a key")
    }
    var previous = -1
    for key in keys {
      guard Int(key) > previous, Int(key) < space.count else {
        throw reader.malformed("a key out of order")
      }
      previous = Int(key)
      for level in levels.indices {
        let count = try reader.integer(UInt32.self)
        guard count <= rows[level] else { throw reader.malformed("a count above its level's rows") }
        trainer.table.set(key: Int(key), level: level, count: count)
      }
    }
    try reader.finish()
    try readSample(into: &trainer)
    return trainer
  }

  private func readSample(into trainer: inout Trainer) throws(FormatError) {
    var reader = try file.reader(of: ModelFile.Section.sample)
    let nameCount = try reader.count(of: 8)
    // The features that the rows refer to.
    var allKeys: [UInt32] = []
    var allNames = FeatureNames()
    var last: (UInt32, String)?
    for _ in 0..<nameCount {
      let key = try reader.integer(UInt32.self)
      guard Int(key) < space.count else { throw reader.malformed("a key out of range") }
      let name = try reader.text()
      guard last.map({ $0 < (key, name) }) ?? true else {
        throw reader.malformed("a name out of order")
      }
      last = (key, name)
      allKeys.append(key)
      allNames.append(name)
    }
    let rowCount = try reader.count(of: 20)
    guard rowCount <= options.sampleSize else { throw reader.malformed("more rows than it holds") }
    var previous: UInt64?
    for _ in 0..<rowCount {
      let hash = try reader.integer(UInt64.self)
      guard previous.map({ $0 < hash }) ?? true else {
        throw reader.malformed("a row out of order")
      }
      previous = hash
      let level = Int(try reader.integer(UInt32.self))
      let times = try reader.integer(UInt32.self)
      let indices = try reader.integers()
      guard level < levels.count, times > 0, times <= rows[level] else {
        throw reader.malformed("a row out of range")
      }
      var keys: [UInt32] = []
      var names = FeatureNames()
      for index in indices {
        guard Int(index) < allKeys.count else { throw reader.malformed("a name out of range") }
        let key = allKeys[Int(index)]
        guard keys.last.map({ $0 < key }) ?? true,
          trainer.table.counts[Int(key) * levels.count + level] >= times
        else { throw reader.malformed("a row that the counts do not hold") }
        keys.append(key)
        names.append(Int(index), of: allNames)
      }
      trainer.sample.add(
        RowSample.Row(hash: hash, level: level, times: times, keys: keys, names: names))
    }
    try reader.finish()
    trainer.sample.trim()
  }
}

/// What numbers of a model may be.
private enum NumberRange {
  /// Of what is added to counts.
  static let smoothing = 1e-9...1e9
  /// Of the pull of a namespace's weights to their mean.
  static let pull = 0.0...1e9
  /// Of the pull of weights to zero, without which they need not be finite.
  static let penalty = 1e-9...1e9
  /// Of the step of the fit of single features, which overshoots beyond.
  static let rate = 1e-6...2.0
}

/// The first section of a model file: what it was made of and how.
private struct Provenance {
  var levels: [String] = []
  var rows: [UInt64] = []
  var digest: UInt64
  var space: FeatureSpace
  var options = TrainingOptions()
  var attributes: [String: String] = [:]

  init(_ reader: inout SectionReader) throws(FormatError) {
    let levelCount = try reader.count(of: 12)
    for _ in 0..<levelCount {
      levels.append(try reader.text())
      rows.append(try reader.integer(UInt64.self))
    }
    guard (2...64).contains(levelCount), Set(levels).count == levelCount, !levels.contains(""),
      rows.allSatisfy({ $0 < 1 << 32 })
    else { throw reader.malformed("levels that make no model") }
    digest = try reader.integer(UInt64.self)
    let namespaceCount = try reader.count(of: 8)
    var namespaces: [FeatureNamespace] = []
    for _ in 0..<namespaceCount {
      let name = try reader.text()
      namespaces.append(FeatureNamespace(name, bits: Int(try reader.integer(UInt32.self))))
    }
    guard FeatureSpace.accepts(namespaces), Set(namespaces.map(\.name)).count == namespaceCount
    else {
      throw reader.malformed("namespaces that make no feature space")
    }
    space = FeatureSpace(namespaces)
    // A counting table of 2^28 numbers, a gibibyte, is the largest that a model's file may ask for.
    guard space.count <= 1 << 28 / levelCount else {
      throw reader.malformed("a feature space too large for \(levelCount) levels")
    }
    options.smoothings = try reader.numbers(in: NumberRange.smoothing)
    options.minimumRows = try reader.integer(UInt32.self)
    options.multinomialShare = try reader.number(in: 0...1)
    options.vocabulary = Int(try reader.integer(UInt32.self))
    options.evennesses = try reader.numbers(in: NumberRange.pull)
    options.ridge = try reader.number(in: NumberRange.penalty)
    options.learningRate = try reader.number(in: NumberRange.rate)
    options.passes = Int(try reader.integer(UInt32.self))
    options.sampleSize = Int(try reader.integer(UInt32.self))
    options.targetPrecision = try reader.number(in: 0...1)
    options.coverage = try reader.number(in: 0...1)
    // Every smoothing is tried with every evenness whenever the model is fitted.
    guard (1...16).contains(options.smoothings.count), (1...16).contains(options.evennesses.count),
      (1...1 << 20).contains(options.sampleSize), (1...1000).contains(options.passes),
      options.minimumRows > 0, options.vocabulary < namespaces.count
    else {
      throw reader.malformed("options out of range")
    }
    let attributeCount = try reader.count(of: 8)
    var previousName = ""
    for _ in 0..<attributeCount {
      let name = try reader.text()
      guard name > previousName || attributes.isEmpty else {
        throw reader.malformed("an attribute out of order")
      }
      previousName = name
      attributes[name] = try reader.text()
    }
    try reader.finish()
  }
}

extension Model {
  /// Reads a model from bytes in memory, such as `Trainer.modelData` gives.
  ///
  /// - Throws: `FormatError` for any bytes that are no model.
  public convenience init(modelBytes: [UInt8]) throws(FormatError) {
    try self.init(StoredBytes(modelBytes))
  }
}

extension Model {
  /// Whether rows of these hashes are exactly those that the model was trained on, whatever their order.
  ///
  /// - Parameters:
  ///   - hashes: what ``Trainer/add(_:level:hash:name:)`` was given of each row.
  ///   - rows: their number of each level.
  /// - Returns: whether corpus and rows have one digest.
  public func isTrained(on hashes: some Sequence<UInt64>, rows: [UInt64]) -> Bool {
    digestText(hashes.reduce(0) { $0 &+ mixed($1) }, rows: rows) == corpusDigest
  }
}
