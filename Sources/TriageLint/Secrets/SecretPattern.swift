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
    /// The same, up to a mark behind which other things stand.
    case followingPart
    /// The lines that it opens, up to those that end them.
    case lines
    /// What stands before the last `@` of the match, from its last space on.
    case address
    /// The first argument of the command that the match is.
    case argument
    /// The word before it.
    case before
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
    /// It must also be a word with a number, and stand alone.
    case shortPassword
    /// It must also have a mark that no name has, for nothing before it tells of a password.
    case markedPassword
    /// It must also be all that an element of XML holds.
    case element
    /// It must also be all that its line holds.
    case ownLine
    /// It must also look random.
    case random
    /// It must also look random, and be no name of words with hyphens.
    case drawn
    /// It must also hold a user and a password in Base64, or stand in a header that says so.
    case basic
    /// It must also look random, or be letters and digits that stand alone where a token is told.
    case token
    /// It must also look random, and be no digest of hexadecimal digits.
    case mixed
    /// It must be the number of a payment card.
    case card

    /// Whether somebody chose what it looks for, so that it may have any form.
    var isOfPasswords: Bool {
      switch self {
      case .passwordLike, .strongPassword, .shortPassword, .markedPassword, .element, .ownLine: true
      default: false
      }
    }
  }

  /// The kind reported, in kebab-case.
  var kind: String
  /// Which part of a match is the secret.
  var value: Value = .whole
  /// What else must hold.
  var check: Guard = .placeholder
  /// What a match must hold where its expression does without: the text is first searched line by line, and then as a whole.
  var needs: String?
  /// A regular expression.
  var source: String
}
