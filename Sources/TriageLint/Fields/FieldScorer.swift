internal import ByteStorage

/// Adds up what the sentences of one ticket say of each fact; holds the scratch space, so one a thread.
struct FieldScorer {
  private let model: FieldModel
  /// In units of ``FieldModel/unit``: the sentence in hand, and the whole ticket.
  private var sums = SIMD8<Int32>.zero
  private var totals = SIMD8<Int32>.zero
  /// The whole ticket again: what it says of asking, a core field each.
  private var asks = SIMD4<Int32>.zero
  private var best: [Int32]
  private var second: [Int32]
  /// The sentence that says most, as the index of its unit; -1 before the first.
  private var bestUnit: [Int]
  /// By row: the last sentence and the last ticket that held the feature.
  private var stamps: [Stamp]
  /// The rows of the keys in hand.
  private var rows: [Int] = []
  private var sentence: UInt32 = 0
  private var ticket: UInt32 = 0

  /// The last sentence and the last ticket that held a feature.
  private struct Stamp {
    var sentence: UInt32 = 0
    var ticket: UInt32 = 0
  }

  /// A ticket without sentences counts as one whose best sentence says this.
  private static let silence = Int32(-8 / FieldModel.unit)

  init(_ model: FieldModel) {
    self.model = model
    let facts = FieldModel.facts
    best = [Int32](repeating: 0, count: facts)
    second = best
    bestUnit = [Int](repeating: -1, count: facts)
    stamps = [Stamp](repeating: Stamp(), count: model.keys.count)
  }

  /// Starts over for another ticket.
  mutating func reset() {
    ticket = Self.next(ticket, &stamps)
    for fact in 0..<FieldModel.facts {
      totals[fact] = model.biases[FieldModel.facts + fact]
      best[fact] = Self.silence
      second[fact] = Self.silence
      bestUnit[fact] = -1
    }
    for field in 0..<TicketField.core.count {
      asks[field] = model.biases[2 * FieldModel.facts + field]
    }
  }

  /// Adds a sentence; a feature counts once in a sentence and once in a ticket.
  ///
  /// - Complexity: O(*k*) for *k* keys.
  mutating func add(_ keys: [UInt32], unit: Int) {
    sentence = Self.next(sentence, &stamps)
    if rows.count < keys.count { rows = [Int](repeating: 0, count: 2 * keys.count) }
    let facts = FieldModel.facts
    for fact in 0..<facts { sums[fact] = model.biases[fact] }
    Self.add(
      keys, of: model, Stamp(sentence: sentence, ticket: ticket), &rows, &stamps, &sums, &totals,
      &asks)
    for fact in 0..<facts where sums[fact] > second[fact] {
      if sums[fact] > best[fact] {
        second[fact] = best[fact]
        best[fact] = sums[fact]
        bestUnit[fact] = unit
      } else {
        second[fact] = sums[fact]
      }
    }
  }

  /// Adds the weights of keys: by spans, because arrays of a structure are checked for sharing at each write.
  private static func add(
    _ keys: [UInt32], of model: FieldModel, _ now: Stamp, _ rows: inout [Int],
    _ stamps: inout [Stamp], _ sums: inout SIMD8<Int32>, _ totals: inout SIMD8<Int32>,
    _ asks: inout SIMD4<Int32>
  ) {
    let facts = FieldModel.facts
    let weights = model.weights
    var stamps = stamps.mutableSpan
    var rows = rows.mutableSpan
    // Everything that is read next is asked for first: the tables are larger than the processor's caches.
    for key in keys { model.prefetch(key) }
    for key in keys { model.prefetchRows(of: key) }
    var count = 0
    for key in keys {
      guard let row = model.row(of: key) else { continue }
      stamps.prefetch(row)
      weights.prefetch(row * FieldModel.width)
      rows[count] = row
      count += 1
    }
    for index in 0..<count {
      let row = rows[index]
      guard stamps[row].sentence != now.sentence else { continue }
      stamps[row].sentence = now.sentence
      let first = row * FieldModel.width
      // A row has seven, seven and four weights: the last of eight is the next part's and is never read.
      sums &+= SIMD8(truncatingIfNeeded: weights.eight(from: first))
      guard stamps[row].ticket != now.ticket else { continue }
      stamps[row].ticket = now.ticket
      totals &+= SIMD8(truncatingIfNeeded: weights.eight(from: first + facts))
      asks &+= SIMD4(truncatingIfNeeded: weights.eight(from: first + 2 * facts - 4).highHalf)
    }
  }

  /// The unit of the sentence that speaks most for a fact; nil where none was added or the model knows no words.
  func bestUnit(for fact: DetectedFact) -> Int? {
    bestUnit[fact.rawValue] < 0 || model.keys.isEmpty ? nil : bestUnit[fact.rawValue]
  }

  /// What the ticket says of a fact, beside its clues.
  func inputs(for fact: DetectedFact, clues: Double, issue: Double) -> FactInputs {
    FactInputs(
      ticket: Double(totals[fact.rawValue]) * FieldModel.unit,
      sentence: Double(best[fact.rawValue]) * FieldModel.unit,
      second: Double(second[fact.rawValue]) * FieldModel.unit, clues: clues, issue: issue)
  }

  /// The log-odds of a fact.
  func score(of fact: DetectedFact, clues: Double, issue: Double) -> Double {
    model.layers[fact.rawValue].score(inputs(for: fact, clues: clues, issue: issue))
  }

  /// What naive Bayes says of asking for a core field.
  func asking(for field: TicketField) -> Double { Double(asks[field.index]) * FieldModel.unit }

  /// The log-odds of asking for a core field, given those that the ticket tells of a fault and that something is at issue.
  func askOdds(of field: TicketField, fault: Double, issue: Double) -> Double {
    model.askLayers[field.index].score(
      AskInputs(ticket: asking(for: field), fault: fault, issue: issue))
  }

  /// The next number of a sentence or a ticket; after four billion all stamps are wiped.
  private static func next(_ number: UInt32, _ stamps: inout [Stamp]) -> UInt32 {
    if number < .max { return number + 1 }
    for row in stamps.indices { stamps[row] = Stamp() }
    return 1
  }
}
