import TriageFeatures

/// What stands before the words that a rule found: they may be denied, asked or wished for there.
extension LintSubject {
  private static let askingWords: Set<String> = [
    "is", "are", "was", "were", "does", "do", "did", "should", "what", "which", "how", "when",
    "why",
    "who", "would", "may", "must", "shall", "if", "whether",
  ]
  private static let denyingWords: Set<String> = [
    "not", "no", "nothing", "never", "nobody", "none", "neither", "nor", "without", "hardly",
    "isn't",
    "isnt", "aren't", "arent", "wasn't", "wasnt", "doesn't", "doesnt", "don't", "dont", "ain't",
    "cannot", "can't", "won't", "non", "low", "less", "far",
  ]
  /// Words of a clause before these many do not reach the place.
  private static let reach = 5

  /// Whether the words at a place are denied: "not urgent", "nothing urgent", "non-urgent".
  func isDenied(_ place: Range<Int>) -> Bool {
    let words = clauseBefore(place).suffix(Self.reach)
    guard let denial = words.lastIndex(where: Self.denyingWords.contains) else { return false }
    // "Not only a typo", "not just urgent" say more, not less.
    let next = words.index(after: denial)
    return next == words.endIndex || words[next] != "only" && words[next] != "just"
  }

  /// Whether the words at a place stand in a sentence that asks whether it is so.
  func isAsked(_ place: Range<Int>) -> Bool {
    guard let sentence = sentence(of: place), text(sentence).last == "?" else { return false }
    let first = text(sentence).lowercased().split { !$0.isLetter }.first
    return first.map { Self.askingWords.contains(String($0)) } ?? false
  }

  /// The words of the same clause that stand before a place, in small letters, the last ones at most.
  func clauseBefore(_ place: Range<Int>) -> [String] {
    guard let sentence = sentence(of: place), sentence.lowerBound < place.lowerBound else {
      return []
    }
    let start = max(sentence.lowerBound, place.lowerBound - 200)
    let clause = text(start..<place.lowerBound).lowercased().split(
      omittingEmptySubsequences: false, whereSeparator: { ",;:.!?()\n".contains($0) })
    return (clause.last ?? "").split { !($0.isLetter || $0 == "'" || $0 == "’") }.map {
      String($0.map { $0 == "’" ? "'" : $0 })
    }
  }

  private func sentence(of place: Range<Int>) -> Range<Int>? {
    units.first {
      $0.range.lowerBound <= place.lowerBound && place.lowerBound < $0.range.upperBound
    }?
    .range
  }
}
