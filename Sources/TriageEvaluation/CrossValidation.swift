package import NaiveBayes
package import TriageKit

/// Out-of-sample predictions for every row of a corpus.
package struct CrossValidation: Sendable {
  /// Indices of the rows that were judged, ascending: all, but for the earliest of a split by time.
  package let judged: [Int]
  /// One a judged row.
  package let predictions: [Prediction]
  /// What always saying the most frequent level of the other folds would be.
  package let majority: [Prediction]
  /// What the keyword rule of thumb would be.
  package let keywords: [Prediction]
  /// For each wrong decision among ``predictions``, where rows were read with names, what led to it.
  package let reasons: [Int: [(feature: String, weight: Double)]]

  /// Trains a model without each fold and lets it judge that fold.
  ///
  /// Where folds are stretches of time, a model is trained on the stretches before the one it judges, without the rows
  /// that belong together with one of those judged; the first stretch is judged by none.
  ///
  /// - Parameters:
  ///   - rows: the corpus.
  ///   - levels: its levels, most urgent first.
  ///   - folds: which rows are judged together.
  ///   - threads: the greatest number of threads to fit on, or nil for one a processor.
  ///   - costs: made for each model from its shares of levels.
  /// - Throws: `FormatError` never in practice: models are read back as they were written.
  package init(
    _ rows: [CorpusRow], levels: [String], folds: Folds, threads: Int? = nil,
    costs: (_ shares: [Double]) -> DecisionCosts
  ) throws {
    var predictions = [Prediction?](repeating: nil, count: rows.count)
    var majority = predictions
    var keywords = predictions
    var reasons: [Int: [(feature: String, weight: Double)]] = [:]
    for fold in (folds.areTimes ? 1 : 0)..<folds.count {
      var trainer = Trainer(
        levels: levels, space: TicketFeatures.space, options: TicketFeatures.options)
      for (index, row) in rows.enumerated() where folds.trains(row: index, for: fold) {
        trainer.add(row.keys, level: row.level, hash: row.hash) { _ in "" }
      }
      let model = try Model(modelBytes: trainer.modelData(final: true, threads: threads))
      let most = Baselines.majority(of: trainer.rows)
      let costs = costs(model.shares)
      var scorer = Scorer(model)
      for (index, row) in rows.enumerated() where folds.foldOfRow[index] == fold {
        let cluster = folds.clusterOfRow[index]
        let prediction = Self.judge(row, &scorer, costs: costs, cluster: cluster)
        predictions[index] = prediction
        if !prediction.isRight { reasons[index] = Self.reasons(row, &scorer, prediction) }
        majority[index] = Baselines.prediction(
          most, truth: row.level, levels: levels.count, cluster: cluster)
        keywords[index] = Baselines.prediction(
          KeywordBaseline.level(for: row.alarm, levels: levels.count, majority: most),
          truth: row.level, levels: levels.count, cluster: cluster)
      }
    }
    judged = predictions.indices.filter { predictions[$0] != nil }
    self.predictions = predictions.compactMap(\.self)
    self.majority = majority.compactMap(\.self)
    self.keywords = keywords.compactMap(\.self)
    var ofPrediction: [Int: [(feature: String, weight: Double)]] = [:]
    for (index, row) in judged.enumerated() { ofPrediction[index] = reasons[row] }
    self.reasons = ofPrediction
  }

  /// The six strongest terms of the row judged last, for the decided level against the true one.
  package static func reasons(
    _ row: CorpusRow, _ scorer: inout Scorer, _ prediction: Prediction
  ) -> [(feature: String, weight: Double)] {
    guard !row.names.isEmpty else { return [] }
    let weights = scorer.contributions(
      row.keys, winner: prediction.decided, other: prediction.truth)
    let strongest = weights.indices.filter { weights[$0] != 0 }.sorted {
      abs(weights[$0]) != abs(weights[$1]) ? abs(weights[$0]) > abs(weights[$1]) : $0 < $1
    }
    return strongest.prefix(6).map { (row.names[$0], weights[$0]) }
  }

  /// What a model says of a row.
  package static func judge(
    _ row: CorpusRow, _ scorer: inout Scorer, costs: DecisionCosts, cluster: Int
  ) -> Prediction {
    scorer.score(row.keys)
    let judgement = Judgement(scorer, costs: costs)
    return Prediction(
      truth: row.level, decided: judgement.level, probabilities: scorer.probabilities,
      isAssigned: judgement.isAssigned, isCovered: judgement.candidates.contains(row.level),
      cluster: cluster)
  }
}

/// Predictions without a model.
package enum Baselines {
  /// The level with most rows; the more urgent of equals.
  package static func majority(of rows: [UInt64]) -> Int {
    rows.indices.max { rows[$0] != rows[$1] ? rows[$0] < rows[$1] : $0 > $1 } ?? 0
  }

  /// A flat statement of a level.
  package static func prediction(
    _ level: Int, truth: Int, levels: Int, cluster: Int
  ) -> Prediction {
    Prediction(
      truth: truth, decided: level,
      probabilities: (0..<levels).map { $0 == level ? 1 : 0 }, isAssigned: true,
      isCovered: level == truth, cluster: cluster)
  }
}
