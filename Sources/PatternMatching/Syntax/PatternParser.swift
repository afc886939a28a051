/// Reads a regular expression into a ``SyntaxNode``.
///
/// A recursive descent over Unicode scalars: a choice is made of sequences, a sequence of repeated
/// atoms. Its depth is bounded by the nesting limit. The other files of this folder add groups,
/// classes, escapes and repetition marks.
struct PatternParser {
  /// What `(?i)`, `(?m)` and `(?s)` switch.
  struct Flags {
    var ignoresCase = false
    var isMultiLine = false
    var dotMatchesLineTerminators = false
  }

  let scalars: [UInt32]
  let pattern: Int
  let limits: PatternLimits
  var position = 0
  var flags = Flags()
  var depth = 0

  /// Creates a parser of the pattern with the given index.
  init(_ source: String, pattern: Int, limits: PatternLimits) {
    scalars = source.unicodeScalars.map(\.value)
    self.pattern = pattern
    self.limits = limits
  }

  /// Parses the whole source.
  mutating func parse() throws(PatternError) -> SyntaxNode {
    let node = try parseChoice()
    if position < scalars.count { throw error(.unexpected(")"), at: position) }
    return node
  }

  /// Parses sequences separated by `|`, up to the end or a closing parenthesis.
  mutating func parseChoice() throws(PatternError) -> SyntaxNode {
    var parts = [try parseSequence()]
    while take("|") { parts.append(try parseSequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func parseSequence() throws(PatternError) -> SyntaxNode {
    var parts: [SyntaxNode] = []
    while let next = peek(), next != "|", next != ")" {
      let start = position
      // A comment or a switch of flags stands for nothing, and nothing repeats it.
      guard let atom = try parseAtom() else { continue }
      parts.append(try parseRepetition(of: atom, from: start))
    }
    switch parts.count {
    case 0: return .empty
    case 1: return parts[0]
    default: return .sequence(parts)
    }
  }

  private mutating func parseAtom() throws(PatternError) -> SyntaxNode? {
    let start = position
    switch peek() {
    case "(": return try parseGroup()
    case "[": return .scalar(try parseClass())
    case "\\": return try parseEscape()
    case ".":
      position += 1
      return .scalar(
        flags.dotMatchesLineTerminators ? .all : NamedClass.notLineTerminator)
    case "^":
      position += 1
      return .assertion(flags.isMultiLine ? .lineStart : .textStart)
    case "$":
      position += 1
      return .assertion(flags.isMultiLine ? .lineEnd : .textEnd)
    case "*", "+", "?": throw error(.nothingToRepeat(text(start, start + 1)), at: start)
    case "{" where try parseBounds() != nil:
      throw error(.nothingToRepeat(text(start, position)), at: start)
    default:
      position = start + 1
      return literal(scalars[start])
    }
  }

  /// The node of one scalar, with its case variants where the flags ask for them.
  func literal(_ scalar: UInt32) -> SyntaxNode {
    .scalar(flags.ignoresCase ? CaseOrbit.variants(scalar) : ScalarSet(scalar))
  }

  /// The set, with its case variants where the flags ask for them.
  func folded(_ set: ScalarSet) -> ScalarSet {
    flags.ignoresCase ? CaseOrbit.closure(set) : set
  }
}

extension PatternParser {
  /// The scalar at the position, or nil at the end.
  func peek() -> Unicode.Scalar? { peek(0) }

  /// The scalar some way after the position, or nil beyond the end.
  func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? Unicode.Scalar(scalars[position + distance]) : nil
  }

  /// Steps over a scalar where it stands at the position; returns whether it did.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < scalars.count, scalars[position] == scalar.value else { return false }
    position += 1
    return true
  }

  /// Steps over the text where it stands at the position; returns whether it did.
  mutating func take(text: String) -> Bool {
    var end = position
    for scalar in text.unicodeScalars {
      guard end < scalars.count, scalars[end] == scalar.value else { return false }
      end += 1
    }
    position = end
    return true
  }

  /// The source from one offset up to another, cut at the source's end.
  func text(_ start: Int, _ end: Int) -> String {
    var result = String.UnicodeScalarView()
    for value in scalars[start..<min(end, scalars.count)] {
      if let scalar = Unicode.Scalar(value) { result.append(scalar) }
    }
    return String(result)
  }

  /// The error of this pattern at an offset in scalars.
  func error(_ kind: PatternError.Kind, at offset: Int) -> PatternError {
    PatternError(pattern: pattern, offset: offset, kind: kind)
  }
}
