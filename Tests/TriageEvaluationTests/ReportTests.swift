import Foundation
import Testing

@testable import TriageEvaluation

@Suite struct ReportTests {
  /// Predictions of two levels: probabilities of the decided level, and whether it was right.
  private func predictions(_ cases: [(Double, Bool)]) -> [Prediction] {
    cases.enumerated().map { index, item in
      Prediction(
        truth: item.1 ? 0 : 1, decided: 0, probabilities: [item.0, 1 - item.0], isAssigned: true,
        isCovered: true, cluster: index)
    }
  }

  @Test func `the surest come first in the risk-coverage curve`() {
    let all = (0..<10).map { (0.99 - 0.04 * Double($0), $0 < 8) }
    let curve = RiskCoverage(predictions(all))
    #expect(curve.points.map(\.coverage) == (1...10).map { Double($0) / 10 })
    #expect(curve.points[7].accuracy == 1 && abs(curve.points[9].accuracy - 0.8) < 1e-12)
    // 0 eight times, then 1/9 and 2/10.
    #expect(abs(curve.areaUnderRisk - (1.0 / 9 + 0.2) / 10) < 1e-12)
    let tied = RiskCoverage(predictions((0..<10).map { (0.5, $0 < 5) }))
    #expect(tied.points.allSatisfy { abs($0.accuracy - 0.5) < 1e-12 })
  }

  @Test func `reliability bins what was stated, and knows what chance does`() {
    let calibrated = (0..<400).map { (0.75, $0 % 4 != 0) }
    let reliability = Reliability(predictions(calibrated))
    #expect(reliability.bins == [Reliability.Bin(count: 400, stated: 0.75, right: 0.75)])
    #expect(reliability.chanceError > 0.02 && reliability.chanceError < 0.08)
    #expect(Reliability(predictions(calibrated)) == reliability)
  }

  @Test func `mcnemar is the exact binomial test`() {
    #expect(Comparison.mcnemar(0, 0) == 1 && Comparison.mcnemar(7, 7) == 1)
    // 2 * (1 + 10) / 2^10
    #expect(abs(Comparison.mcnemar(1, 9) - 22.0 / 1024) < 1e-9)
    #expect(Comparison.mcnemar(0, 3_000) < 1e-12)
    let right = predictions((0..<40).map { _ in (0.9, true) })
    let wrong = predictions((0..<40).map { (0.9, $0 >= 20) })
    let comparison = Comparison(right, wrong, levels: 2)
    #expect(comparison.onlyFirst == 20 && comparison.onlySecond == 0)
    // The truths differ between the two lists only where the second is wrong.
    #expect(comparison.accuracy.value == 0.5 && comparison.accuracy.low > 0.3)
  }

  @Test func `the page is whole, inert and always the same`() {
    let all = predictions((0..<50).map { (0.6 + 0.006 * Double($0), $0 % 5 != 0) })
    let page = ReportPage(
      method: "<script>alert(1)</script>", levels: ["<b>P0", "P1"],
      figures: [
        ReportPage.Figure(
          name: "topFalseAlarm", estimate: Estimate(value: 0.1, low: 0.05, high: 0.2),
          majority: 1, keywords: .nan)
      ], predictions: all,
      mistakes: [
        ReportPage.Mistake(
          place: "a\u{202E}\"b", truth: 1, decided: 0, probabilities: [0.9, 0.1],
          reasons: [(feature: "<img src=x>", weight: 1.25)])
      ])
    let html = page.html
    #expect(html == page.html && html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
    #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("http"))
    #expect(html.contains("&lt;b&gt;P0") && html.contains("top false alarm"))
    #expect(html.components(separatedBy: "<svg").count == 3 && !html.contains("\u{202E}"))
    #expect(html.contains("prefers-color-scheme:dark") && html.contains("width=device-width"))
  }
}
