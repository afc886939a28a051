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
    holds(before: Context(neighbour: before), after: Context(neighbour: after))
  }
}

extension Context {
  /// The context of a neighbour, as fine as there is.
  fileprivate init(neighbour: UInt32) {
    let needs = ContextNeeds(edges: true, lines: true, words: true)
    self = neighbour == Neighbour.edge ? .edge : needs.context(of: neighbour)
  }
}
