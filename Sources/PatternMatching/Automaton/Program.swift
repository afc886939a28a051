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

  /// Whether a match may begin with each byte; nil where a match may be empty.
  ///
  /// It may say so wrongly of bytes that are not ASCII.
  var firstBytes: [Bool]? {
    var bytes = Array(repeating: false, count: 256)
    var isSeen = Array(repeating: false, count: instructions.count)
    var stack = [start]
    while let index = stack.popLast() {
      if isSeen[Int(index)] { continue }
      isSeen[Int(index)] = true
      switch instructions[Int(index)] {
      case .scalar(let set, _):
        let set = sets[Int(set)]
        for byte in 0..<0x80 where set.contains(UInt32(byte)) { bytes[byte] = true }
        guard let last = set.runs.last, last.high >= 0x80 else { continue }
        for byte in 0x80..<0x100 { bytes[byte] = true }
      case .split(let preferred, let other): stack += [preferred, other]
      case .fork(let first, let count): stack += targets[Int(first)..<Int(first + count)]
      case .assertion(_, let next): stack.append(next)
      case .match: return nil
      }
    }
    return bytes
  }

  /// Whether a match can begin nowhere but at the start of the text.
  var isAnchored: Bool {
    var isSeen = Array(repeating: false, count: instructions.count)
    var stack = [start]
    while let index = stack.popLast() {
      if isSeen[Int(index)] { continue }
      isSeen[Int(index)] = true
      switch instructions[Int(index)] {
      case .assertion(.textStart, _): continue
      case .split(let preferred, let other): stack += [preferred, other]
      case .fork(let first, let count): stack += targets[Int(first)..<Int(first + count)]
      case .scalar, .assertion, .match: return false
      }
    }
    return true
  }
}
