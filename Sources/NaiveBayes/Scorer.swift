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

  // Shape `namespaces × levels`; sums of weights of the row in hand, in steps of their namespace.
  private var sums: [Int]
  private var counts: [Int]
  // A bit a known feature, set while it has been seen in the row in hand: features count once a row.
  private var seen: [UInt64]
  /// The logits of a row without any known word.
  private let prior: [Double]
  // The row's known features; only room, kept from row to row.
  private var hits: [Hit] = []
  private let vocabulary: Range<UInt32>

  /// A known feature and its place in the table.
  private struct Hit {
    var key: UInt32
    var slot: UInt32
  }

  /// Creates a scorer.
  public init(_ model: Model) {
    self.model = model
    let levels = model.levels.count
    logits = [Double](repeating: 0, count: levels)
    prior = model.shares.map { deterministicLog(max($0, 1e-6)) }
    sums = [Int](repeating: 0, count: model.space.namespaces.count * levels)
    counts = [Int](repeating: 0, count: model.space.namespaces.count)
    seen = [UInt64](repeating: 0, count: model.table.count / 64 + 1)
    let bounds = model.space.bounds
    vocabulary =
      UInt32(bounds[model.options.vocabulary])..<UInt32(bounds[model.options.vocabulary + 1])
  }

  /// Scores a row; one without any known word gets the prior, whatever its length and marks seem to say.
  ///
  /// - Parameter keys: its features, in any order, each below the count of the model's feature space; repetitions count once.
  /// - Complexity: O(*f* · *l*) for *f* features and *l* levels.
  public mutating func score(_ keys: [UInt32]) {
    for index in sums.indices { sums[index] = 0 }
    for index in counts.indices { counts[index] = 0 }
    let table = model.table
    let levels = table.levels
    let found = Self.find(keys, in: table, vocabulary: vocabulary, unknown: &unknown, hits: &hits)
    Self.add(hits, found, table, model.space, &seen, &counts, &sums)
    known = counts[model.options.vocabulary]
    guard known > 0 else {
      logits = prior
      return
    }
    for level in 0..<levels { logits[level] = model.layer.bias[level] }
    for namespace in counts.indices where counts[namespace] > 0 {
      let scale = table.steps[namespace] / Double(counts[namespace]).squareRoot()
      for level in 0..<levels {
        logits[level] += scale * Double(sums[namespace * levels + level])
      }
    }
  }

  /// Puts the known features and their places at the front of `hits`; returns how many there are.
  ///
  /// Without a branch that hangs on the table, and what is read next is asked for, so that a processor waits for many places at a time.
  private static func find(
    _ keys: [UInt32], in table: WeightTable, vocabulary: Range<UInt32>, unknown: inout Int,
    hits: inout [Hit]
  ) -> Int {
    if hits.count < keys.count {
      hits = Array(repeating: Hit(key: 0, slot: 0), count: keys.count * 2)
    }
    let first = vocabulary.lowerBound
    let words = UInt32(vocabulary.count)
    var hits = hits.mutableSpan
    var count = 0
    var free = 0
    for key in keys {
      let (slot, isKnown) = table.place(of: key)
      hits[count] = Hit(key: key, slot: UInt32(truncatingIfNeeded: slot))
      table.weights.prefetch(slot &* table.levels)
      count &+= isKnown
      free &+= (key &- first < words ? 1 : 0) & (1 - isKnown)
    }
    unknown = free
    return count
  }

  /// Adds the weights of the first `count` hits, each feature once, to the sums of their namespaces.
  private static func add(
    _ hits: [Hit], _ count: Int, _ table: WeightTable, _ space: FeatureSpace,
    _ seen: inout [UInt64], _ counts: inout [Int], _ sums: inout [Int]
  ) {
    let levels = table.levels
    let hits = hits.span
    var seen = seen.mutableSpan
    var counts = counts.mutableSpan
    var sums = sums.mutableSpan
    for index in 0..<count {
      let slot = Int(hits[index].slot)
      let bit: UInt64 = 1 << UInt64(slot & 63)
      guard seen[slot >> 6] & bit == 0 else { continue }
      seen[slot >> 6] |= bit
      let namespace = space.namespace(of: hits[index].key)
      counts[namespace] &+= 1
      for level in 0..<levels {
        sums[namespace &* levels &+ level] &+= Int(table.weights[slot &* levels &+ level])
      }
    }
    for index in 0..<count { seen[Int(hits[index].slot) >> 6] = 0 }
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
    let table = model.table
    let scales = counts.indices.map {
      counts[$0] == 0 ? 0 : table.steps[$0] / Double(counts[$0]).squareRoot()
    }
    let weights = keys.map { key -> Double in
      guard let slot = table.slot(of: key), seen[slot >> 6] & 1 << UInt64(slot & 63) == 0 else {
        return 0
      }
      seen[slot >> 6] |= 1 << UInt64(slot & 63)
      let base = slot * table.levels
      let difference = Int(table.weights[base + winner]) - Int(table.weights[base + other])
      return scales[model.space.namespace(of: key)] * Double(difference)
    }
    for key in keys { if let slot = table.slot(of: key) { seen[slot >> 6] = 0 } }
    return weights
  }

  /// Share of the row's vocabulary that the model knows; 0 for a row without any.
  public var knownShare: Double {
    known == 0 ? 0 : Double(known) / Double(known + unknown)
  }

  /// The probability of each level for the row scored last; they sum to 1.
  public var probabilities: [Double] { softmax(logits) }
}
