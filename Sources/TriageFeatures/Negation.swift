/// Which words stand in the scope of a negation: up to four after a cue, in the same clause.
///
/// Marking them keeps "no production impact" from counting as "production impact" (Das and Chen 2001; the short scope follows
/// Pang, Lee and Vaithyanathan 2002, section 3.2, whose scope is the clause).
struct Negation: Sendable {
  private let cues: HashedWords
  private let breaks: HashedWords
  private var left = 0

  init() {
    cues = HashedWords(
      [
        "no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
        "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt",
        "wont", "wouldnt", "cant", "couldnt", "shouldnt", "aint", "hardly", "zero",
      ])
    breaks = HashedWords([
      "but", "however", "except", "though", "although", "until", "because",
    ])
  }

  /// Whether the next token is negated; tokens are given in order.
  @inline(__always)
  mutating func takes(_ token: Token) -> Bool {
    if token.startsSentence || token.startsClause { left = 0 }
    // Cues and breaks are short words; most tokens need no look-up.
    if token.letters <= 8, token.kind == .word {
      if cues.contains(token.hash) {
        left = 4
        return false
      }
      if left > 0, breaks.contains(token.hash) { left = 0 }
    }
    guard left > 0 else { return false }
    left -= 1
    return true
  }
}
