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
  let majority: [Estimate]
  let keywords: [Estimate]
  let confusion: Confusion
  let reliability: Reliability
  let riskCoverage: RiskCoverage
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
}
