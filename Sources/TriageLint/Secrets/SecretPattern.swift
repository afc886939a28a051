/// One shape that a credential has, and which part of its match is the secret.
struct SecretPattern {
  /// Which part of a match is the secret value.
  enum Value {
    /// All of it.
    case whole
    /// All of it, and the letters and digits that touch its beginning.
    case word
    /// What stands after the match: the value is read on from there by code.
    case following
    /// What stands before the last `@` of the match, from its last space on.
    case address
    /// The first argument of the command that the match is.
    case argument
    /// The codes that stand after the match, one or many.
    case codes
    /// The cells below the match, which is one of a table's head.
    case column
    /// None: the match only tells that a word is broken up by characters that nobody sees.
    case unseen
  }

  /// How a value is told from a placeholder or an ordinary word.
  enum Guard {
    /// Nothing else: its shape alone makes it one.
    case shape
    /// It only must not be a placeholder.
    case placeholder
    /// It must also look like a password that somebody chose.
    case passwordLike
    /// It must also look like no word, number or date at all: capitals or marks beside digits.
    case strongPassword
    /// It must also look random.
    case random
    /// It must also look random, or be letters and digits that stand alone where a token is told.
    case token
    /// It must also look random, and be no digest of hexadecimal digits.
    case mixed
    /// It must be the number of a payment card.
    case card
  }

  /// The kind reported, in kebab-case.
  var kind: String
  /// Which part of a match is the secret.
  var value: Value = .whole
  /// What else must hold.
  var check: Guard = .placeholder
  /// A regular expression.
  var source: String
}
