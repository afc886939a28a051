/// One feature of a ticket and what it was made from.
package struct Feature: Hashable, Sendable {
  /// What a feature was made from.
  package enum Source: UInt8, Sendable {
    /// The token `first`.
    case token
    /// The token `first`, in the scope of a negation.
    case negatedToken
    /// The stem of the token `first`.
    case stem
    /// The tokens `first` and `second`.
    case pair
    /// The rule `first`.
    case rule
    /// The rule `first` in the title.
    case titleRule
    /// The rules `first` and `second` in one sentence.
    case together
    /// The class `second` of the token `first`.
    case wordClass
    /// The same in the title.
    case titleClass
    /// The same behind a word such as "but".
    case contrastedClass
    /// The classes of the token `first` and of one behind it: `second` is a ``ClassPair``.
    case classPair
    /// The shape `first`, an index of ``Shape``'s cases, with the value `second`.
    case shape
  }

  /// What it was made from.
  package var source: Source
  /// See ``Source``.
  package var first: Int32
  /// See ``Source``.
  package var second: Int32
}

/// Two classes of words near each other: how many tokens the second stands behind the first, and both classes.
struct ClassPair {
  var distance: Int32
  var first: UInt8
  var second: UInt8

  init(distance: Int32, first: UInt8, second: UInt8) {
    (self.distance, self.first, self.second) = (distance, first, second)
  }

  init(packed: Int32) {
    distance = packed >> 16
    first = UInt8(truncatingIfNeeded: packed >> 8)
    second = UInt8(truncatingIfNeeded: packed)
  }

  /// As a feature's `second`.
  var packed: Int32 { distance << 16 | Int32(first) << 8 | Int32(second) }
}

/// What a ticket looks like, whatever its words say.
package enum Shape: Int32, CaseIterable, Sendable {
  /// Binary logarithm of the number of words.
  case length = 0
  /// Binary logarithm of the number of words of the title.
  case titleLength = 1
  /// Exclamation marks: 0, 1, 2 to 3, more.
  case exclamations = 2
  /// Question marks: 0, 1, 2 to 3, more.
  case questions = 3
  /// Share of capital letters: below 6%, 12%, 30%, more.
  case capitals = 4
  /// Whether the title asks.
  case titleAsks = 5
  /// Whether the last prose asks.
  case endsAsking = 6
  /// Whether there is code, a log or a trace.
  case code = 7
  /// Whether there is quoted text.
  case quote = 8
  /// Number of headings: 0, 1 to 2, more.
  case headings = 9
  /// Binary logarithm of the number of numbers.
  case numbers = 10

  var name: String {
    switch self {
    case .length: "words"
    case .titleLength: "title words"
    case .exclamations: "exclamation marks"
    case .questions: "question marks"
    case .capitals: "capitals"
    case .titleAsks: "title asks"
    case .endsAsking: "ends asking"
    case .code: "code"
    case .quote: "quoted text"
    case .headings: "headings"
    case .numbers: "numbers"
    }
  }
}
