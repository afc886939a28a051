/// A name that is none of the accepted ones: of a plan, a policy, a channel, a rule, an option.
package struct UnknownName: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was named: `plan`, `policy`, `channel`.
  package var kind: String
  /// The name as it was typed.
  package var name: String
  /// The accepted names in the order in which they are shown.
  package var accepted: [String]

  /// Creates the error.
  package init(kind: String, name: String, accepted: [String]) {
    self.kind = kind
    self.name = name
    self.accepted = accepted
  }

  /// The nearest accepted name, where the mistake looks like a slip of the keyboard.
  package var nearest: String? { JSON5Values.nearest(to: name, in: accepted) }

  /// The error in words, in the form of every other mistake.
  package var message: String { mistake(at: FilePosition(line: 1, column: 1)).message }

  /// The same.
  package var description: String { message }

  /// The error as a mistake at a place of a file.
  package func mistake(at position: FilePosition) -> FileMistake {
    FileMistake(
      at: position, "unknown \(kind) \(quoted(name))",
      expected: accepted.isEmpty ? nil : listed(accepted), nearest: nearest)
  }
}

/// Names in a row with `or` before the last: `a, b or c`.
package func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " or " + last
}
