internal import NaiveBayes
internal import TriageEvaluation
internal import TriageKit

/// An evaluation ready to be printed.
struct Evaluation {
  /// The levels, most urgent first.
  let levels: [String]
  /// How the predictions came about.
  let method: String
  /// Number of rows.
  let rows: Int
  /// Estimates of the model, in the order of `Metrics.named`.
  let own: [Estimate]
  private let majority: [Estimate]
  private let keywords: [Estimate]
  private let confusion: Confusion
  private let reliability: Reliability
  private let riskCoverage: RiskCoverage
  private let predictions: [Prediction]
  private let mistakes: [ReportPage.Mistake]
  private let costs: DecisionCosts
  /// The model against another, with `--compare`.
  var comparison: Comparison?
  /// Figures of the rows that share a value, with `--slice`, in the order of the values.
  private(set) var slices: [(value: String, rows: Int, estimates: [Estimate])] = []

  init(
    levels: [String], method: String, predictions: [Prediction], majority: [Prediction],
    keywords: [Prediction], costs: DecisionCosts, mistakes: [ReportPage.Mistake] = []
  ) {
    self.predictions = predictions
    self.mistakes = mistakes
    self.costs = costs
    reliability = Reliability(predictions)
    riskCoverage = RiskCoverage(predictions)
    self.levels = levels
    self.method = method
    rows = predictions.count
    own = Bootstrap(predictions, levels: levels.count, costs: costs).estimates
    self.majority = Bootstrap(majority, levels: levels.count, costs: costs, draws: 0).estimates
    self.keywords = Bootstrap(keywords, levels: levels.count, costs: costs, draws: 0).estimates
    confusion = Confusion(predictions, levels: levels.count)
  }

  /// Adds the figures for each value of a field; rows without it have the value "-".
  ///
  /// - Parameters:
  ///   - field: the field, nil for nothing to do.
  ///   - rows: the rows judged, in the order of the predictions.
  mutating func slice(by field: String?, of rows: [CorpusRow]) {
    guard field != nil else { return }
    var members: [String: [Prediction]] = [:]
    for (row, prediction) in zip(rows, predictions) {
      members[row.slice ?? "-", default: []].append(prediction)
    }
    slices = members.sorted { $0.key < $1.key }.map { value, predictions in
      (
        value, predictions.count,
        Bootstrap(predictions, levels: levels.count, costs: costs).estimates
      )
    }
  }

  /// A line a slice: the figures that people compare first.
  private func sliceLines() -> String {
    let shown = ["accuracy", "macroF1", "withinOne", "topRecall", "topFalseAlarm", "ece"]
    let width = max(5, slices.map { inertLine($0.value).count }.max() ?? 0)
    var text = "\n" + padded("slice", width) + "    rows  accuracy (95% interval)"
    text += shown.dropFirst().map { left($0, 15) }.joined() + "\n"
    for slice in slices {
      text += padded(inertLine(slice.value), width) + "  " + left(String(slice.rows), 6)
      for (index, metric) in Metrics.named.enumerated() where shown.contains(metric.name) {
        let estimate = slice.estimates[index]
        text +=
          metric.name == shown[0]
          ? "  \(fixed(estimate.value, 3)) (\(fixed(estimate.low, 3)) – \(fixed(estimate.high, 3)))  "
          : left(estimate.value.isNaN ? "-" : fixed(estimate.value, 3), 15)
      }
      text += "\n"
    }
    return text
  }

  /// Tables for people.
  func text() -> String {
    let levels = levels.map(inert)
    var text = "\(method)\n\n"
    text += "metric             value  95% interval     majority  keywords\n"
    for (index, metric) in Metrics.named.enumerated() {
      let estimate = own[index]
      let interval = "\(fixed(estimate.low, 3)) – \(fixed(estimate.high, 3))"
      text += padded(metric.name, 17) + "  " + fixed(estimate.value, 3) + "  "
      text += padded(interval, 15) + "  " + left(fixed(majority[index].value, 3), 8) + "  "
      text += left(fixed(keywords[index].value, 3), 8) + "\n"
    }
    let width = max(6, levels.map(\.count).max() ?? 0)
    text += "\n" + padded("level", width) + "  precision  recall     F1    rows\n"
    for (index, level) in levels.enumerated() {
      text += padded(level, width) + "  " + left(fixed(confusion.precision(index), 3), 9) + "  "
      text += left(fixed(confusion.recall(index), 3), 6) + "  "
      text += left(fixed(confusion.f1(index), 3), 5) + "  "
      text += left(String(confusion.truths(index)), 6) + "\n"
    }
    text += "\ntrue \\ decided" + String(repeating: " ", count: max(0, width - 12))
    for level in levels { text += left(level, width + 2) }
    text += "\n"
    for (truth, level) in levels.enumerated() {
      text += padded(level, max(width + 2, 14))
      for decided in levels.indices { text += left(String(confusion[truth, decided]), width + 2) }
      text += "\n"
    }
    text += "\ndecided, the surest first"
    for point in riskCoverage.points { text += left(fixed(point.coverage * 100, 0) + "%", 6) }
    text += "\nof these right            "
    for point in riskCoverage.points { text += left(fixed(point.accuracy, 2), 6) }
    text += "\narea under the risk-coverage curve \(fixed(riskCoverage.areaUnderRisk, 3))\n"
    text += "\nstated probability        "
    for bin in reliability.bins { text += left(fixed(bin.stated, 2), 6) }
    text += "\nof these right            "
    for bin in reliability.bins { text += left(fixed(bin.right, 2), 6) }
    text +=
      "\na perfectly calibrated model of \(rows) rows has an ece of at most \(fixed(reliability.chanceError, 3)) in 95 of 100 draws\n"
    if !slices.isEmpty { text += sliceLines() }
    if let comparison {
      text +=
        "\nagainst the other model: accuracy \(signed(comparison.accuracy)), macroF1 \(signed(comparison.macroF1));\n"
        + "right where the other is wrong \(comparison.onlyFirst), the reverse \(comparison.onlySecond), McNemar p = \(fixed(comparison.probability, 4))\n"
    }
    return text
  }

