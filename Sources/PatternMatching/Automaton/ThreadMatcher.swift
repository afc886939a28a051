/// The program of one pattern, with what tells where a match of it may begin.
struct SearchProgram: Sendable {
  let program: Program
  /// ``Program/firstBytes``.
  let firstBytes: [Bool]?
  /// ``Program/isAnchored``.
  let isAnchored: Bool

  /// Looks at a program.
  init(_ program: Program) {
    self.program = program
    firstBytes = program.firstBytes
    isAnchored = program.isAnchored
  }
}

/// Finds the leftmost match of one program by following all its threads together (Pike's algorithm).
///
/// The threads stand in order of preference, so the match is the one that a backtracking matcher
/// such as Perl's would find first, without going back. Time: *n* bytes times *m* instructions, at
/// worst.
struct ThreadMatcher {
  private struct Thread {
    var instruction: Int32
    var start: Int
  }

  private var current: [Thread] = []
  private var following: [Thread] = []
  private var stack: [Int32] = []
  /// The step in which each instruction was last visited.
  private var visits: [Int] = []
  private var step = 0

  /// Returns the leftmost match in `text[range]` that starts at `start` or after it.
  ///
  /// The edges of `range` count as the edges of the text. Where no thread is under way, bytes that
  /// no match begins with are skipped.
  mutating func firstMatch(
    of search: borrowing SearchProgram, in text: Span<UInt8>, range: Range<Int>, from start: Int
  ) -> Range<Int>? {
    let program = search.program
    let firstBytes = search.firstBytes
    if visits.count < program.instructions.count {
      visits += Array(repeating: 0, count: program.instructions.count - visits.count)
    }
    current.removeAll(keepingCapacity: true)
    var position = start
    var before = UTF8Decoder.decode(text, before: start, start: range.lowerBound)
    var match: Range<Int>?
    while true {
      // A match that begins with the text has begun by now, or never will.
      if search.isAnchored, position > range.lowerBound, current.isEmpty { break }
      if let firstBytes, match == nil, current.isEmpty {
        let place = position
        while position < range.upperBound, !firstBytes[Int(text[position])] { position += 1 }
        if position > place {
          before = UTF8Decoder.decode(text, before: position, start: range.lowerBound)
        }
      }
      let (after, length) = UTF8Decoder.decode(text, at: position, end: range.upperBound)
      if match == nil {
        current.append(Thread(instruction: program.start, start: position))
      } else if current.isEmpty {
        break
      }
      step += 1
      following.removeAll(keepingCapacity: true)
      for thread in current
      where follow(thread, of: program, before: before, after: after) {
        match = thread.start..<position
        break
      }
      swap(&current, &following)
      if length == 0 { break }
      position += length
      before = after
    }
    return match
  }

  /// Follows a thread to the scalars that it waits for and steps over `after`; returns whether the
  /// program matches before that, so that less preferred threads are given up.
  private mutating func follow(
    _ thread: Thread, of program: Program, before: UInt32, after: UInt32
  ) -> Bool {
    stack.append(thread.instruction)
    while let index = stack.popLast() {
      if visits[Int(index)] == step { continue }
      visits[Int(index)] = step
      switch program.instructions[Int(index)] {
      case .scalar(let set, let next):
        if program.sets[Int(set)].contains(after) {
          following.append(Thread(instruction: next, start: thread.start))
        }
      case .split(let preferred, let other):
        stack.append(other)
        stack.append(preferred)
      case .fork(let first, let count):
        for target in program.targets[Int(first)..<Int(first + count)].reversed() {
          stack.append(target)
        }
      case .assertion(let assertion, let next):
        if assertion.holds(before: before, after: after) { stack.append(next) }
      case .match:
        stack.removeAll(keepingCapacity: true)
        return true
      }
    }
    return false
  }
}
