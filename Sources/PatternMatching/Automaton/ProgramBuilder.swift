/// Builds the instructions of a ``Program`` from back to front, so that each knows what follows it.
struct ProgramBuilder {
  private(set) var instructions: [Program.Instruction] = []
  private(set) var targets: [Int32] = []
  private(set) var sets: [ScalarSet] = []
  private var setIndices: [ScalarSet: Int32] = [:]

  /// Compiles one parsed pattern.
  static func build(_ node: SyntaxNode, pattern: Int = 0) -> Program {
    var builder = ProgramBuilder()
    let match = builder.append(.match(Int32(pattern)))
    let start = builder.add(node, before: match)
    return builder.program(start: start)
  }

  /// The program of all that was added.
  func program(start: Int32) -> Program {
    Program(instructions: instructions, targets: targets, sets: sets, start: start)
  }

  /// Adds one instruction; returns its index.
  mutating func append(_ instruction: Program.Instruction) -> Int32 {
    instructions.append(instruction)
    return Int32(instructions.count - 1)
  }

  /// Makes a placeholder go on at each of some targets.
  mutating func fork(at index: Int32, to nexts: [Int32]) {
    instructions[Int(index)] = .fork(first: Int32(targets.count), count: Int32(nexts.count))
    targets += nexts
  }

  /// The index of a set among ``sets``; equal sets share one.
  mutating func index(of set: ScalarSet) -> Int32 {
    if let index = setIndices[set] { return index }
    let index = Int32(sets.count)
    sets.append(set)
    setIndices[set] = index
    return index
  }

  /// Adds the instructions of a node that go on at `next`; returns where they start.
  mutating func add(_ node: SyntaxNode, before next: Int32) -> Int32 {
    switch node {
    case .empty: return next
    case .scalar(let set): return append(.scalar(set: index(of: set), next: next))
    case .assertion(let assertion): return append(.assertion(assertion, next: next))
    case .sequence(let parts):
      return parts.reversed().reduce(next) { add($1, before: $0) }
    case .choice(let parts):
      var start = add(parts[parts.count - 1], before: next)
      for part in parts.dropLast().reversed() {
        start = append(.split(preferred: add(part, before: next), other: start))
      }
      return start
    case .repetition(let part, let minimum, let maximum, let greedy):
      return addRepetition(
        part, minimum: minimum, maximum: maximum, greedy: greedy, before: next)
    }
  }

  private mutating func addRepetition(
    _ part: SyntaxNode, minimum: Int, maximum: Int?, greedy: Bool, before next: Int32
  ) -> Int32 {
    var start = next
    var copies = minimum
    if let maximum {
      // x{0,3} is (x(x(x)?)?)?: leaving early skips all that is left.
      for _ in minimum..<max(minimum, maximum) {
        start = split(into: add(part, before: start), orTo: next, greedy: greedy)
      }
    } else if minimum > 0, !part.isNullable {
      // x+ loops back from its end.
      let loop = append(.match(-1))
      let body = add(part, before: loop)
      instructions[Int(loop)] = splitInstruction(into: body, orTo: next, greedy: greedy)
      start = body
      copies -= 1
    } else {
      start = addStar(part, greedy: greedy, before: next)
    }
    for _ in 0..<copies { start = add(part, before: start) }
    return start
  }

  /// Adds x*, as (x+)? where x can be empty, so that an empty turn leaves the loop as in Perl.
  private mutating func addStar(
    _ part: SyntaxNode, greedy: Bool, before next: Int32
  ) -> Int32 {
    let loop = append(.match(-1))
    let body = add(part, before: loop)
    instructions[Int(loop)] = splitInstruction(into: body, orTo: next, greedy: greedy)
    return part.isNullable ? split(into: body, orTo: next, greedy: greedy) : loop
  }

  private mutating func split(into body: Int32, orTo next: Int32, greedy: Bool) -> Int32 {
    append(splitInstruction(into: body, orTo: next, greedy: greedy))
  }

  private func splitInstruction(
    into body: Int32, orTo next: Int32, greedy: Bool
  ) -> Program.Instruction {
    greedy ? .split(preferred: body, other: next) : .split(preferred: next, other: body)
  }
}
