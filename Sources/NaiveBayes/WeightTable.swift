internal import ByteStorage

/// The finished weights, used as they lie in the file: a bit for each key of the feature space, and behind them one
/// number a level for each key whose bit is set, in the order of the keys.
///
/// The place of a key's weights is the number of bits set before its own (rank; Jacobson 1989), so keys are not stored and nothing is probed:
/// the bits of three million keys fit a second-level cache, and the weights are a tenth of what a hash table of floats would take.
/// Weights are whole numbers of 16 bits, times a step of their namespace: sums of them are exact.
struct WeightTable: Sendable {
  let levels: Int
  /// What a weight of 1 stands for, of each namespace.
  let steps: [Double]
  /// Weights of the known features, shape `features × levels`.
  let weights: StoredArray<Int16>
  /// Number of known features.
  let count: Int
  private let bits: StoredArray<UInt64>
  /// For each word of `bits`, how many are set before it.
  private let ranks: [UInt32]

  /// The place of a feature; nil where the table does not have it.
  ///
  /// - Precondition: `key` is a key of the feature space.
  @inline(__always)
  func slot(of key: UInt32) -> Int? {
    let (slot, isKnown) = place(of: key)
    return isKnown == 0 ? nil : slot
  }

  /// Where a feature is, or would be, and 1 where the table has it, else 0: without a branch.
  @inline(__always)
  func place(of key: UInt32) -> (slot: Int, isKnown: Int) {
    let word = bits[Int(key >> 6)]
    let below = word & (1 << UInt64(key & 63) &- 1)
    return (
      Int(ranks[Int(key >> 6)]) &+ below.nonzeroBitCount,
      Int(truncatingIfNeeded: word >> UInt64(key & 63)) & 1
    )
  }

  /// The weight of a known feature for a level.
  func weight(_ slot: Int, level: Int, namespace: Int) -> Double {
    Double(weights[slot * levels + level]) * steps[namespace]
  }

  /// Reads a table and checks that every key has its weights.
  ///
  /// - Throws: `FormatError` for anything else.
  /// - Complexity: O(keys of the space).
  init(_ reader: inout SectionReader, levels: Int, space: FeatureSpace) throws(FormatError) {
    self.levels = levels
    steps = try reader.numbers(in: 0...Self.limit)
    guard steps.count == space.namespaces.count else {
      throw reader.malformed("steps of other namespaces")
    }
    count = Int(try reader.integer(UInt32.self))
    try reader.skipPadding()
    // A namespace has a multiple of 64 keys.
    bits = try reader.view(of: UInt64.self, count: space.count / 64)
    var ranks = [UInt32](repeating: 0, count: bits.count)
    var known = 0
    for index in 0..<bits.count {
      ranks[index] = UInt32(truncatingIfNeeded: known)
      known += bits[index].nonzeroBitCount
    }
    guard known == count else { throw reader.malformed("other than \(count) keys, as stated") }
    self.ranks = ranks
    weights = try reader.view(of: Int16.self, count: count * levels)
    try reader.skipPadding()
    try reader.finish()
  }

  /// Weights are smaller than this in size.
  private static let limit = 1e6

  /// Makes the section of a table.
  struct Builder {
    private let space: FeatureSpace
    private var bits: [UInt64]
    private var largest: [Float]
    private var keys: [UInt32] = []
    private var weights: [Float] = []

    init(count: Int, levels: Int, space: FeatureSpace) {
      self.space = space
      bits = [UInt64](repeating: 0, count: space.count / 64)
      largest = [Float](repeating: 0, count: space.namespaces.count)
      keys.reserveCapacity(count)
      weights.reserveCapacity(count * levels)
    }

    /// Adds a feature; keys ascend.
    mutating func add(_ key: UInt32, _ sums: [Double]) {
      bits[Int(key >> 6)] |= 1 << UInt64(key & 63)
      keys.append(key)
      let namespace = space.namespace(of: key)
      for sum in sums {
        weights.append(Float(sum))
        // A weight that is none makes a step that the reader refuses.
        largest[namespace] =
          sum.magnitude < WeightTable.limit
          ? max(largest[namespace], Float(sum).magnitude) : .infinity
      }
    }

    /// The section, once all features are added.
    var section: SectionWriter {
      var writer = SectionWriter()
      let steps = largest.map { Double($0) / Double(Int16.max) }
      writer.append(steps)
      writer.append(UInt32(keys.count))
      writer.pad()
      for word in bits { writer.append(word) }
      let levels = keys.isEmpty ? 0 : weights.count / keys.count
      for (index, key) in keys.enumerated() {
        let step = steps[space.namespace(of: key)]
        for level in 0..<levels {
          let weight = Double(weights[index * levels + level]) / step
          writer.append(step > 0 && step.isFinite ? Int16(weight.rounded()) : 0)
        }
      }
      writer.pad()
      return writer
    }
  }
}
