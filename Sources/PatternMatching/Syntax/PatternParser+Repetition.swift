extension PatternParser {
  /// Parses the repetition mark after an atom, if there is one.
  mutating func parseRepetition(
    of atom: SyntaxNode, from atomStart: Int
  ) throws(PatternError) -> SyntaxNode {
    let start = position
    guard let (minimum, maximum) = try parseMark() else { return atom }
    if peek() == "+" { throw error(.unsupported("possessive repetition"), at: start) }
    let greedy = !take("?")
    let extra = position
    if try parseMark() != nil {
      throw error(.nothingToRepeat(text(extra, position)), at: extra)
    }
    return .repetition(atom, minimum: minimum, maximum: maximum, greedy: greedy)
  }

  private mutating func parseMark() throws(PatternError) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    return try parseBounds()
  }

  /// Parses `{n}`, `{n,}`, `{,m}` or `{n,m}`; nil, at an unchanged position, for any other text.
  mutating func parseBounds() throws(PatternError) -> (Int, Int?)? {
    let start = position
    guard take("{") else { return nil }
    let minimum = parseNumber()
    let hasComma = take(",")
    let maximum = hasComma ? parseNumber() : minimum
    guard take("}"), minimum != nil || maximum != nil else {
      position = start
      return nil
    }
    if max(minimum ?? 0, maximum ?? 0) > limits.repetitionCount {
      throw error(.repetitionTooLarge(limit: limits.repetitionCount), at: start)
    }
    if let minimum, let maximum, minimum > maximum {
      throw error(.reversed(text(start, position)), at: start)
    }
    return (minimum ?? 0, maximum)
  }

  private mutating func parseNumber() -> Int? {
    var value: Int?
    while let digit = peek(), ("0"..."9").contains(digit) {
      // Held far below overflow, and still beyond any limit that means something.
      value = min((value ?? 0) * 10 + Int(digit.value - 0x30), 1 << 40)
      position += 1
    }
    return value
  }
}
