/// Reads meaning out of JSON5 values and collects every mistake on the way.
///
/// Each method answers nil where the value is missing or wrong; a wrong one is noted, a missing one was noted by
/// ``fields(of:as:required:optional:)``. So a reader goes on after a mistake and one run reports all of them.
package struct JSON5Checker: Sendable {
  /// What is wrong so far, in the order found.
  package private(set) var mistakes: [FileMistake] = []

  /// Creates a checker without mistakes.
  package init() {}

  /// Notes a mistake.
  package mutating func note(_ mistake: FileMistake) { mistakes.append(mistake) }

  /// Notes a mistake at a value.
  package mutating func note(
    at value: JSON5Value, _ wrong: String, expected: String? = nil, nearest: String? = nil
  ) {
    note(FileMistake(at: value.position, wrong, expected: expected, nearest: nearest))
  }

  /// Members of an object with known keys; notes unknown and missing keys.
  ///
  /// - Parameters:
  ///   - value: The object.
  ///   - name: What the object is, with its article, for messages: `a plan`.
  ///   - required: Keys that must be there.
  ///   - optional: Keys that may be there.
  /// - Returns: The members, those with unknown keys included; nil where the value is no object.
  package mutating func fields(
    of value: JSON5Value?, as name: String, required: [String] = [], optional: [String] = []
  ) -> JSON5Fields? {
    guard let value, let members = members(of: value, as: name) else { return nil }
    let accepted = required + optional
    for member in members where !accepted.contains(member.key) {
      note(
        FileMistake(
          at: member.position, "unknown key \(quoted(member.key)) in \(name)",
          expected: listed(accepted), nearest: nearest(to: member.key, in: accepted)))
    }
    for key in required where !members.contains(where: { $0.key == key }) {
      note(at: value, "\(name) without the key \(quoted(key))")
    }
    return JSON5Fields(members: members, position: value.position)
  }

  /// Members of an object with keys of the file's own choice.
  package mutating func members(of value: JSON5Value?, as name: String) -> [JSON5Member]? {
    guard let value else { return nil }
    if case .object(let members) = value.content { return members }
    noteType(of: value, as: name, expected: "an object")
    return nil
  }

  /// Values of an array.
  package mutating func array(_ value: JSON5Value?, as name: String) -> [JSON5Value]? {
    guard let value else { return nil }
    if case .array(let values) = value.content { return values }
    noteType(of: value, as: name, expected: "an array")
    return nil
  }

  /// A string.
  package mutating func string(_ value: JSON5Value?, as name: String) -> String? {
    guard let value else { return nil }
    if case .string(let text) = value.content { return text }
    noteType(of: value, as: name, expected: "a string")
    return nil
  }

  /// An array of strings; a lone string counts as an array of one.
  package mutating func strings(_ value: JSON5Value?, as name: String) -> [String]? {
    guard let value else { return nil }
    if case .string(let text) = value.content { return [text] }
    return array(value, as: name)?.compactMap { string($0, as: "an entry of \(name)") }
  }

  /// `true` or `false`.
  package mutating func boolean(_ value: JSON5Value?, as name: String) -> Bool? {
    guard let value else { return nil }
    if case .boolean(let flag) = value.content { return flag }
    noteType(of: value, as: name, expected: "true or false")
    return nil
  }

  /// A finite number.
  package mutating func number(_ value: JSON5Value?, as name: String) -> Double? {
    guard let value else { return nil }
    if case .number(let number) = value.content, number.isFinite { return number }
    if case .number = value.content {
      note(at: value, "\(name) is not finite", expected: "a number")
    } else {
      noteType(of: value, as: name, expected: "a number")
    }
    return nil
  }

  /// One of the names of an enumeration.
  package mutating func name<Names: CaseIterable & RawRepresentable>(
    _ value: JSON5Value?, as kind: String, of: Names.Type = Names.self
  ) -> Names? where Names.RawValue == String {
    guard let value, let text = string(value, as: "a \(kind)") else { return nil }
    if let name = Names(rawValue: text) { return name }
    let accepted = Names.allCases.map(\.rawValue)
    note(UnknownName(kind: kind, name: text, accepted: accepted).mistake(at: value.position))
    return nil
  }

  /// Notes that a value is of the wrong type.
  package mutating func noteType(of value: JSON5Value, as name: String, expected: String) {
    note(at: value, "\(name) is \(value.typeName)", expected: expected)
  }
}

/// The members of an object whose keys were checked.
package struct JSON5Fields: Sendable {
  private let members: [JSON5Member]
  /// The place of the object.
  package let position: FilePosition

  /// Creates the fields of an object.
  init(members: [JSON5Member], position: FilePosition) {
    self.members = members
    self.position = position
  }

  /// The value of a key; nil where the key is missing.
  ///
  /// - Complexity: O(*n*), *n* members.
  package subscript(key: String) -> JSON5Value? {
    members.first { $0.key == key }?.value
  }
}
