/// Precision, recall and F1 of each level as bars with their numbers.
struct LevelBars {
  let confusion: Confusion
  let levels: [String]

  var html: String {
    levels.enumerated().map { index, level in
      let bars = [
        ("precision", confusion.precision(index)), ("recall", confusion.recall(index)),
        ("F1", confusion.f1(index)),
      ].map { name, value in
        let width = value.isFinite ? fixedText(value * 100, 1) : "0"
        return
          "<div class=\"bar\"><span>\(name)</span><div class=\"track\"><div class=\"fill\" style=\"width:\(width)%\"></div></div><span>\(number(value))</span></div>"
      }
      return
        "<h3>\(escaped(level)) <small>\(confusion.truths(index)) tickets</small></h3>\(bars.joined())"
    }.joined()
  }
}
