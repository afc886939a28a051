package import JSON5Values

/// A policy file that is none: every mistake that was found in it.
package struct PolicyError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file as it was named.
  package let file: String
  /// The mistakes in the order of their places; at least one.
  package let mistakes: [FileMistake]

  /// One line for each mistake, in the form `FILE:LINE: what is wrong; expected …; did you mean …?`.
  package var lines: [String] { mistakes.map { $0.line(in: file) } }

  /// The first of ``lines``.
  package var description: String { lines.first ?? file }
}
