/// Share of right decisions against the share of tickets decided.
struct RiskCoveragePlot {
  private let curve: RiskCoverage

  init(_ curve: RiskCoverage) { self.curve = curve }

  var svg: String {
    let low = (curve.points.map(\.accuracy).min() ?? 0) >= 0.5 ? 0.5 : 0
    let frame = PlotFrame(
      title: "Accuracy against coverage", across: "share of tickets decided", up: "share right",
      low: low)
    let points = curve.points.map {
      "\(fixedText(frame.x($0.coverage), 1)),\(fixedText(frame.y($0.accuracy), 1))"
    }
    let dots = curve.points.map {
      "<circle class=\"dot\" cx=\"\(fixedText(frame.x($0.coverage), 1))\" cy=\"\(fixedText(frame.y($0.accuracy), 1))\" r=\"3.5\"/>"
    }
    return frame.svg(
      "<polyline class=\"curve\" points=\"\(points.joined(separator: " "))\"/>\(dots.joined())",
      description: curve.points.map {
        "\(number($0.coverage)) decided, \(number($0.accuracy)) right"
      }.joined(separator: "; "))
  }
}
