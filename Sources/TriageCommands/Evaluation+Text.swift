internal import TriageEvaluation

extension Evaluation {
  /// Tables for people.
  func text() -> String {
    var text = "\(method)\n\n" + metricLines() + levelLines() + confusionLines() + curveLines()
    if !slices.isEmpty { text += sliceLines() }
    if let comparison { text += lines(of: comparison) }
    return text
  }

  private func metricLines() -> String {
    var text = "metric             value  95% interval     majority  keywords\n"
    for (index, metric) in Metrics.named.enumerated() {
      let estimate = own[index]
      let interval = "\(fixed(estimate.low, 3)) – \(fixed(estimate.high, 3))"
      text += padded(metric.name, 17) + "  " + fixed(estimate.value, 3) + "  "
      text += padded(interval, 15) + "  " + left(fixed(majority[index].value, 3), 8) + "  "
      text += left(fixed(keywords[index].value, 3), 8) + "\n"
    }
    return text
  }

  private func levelLines() -> String {
    let width = levelWidth
    var text = "\n" + padded("level", width) + "  precision  recall     F1    rows\n"
    for (index, level) in levels.enumerated() {
      text += padded(inert(level), width) + "  " + left(fixed(confusion.precision(index), 3), 9)
      text += "  " + left(fixed(confusion.recall(index), 3), 6) + "  "
      text += left(fixed(confusion.f1(index), 3), 5) + "  "
      text += left(String(confusion.truths(index)), 6) + "\n"
    }
    return text
  }

  private func confusionLines() -> String {
    let width = levelWidth
    var text = "\ntrue \\ decided" + String(repeating: " ", count: max(0, width - 12))
    for level in levels { text += left(inert(level), width + 2) }
    text += "\n"
    for (truth, level) in levels.enumerated() {
      text += padded(inert(level), max(width + 2, 14))
      for decided in levels.indices { text += left(String(confusion[truth, decided]), width + 2) }
      text += "\n"
    }
    return text
  }

  private var levelWidth: Int { max(6, levels.map { inert($0).count }.max() ?? 0) }

  /// How right the surest are, and those of each stated probability.
  private func curveLines() -> String {
    var text = "\ndecided, the surest first"
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
    return text
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

  private func lines(of comparison: Comparison) -> String {
    "\nagainst the other model: accuracy \(signed(comparison.accuracy)), macroF1 \(signed(comparison.macroF1));\n"
      + "right where the other is wrong \(comparison.onlyFirst), the reverse \(comparison.onlySecond), McNemar p = \(fixed(comparison.probability, 4))\n"
  }

  private func signed(_ estimate: Estimate) -> String {
    "\(estimate.value < 0 ? "" : "+")\(fixed(estimate.value, 3)) (\(fixed(estimate.low, 3)) – \(fixed(estimate.high, 3)))"
  }
}
