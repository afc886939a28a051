/// What is wrong with an input, where, and what was expected: data only, made into words by ``description``.
package struct InputError: Error, Equatable, Sendable {
  /// The name of the input as the user gave it; `<stdin>` for standard input.
  package var file: String
  /// The line, from 1; nil where the whole input is meant.
  package var line: Int?
  /// What is wrong.
  package var kind: Kind

  /// Creates an error.
  package init(file: String, line: Int? = nil, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }

  /// What can be wrong with an input.
  package enum Kind: Equatable, Sendable {
    /// The file or stream cannot be opened or read; the system's words.
    case unreadable(reason: String)
    /// A path that names a directory.
    case isDirectory
    /// A file that holds no text as it is.
    case notText(FileSignature)
    /// A record longer than `limit` bytes.
    case recordTooLong(limit: Int)
    /// Something else than the format asks for.
    case unexpected(found: String, expected: String)
    /// A CSV field whose quote never closes.
    case unclosedQuote
    /// A CSV row with another number of fields than the header.
    case fieldCount(found: Int, expected: Int)
    /// A row or a header that has none of the fields that hold text.
    case noTextField(expected: [String])
    /// A ticket without any text but white space.
    case emptyTicket
    /// A field of a row that cannot be used: what is wrong with it and what was expected.
    case unusable(String)
  }
}

extension InputError: CustomStringConvertible {
  /// The line for standard error without the program's name: `FILE:LINE: what is wrong and what was expected`.
  package var description: String {
    let name = file == "<stdin>" ? "standard input" : file
    guard let line else { return "\(name): \(kind.words)" }
    return "\(name):\(line): \(kind.words)"
  }
}

extension InputError.Kind {
  /// Whether nothing of the file, or nothing more of it, could be read.
  package var isOfWholeFile: Bool {
    switch self {
    case .unreadable, .isDirectory, .notText, .unclosedQuote: true
    default: false
    }
  }

  /// The kind in words, lower case and without a full stop.
  var words: String {
    switch self {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .isDirectory: "is a directory, expected a file"
    case .notText(let signature): "\(signature.words), expected text; \(signature.advice)"
    case .recordTooLong(let limit):
      limit >= 1 << 20 && limit % (1 << 20) == 0
        ? "ticket is too long, expected at most \(limit >> 20) MiB"
        : "ticket is too long, expected at most \(limit) bytes"
    case .unexpected(let found, let expected): "found \(found), expected \(expected)"
    case .unclosedQuote:
      "quoted field never ends, expected a closing '\"'; all below it is taken for its text"
    case .fieldCount(let found, let expected):
      "found \(found) \(found == 1 ? "field" : "fields"), expected \(expected) as in the header"
    case .noTextField(let expected):
      "no field with the text of a ticket, expected one of "
        + expected.map { "'\($0)'" }.joined(separator: ", ")
        + "; --title and --body name others"
    case .emptyTicket: "ticket is empty, expected a title or a body"
    case .unusable(let words): words
    }
  }
}

/// A fault at a byte of a record; becomes an ``InputError`` where the file and line are known.
struct RecordFault: Error, Equatable {
  /// Byte offset into the record.
  var offset: Int
  /// What is wrong there.
  var kind: InputError.Kind
}
