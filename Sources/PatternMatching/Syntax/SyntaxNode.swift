/// A condition on a place between two scalars; it takes up no text.
enum Assertion: UInt8, Sendable {
  /// `\A`, and `^` outside multi-line mode.
  case textStart
  /// `\z`, and `$` outside multi-line mode.
  case textEnd
  /// `^` in multi-line mode: after a line terminator, or at the start.
  case lineStart
  /// `$` in multi-line mode: before a line terminator, or at the end.
  case lineEnd
  /// `\b`: a word scalar on exactly one side.
  case wordEdge
  /// `\B`: a word scalar on both sides or on neither.
  case notWordEdge
}

/// A parsed pattern.
indirect enum SyntaxNode: Sendable, Hashable {
  /// Matches the empty text.
  case empty
  /// Matches one scalar of the set.
  case scalar(ScalarSet)
  /// Matches the empty text where the condition holds.
  case assertion(Assertion)
  /// Matches each part after the other.
  case sequence([SyntaxNode])
  /// Matches one of the parts; an earlier one is preferred.
  case choice([SyntaxNode])
  /// Matches a part over and over; `maximum` nil is without bound.
  case repetition(SyntaxNode, minimum: Int, maximum: Int?, greedy: Bool)

  /// Whether the node can match the empty text, taking every condition to hold.
  var isNullable: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalar: false
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .choice(let parts): parts.contains(where: \.isNullable)
    case .repetition(let part, let minimum, _, _): minimum == 0 || part.isNullable
    }
  }

  /// How many instructions the node compiles to, no less; `Int.max` where that is beyond counting.
  ///
  /// It is computed before building, so that `((a{1000}){1000}){1000}` costs nothing to refuse.
  var instructionCount: Int {
    switch self {
    case .empty: 0
    case .scalar, .assertion: 1
    case .sequence(let parts): parts.reduce(0) { $0.addingClamped($1.instructionCount) }
    case .choice(let parts):
      parts.reduce(parts.count) { $0.addingClamped($1.instructionCount) }
    case .repetition(let part, let minimum, let maximum, _):
      part.instructionCount.addingClamped(1)
        .multipliedClamped(max(1, maximum ?? minimum + 1)).addingClamped(1)
    }
  }
}

extension Int {
  /// The sum, or `Int.max` where it does not fit; both are not negative.
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product, or `Int.max` where it does not fit; both are not negative.
  fileprivate func multipliedClamped(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
