internal import TriageLint

extension FieldReport {
  /// The figures as tables, one for each set of labels that there is.
  package var text: String {
    var text = Self.table("against the writer", writer)
    if raters.counts[0].right + raters.counts[0].missed > 0 {
      text += "\n" + Self.table("against the second rater, where there is one", second)
      text += "\n" + Self.table("where writer and second rater agree", agreed)
      text += "\n" + Self.table("the second rater against the writer", raters)
    }
    if asking.contains(where: { $0.right + $0.missed > 0 }) { text += "\n" + askingTable }
    return text
  }

  private var askingTable: String {
    var text = "absent core fields: indispensable by the model, asked for by a reader\n"
    text += "field           precision  recall     F1    asked\n"
    for (field, counts) in zip(TicketField.core, asking) {
      text += Self.row(field.rawValue, counts) + "\n"
    }
    return text
  }

  private static func row(_ name: String, _ counts: FieldEvaluation.Counts) -> String {
    padded(name, 16) + [counts.precision, counts.recall, counts.f1].map { three($0, 9) }.joined()
      + left("\(counts.right + counts.missed)", 9)
  }

  private static func table(_ title: String, _ evaluation: FieldEvaluation) -> String {
    var text = "\(title)\n" + "field           precision  recall     F1    there  placed\n"
    for fact in DetectedFact.allCases {
      let counts = evaluation.counts[fact.rawValue]
      text +=
        row(fact == .severalIssues ? "several issues" : fact.name, counts)
        + (counts.excerpts > 0 ? three(counts.placement, 8) : "") + "\n"
    }
    return text + padded("mean of six", 34) + three(evaluation.meanFieldF1, 9) + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func three(_ value: Double, _ width: Int) -> String {
    left(three(value), width)
  }

  /// A share with three digits, or a dash where there is none.
  static func three(_ value: Double) -> String {
    guard value.isFinite else { return "-" }
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
