extension PatternParser {
  /// Parses what starts with a parenthesis; nil for a comment and for a switch of flags.
  mutating func parseGroup() throws(PatternError) -> SyntaxNode? {
    let start = position
    position += 1
    let outer = flags
    if take("?") {
      if take("#") { return try skipComment(from: start) }
      if try !parseGroupKind(from: start) { return nil }
    } else if peek() == "*", let next = peek(1), ("A"..."Z").contains(next) {
      throw error(.unsupported("backtracking verb"), at: start)
    }
    depth += 1
    if depth > limits.nesting {
      throw error(.nestedTooDeeply(limit: limits.nesting), at: start)
    }
    let node = try parseChoice()
    guard take(")") else { throw error(.unfinished(expected: "')'"), at: scalars.count) }
    depth -= 1
    flags = outer
    return node
  }

  private mutating func skipComment(from start: Int) throws(PatternError) -> SyntaxNode? {
    while let next = peek() {
      position += 1
      if next == ")" { return nil }
    }
    throw error(.unfinished(expected: "')'"), at: scalars.count)
  }

  /// Parses what follows `(?` up to the group's content.
  ///
  /// - Returns: Whether there is content; a switch of flags such as `(?i)` is whole without.
  private mutating func parseGroupKind(from start: Int) throws(PatternError) -> Bool {
    if take(":") { return true }
    let refused: [(String, String)] = [
      ("=", "look-ahead"), ("!", "look-ahead"), ("<=", "look-behind"), ("<!", "look-behind"),
      (">", "atomic group"), ("|", "branch reset"), ("(", "conditional group"),
      ("P=", "back-reference"), ("P>", "recursion"), ("R", "recursion"), ("&", "recursion"),
      ("+", "recursion"), ("*", "non-atomic look-around"), ("C", "callout"), ("~", "absence"),
    ]
    for (mark, name) in refused where take(text: mark) {
      throw error(.unsupported(name), at: start)
    }
    if take(text: "P<") || take("<") { return try parseName(until: ">") }
    if take("'") { return try parseName(until: "'") }
    return try parseFlags(from: start)
  }

  private mutating func parseName(until end: Unicode.Scalar) throws(PatternError) -> Bool {
    let start = position
    while let next = peek(), next != end {
      guard next == "_" || next.properties.isAlphabetic || next.properties.numericType != nil else {
        throw error(.unexpected(text(position, position + 1)), at: position)
      }
      position += 1
    }
    guard peek() != nil else {
      throw error(.unfinished(expected: "'\(end)'"), at: scalars.count)
    }
    if position == start { throw error(.unexpected(String(end)), at: position) }
    position += 1
    return true
  }

  private mutating func parseFlags(from start: Int) throws(PatternError) -> Bool {
    var value = true
    while let next = peek() {
      if ("0"..."9").contains(next) { throw error(.unsupported("recursion"), at: start) }
      position += 1
      switch next {
      case "-" where value: value = false
      case "i": flags.ignoresCase = value
      case "m": flags.isMultiLine = value
      case "s": flags.dotMatchesLineTerminators = value
      case ":": return true
      case ")": return false
      case "a"..."z", "A"..."Z", "^":
        throw error(.unsupported("flag '\(next)'"), at: position - 1)
      default:
        throw error(.unexpected(String(next)), at: position - 1)
      }
    }
    throw error(.unfinished(expected: "')'"), at: scalars.count)
  }
}
