extension SyntaxNode {
  /// A smaller node that matches somewhere in exactly the same texts.
  ///
  /// Whether `\w+@\w+` matches is decided by one word scalar on each side: what a repetition at an
  /// end adds beyond its minimum changes where the match begins or ends, but not whether there is
  /// one. Without it fewer threads are alive, and a match is found once instead of at each scalar.
  var trimmedForExistence: SyntaxNode { trimmed(atEnd: true).trimmed(atEnd: false) }

  private func trimmed(atEnd: Bool) -> SyntaxNode {
    switch self {
    case .empty, .scalar, .assertion: self
    case .choice(let parts): .choice(parts.map { $0.trimmed(atEnd: atEnd) })
    case .sequence(let parts): Self.trimmed(parts, atEnd: atEnd)
    case .repetition(_, minimum: 0, _, _): .empty
    case .repetition(let part, minimum: 1, _, _): part.trimmed(atEnd: atEnd)
    case .repetition(let part, let minimum, _, _):
      Self.joined(
        .repetition(part, minimum: minimum - 1, maximum: minimum - 1, greedy: true),
        part.trimmed(atEnd: atEnd), secondIsLast: atEnd)
    }
  }

  private static func trimmed(_ parts: [SyntaxNode], atEnd: Bool) -> SyntaxNode {
    var parts = parts
    while let outer = atEnd ? parts.last : parts.first {
      let index = atEnd ? parts.count - 1 : 0
      let trimmed = outer.trimmed(atEnd: atEnd)
      guard trimmed == .empty else {
        if case .sequence(let inner) = trimmed {
          parts.replaceSubrange(index...index, with: inner)
        } else {
          parts[index] = trimmed
        }
        break
      }
      parts.remove(at: index)
    }
    return parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private static func joined(
    _ first: SyntaxNode, _ second: SyntaxNode, secondIsLast: Bool
  ) -> SyntaxNode {
    if second == .empty { return first }
    return .sequence(secondIsLast ? [first, second] : [second, first])
  }
}
