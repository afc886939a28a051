/// A value of a JSON5 file, with the place where it stands.
///
/// JSON5 is the form of every file that people edit here (policies, feature rules, `.triage.json`): JSON with
/// comments, trailing commas, unquoted keys and single quotes. Source: spec.json5.org.
package struct JSON5Value: Equatable, Sendable {
  /// What a value is.
  package enum Content: Equatable, Sendable {
    /// The word `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number; decimal, hexadecimal, `Infinity` or `NaN`.
    case number(Double)
    /// Text, its escapes resolved.
    case string(String)
    /// Values in order.
    case array([JSON5Value])
    /// Members in the order of the file; no key stands twice.
    case object([JSON5Member])
  }

  /// What the value is.
  package var content: Content
  /// The place of the value's first character.
  package var position: FilePosition

  /// Creates a value.
  package init(_ content: Content, at position: FilePosition) {
    self.content = content
    self.position = position
  }
}

/// A key and its value in an object of a JSON5 file.
package struct JSON5Member: Equatable, Sendable {
  /// The key, its escapes resolved.
  package var key: String
  /// The place of the key's first character.
  package var position: FilePosition
  /// The value.
  package var value: JSON5Value

  /// Creates a member.
  package init(key: String, at position: FilePosition, value: JSON5Value) {
    self.key = key
    self.position = position
    self.value = value
  }
}

/// A place in a file as people and editors name it.
package struct FilePosition: Equatable, Comparable, Sendable {
  /// Line, from 1; LF, CRLF and CR end a line.
  package var line: Int
  /// Column, from 1, in Unicode scalars.
  package var column: Int

  /// Creates a position.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: FilePosition, b: FilePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

extension JSON5Value {
  /// Name of the value's type with its article, for messages: `a number`, `an array`.
  package var typeName: String {
    switch content {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
