/// Why a pattern was refused, and where.
public struct PatternError: Error, Equatable, Sendable {
  /// What was wrong with the pattern.
  public enum Kind: Equatable, Sendable {
    /// A construct that cannot be matched in linear time, or is not offered, such as `look-ahead`.
    case unsupported(String)
    /// Something that cannot stand where it stands, as written in the pattern.
    case unexpected(String)
    /// The pattern ended where this was still expected.
    case unfinished(expected: String)
    /// A repetition mark with nothing before it to repeat.
    case nothingToRepeat(String)
    /// A range or repetition whose end is before its start, as written in the pattern.
    case reversed(String)
    /// An escape that means nothing here, as written in the pattern.
    case unknownEscape(String)
    /// A name in `\p{…}` or `[:…:]` that is not known.
    case unknownClass(String)
    /// A number that is no Unicode scalar, as written in the pattern.
    case invalidScalar(String)
    /// A keyword with nothing but white space.
    case emptyKeyword
    /// Groups nested more deeply than the limits allow.
    case nestedTooDeeply(limit: Int)
    /// A repetition count above the limit.
    case repetitionTooLarge(limit: Int)
    /// More automaton instructions than the limits allow for one pattern.
    case patternTooLarge(limit: Int)
    /// More automaton instructions than the limits allow for the whole set.
    case setTooLarge(limit: Int)
  }

  /// The index of the refused pattern in the array given to ``PatternSet``.
  public var pattern: Int
  /// Where in the pattern's source, in Unicode scalars from 0.
  public var offset: Int
  /// What was wrong.
  public var kind: Kind

  /// Creates an error.
  public init(pattern: Int, offset: Int, kind: Kind) {
    self.pattern = pattern
    self.offset = offset
    self.kind = kind
  }
}

extension PatternError: CustomStringConvertible {
  /// What was wrong, where, and what to write instead; the pattern's index is left to the caller.
  public var description: String {
    "offset \(offset): \(kind.description)"
  }
}

extension PatternError.Kind: CustomStringConvertible {
  /// What was wrong, in lower case and without a full stop.
  public var description: String {
    switch self {
    case .unsupported(let name):
      "unsupported \(name); expected a pattern that can be matched in linear time"
    case .unexpected(let text):
      "unexpected '\(text)'; write '\\\(text)' for the character itself"
    case .unfinished(let expected):
      "unfinished pattern; expected \(expected)"
    case .nothingToRepeat(let mark):
      "nothing to repeat before '\(mark)'; write '\\\(mark)' for the character itself"
    case .reversed(let text):
      "reversed bounds in '\(text)'; expected the smaller one first"
    case .unknownEscape(let text):
      "unknown escape '\(text)'"
    case .unknownClass(let name):
      "unknown character class '\(name)'; expected a general category such as 'L', 'Lu' or 'Nd'"
    case .invalidScalar(let text):
      "invalid scalar '\(text)'; expected hexadecimal digits of a Unicode scalar"
    case .emptyKeyword:
      "empty keyword; expected at least one character that is not white space"
    case .nestedTooDeeply(let limit):
      "groups nested too deeply; expected at most \(limit) levels"
    case .repetitionTooLarge(let limit):
      "repetition too large; expected a count of at most \(limit)"
    case .patternTooLarge(let limit):
      "pattern too large; expected at most \(limit) instructions once repetitions are written out"
    case .setTooLarge(let limit):
      "pattern set too large; expected at most \(limit) instructions in all patterns together"
    }
  }
}
