/// What stands on one side of a place in the text: a scalar, no scalar, or the edge of the text.
///
/// The two values that are not scalars are beyond every ``ScalarSet``.
enum Neighbour {
  /// The start or the end of the text.
  static let edge: UInt32 = 0xFFFF_FFFF
  /// Bytes that are not valid UTF-8.
  static let invalid: UInt32 = 0xFFFF_FFFE
}

extension Assertion {
  /// Returns whether the condition holds between two neighbours.
  func holds(before: UInt32, after: UInt32) -> Bool {
    switch self {
    case .textStart: before == Neighbour.edge
    case .textEnd: after == Neighbour.edge
    // A line feed after a carriage return belongs to it: there is no place between the two.
    case .lineStart:
      before == Neighbour.edge || before == 0x0A || (before == 0x0D && after != 0x0A)
    case .lineEnd:
      after == Neighbour.edge || after == 0x0D || (after == 0x0A && before != 0x0D)
    case .wordEdge: NamedClass.word.contains(before) != NamedClass.word.contains(after)
    case .notWordEdge: NamedClass.word.contains(before) == NamedClass.word.contains(after)
    }
  }
}
