import PatternMatching
import TriageFeatures
import TriageTickets

/// What the clues of one ticket add up to, topic by topic.
struct ClueScores {
  /// The place in a ticket that speaks most for a topic.
  struct Proof {
    /// The unit whose clues add up to most.
    var unit: Int
    /// What they add up to.
    var sum: Int
  }

  /// Hundredths of log-odds, by topic.
  private(set) var totals: [Int]
  /// The place that speaks most for each topic.
  private(set) var proofs: [Proof?]
  private var counted: PatternHits
  /// The patterns found in the unit added last, those of marks included.
  private(set) var hits: [Int] = []
  /// The clues found there, as indices into the set's entries.
  private(set) var found: [Int] = []
  private let clues: ClueSet

  /// Creates scores for the clues of a set.
  init(_ clues: ClueSet) {
    self.clues = clues
    totals = clues.biases
    proofs = Array(repeating: nil, count: clues.biases.count)
    counted = PatternHits(capacity: clues.entries.count)
  }

  /// Starts over for another ticket.
  mutating func reset() {
    for index in totals.indices {
      totals[index] = clues.biases[index]
      proofs[index] = nil
    }
    counted.removeAll()
  }

  /// Hundredths of log-odds of a topic.
  subscript(topic: ClueTopic) -> Int { totals[Int(topic.rawValue)] }

  /// The place that speaks most for a topic.
  func proof(of topic: ClueTopic) -> Proof? { proofs[Int(topic.rawValue)] }

  /// Counts the clues found in one unit; each clue counts once in a ticket.
  ///
  /// - Parameters:
  ///   - scan: the ticket's scan.
  ///   - part: where it has the clues.
  ///   - unit: the unit's index.
  ///   - tellsKind: whether the unit says what the ticket is, as its reporter's own words do.
  mutating func add(
    _ scan: borrowing TicketScan, _ part: TicketScan.Part, unit: Int, tellsKind: Bool = true
  ) {
    look(scan, part, unit: unit)
    guard !found.isEmpty else { return }
    count(unit, tellsKind: tellsKind)
  }

  /// The strongest clue of a topic in one unit, as an index into the set's entries.
  mutating func strongest(
    _ topic: ClueTopic, _ scan: borrowing TicketScan, _ part: TicketScan.Part, unit: Int
  ) -> Int? {
    clues(of: topic, scan, part, unit: unit)
      .max { clues.entries[$0].weight < clues.entries[$1].weight }
  }

  /// The clues in one unit that speak for a topic, as indices into the set's entries.
  mutating func clues(
    of topic: ClueTopic, _ scan: borrowing TicketScan, _ part: TicketScan.Part, unit: Int
  ) -> [Int] {
    look(scan, part, unit: unit)
    return found.filter {
      clues.entries[$0].topic == Int(topic.rawValue) && clues.entries[$0].weight > 0
    }
  }

  /// Lists what stands in one unit.
  private mutating func look(_ scan: borrowing TicketScan, _ part: TicketScan.Part, unit: Int) {
    found.removeAll(keepingCapacity: true)
    scan.collect(part, unit: unit, into: &hits)
    guard !hits.isEmpty else { return }
    collect(scan, part, unit, inCode: scan.units[unit].kind == .code)
  }

  /// Counts the clues found in one unit.
  private mutating func count(_ unit: Int, tellsKind: Bool) {
    var isSilenced = [12 of Bool](repeating: false)
    for index in found where clues.entries[index].silences {
      isSilenced[clues.entries[index].topic] = true
    }
    var sums = [12 of Int](repeating: 0)
    for index in found {
      let entry = clues.entries[index]
      guard !entry.silences, entry.isFirm || entry.weight < 0 || !isSilenced[entry.topic],
        tellsKind || !Self.isOfKind[entry.topic]
      else { continue }
      if !counted.contains(index) {
        counted.insert(index)
        totals[entry.topic] += entry.weight
      }
      sums[entry.topic] += entry.weight
    }
    for topic in sums.indices where sums[topic] > (proofs[topic]?.sum ?? 0) {
      proofs[topic] = Proof(unit: unit, sum: sums[topic])
    }
  }

  /// Lists the clues whose pattern, or all of whose marks, were found.
  private mutating func collect(
    _ scan: borrowing TicketScan, _ part: TicketScan.Part, _ unit: Int, inCode: Bool
  ) {
    var hasMark = false
    for pattern in hits {
      let index = clues.entryOfPattern[pattern]
      if index < 0 {
        hasMark = true
      } else if holds(clues.entries[index], inCode: inCode) {
        found.append(index)
      }
    }
    guard hasMark else { return }
    for index in clues.conjunctions where holds(clues.entries[index], inCode: inCode) {
      var holdsAll = true
      for mark in clues.entries[index].marks
      where !scan.contains(mark, of: part, unit: unit) {
        holdsAll = false
        break
      }
      if holdsAll { found.append(index) }
    }
  }

  /// By topic: whether it is about what a ticket is, and not about one of its fields.
  private static let isOfKind: [Bool] = ClueTopic.allCases.indices.map { topic in
    [ClueTopic.fault, .intermittent, .question, .request, .notice].contains {
      Int($0.rawValue) == topic
    }
  }

  private func holds(_ entry: ClueSet.Entry, inCode: Bool) -> Bool {
    entry.place == .any || (entry.place == .code) == inCode
  }
}
