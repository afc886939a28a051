/// One pattern as a nondeterministic automaton over Unicode scalars (Thompson's construction).
struct Program: Sendable {
  /// One state of the automaton; a target is an index of ``instructions``.
  enum Instruction: Sendable, Equatable {
    /// Steps over a scalar of the set with this index in ``sets``.
    case scalar(set: Int32, next: Int32)
    /// Goes on at both; the first is preferred.
    case split(preferred: Int32, other: Int32)
    /// Goes on where the condition holds.
    case assertion(Assertion, next: Int32)
    /// The pattern has matched.
    case match
  }

  /// The states.
  var instructions: [Instruction]
  /// The sets that scalars are looked up in, each once.
  var sets: [ScalarSet]
  /// Where the automaton starts.
  var start: Int32
}
