internal import NaiveBayes
internal import TriageLint

/// Fits the table of a field model: what features say of sentences and of tickets.
struct FieldFit {
  /// A feature must occur in at least this many sentences.
  private static let minimumSentences = 4
  /// The weight of examples against that of small weights.
  private static let cost = 0.4
  /// How much a sentence counts that is not the excerpt of a ticket that has the field: it may prove it as well.
  private static let doubtfulShare = 0.3

  private let vocabulary: [UInt32: Int32]
  private let keys: [UInt32]
  private let rows: [FieldRow]

  /// Collects the features of rows.
  init(_ rows: [FieldRow]) {
    self.rows = rows
    var counts: [UInt32: Int] = [:]
    for row in rows {
      for sentence in row.evidence.sentences {
        for key in sentence.keys { counts[key, default: 0] += 1 }
      }
    }
    keys = counts.filter { $0.value >= Self.minimumSentences }.keys.sorted()
    vocabulary = Dictionary(
      uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
  }

  /// The fitted table, with layers that weigh nothing yet.
  func model() -> FieldModel {
    let sentences = sentenceRows()
    let tickets = ticketRows(Array(rows.indices))
    var features = keys.map { FieldModel.Feature(key: $0) }
    var bias = FieldModel.Feature(key: 0)
    for fact in DetectedFact.allCases {
      let index = fact.rawValue
      let truth = rows.map { $0.truth[index] }
      let (weights, ticketBias) = fit(tickets, truth, costs: Self.costs(truth))
      for column in keys.indices { features[column].ticket[index] = weights[column] }
      bias.ticket[index] = ticketBias
      guard fact.field != nil else { continue }
      let (proves, costs) = sentenceTruth(index)
      let (own, ownBias) = fit(sentences, proves, costs: costs)
      for column in keys.indices { features[column].sentence[index] = own[column] }
      bias.sentence[index] = ownBias
    }
    let labelled = rows.indices.filter { rows[$0].asks != nil }
    let asked = ticketRows(labelled)
    for field in TicketField.core.indices {
      let truth = labelled.map { rows[$0].asks?[field] == true }
      let (weights, ownBias) = fit(asked, truth, costs: truth.map { _ in Self.cost })
      for column in keys.indices { features[column].asks[field] = weights[column] }
      bias.asks[field] = ownBias
    }
    return FieldModel(
      features, bias: bias,
      layers: DetectedFact.allCases.map { _ in
        FactLayer(bias: 0, weights: [Double](repeating: 0, count: FactInputs.count))
      },
      askLayers: TicketField.core.map { _ in
        AskLayer(bias: 0, weights: [Double](repeating: 0, count: AskInputs.count))
      })
  }

  /// What each ticket counts: where most have a fact, together no more than those without it, so that a ticket of which nothing is known is
  /// not taken to have it.
  private static func costs(_ truth: [Bool]) -> [Double] {
    let positives = truth.count { $0 }
    let share = min(1, Double(truth.count - positives) / Double(max(positives, 1)))
    return truth.map { $0 ? cost * share : cost }
  }

  /// Naive Bayes's log-ratios, and logistic regression over features that count so much.
  private func fit(
    _ data: SparseRows, _ truth: [Bool], costs: [Double]
  ) -> (weights: [Double], bias: Double) {
    var inside = [Double](repeating: 1, count: data.width)
    var outside = inside
    for row in 0..<data.count {
      for index in data.starts[row]..<data.starts[row + 1] {
        let column = Int(data.columns[index])
        let count = costs[row] / Self.cost
        if truth[row] { inside[column] += count } else { outside[column] += count }
      }
    }
    let shift = deterministicLog(outside.reduce(0, +)) - deterministicLog(inside.reduce(0, +))
    let scale = zip(inside, outside).map { deterministicLog($0) - deterministicLog($1) + shift }
    let fitted = LogisticRegression(data, scale: scale, truth: truth, costs: costs)
    return (zip(fitted.weights, scale).map { $0 * $1 }, fitted.bias)
  }

  /// Whether each sentence proves a fact, and how much that counts.
  private func sentenceTruth(_ fact: Int) -> ([Bool], costs: [Double]) {
    var truth: [Bool] = []
    var costs: [Double] = []
    for row in rows {
      for sentence in row.evidence.sentences {
        let proves = row.proofs[fact].map { $0.overlaps(sentence.range) } ?? false
        truth.append(proves)
        costs.append(row.truth[fact] && !proves ? Self.cost * Self.doubtfulShare : Self.cost)
      }
    }
    return (truth, costs)
  }

  private func sentenceRows() -> SparseRows {
    var result = SparseRows(width: keys.count)
    for row in rows {
      for sentence in row.evidence.sentences {
        result.append(sentence.keys.compactMap { vocabulary[$0] })
      }
    }
    return result
  }

  private func ticketRows(_ indices: [Int]) -> SparseRows {
    var result = SparseRows(width: keys.count)
    for index in indices {
      var columns: Set<Int32> = []
      for sentence in rows[index].evidence.sentences {
        for key in sentence.keys { if let column = vocabulary[key] { columns.insert(column) } }
      }
      result.append(columns.sorted())
    }
    return result
  }
}
