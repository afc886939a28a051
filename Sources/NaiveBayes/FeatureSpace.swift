/// A group of features that mean the same kind of thing (title words, word pairs, pattern hits) and share a weight.
public struct FeatureNamespace: Equatable, Sendable {
  /// A short name, unique in its space.
  public var name: String
  /// Binary logarithm of the number of buckets its features are hashed to, from 10 to 24.
  public var bits: Int

  /// Creates a namespace.
  public init(_ name: String, bits: Int) {
    self.name = name
    self.bits = bits
  }
}

/// Where the hashed features of each namespace lie in one row of buckets.
///
/// A feature is known by its key: the first bucket of its namespace plus the low bits of its 64-bit hash. Features that
/// share a bucket are one feature ("hashing trick", Weinberger et al. 2009, section 2).
public struct FeatureSpace: Equatable, Sendable {
  /// The namespaces, in the order of their buckets.
  public let namespaces: [FeatureNamespace]
  /// First key of each namespace, and the number of keys at the end.
  public let bounds: [Int]
  // Namespace by key >> 10: every namespace starts at a multiple of 2^10.
  private let lookup: [UInt8]

  /// Number of keys.
  public var count: Int { bounds[namespaces.count] }

  /// Creates a space.
  ///
  /// - Precondition: 1 ... 64 namespaces, each of 10 ... 24 bits, at most 2^26 keys in all.
  public init(_ namespaces: [FeatureNamespace]) {
    precondition(
      Self.accepts(namespaces), "a feature space has 1 to 64 namespaces of 10 to 24 bits")
    self.namespaces = namespaces
    var bounds = [0]
    var lookup: [UInt8] = []
    for (index, namespace) in namespaces.enumerated() {
      bounds.append(bounds[index] + 1 << namespace.bits)
      lookup.append(
        contentsOf: repeatElement(UInt8(index), count: 1 << (namespace.bits - 10)))
    }
    self.bounds = bounds
    self.lookup = lookup
  }

  /// Whether a list of namespaces makes a space.
  static func accepts(_ namespaces: [FeatureNamespace]) -> Bool {
    guard (1...64).contains(namespaces.count) else { return false }
    guard namespaces.allSatisfy({ (10...24).contains($0.bits) }) else { return false }
    return namespaces.reduce(0) { $0 + 1 << $1.bits } <= 1 << 26
  }

  /// The key of a feature.
  @inline(__always)
  public func key(namespace: Int, hash: UInt64) -> UInt32 {
    let mask = UInt64(bounds[namespace + 1] - bounds[namespace] - 1)
    return UInt32(truncatingIfNeeded: UInt64(bounds[namespace]) + (hash & mask))
  }

  /// The namespace of a key.
  ///
  /// - Precondition: `key` is below `count`.
  @inline(__always)
  public func namespace(of key: UInt32) -> Int { Int(lookup[Int(key >> 10)]) }
}
