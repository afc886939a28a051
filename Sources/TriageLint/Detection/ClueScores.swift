import PatternMatching

/// What the clues of one ticket add up to, topic by topic.
struct ClueScores {
  /// Hundredths of log-odds, by topic.
  private(set) var totals: [Int]
  /// The strongest clue of each topic found so far, and where.
  private(set) var best: [(id: Int, unit: Int, weight: Int)?]
  private var counted: PatternHits
  private let clues: ClueSet

  /// Creates scores for the clues of a set.
  init(_ clues: ClueSet) {
    self.clues = clues
    totals = clues.biases
    best = Array(repeating: nil, count: clues.biases.count)
    counted = PatternHits(capacity: clues.entries.count)
  }

  /// Starts over for another ticket.
  mutating func reset() {
    for index in totals.indices {
      totals[index] = clues.biases[index]
      best[index] = nil
    }
    counted.removeAll()
  }

  /// Whether the clue was counted.
  func has(_ id: Int) -> Bool { counted.contains(id) }

  /// Hundredths of log-odds of a topic.
  subscript(topic: ClueTopic) -> Int { totals[Int(topic.rawValue)] }

  /// Counts the clues found in one unit; each clue counts once in a ticket.
  mutating func add(_ hits: PatternHits, unit: Int, inCode: Bool) {
    var limits = [12 of Int](repeating: Int.min)
    hits.forEach { id in
      let entry = clues.entries[id]
      let topic = Int(entry.topic.rawValue)
      if entry.isGuard { limits[topic] = max(limits[topic], entry.weight) }
    }
    hits.forEach { id in
      let entry = clues.entries[id]
      let topic = Int(entry.topic.rawValue)
      let isPlace = entry.place == .any || (entry.place == .code) == inCode
      guard !entry.isGuard, isPlace, entry.weight < 0 || entry.weight >= limits[topic],
        !counted.contains(id)
      else { return }
      counted.insert(id)
      totals[topic] += entry.weight
      if entry.weight > (best[topic]?.weight ?? 0) {
        best[topic] = (id, unit, entry.weight)
      }
    }
  }
}
