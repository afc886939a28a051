/// Pairs and clusters of texts that share most of their runs of five words.
package struct NearDuplicates: Sendable, Equatable {
  /// Two texts and the share of runs that they have in common (Jaccard).
  package struct Pair: Sendable, Equatable {
    /// Index of the first text.
    package var first: Int
    /// Index of the second text.
    package var second: Int
    /// Common runs over all distinct runs, from 0 to 1.
    package var similarity: Double
  }

  /// Pairs at or above the limit, ascending.
  package let pairs: [Pair]
  /// For each text, the smallest index of the texts it is connected with.
  package let cluster: [Int]

  /// A run that stands in more texts than this is boilerplate and makes no pair by itself.
  private static let boilerplate = 50

  /// Finds the pairs of texts given as sorted, distinct hashes of their runs.
  ///
  /// Candidates share one of the 24 smallest hashes of each (bottom-k sketch, Broder 1997); their similarity is then
  /// computed exactly.
  ///
  /// - Complexity: O(*n* log *n*) for *n* runs, and O(*r*) for each candidate pair of *r* runs.
  package init(_ texts: [[UInt64]], limit: Double) {
    var holders: [UInt64: [Int]] = [:]
    for (index, runs) in texts.enumerated() {
      for run in runs.prefix(24) { holders[run, default: []].append(index) }
    }
    var candidates: Set<UInt64> = []
    for texts in holders.values where texts.count > 1 && texts.count <= Self.boilerplate {
      for (offset, second) in texts.enumerated() {
        for first in texts[..<offset] {
          candidates.insert(UInt64(first) << 32 | UInt64(second))
        }
      }
    }
    var pairs: [Pair] = []
    for candidate in candidates.sorted() {
      let first = Int(candidate >> 32)
      let second = Int(candidate & 0xFFFF_FFFF)
      let similarity = Self.jaccard(texts[first], texts[second])
      if similarity >= limit {
        pairs.append(Pair(first: first, second: second, similarity: similarity))
      }
    }
    self.pairs = pairs
    var parent = Array(texts.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    for pair in pairs {
      let a = root(pair.first)
      let b = root(pair.second)
      parent[max(a, b)] = min(a, b)
    }
    cluster = texts.indices.map(root)
  }

  /// Common over distinct elements of two sorted lists.
  static func jaccard(_ a: [UInt64], _ b: [UInt64]) -> Double {
    var i = 0
    var j = 0
    var common = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        common += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = a.count + b.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}
