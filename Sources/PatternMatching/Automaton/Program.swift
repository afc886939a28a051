/// Patterns as a nondeterministic automaton over Unicode scalars (Thompson's construction).
struct Program: Sendable {
  /// One state of the automaton; a target is an index of ``instructions``.
  enum Instruction: Sendable, Equatable {
    /// Steps over a scalar of the set with this index in ``sets``.
    case scalar(set: Int32, next: Int32)
    /// Goes on at both; the first is preferred.
    case split(preferred: Int32, other: Int32)
    /// Goes on at each of a slice of ``targets``, whatever their order.
    case fork(first: Int32, count: Int32)
    /// Goes on where the condition holds.
    case assertion(Assertion, next: Int32)
    /// The pattern with this identifier has matched.
    case match(Int32)
  }

  /// The states.
  var instructions: [Instruction]
  /// Where forks go on.
  var targets: [Int32]
  /// The sets that scalars are looked up in, each once.
  var sets: [ScalarSet]
  /// Where the automaton starts.
  var start: Int32
}
