internal import ByteStorage
internal import EmbeddedModels

/// What the words, pairs and clues of a sentence say of each fact, as learned from `Corpus/` by `triage-fields train`.
///
/// Two linear models in one table: one of the sentence that proves a field, one of the ticket that holds it. Each weight is naive
/// Bayes's log-ratio, scaled by logistic regression (Wang and Manning 2012, "Baselines and Bigrams", section 2.3).
package struct FieldModel: Equatable, Sendable {
  /// Facts that the model decides.
  package static let facts = DetectedFact.allCases.count
  /// Weights of a row: those of the sentence, then those of the ticket, a fact each.
  static let width = 2 * facts
  /// Weights are stored in units of this, in log-odds.
  package static let unit = 1.0 / 1024

  /// The keys of features, ascending.
  let keys: [UInt32]
  /// Shape `keys × width`, row-major, in units of ``unit``.
  let weights: [Int16]
  /// The sentence's and the ticket's log-odds before any feature, in units of ``unit``; `width` of them.
  let biases: [Int32]
  /// One a fact.
  let layers: [FieldLayer]
  /// Open addressing over `keys`: the row plus one, 0 for an empty slot; a power of two, at least twice as many as keys.
  private let slots: [UInt32]

  /// Creates a model.
  ///
  /// - Precondition: shapes as the properties say, keys ascending and distinct.
  init(keys: [UInt32], weights: [Int16], biases: [Int32], layers: [FieldLayer]) {
    precondition(weights.count == keys.count * Self.width && biases.count == Self.width)
    precondition(layers.count == Self.facts)
    self.keys = keys
    self.weights = weights
    self.biases = biases
    self.layers = layers
    var slots = [UInt32](repeating: 0, count: Self.slotCount(keys.count))
    let mask = slots.count - 1
    for (row, key) in keys.enumerated() {
      var slot = Int(key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(row + 1)
    }
    self.slots = slots
  }

  /// The row of a key; nil for a feature that the model does not know.
  @inline(__always)
  func row(of key: UInt32) -> Int? {
    let mask = slots.count - 1
    var slot = Int(key) & mask
    while slots[slot] != 0 {
      let row = Int(slots[slot]) - 1
      if keys[row] == key { return row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Has the processor fetch where looking for a key begins.
  @inline(__always)
  func prefetch(_ key: UInt32) { slots.span.prefetch(Int(key) & (slots.count - 1)) }

  private static func slotCount(_ keys: Int) -> Int {
    var count = 2
    while count < 2 * keys { count *= 2 }
    return count
  }

  /// The embedded model; ``cluesAlone`` where the program was built before one was trained.
  package static let builtIn: FieldModel = {
    guard let file = embeddedFile(named: "fields.model") else { return .cluesAlone }
    do {
      return try FieldModel(file)
    } catch {
      preconditionFailure("the embedded fields.model: \(error)")
    }
  }()

  /// A model that knows no words: clues with the weights that were set by hand.
  package static let cluesAlone = FieldModel(
    keys: [], weights: [], biases: [Int32](repeating: 0, count: width),
    layers: DetectedFact.allCases.map {
      FieldLayer(bias: 0, weights: [0, 0, 0, 0, 1, Double($0.field?.issueShare ?? 0) / 100])
    })
}

extension FieldModel {
  /// A feature and what it says of each fact.
  package struct Feature: Sendable {
    /// The key.
    package var key: UInt32
    /// Log-odds in the sentence that proves a fact, one a fact.
    package var sentence: [Double]
    /// Log-odds in the ticket that holds it, one a fact.
    package var ticket: [Double]

    /// Creates a feature.
    package init(key: UInt32, sentence: [Double], ticket: [Double]) {
      self.key = key
      self.sentence = sentence
      self.ticket = ticket
    }
  }

  /// Rounds fitted weights to a model; features of which nothing is left are dropped.
  package init(_ features: [Feature], bias: Feature, layers: [FieldLayer]) {
    var keys: [UInt32] = []
    var weights: [Int16] = []
    for feature in features.sorted(by: { $0.key < $1.key }) {
      let row = (feature.sentence + feature.ticket).map { Int16(clamping: Self.rounded($0)) }
      guard row.contains(where: { $0 != 0 }) else { continue }
      keys.append(feature.key)
      weights += row
    }
    let biases = (bias.sentence + bias.ticket).map { Int32(clamping: Self.rounded($0)) }
    self.init(keys: keys, weights: weights, biases: biases, layers: layers)
  }

  private static func rounded(_ value: Double) -> Int { Int((value / unit).rounded()) }

  /// The same table with other layers.
  package func with(_ layers: [FieldLayer]) -> FieldModel {
    FieldModel(keys: keys, weights: weights, biases: biases, layers: layers)
  }

  /// What the model sees in a ticket, fact by fact: its layers' inputs, before they are weighed.
  package func inputs(of evidence: FieldEvidence) -> [FieldLayer.Inputs] {
    var scorer = FieldScorer(self)
    scorer.reset()
    for (index, sentence) in evidence.sentences.enumerated() {
      scorer.add(sentence.keys, unit: index)
    }
    return DetectedFact.allCases.map {
      scorer.inputs(for: $0, clues: evidence.clues[$0.rawValue], issue: evidence.issue)
    }
  }
}
