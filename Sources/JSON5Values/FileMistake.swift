/// A mistake in a file that people edit: where it stands, what was found, what was expected and what to try.
///
/// Syntax mistakes of JSON5 and mistakes of meaning found by its users have this one shape, so that every file is
/// reported alike.
package struct FileMistake: Error, Equatable, Sendable {
  /// The place of the mistake.
  package var position: FilePosition
  /// What is wrong, with the bad value in single quotes; lower case, no full stop.
  package var wrong: String
  /// What would have been right, as a noun phrase.
  package var expected: String?
  /// The nearest accepted name, where the mistake looks like a slip of the keyboard.
  package var nearest: String?

  /// Creates a mistake.
  package init(
    at position: FilePosition, _ wrong: String, expected: String? = nil, nearest: String? = nil
  ) {
    self.position = position
    self.wrong = wrong
    self.expected = expected
    self.nearest = nearest
  }

  /// The mistake in words: what is wrong; what was expected; the nearest accepted name.
  package var message: String {
    var text = wrong
    if let expected { text += "; expected " + expected }
    if let nearest { text += "; did you mean \(quoted(nearest))?" }
    return text
  }

  /// The whole line of the report: `FILE:LINE: MESSAGE`.
  package func line(in file: String) -> String {
    "\(file):\(position.line): \(message)"
  }
}

/// Text in single quotes, fit for one line of a terminal.
///
/// Control and format characters are written as `U+001B`, and text of more than 60 scalars is cut.
package func quoted(_ text: String) -> String {
  var result = "'"
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == 60 {
      result += "…"
      break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
      result += "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "'"
}
