/// Collects rows and makes a model of them.
///
/// Training is a sum: rows may come in any order, parts may be trained apart and merged, and the model's bytes are the
/// same. A trainer takes about `4 · keys · levels` bytes, however many rows it sees.
public struct Trainer: Sendable {
  /// The levels, most urgent first.
  public let levels: [String]
  /// The features' layout.
  public let space: FeatureSpace
  /// The options, stored in the model.
  public let options: TrainingOptions
  /// Text kept in the model for its users: feature rules, label field; ascending by name when written.
  public var attributes: [String: String]

  var table: CountTable
  var sample: RowSample
  var digest: UInt64 = 0

  /// Creates an empty trainer.
  ///
  /// - Precondition: two to 64 levels, all different.
  public init(
    levels: [String], space: FeatureSpace, options: TrainingOptions = TrainingOptions(),
    attributes: [String: String] = [:]
  ) {
    precondition((2...64).contains(levels.count) && Set(levels).count == levels.count)
    self.levels = levels
    self.space = space
    self.options = options
    self.attributes = attributes
    table = CountTable(keys: space.count, levels: levels.count)
    sample = RowSample(capacity: options.sampleSize)
  }

  /// The most rows that a level can have: counts are of 32 bits.
  public static let mostRows = UInt64(UInt32.max)

  /// Whether two numbers of rows of a level still make a number that counts can hold.
  public static func takes(_ rows: UInt64, _ more: UInt64) -> Bool {
    more <= mostRows && rows <= mostRows - more
  }

  /// A row with a larger hash is never asked for the names of its features, however many more follow.
  public var namingBound: UInt64 { sample.bound }

  /// Number of rows of each level so far.
  public var rows: [UInt64] { table.rows }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - keys: the row's distinct features, in any order; in ascending order it is faster.
  ///   - level: index of its level.
  ///   - hash: a 64-bit hash of the row's content and label.
  ///   - name: the text of the feature at an index of `keys`; asked for only if the row enters the sample.
  /// - Precondition: the level has fewer than ``mostRows`` rows.
  /// - Complexity: O(*f* log *f*) in the number of features.
  public mutating func add(_ keys: [UInt32], level: Int, hash: UInt64, name: (Int) -> String) {
    precondition(levels.indices.contains(level))
    table.add(keys, level: level)
    digest &+= mixed(hash)
    guard sample.wants(hash) else { return }
    var order = Array(keys.indices)
    let ascends = zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }
    if !ascends { order.sort { keys[$0] < keys[$1] } }
    var names = FeatureNames()
    for index in order { names.append(name(index)) }
    sample.add(
      RowSample.Row(
        hash: hash, level: level, times: 1, keys: order.map { keys[$0] }, names: names))
  }

  /// Adds all rows of another trainer: exactly the trainer of both their rows.
  ///
  /// - Precondition: levels, space and options are the same; no level gets more than ``mostRows`` rows.
  public mutating func merge(_ other: Trainer) {
    precondition(levels == other.levels && space == other.space && options == other.options)
    // Provenance does not depend on which part comes first.
    for (name, text) in other.attributes {
      attributes[name] = attributes[name].map { min($0, text) } ?? text
    }
    table.add(other.table)
    sample.add(other.sample)
    digest &+= other.digest
  }

  /// A digest of all rows given, whatever their order: equal corpora have equal digests.
  public var corpusDigest: String { digestText(digest, rows: table.rows) }

  /// Fits the layer and the thresholds and writes the model.
  ///
  /// - Parameters:
  ///   - final: whether to leave out counts and sample: small, takes no more rows, holds nothing of single rows.
  ///   - threads: the greatest number of threads to fit on, or nil for one a processor; the bytes are the same for any.
  /// - Returns: the bytes of the model file.
  public func modelData(final: Bool, threads: Int? = nil) -> [UInt8] {
    var trimmed = sample
    trimmed.trim()
    let rows = trimmed.sorted
    // The fit has stretches of one thread.
    let (fit, unfitted) = SideBySide.both(threads: threads) {
      Fit(rows, of: self, threads: threads)
    } and: {
      ModelFile.unfitted(of: self, rows: rows, final: final)
    }
    let calibration = Calibration.learn(
      fit.evidence, probabilities: fit.outOfSample, costs: .ordinal(shares: shares),
      options: options)
    return ModelFile.data(of: self, fit: fit, calibration: calibration, unfitted: unfitted)
  }

  /// The share of rows of each level, equal where there are no rows.
  var shares: [Double] {
    let total = table.rows.reduce(0, +)
    return table.rows.map { total == 0 ? 1 / Double(levels.count) : Double($0) / Double(total) }
  }
}

/// Murmur3's finaliser: every bit of the result depends on every bit of the value.
func mixed(_ value: UInt64) -> UInt64 {
  var z = value
  z = (z ^ (z >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  z = (z ^ (z >> 33)) &* 0xC4CE_B9FE_1A85_EC53
  return z ^ (z >> 33)
}

/// Sixteen hexadecimal digits for a sum of row hashes and the number of rows.
func digestText(_ digest: UInt64, rows: [UInt64]) -> String {
  let hex = String(mixed(digest &+ rows.reduce(0, &+)), radix: 16)
  return String(repeating: "0", count: 16 - hex.count) + hex
}
