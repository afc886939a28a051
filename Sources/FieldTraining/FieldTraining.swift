internal import NaiveBayes
package import TriageEvaluation
package import TriageLint

/// Trains the field model.
package enum FieldTraining {
  /// Writers are dealt to this many folds to learn how far the table can be trusted.
  private static let folds = 5

  /// The model of some rows; the same rows give the same model, in any order.
  ///
  /// - Parameters:
  ///   - rows: tickets of several writers.
  ///   - examples: sentences that show what the fields mean; they teach words, but not how tickets are.
  /// - Returns: the model.
  package static func model(of rows: [FieldRow], examples: [FieldRow]) -> FieldModel {
    let rows = rows.sorted { ($0.hash, $0.id) < ($1.hash, $1.id) }
    let examples = examples.sorted { ($0.hash, $0.id) < ($1.hash, $1.id) }
    let folds = Self.folds(of: rows, count: Self.folds)
    var inputs = [FieldModel.AllInputs](repeating: .init(), count: rows.count)
    for fold in 0..<folds.count {
      let others = rows.indices.filter { folds.foldOfRow[$0] != fold }.map { rows[$0] }
      let table = FieldFit(others + examples).model()
      for index in rows.indices where folds.foldOfRow[index] == fold {
        inputs[index] = table.inputs(of: rows[index].evidence)
      }
    }
    let layers = DetectedFact.allCases.map { fact in
      layer(inputs.map { $0.facts[fact.rawValue] }, truth: rows.map { $0.truth[fact.rawValue] })
    }
    let askLayers = TicketField.core.map { askLayer(of: $0, rows, inputs, layers) }
    return FieldFit(rows + examples).model().with(layers, askLayers)
  }

  /// Of the absent fields that readers would ask for, the share that counts as indispensable.
  private static let askRecall = 0.8

  /// The layer of one core field, fitted on out-of-sample inputs; above its border lie eight in ten of the cases in which readers ask.
  private static func askLayer(
    of field: TicketField, _ rows: [FieldRow], _ inputs: [FieldModel.AllInputs],
    _ layers: [FactLayer]
  ) -> AskLayer {
    var asks: [AskInputs] = []
    var truth: [Bool] = []
    for (row, input) in zip(rows, inputs) {
      guard let asked = row.asks?[field.index],
        layers[field.index].score(input.facts[field.index]) <= 0
      else { continue }
      asks.append(
        AskInputs(
          ticket: input.asks[field.index], fault: row.evidence.fault, issue: row.evidence.issue))
      truth.append(asked)
    }
    guard truth.contains(true) else { return .always }
    let fitted = DenseRegression(asks.map(\.values), truth: truth)
    var layer = AskLayer(bias: 0, weights: fitted.weights)
    let asking = zip(asks, truth).filter(\.1).map { layer.score($0.0) }.sorted()
    layer.bias = -asking[Int(Double(asking.count) * (1 - askRecall))]
    return layer
  }

  /// Folds that keep the tickets of one writer together.
  package static func folds(of rows: [FieldRow], count: Int) -> Folds {
    Folds(
      groups: rows.map(\.voice), duplicates: Array(rows.indices), hashes: rows.map(\.hash),
      count: count)
  }

  /// The layer of one fact, fitted on out-of-sample inputs; its border is where F1 of yes and no is greatest.
  private static func layer(_ inputs: [FactInputs], truth: [Bool]) -> FactLayer {
    let fitted = DenseRegression(inputs.map(\.values), truth: truth)
    var layer = FactLayer(bias: 0, weights: fitted.weights)
    layer.bias = -border(inputs.map { layer.score($0) }, truth: truth)
    return layer
  }

  /// The score above which the mean of F1 of yes and of no is greatest: half way between two neighbours.
  ///
  /// For a fact that few tickets have that is nearly F1 alone. One that most have, as impact, must not be found wherever nothing speaks
  /// against it: other tickets have it less often.
  static func border(_ scores: [Double], truth: [Bool]) -> Double {
    let order = scores.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : truth[$0] && !truth[$1]
    }
    let all = Double(scores.count)
    let positives = Double(truth.count { $0 })
    var right = 0.0
    var best = (f1: -1.0, border: 0.0)
    for (index, row) in order.enumerated() {
      if truth[row] { right += 1 }
      let next = index + 1 < order.count ? scores[order[index + 1]] : scores[row] - 1
      guard next != scores[row] else { continue }
      let taken = Double(index + 1)
      let rightNo = all - positives - (taken - right)
      let no = max(2 * all - taken - positives, 1)
      let f1 = 2 * right / (taken + positives) + 2 * rightNo / no
      if f1 > best.f1 { best = (f1, (scores[row] + next) / 2) }
    }
    return best.border
  }
}
