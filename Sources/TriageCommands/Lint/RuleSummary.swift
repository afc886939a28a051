internal import TriageLint

extension LintRule {
  /// The first clause of what a rule checks: a line for lists.
  var summary: String {
    var sentence = page.checks.split(separator: ";").first.map(String.init) ?? ""
    if let end = sentence.firstRange(of: ". ") { sentence = String(sentence[..<end.lowerBound]) }
    // The colon of a suppression in angle brackets ends nothing.
    if !sentence.contains("<"), let end = sentence.firstRange(of: ":") {
      sentence = String(sentence[..<end.lowerBound])
    }
    if sentence.hasSuffix(".") { sentence.removeLast() }
    return sentence
  }
}
