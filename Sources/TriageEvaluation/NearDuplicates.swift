package import TriageKit

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

  /// Pairs at or above the limit, ascending; of texts with equal runs each stands with the first of them only.
  package let pairs: [Pair]
  /// For each text, the smallest index of the texts it is connected with.
  package let cluster: [Int]

  /// The number of smallest runs by which texts are compared.
  private static let sketchLength = 24
  /// A run that stands in more different texts than this is boilerplate: of a form, of a signature.
  private static let boilerplate = 50
  /// From this similarity on, texts that have no run in common but boilerplate are near-duplicates all the same.
  private static let formLimit = 0.8

  /// Finds the pairs of rows that share most of their words.
  package init(_ rows: [CorpusRow], limit: Double) {
    self.init(rows.map(\.shingles), outlines: rows.map(\.outline), limit: limit)
  }

  /// Finds the pairs of texts given as sorted, distinct hashes of their runs.
  ///
  /// Texts with equal runs are copies, however many there are. Others are candidates where they share one of the 24
  /// smallest hashes of each (bottom-k sketch, Broder 1997); their similarity is then computed exactly. Of the
  /// texts that share boilerplate only those are candidates that follow each other in the order of the hashes behind
  /// it, as nearly equal texts do: a form does not make duplicates of all who fill it in. Texts of one outline, such
  /// as alerts with numbers of their own, are candidates in that order too.
  ///
  /// - Parameters:
  ///   - texts: the hashes of each text's runs.
  ///   - outlines: a hash of each text that leaves out what its numbers are; none where nothing is known of them.
  ///   - limit: the least similarity of a pair.
  /// - Complexity: O(*n* log *n*) for *n* runs, and O(*r*) for each candidate pair of *r* runs.
  init(_ texts: [[UInt64]], outlines: [UInt64] = [], limit: Double) {
    var (pairs, firstOf) = Self.copies(texts)
    for (candidate, limit) in Self.candidates(firstOf, texts, outlines, limit: limit) {
      let similarity = Self.jaccard(texts[candidate.first], texts[candidate.second])
      if similarity >= limit {
        pairs.append(
          Pair(first: candidate.first, second: candidate.second, similarity: similarity))
      }
    }
    pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    self.pairs = pairs
    cluster = Self.clusters(of: pairs, count: texts.count)
  }

  /// The pairs of texts with equal runs, and the first text that has some runs.
  private static func copies(_ texts: [[UInt64]]) -> ([Pair], [[UInt64]: Int]) {
    var pairs: [Pair] = []
    var firstOf: [[UInt64]: Int] = [:]
    for (index, runs) in texts.enumerated() where !runs.isEmpty {
      if let first = firstOf[runs] {
        pairs.append(Pair(first: first, second: index, similarity: 1))
      } else {
        firstOf[runs] = index
      }
    }
    return (pairs, firstOf)
  }

  /// Two texts that may be near-duplicates.
  private struct Candidate: Hashable {
    var first: Int
    var second: Int
  }

  /// The candidates among different texts, and the similarity that each of them needs.
  private static func candidates(
    _ firstOf: [[UInt64]: Int], _ texts: [[UInt64]], _ outlines: [UInt64], limit: Double
  ) -> [Candidate: Double] {
    var candidates: [Candidate: Double] = [:]
    func propose(_ a: Int, _ b: Int, from limit: Double) {
      let candidate = Candidate(first: min(a, b), second: max(a, b))
      candidates[candidate] = min(limit, candidates[candidate] ?? limit)
    }
    for texts in ofOneOutline(firstOf, outlines) {
      for (first, second) in zip(texts, texts.dropFirst()) { propose(first, second, from: limit) }
    }
    var holders: [UInt64: [Int]] = [:]
    for index in firstOf.values {
      for run in texts[index].prefix(sketchLength) { holders[run, default: []].append(index) }
    }
    // A run of a form is among the smallest of few texts where others have enough smaller ones.
    var spread: [UInt64: Int] = [:]
    for index in firstOf.values {
      for run in texts[index] where holders[run] != nil { spread[run, default: 0] += 1 }
    }
    for (run, holders) in holders where holders.count > 1 {
      if spread[run, default: 0] <= boilerplate {
        for (offset, second) in holders.enumerated() {
          for first in holders[..<offset] { propose(first, second, from: limit) }
        }
      } else {
        let order = ordered(holders, behind: run, texts)
        for (first, second) in zip(order, order.dropFirst()) {
          propose(first, second, from: max(limit, formLimit))
        }
      }
    }
    return candidates
  }

  /// For each text, the smallest index of the texts that pairs connect it with.
  private static func clusters(of pairs: [Pair], count: Int) -> [Int] {
    var parent = Array(0..<count)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index {
        parent[index] = parent[parent[index]]
        index = parent[index]
      }
      return index
    }
    for pair in pairs {
      let a = root(pair.first)
      let b = root(pair.second)
      parent[max(a, b)] = min(a, b)
    }
    return (0..<count).map(root)
  }

  /// The different texts that have an outline in common, in the order of their runs.
  private static func ofOneOutline(
    _ texts: [[UInt64]: Int], _ outlines: [UInt64]
  ) -> [[Int]] {
    guard !outlines.isEmpty else { return [] }
    return Dictionary(grouping: texts) { outlines[$0.value] }.values.filter { $0.count > 1 }.map {
      $0.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }
  }

  /// The holders of a run in the order of their runs behind it, and where these are equal, of all their runs.
  private static func ordered(
    _ holders: [Int], behind run: UInt64, _ texts: [[UInt64]]
  ) -> [Int] {
    let rests = holders.map { index in
      (index: index, rest: texts[index].drop { $0 <= run })
    }
    return rests.sorted { a, b in
      if a.rest.lexicographicallyPrecedes(b.rest) { return true }
      if b.rest.lexicographicallyPrecedes(a.rest) { return false }
      return texts[a.index].lexicographicallyPrecedes(texts[b.index])
    }.map(\.index)
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
