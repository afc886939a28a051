internal import JSON5Values
internal import TriageLint

/// A ticket's own `received` or `plan` that cannot be used.
package struct TicketFieldError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was found and what was expected.
  package var message: String
  /// The same.
  package var description: String { message }

  /// Creates the error; a value in which a secret is found is not shown.
  init(_ message: String, quoting value: String) {
    var detector = SecretDetector()
    self.message =
      detector.secrets(ofID: value).isEmpty
      ? message : message.replacing(quoted(value), with: quoted(SecretMask.replacement))
  }
}
