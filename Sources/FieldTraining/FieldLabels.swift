internal import JSON5Values
internal import TriageLint

/// The labels of one row of a corpus, as its JSON has them.
struct FieldLabels {
  let id: String
  let voice: String
  let truth: [Bool]
  let second: [Bool]?
  /// By fact, the proving words.
  let excerpts: [String?]
  /// By core field, whether the first reply asks for it; nil where the row does not say.
  let asks: [Bool]?

  /// Reads a row: `fields` as an object of excerpts or a list of names, `singleIssue`, `second`, `voice`, `asks`.
  ///
  /// - Throws: `FileMistake` where the row is no JSON object.
  init(parsing line: [UInt8]) throws(FileMistake) {
    let row = try JSON5Value(parsing: line)
    id = row["id"]?.string ?? ""
    voice = row["voice"]?.string ?? ""
    truth = Self.facts(of: row)
    second = row["second"].map(Self.facts)
    asks = row["asks"].map { asks in TicketField.core.map { asks[$0.rawValue] != nil } }
    excerpts = DetectedFact.allCases.map { fact in
      fact.field.flatMap { row["fields"]?[$0.rawValue]?.string }
    }
  }

  private static func facts(of row: JSON5Value) -> [Bool] {
    let names = row["fields"]?.names ?? []
    return DetectedFact.allCases.map { fact in
      guard let field = fact.field else { return row["singleIssue"]?.content == .boolean(false) }
      return names.contains(field.rawValue)
    }
  }
}

extension JSON5Value {
  /// The value of a key; nil where this is no object or has no such key.
  subscript(key: String) -> JSON5Value? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string; nil for anything else.
  var string: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }

  /// The keys of an object, or the strings of a list.
  var names: [String] {
    switch content {
    case .object(let members): members.map(\.key)
    case .array(let values): values.compactMap(\.string)
    default: []
    }
  }

  /// True or false; nil for anything else.
  var flag: Bool? {
    guard case .boolean(let value) = content else { return nil }
    return value
  }
}
