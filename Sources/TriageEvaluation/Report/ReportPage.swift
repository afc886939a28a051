internal import NaiveBayes

/// An evaluation as one page of HTML that needs no network and no script.
package struct ReportPage {
  /// A wrong decision, with the words that led to it.
  package struct Mistake: Sendable {
    /// The ticket: where it stands, and its identifier.
    package var place: String
    /// The true and the decided level, and the probability of each.
    package var truth: Int
    package var decided: Int
    package var probabilities: [Double]
    /// What spoke for the decided level and against the true one, strongest first, with its log-odds.
    package var reasons: [(feature: String, weight: Double)]

    /// Creates a mistake.
    package init(
      place: String, truth: Int, decided: Int, probabilities: [Double],
      reasons: [(feature: String, weight: Double)]
    ) {
      self.place = place
      self.truth = truth
      self.decided = decided
      self.probabilities = probabilities
      self.reasons = reasons
    }
  }

  /// A row of the table of figures.
  package struct Figure: Sendable {
    package var name: String
    package var estimate: Estimate
    package var majority: Double
    package var keywords: Double

    /// Creates a row.
    package init(name: String, estimate: Estimate, majority: Double, keywords: Double) {
      self.name = name
      self.estimate = estimate
      self.majority = majority
      self.keywords = keywords
    }
  }

  let method: String
  let levels: [String]
  let figures: [Figure]
  let confusion: Confusion
  let reliability: Reliability
  let riskCoverage: RiskCoverage
  let mistakes: [Mistake]

  /// Gathers what the page shows.
  package init(
    method: String, levels: [String], figures: [Figure], predictions: [Prediction],
    mistakes: [Mistake]
  ) {
    self.method = method
    self.levels = levels
    self.figures = figures
    self.mistakes = mistakes
    confusion = Confusion(predictions, levels: levels.count)
    reliability = Reliability(predictions)
    riskCoverage = RiskCoverage(predictions)
  }

  /// The page; the same evaluation gives the same bytes.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>triage evaluation</title>
    <style>\(ReportStyle.css)</style>
    </head>
    <body>
    <main>
    <header><h1>Evaluation</h1><p>\(escaped(method))</p></header>
    \(headline)
    <section><h2>Figures</h2><p>With 95% bootstrap intervals, beside always saying the most frequent level and a rule of thumb on alarm words.</p>\(figureTable)</section>
    <section><h2>True and decided levels</h2>\(confusionTable)</section>
    <section><h2>Levels</h2>\(LevelBars(confusion: confusion, levels: levels).html)</section>
    <div class="pair">
    <section><h2>Are the probabilities true?</h2><p>Of decisions stated with some probability, the share that was right. On the line they are the same. A perfectly calibrated model of as many rows has an error of at most \(number(reliability.chanceError)) in 95 of 100 draws.</p>\(ReliabilityPlot(reliability).svg)</section>
    <section><h2>The surest first</h2><p>Share of right decisions if only the surest tickets are decided and the rest goes to a person.</p>\(RiskCoveragePlot(riskCoverage).svg)</section>
    </div>
    <section><h2>Worst mistakes</h2>\(mistakeList)</section>
    </main>
    </body>
    </html>

    """
  }

  private var headline: String {
    let shown = ["accuracy", "macroF1", "topRecall", "assignedAccuracy"]
    let cards = figures.filter { shown.contains($0.name) }.map { figure in
      "<div class=\"card\"><div class=\"value\">\(number(figure.estimate.value))</div>"
        + "<div class=\"name\">\(Self.words(figure.name))</div>"
        + "<div class=\"range\">\(number(figure.estimate.low)) to \(number(figure.estimate.high))</div></div>"
    }
    return "<div class=\"cards\">\(cards.joined())</div>"
  }

  private var figureTable: String {
    let rows = figures.map { figure in
      "<tr><th scope=\"row\">\(Self.words(figure.name))</th><td>\(number(figure.estimate.value))</td>"
        + "<td class=\"quiet\">\(number(figure.estimate.low)) to \(number(figure.estimate.high))</td>"
        + "<td>\(number(figure.majority))</td><td>\(number(figure.keywords))</td></tr>"
    }
    return
      "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Value</th>"
      + "<th scope=\"col\">95% interval</th><th scope=\"col\">Majority</th><th scope=\"col\">Keywords</th></tr></thead>"
      + "<tbody>\(rows.joined())</tbody></table></div>"
  }

  private var confusionTable: String {
    let most = Double(
      levels.indices.flatMap { truth in levels.indices.map { confusion[truth, $0] } }.max() ?? 1)
    let rows = levels.enumerated().map { truth, level in
      let cells = levels.indices.map { decided in
        let count = confusion[truth, decided]
        let strength = (Double(count) / max(1, most)).squareRoot() * 0.75
        let kind = truth == decided ? "hit" : "miss"
        return
          "<td class=\"\(kind)\" style=\"--s:\(fixedText(strength, 2))\">\(count)</td>"
      }
      return "<tr><th scope=\"row\">\(escaped(level))</th>\(cells.joined())</tr>"
    }
    let head = levels.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    return
      "<div class=\"scroll\"><table class=\"confusion\"><caption>Rows are the true levels, columns the decided ones.</caption>"
      + "<thead><tr><td></td>\(head)</tr></thead><tbody>\(rows.joined())</tbody></table></div>"
  }

  private var mistakeList: String {
    guard !mistakes.isEmpty else { return "<p>None.</p>" }
    let items = mistakes.map { mistake in
      let reasons = mistake.reasons.map { reason in
        "<mark class=\"\(reason.weight > 0 ? "for" : "against")\">\(escaped(reason.feature)) "
          + "<small>\(reason.weight > 0 ? "+" : "−")\(fixedText(abs(reason.weight), 2))</small></mark>"
      }
      return "<li><div><strong>\(escaped(levels[mistake.truth]))</strong> taken for "
        + "<strong>\(escaped(levels[mistake.decided]))</strong> "
        + "(\(number(mistake.probabilities[mistake.decided])) against \(number(mistake.probabilities[mistake.truth])))"
        + "</div><div class=\"quiet\">\(escaped(mistake.place))</div><div>\(reasons.joined(separator: " "))</div></li>"
    }
    return
      "<p>What spoke for the decided level is marked +, what spoke for the true one −, in log-odds.</p><ol class=\"mistakes\">\(items.joined())</ol>"
  }

  /// A metric's name as words: `topFalseAlarm` is `top false alarm`.
  private static func words(_ name: String) -> String {
    switch name {
    case "ece": return "calibration error (ECE)"
    case "brier": return "Brier score"
    case "macroF1": return "macro-F1"
    default: break
    }
    return name.reduce(into: "") { text, character in
      text += character.isUppercase ? " " + character.lowercased() : String(character)
    }
  }
}
