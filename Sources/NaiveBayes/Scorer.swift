internal import ByteStorage

/// Scores rows of features by a model; holds the scratch space, so one a thread.
public struct Scorer {
  /// The model.
  public let model: Model
  /// The logit of each level for the row scored last; `softmax` makes probabilities of them.
  public private(set) var logits: [Double]
  /// Features of the vocabulary that the row scored last has and the model knows, each once.
  public private(set) var known = 0
  /// Features of the vocabulary that the row scored last has and the model does not know.
  public private(set) var unknown = 0

  // Shape `namespaces × levels`; sums of weights of the row in hand.
  private var sums: [Double]
  private var counts: [Int]
  // The row that last used a slot of the weight table: features count once a row.
  private var stamps: [UInt32]
  private var generation: UInt32 = 0
  /// The logits of a row without any known word.
  private let prior: [Double]
  // Features that may be known, and their slots once found; only room, kept from row to row.
  private var candidates: [WeightTable.Candidate] = []
  private let vocabulary: Range<UInt32>

  /// Creates a scorer.
  public init(_ model: Model) {
    self.model = model
    let levels = model.levels.count
    logits = [Double](repeating: 0, count: levels)
    prior = model.shares.map { deterministicLog(max($0, 1e-6)) }
    sums = [Double](repeating: 0, count: model.space.namespaces.count * levels)
    counts = [Int](repeating: 0, count: model.space.namespaces.count)
    stamps = [UInt32](repeating: 0, count: model.table.keys.count)
    let bounds = model.space.bounds
    vocabulary =
      UInt32(bounds[model.options.vocabulary])..<UInt32(bounds[model.options.vocabulary + 1])
  }

  /// Scores a row; one without any known word gets the prior, whatever its length and marks seem to say.
  ///
  /// - Parameter keys: its features, in any order; repetitions count once.
  /// - Complexity: O(*f* · *l*) for *f* features and *l* levels.
  public mutating func score(_ keys: [UInt32]) {
    begin()
    let table = model.table
    let hits = Self.find(
      keys, in: table, stamps, vocabulary: vocabulary, unknown: &unknown, candidates: &candidates)
    Self.add(
      candidates, hits, table, model.space, generation, &stamps, &counts, &sums)
    let levels = table.levels
    known = counts[model.options.vocabulary]
    guard known > 0 else {
      logits = prior
      return
    }
    for level in 0..<levels { logits[level] = model.layer.bias[level] }
    for namespace in counts.indices where counts[namespace] > 0 {
      let scale = 1 / Double(counts[namespace]).squareRoot()
      for level in 0..<levels { logits[level] += scale * sums[namespace * levels + level] }
    }
  }

  /// Puts the known features and their slots at the front of `candidates`; returns how many there are.
  ///
  /// In two passes, so that a processor can wait for many slots at a time: the first has no branch that hangs on the table.
  /// Whatever is read next is asked for before.
  private static func find(
    _ keys: [UInt32], in table: WeightTable, _ stamps: [UInt32], vocabulary: Range<UInt32>,
    unknown: inout Int, candidates: inout [WeightTable.Candidate]
  ) -> Int {
    let ahead = 16
    let stamps = stamps.span
    if candidates.count < keys.count {
      candidates = Array(repeating: WeightTable.Candidate(key: 0, slot: 0), count: keys.count * 2)
    }
    var candidates = candidates.mutableSpan
    let first = vocabulary.lowerBound
    let words = UInt32(vocabulary.count)
    var count = 0
    var free = 0
    for (index, key) in keys.enumerated() {
      if index + ahead < keys.count { table.keys.prefetch(table.home(of: keys[index + ahead])) }
      let home = table.home(of: key)
      candidates[count] = WeightTable.Candidate(key: key, slot: UInt32(truncatingIfNeeded: home))
      let isTaken = table.keys[home] == 0 ? 0 : 1
      count &+= isTaken
      free &+= (key &- first < words ? 1 : 0) & (1 - isTaken)
    }
    var hits = 0
    for index in 0..<count {
      let candidate = candidates[index]
      guard let slot = table.slot(of: candidate) else {
        free &+= candidate.key &- first < words ? 1 : 0
        continue
      }
      candidates[hits] = WeightTable.Candidate(
        key: candidate.key, slot: UInt32(truncatingIfNeeded: slot))
      hits &+= 1
      stamps.prefetch(slot)
      table.weights.prefetch(slot * table.levels)
    }
    unknown = free
    return hits
  }

  /// Adds the weights of the first `hits` candidates, each slot once, to the sums of their namespaces.
  private static func add(
    _ candidates: [WeightTable.Candidate], _ hits: Int, _ table: WeightTable,
    _ space: FeatureSpace, _ generation: UInt32, _ stamps: inout [UInt32], _ counts: inout [Int],
    _ sums: inout [Double]
  ) {
    let levels = table.levels
    let candidates = candidates.span
    var stamps = stamps.mutableSpan
    var counts = counts.mutableSpan
    var sums = sums.mutableSpan
    for index in 0..<hits {
      let slot = Int(candidates[index].slot)
      guard stamps[slot] != generation else { continue }
      stamps[slot] = generation
      let namespace = space.namespace(of: candidates[index].key)
      counts[namespace] += 1
      for level in 0..<levels {
        sums[namespace * levels + level] += Double(table.weights[slot * levels + level])
      }
    }
  }

  /// What each feature of the row scored last adds to `logit(winner) - logit(other)`.
  ///
  /// - Parameters:
  ///   - keys: the same features as in the preceding `score`.
  ///   - winner: index of the level spoken for.
  ///   - other: index of the level spoken against.
  /// - Returns: one number a feature, 0 for unknown ones and repetitions; with the difference of the biases they add up
  ///   to the difference of the logits. Nothing of a row without any known word has a say.
  public mutating func contributions(_ keys: [UInt32], winner: Int, other: Int) -> [Double] {
    guard known > 0 else { return [Double](repeating: 0, count: keys.count) }
    let scales = counts.map { $0 == 0 ? 0 : 1 / Double($0).squareRoot() }
    let table = model.table
    generation &+= 1
    return keys.map { key in
      guard let slot = table.slot(of: key), stamps[slot] != generation else { return 0 }
      stamps[slot] = generation
      let base = slot * table.levels
      let difference = Double(table.weights[base + winner]) - Double(table.weights[base + other])
      return scales[model.space.namespace(of: key)] * difference
    }
  }

  /// Share of the row's vocabulary that the model knows; 0 for a row without any.
  public var knownShare: Double {
    known == 0 ? 0 : Double(known) / Double(known + unknown)
  }

  /// The probability of each level for the row scored last; they sum to 1.
  public var probabilities: [Double] { softmax(logits) }

  private mutating func begin() {
    if generation >= UInt32.max - 2 {
      for index in stamps.indices { stamps[index] = 0 }
      generation = 0
    }
    generation += 1
    known = 0
    unknown = 0
    for index in sums.indices { sums[index] = 0 }
    for index in counts.indices { counts[index] = 0 }
  }
}
