/// Stated probability against the share that was right; the size of a dot is the number of decisions.
struct ReliabilityPlot {
  private let reliability: Reliability

  init(_ reliability: Reliability) { self.reliability = reliability }

  var svg: String {
    let frame = PlotFrame(
      title: "Reliability diagram", across: "stated probability", up: "share right", low: 0)
    let most = Double(reliability.bins.map(\.count).max() ?? 1)
    let points = reliability.bins.map { (frame.x($0.stated), frame.y($0.right), $0.count) }
    let line = points.map { "\(fixedText($0.0, 1)),\(fixedText($0.1, 1))" }.joined(separator: " ")
    let dots = points.map { x, y, count in
      let radius = 3 + 6 * (Double(count) / most).squareRoot()
      return
        "<circle class=\"dot\" cx=\"\(fixedText(x, 1))\" cy=\"\(fixedText(y, 1))\" r=\"\(fixedText(radius, 1))\"><title>\(count) decisions</title></circle>"
    }
    return frame.svg(
      "<line class=\"ideal\" x1=\"\(fixedText(frame.x(0), 1))\" y1=\"\(fixedText(frame.y(0), 1))\" x2=\"\(fixedText(frame.x(1), 1))\" y2=\"\(fixedText(frame.y(1), 1))\"/>"
        + "<polyline class=\"curve\" points=\"\(line)\"/>\(dots.joined())",
      description: reliability.bins.map {
        "stated \(number($0.stated)), right \(number($0.right)), \($0.count) decisions"
      }.joined(separator: "; "))
  }
}
