extension PatternParser {
  /// Parses a class in brackets.
  mutating func parseClass() throws(PatternError) -> ScalarSet {
    position += 1
    let isInverted = take("^")
    var runs: [ScalarSet.Run] = []
    var isFirst = true
    // A closing bracket that comes first stands for itself.
    while isFirst || peek() != "]" {
      isFirst = false
      guard peek() != nil else { throw error(.unfinished(expected: "']'"), at: scalars.count) }
      try refuseSetOperation()
      let start = position
      switch try parseClassMember() {
      case .set(let set): runs += set.runs
      case .scalar(let low): runs.append(try parseRange(from: low, start: start))
      }
    }
    position += 1
    let set = folded(ScalarSet(runs))
    return isInverted ? set.inverted : set
  }

  private func refuseSetOperation() throws(PatternError) {
    guard let next = peek(), next == peek(1) else { return }
    for (mark, name) in [("&&", "intersection"), ("--", "subtraction"), ("~~", "difference")] {
      var copy = self
      if copy.take(text: mark), copy.peek() != "]" {
        throw error(.unsupported("\(name) of classes"), at: position)
      }
    }
  }

  /// Parses what may follow a range's lower bound.
  private mutating func parseRange(
    from low: UInt32, start: Int
  ) throws(PatternError) -> ScalarSet.Run {
    guard peek() == "-", let next = peek(1), next != "]" else {
      return ScalarSet.Run(low: low, high: low)
    }
    try refuseSetOperation()
    position += 1
    let end = position
    guard case .scalar(let high) = try parseClassMember() else {
      throw error(.unexpected(text(end, position)), at: end)
    }
    if high < low { throw error(.reversed(text(start, position)), at: start) }
    return ScalarSet.Run(low: low, high: high)
  }

  private mutating func parseClassMember() throws(PatternError) -> Escape {
    let start = position
    if peek() == "[", let mark = peek(1) {
      if mark == ":" { if let set = try parsePosix() { return .set(set) } }
      if mark == "=" || mark == "." {
        throw error(.unsupported("collating element"), at: start)
      }
    }
    guard peek() == "\\" else {
      position += 1
      return .scalar(scalars[start])
    }
    if peek(1) == "b" {
      position += 2
      return .scalar(0x08)
    }
    return try parseSharedEscape()
  }

  /// Parses `[:name:]` or `[:^name:]`; nil, at an unchanged position, where it is not one.
  private mutating func parsePosix() throws(PatternError) -> ScalarSet? {
    let start = position
    position += 2
    let isInverted = take("^")
    let nameStart = position
    while let next = peek(), ("a"..."z").contains(next) { position += 1 }
    let name = text(nameStart, position)
    guard take(text: ":]") else {
      position = start
      return nil
    }
    guard let set = NamedClass.posix(name) else { throw error(.unknownClass(name), at: start) }
    return isInverted ? set.inverted : set
  }
}