  private func signed(_ estimate: Estimate) -> String {
    "\(estimate.value < 0 ? "" : "+")\(fixed(estimate.value, 3)) (\(fixed(estimate.low, 3)) – \(fixed(estimate.high, 3)))"
  }

  /// The page of `--report`.
  func report() -> String {
    ReportPage(
      method: method, levels: levels,
      figures: Metrics.named.enumerated().map { index, metric in
        ReportPage.Figure(
          name: metric.name, estimate: own[index], majority: majority[index].value,
          keywords: keywords[index].value)
      }, predictions: predictions, mistakes: mistakes
    ).html
  }

  /// One JSON object; `triage help schema` says what its keys mean.
  func json() -> [UInt8] {
    var json = JSONText(indents: true)
    json.object { json in
      json.key("schemaVersion" as StaticString)
      json.number(1)
      json.key("method" as StaticString)
      json.string(method)
      json.key("rows" as StaticString)
      json.number(rows)
      json.key("levels" as StaticString)
      json.array { json in for level in levels { json.string(level) } }
      write(own, to: &json)
      json.key("confusion" as StaticString)
      json.array { json in
        for truth in levels.indices {
          json.array { json in
            for decided in levels.indices { json.number(confusion[truth, decided]) }
          }
        }
      }
      json.key("perLevel" as StaticString)
      json.object { json in
        for (index, level) in levels.enumerated() {
          json.key(level)
          json.object { json in
            json.key("precision" as StaticString)
            json.number(confusion.precision(index), decimals: 6)
            json.key("recall" as StaticString)
            json.number(confusion.recall(index), decimals: 6)
            json.key("f1" as StaticString)
            json.number(confusion.f1(index), decimals: 6)
            json.key("rows" as StaticString)
            json.number(confusion.truths(index))
          }
        }
      }
      json.key("riskCoverage" as StaticString)
      json.array { json in
        for point in riskCoverage.points {
          json.object { json in
            json.key("coverage" as StaticString)
            json.number(point.coverage, decimals: 2)
            json.key("accuracy" as StaticString)
            json.number(point.accuracy, decimals: 6)
          }
        }
      }
      json.key("areaUnderRisk" as StaticString)
      json.number(riskCoverage.areaUnderRisk, decimals: 6)
      json.key("calibration" as StaticString)
      json.array { json in
        for bin in reliability.bins {
          json.object { json in
            json.key("stated" as StaticString)
            json.number(bin.stated, decimals: 6)
            json.key("right" as StaticString)
            json.number(bin.right, decimals: 6)
            json.key("rows" as StaticString)
            json.number(bin.count)
          }
        }
      }
      json.key("eceOfChance" as StaticString)
      json.number(reliability.chanceError, decimals: 6)
      if !slices.isEmpty {
        json.key("slices" as StaticString)
        json.array { json in
          for slice in slices {
            json.object { json in
              json.key("value" as StaticString)
              json.string(slice.value)
              json.key("rows" as StaticString)
              json.number(slice.rows)
              write(slice.estimates, to: &json)
            }
          }
        }
      }
      if let comparison {
        json.key("comparison" as StaticString)
        json.object { json in
          for (name, estimate) in [
            ("accuracy", comparison.accuracy), ("macroF1", comparison.macroF1),
          ] {
            json.key(name)
            json.object { json in
              json.key("difference" as StaticString)
              json.number(estimate.value, decimals: 6)
              json.key("low" as StaticString)
              json.number(estimate.low, decimals: 6)
              json.key("high" as StaticString)
              json.number(estimate.high, decimals: 6)
            }
          }
          json.key("onlyThis" as StaticString)
          json.number(comparison.onlyFirst)
          json.key("onlyOther" as StaticString)
          json.number(comparison.onlySecond)
          json.key("mcnemar" as StaticString)
          json.number(comparison.probability, decimals: 6)
        }
      }
      json.key("baselines" as StaticString)
      json.object { json in
        json.key("majority" as StaticString)
        json.object { write(majority, to: &$0) }
        json.key("keywords" as StaticString)
        json.object { write(keywords, to: &$0) }
      }
    }
    json.lineFeed()
    return json.bytes
  }

  private func write(_ estimates: [Estimate], to json: inout JSONText) {
    for (index, metric) in Metrics.named.enumerated() {
      json.key(metric.name)
      json.object { json in
        json.key("value" as StaticString)
        json.number(estimates[index].value, decimals: 6)
        json.key("low" as StaticString)
        json.number(estimates[index].low, decimals: 6)
        json.key("high" as StaticString)
        json.number(estimates[index].high, decimals: 6)
      }
    }
  }
}

/// A text with blanks before it up to a width.
func left(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
