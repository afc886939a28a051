internal import NaiveBayes
package import TriageKit

/// What is suspicious about a labelled corpus.
package struct CorpusAudit: Sendable {
  /// Two rows with much the same text.
  package struct Twins: Sendable, Equatable {
    /// Indices of the rows.
    package var rows: [Int]
    /// Common runs of five words over all distinct ones, from 0 to 1.
    package var similarity: Double
    /// Whether their labels differ.
    package var contradicts: Bool
  }

  /// A row whose label a model that has not seen it finds surprising.
  package struct Suspect: Sendable, Equatable {
    /// Index of the row.
    package var row: Int
    /// -log2 of the probability of its label, in bits.
    package var surprise: Double
    /// The level that the model finds most probable, and its probability.
    package var level: Int
    package var probability: Double
  }

  /// A word that nearly gives a level away.
  package struct Leak: Sendable, Equatable {
    package var word: String
    package var level: Int
    /// Rows with the word, and those of them with the level.
    package var rows: Int
    package var hits: Int
    /// Lower end of the 95% interval of the share (Wilson 1927).
    package var low: Double
  }

  /// Words that many tickets, or their bodies, begin with.
  package struct Opening: Sendable, Equatable {
    package var words: String
    package var rows: Int
  }

  /// From this similarity on two rows are twins.
  package static let twinLimit = 0.5
  /// From this similarity on twins count as the same ticket.
  package static let sameLimit = 0.8
  /// A word must stand in this many rows to give a level away.
  private static let leastRows = 8
  /// The share of one level from which on, at 95% confidence, a word gives it away.
  private static let leakShare = 0.7

  /// Twins, those that contradict each other first, the most alike before others.
  package let twins: [Twins]
  /// The most surprising labels, the most surprising first.
  package let suspects: [Suspect]
  /// Words that give a level away, the surest first.
  package let leaks: [Leak]
  /// Openings that many tickets share, the most frequent first.
  package let openings: [Opening]

  /// Audits rows that were read with the names of their features.
  ///
  /// - Parameters:
  ///   - rows: the corpus.
  ///   - levels: its levels.
  ///   - duplicates: the rows that share most of their text, from ``twinLimit`` on.
  ///   - predictions: out-of-sample predictions for the rows, in order; none where labels cannot be judged.
  ///   - top: the most suspects and leaks to list.
  package init(
    _ rows: [CorpusRow], levels: [String], duplicates: NearDuplicates, predictions: [Prediction],
    top: Int
  ) {
    twins = duplicates.pairs.map { pair in
      Twins(
        rows: [pair.first, pair.second], similarity: pair.similarity,
        contradicts: rows[pair.first].level != rows[pair.second].level)
    }.sorted {
      if $0.contradicts != $1.contradicts { return $0.contradicts }
      return $0.similarity != $1.similarity
        ? $0.similarity > $1.similarity : Self.isBefore($0, $1, rows)
    }
    suspects = Array(
      predictions.enumerated().map { row, prediction in
        let best = prediction.probabilities.indices.max {
          prediction.probabilities[$0] < prediction.probabilities[$1]
        }
        return Suspect(
          row: row, surprise: prediction.surprise, level: best ?? 0,
          probability: prediction.probabilities[best ?? 0])
      }.filter { $0.level != rows[$0.row].level }.sorted {
        $0.surprise != $1.surprise
          ? $0.surprise > $1.surprise : rows[$0.row].hash < rows[$1.row].hash
      }.prefix(top))
    leaks = Array(Self.leaks(rows, levels: levels.count).prefix(top))
    openings = Array(Self.openings(rows).prefix(top))
  }

  /// The twins that are the same ticket, or that have different labels: a corpus should have none.
  package var faults: [Twins] {
    twins.filter { $0.similarity >= Self.sameLimit || $0.contradicts }
  }

  private static func isBefore(_ a: Twins, _ b: Twins, _ rows: [CorpusRow]) -> Bool {
    a.rows.map { rows[$0].hash }.lexicographicallyPrecedes(b.rows.map { rows[$0].hash })
  }

  /// The words of title and prose.
  private static func words(_ row: CorpusRow) -> [String] {
    let bounds = TicketFeatures.wordKeys
    return row.keys.indices.filter { bounds.contains(Int(row.keys[$0])) }.map { row.names[$0] }
  }

  private static func leaks(_ rows: [CorpusRow], levels: Int) -> [Leak] {
    var counts: [String: [Int]] = [:]
    for row in rows {
      for word in Set(words(row)) {
        counts[word, default: [Int](repeating: 0, count: levels)][row.level] += 1
      }
    }
    var leaks: [Leak] = []
    for (word, byLevel) in counts {
      let all = byLevel.reduce(0, +)
      guard all >= leastRows, let level = byLevel.indices.max(by: { byLevel[$0] < byLevel[$1] })
      else { continue }
      let low = wilsonLow(hits: byLevel[level], rows: all)
      if low >= leakShare {
        leaks.append(Leak(word: word, level: level, rows: all, hits: byLevel[level], low: low))
      }
    }
    return leaks.sorted { $0.low != $1.low ? $0.low > $1.low : $0.word < $1.word }
  }

  /// Lower end of the 95% score interval of a share (Wilson 1927, JASA 22:209).
  static func wilsonLow(hits: Int, rows: Int) -> Double {
    let (n, p, z) = (Double(rows), Double(hits) / Double(rows), 1.959964)
    let middle = p + z * z / (2 * n)
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return (middle - spread) / (1 + z * z / n)
  }

  private static func openings(_ rows: [CorpusRow]) -> [Opening] {
    var counts: [String: Int] = [:]
    for row in rows {
      for opening in Set(row.openings) { counts[opening, default: 0] += 1 }
    }
    let least = max(4, rows.count / 200)
    return counts.filter { $0.value >= least }.map { Opening(words: $0.key, rows: $0.value) }
      .sorted { $0.rows != $1.rows ? $0.rows > $1.rows : $0.words < $1.words }
  }
}

extension Prediction {
  /// How surprising the true level is: -log2 of its probability, in bits.
  var surprise: Double { -deterministicLog(max(1e-9, probabilities[truth])) / 0.6931471805599453 }
}
