internal import ByteStorage
internal import EmbeddedModels

/// What the words, pairs and clues of a sentence say of each fact, as learned from `Corpus/` by `triage-fields train`.
///
/// Three linear models in one table: of the sentence that proves a field, of the ticket that holds it, and of the ticket whose first
/// reply would have to ask for it. Each weight is naive Bayes's log-ratio, scaled by logistic regression (Wang and Manning 2012,
/// "Baselines and Bigrams", section 2.3).
package struct FieldModel: Sendable {
  /// Facts that the model decides.
  package static let facts = DetectedFact.allCases.count
  /// Weights of a row: those of the sentence, then those of the ticket, a fact each, then those of asking, a core field each.
  static let width = 2 * facts + TicketField.core.count
  /// Weights are stored in units of this, in log-odds.
  package static let unit = 1.0 / 1024

  /// The keys of features, ascending; used as they lie, as the weights are.
  let keys: StoredArray<UInt32>
  /// Shape `keys × width`, row-major, in units of ``unit``.
  let weights: StoredArray<Int16>
  /// The log-odds before any feature, in units of ``unit``; `width` of them.
  let biases: [Int32]
  /// One a fact.
  let layers: [FactLayer]
  /// One a core field.
  let askLayers: [AskLayer]
  /// For each value of a key's upper bits the first row that has it or more, and behind them the number of rows: keys are hashes, so that
  /// few share theirs.
  private let firstRows: [UInt32]
  /// How far a key is shifted for its upper bits.
  private let shift: UInt32

  /// Creates a model.
  ///
  /// - Precondition: shapes as the properties say, keys ascending and distinct.
  init(
    keys: StoredArray<UInt32>, weights: StoredArray<Int16>, biases: [Int32], layers: [FactLayer],
    askLayers: [AskLayer]
  ) {
    precondition(weights.count == keys.count * Self.width && biases.count == Self.width)
    precondition(layers.count == Self.facts && askLayers.count == TicketField.core.count)
    self.keys = keys
    self.weights = weights
    self.biases = biases
    self.layers = layers
    self.askLayers = askLayers
    // About two keys share their upper bits.
    let bits = UInt32(max(1, Int.bitWidth - (keys.count / 2).leadingZeroBitCount))
    let shift = UInt32.bitWidth - Int(bits)
    var firstRows = [UInt32](repeating: 0, count: 1 << Int(bits) + 1)
    var row = 0
    for upper in firstRows.indices {
      while row < keys.count, Int(keys[row] >> UInt32(shift)) < upper { row += 1 }
      firstRows[upper] = UInt32(row)
    }
    self.firstRows = firstRows
    self.shift = UInt32(shift)
  }

  /// The row of a key; nil for a feature that the model does not know.
  @inline(__always)
  func row(of key: UInt32) -> Int? {
    let upper = Int(key >> shift)
    for row in Int(firstRows[upper])..<Int(firstRows[upper + 1]) where keys[row] == key {
      return row
    }
    return nil
  }

  /// Has the processor fetch where looking for a key begins.
  @inline(__always)
  func prefetch(_ key: UInt32) { firstRows.span.prefetch(Int(key >> shift)) }

  /// Has the processor fetch the keys among which a key is looked for.
  @inline(__always)
  func prefetchRows(of key: UInt32) { keys.prefetch(Int(firstRows[Int(key >> shift)])) }

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
    keys: StoredArray(), weights: StoredArray(), biases: [Int32](repeating: 0, count: width),
    layers: DetectedFact.allCases.map {
      FactLayer(bias: 0, weights: [0, 0, 0, 0, 1, Double($0.field?.issueShare ?? 0) / 100])
    }, askLayers: [AskLayer](repeating: .always, count: TicketField.core.count))
}

extension FieldModel: Equatable {
  package static func == (first: FieldModel, second: FieldModel) -> Bool {
    first.keys.elementsEqual(second.keys) && first.weights.elementsEqual(second.weights)
      && first.biases == second.biases && first.layers == second.layers
      && first.askLayers == second.askLayers
  }
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
    /// Log-odds in the ticket whose first reply asks for it, one a core field.
    package var asks: [Double]

    /// Creates a feature that says nothing.
    package init(key: UInt32) {
      self.key = key
      sentence = [Double](repeating: 0, count: FieldModel.facts)
      ticket = sentence
      asks = [Double](repeating: 0, count: TicketField.core.count)
    }

    /// All weights, in the order of a row.
    fileprivate var row: [Double] { sentence + ticket + asks }
  }

  /// Rounds fitted weights to a model; features of which nothing is left are dropped.
  package init(
    _ features: [Feature], bias: Feature, layers: [FactLayer], askLayers: [AskLayer]
  ) {
    var keys: [UInt32] = []
    var weights: [Int16] = []
    for feature in features.sorted(by: { $0.key < $1.key }) {
      let row = feature.row.map { Int16(clamping: Self.rounded($0)) }
      guard row.contains(where: { $0 != 0 }) else { continue }
      keys.append(feature.key)
      weights += row
    }
    let biases = bias.row.map { Int32(clamping: Self.rounded($0)) }
    self.init(
      keys: StoredArray(keys), weights: StoredArray(weights), biases: biases, layers: layers,
      askLayers: askLayers)
  }

  private static func rounded(_ value: Double) -> Int { Int((value / unit).rounded()) }

  /// The same table with other layers.
  package func with(_ layers: [FactLayer], _ askLayers: [AskLayer]) -> FieldModel {
    FieldModel(keys: keys, weights: weights, biases: biases, layers: layers, askLayers: askLayers)
  }

  /// What the layers are fitted on.
  package struct AllInputs: Sendable {
    /// One a fact.
    package var facts: [FactInputs] = []
    /// What naive Bayes says of asking, one a core field.
    package var asks: [Double] = []

    /// Creates inputs of a ticket that nothing is known about.
    package init() {}
  }

  /// What the model sees in a ticket, before its layers weigh it.
  package func inputs(of evidence: FieldEvidence) -> AllInputs {
    var scorer = FieldScorer(self)
    scorer.reset()
    for (index, sentence) in evidence.sentences.enumerated() {
      scorer.add(sentence.keys, unit: index)
    }
    var inputs = AllInputs()
    inputs.facts = DetectedFact.allCases.map {
      scorer.inputs(for: $0, clues: evidence.clues[$0.rawValue], issue: evidence.issue)
    }
    inputs.asks = TicketField.core.map { scorer.asking(for: $0) }
    return inputs
  }
}
