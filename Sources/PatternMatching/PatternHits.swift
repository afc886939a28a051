/// The identifiers of the patterns that matched: a bit set that is cleared and used again.
public struct PatternHits: Sendable, Equatable {
  private var words: [UInt64]

  /// The bits, with room for at least `capacity` identifiers, for a scan to write.
  mutating func withBits(capacity: Int, _ body: (inout MutableSpan<UInt64>) -> Void) {
    while words.count * 64 < capacity { words.append(0) }
    var bits = words.mutableSpan
    body(&bits)
  }

  /// Creates an empty set with room for the identifiers of a pattern set of `capacity` patterns.
  public init(capacity: Int = 0) {
    words = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  /// Whether no pattern matched.
  public var isEmpty: Bool { !words.contains { $0 != 0 } }

  /// The number of patterns that matched.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Returns whether the pattern `id` matched.
  public func contains(_ id: Int) -> Bool {
    id >= 0 && id >> 6 < words.count && words[id >> 6] & (1 << UInt64(id & 63)) != 0
  }

  /// Adds a pattern; the storage grows where `id` is beyond its capacity.
  public mutating func insert(_ id: Int) {
    precondition(id >= 0, "a pattern's identifier is not negative")
    while id >> 6 >= words.count { words.append(0) }
    words[id >> 6] |= 1 << UInt64(id & 63)
  }

  /// Adds every pattern of another set.
  public mutating func formUnion(_ other: PatternHits) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// Removes every pattern and keeps the storage.
  public mutating func removeAll() {
    for index in words.indices { words[index] = 0 }
  }

  /// Calls `body` with each identifier, in ascending order.
  public func forEach<Failure: Error>(_ body: (Int) throws(Failure) -> Void) throws(Failure) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        try body(index << 6 | word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }

  /// Returns whether two sets hold the same identifiers, whatever their capacity.
  public static func == (left: PatternHits, right: PatternHits) -> Bool {
    let shared = Swift.min(left.words.count, right.words.count)
    return left.words[..<shared] == right.words[..<shared]
      && !left.words[shared...].contains { $0 != 0 }
      && !right.words[shared...].contains { $0 != 0 }
  }
}

extension PatternHits: Sequence {
  /// Walks the identifiers in ascending order.
  public struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    private var word: UInt64

    init(_ words: [UInt64]) {
      self.words = words
      word = words.first ?? 0
    }

    /// Returns the next identifier, or nil after the last one.
    public mutating func next() -> Int? {
      while word == 0 {
        index += 1
        guard index < words.count else { return nil }
        word = words[index]
      }
      defer { word &= word - 1 }
      return index << 6 | word.trailingZeroBitCount
    }
  }

  /// Returns an iterator over the identifiers in ascending order.
  public func makeIterator() -> Iterator { Iterator(words) }
}
