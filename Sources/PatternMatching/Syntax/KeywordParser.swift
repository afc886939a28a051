/// Reads a keyword into the ``SyntaxNode`` of its words.
///
/// Every scalar matches its case variants, each run of white space matches any such run, and an edge
/// of the keyword that is a word scalar must be an edge of a word in the text.
enum KeywordParser {
  /// Parses the keyword with the given index.
  static func parse(_ source: String, pattern: Int) throws(PatternError) -> SyntaxNode {
    let scalars = source.unicodeScalars.map(\.value)
    guard let first = scalars.firstIndex(where: { !NamedClass.space.contains($0) }),
      let last = scalars.lastIndex(where: { !NamedClass.space.contains($0) })
    else { throw PatternError(pattern: pattern, offset: 0, kind: .emptyKeyword) }
    var parts: [SyntaxNode] = []
    if NamedClass.word.contains(scalars[first]) { parts.append(.assertion(.wordEdge)) }
    var isInSpace = false
    for scalar in scalars[first...last] {
      let isSpace = NamedClass.space.contains(scalar)
      if !isSpace {
        parts.append(.scalar(CaseOrbit.variants(scalar)))
      } else if !isInSpace {
        parts.append(
          .repetition(.scalar(NamedClass.space), minimum: 1, maximum: nil, greedy: true))
      }
      isInSpace = isSpace
    }
    if NamedClass.word.contains(scalars[last]) { parts.append(.assertion(.wordEdge)) }
    return .sequence(parts)
  }
}
