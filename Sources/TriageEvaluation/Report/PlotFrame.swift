/// Axes and grid of a square plot of shares.
struct PlotFrame {
  let title: String
  let across: String
  let up: String
  /// The share at the lower end of the upright axis; both axes end at 1.
  let low: Double

  private static let left = 46.0
  private static let top = 12.0
  private static let size = 300.0

  /// The place of a share on the axis across.
  func x(_ share: Double) -> Double { Self.left + share * Self.size }

  /// The place of a share on the upright axis.
  func y(_ share: Double) -> Double {
    Self.top + (1 - (share - low) / (1 - low)) * Self.size
  }

  /// The whole plot, with a description for those who do not see it.
  func svg(_ content: String, description: String) -> String {
    var grid = ""
    for fifth in 0...5 {
      let share = Double(fifth) / 5
      let height = low + (1 - low) * share
      grid +=
        "<line class=\"grid\" x1=\"\(fixedText(x(share), 1))\" y1=\"\(fixedText(y(low), 1))\" x2=\"\(fixedText(x(share), 1))\" y2=\"\(fixedText(y(1), 1))\"/>"
        + "<line class=\"grid\" x1=\"\(fixedText(x(0), 1))\" y1=\"\(fixedText(y(height), 1))\" x2=\"\(fixedText(x(1), 1))\" y2=\"\(fixedText(y(height), 1))\"/>"
        + "<text x=\"\(fixedText(x(share), 1))\" y=\"\(fixedText(y(low) + 18, 1))\" text-anchor=\"middle\">\(fixedText(share, 1))</text>"
        + "<text x=\"\(fixedText(x(0) - 8, 1))\" y=\"\(fixedText(y(height) + 4, 1))\" text-anchor=\"end\">\(fixedText(height, 1))</text>"
    }
    let labels =
      "<text x=\"\(fixedText(x(0.5), 1))\" y=\"\(fixedText(y(low) + 36, 1))\" text-anchor=\"middle\">\(across)</text>"
      + "<text transform=\"translate(13 \(fixedText(y((low + 1) / 2), 1))) rotate(-90)\" text-anchor=\"middle\">\(up)</text>"
    return
      "<svg viewBox=\"0 0 360 356\" role=\"img\"><title>\(title)</title><desc>\(escaped(description))</desc>\(grid)\(labels)\(content)</svg>"
  }
}
