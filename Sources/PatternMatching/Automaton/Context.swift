/// What an assertion needs to know of a neighbour.
///
/// It is as coarse as the assertions of a program allow, so that places that no assertion tells
/// apart do not become states of their own.
enum Context: UInt8, Sendable {
  /// Any scalar or invalid byte that is none of the others.
  case other
  /// The start or the end of the text.
  case edge
  /// A line feed.
  case lineFeed
  /// A carriage return.
  case carriageReturn
  /// A word scalar.
  case word

  /// The number of cases.
  static let count = 5
}

extension Assertion {
  /// Returns whether the condition holds between two contexts.
  func holds(before: Context, after: Context) -> Bool {
    switch self {
    case .textStart: before == .edge
    case .textEnd: after == .edge
    // A line feed after a carriage return belongs to it: there is no place between the two.
    case .lineStart:
      before == .edge || before == .lineFeed || (before == .carriageReturn && after != .lineFeed)
    case .lineEnd:
      after == .edge || after == .carriageReturn
        || (after == .lineFeed && before != .carriageReturn)
    case .wordEdge: (before == .word) != (after == .word)
    case .notWordEdge: (before == .word) == (after == .word)
    }
  }
}

/// Which contexts the assertions of a program tell apart.
struct ContextNeeds: Sendable, Equatable {
  var edges = false
  var lines = false
  var words = false

  /// Adds what an assertion tells apart.
  mutating func insert(_ assertion: Assertion) {
    switch assertion {
    case .textStart, .textEnd: edges = true
    case .lineStart, .lineEnd: (edges, lines) = (true, true)
    case .wordEdge, .notWordEdge: words = true
    }
  }

  /// The context of a scalar.
  func context(of scalar: UInt32) -> Context {
    if lines, scalar == 0x0A { return .lineFeed }
    if lines, scalar == 0x0D { return .carriageReturn }
    return words && NamedClass.word.contains(scalar) ? .word : .other
  }

  /// The context of the start and the end of the text.
  var edge: Context { edges ? .edge : .other }
}
