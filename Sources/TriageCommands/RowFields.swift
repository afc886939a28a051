internal import JSON5Values
internal import TriageTickets

/// Which fields of rows hold title, body and identifier, as `--title`, `--body` and `--id` name them.
///
/// A model is used on rows like those it was trained on, and labels are joined back by the identifier: a field that
/// was named and is not there is refused or warned of, for what it should hold would be missed without a word.
struct RowFields: Sendable, Equatable {
  static let options: [CommandOption] = [.title, .body, .id]
  /// Columns of a header that a message lists.
  private static let mostListed = 20

  private let title: String?
  private let body: String?
  private let id: String?

  /// Takes what was typed.
  init(_ arguments: Arguments) {
    title = arguments.value(.title)
    body = arguments.value(.body)
    id = arguments.value(.id)
  }

  /// The names for a decoder.
  var names: FieldNames {
    var names = FieldNames()
    names.take(title: title, body: body, id: id)
    return names
  }

  /// Refuses a table whose header lacks a column that was named, before anything is made of its rows.
  ///
  /// - Throws: `InputError` at the line of the header.
  func check(_ layout: RecordLayout) throws(InputError) {
    guard layout.format == .csv else { return }
    let columns = layout.columns.map { $0.lowercased() }
    for (option, field) in named where !columns.contains(field.lowercased()) {
      let known = layout.columns.prefix(Self.mostListed).map(quoted)
      throw InputError(
        file: layout.source, line: layout.headerLine,
        kind: .unexpected(
          found: "no column \(quoted(field))", expected: "\(option.name) to be \(listed(known))"))
    }
  }

  /// Warns of a field that no row of a run had: of JSON that is known only when all were read.
  ///
  /// No more than that, since a filter may be given few rows at a time, and theirs may be empty.
  func warn(of found: FoundParts, _ output: Output) throws {
    guard found.hasTicket else { return }
    for (option, field) in missing(from: found) {
      try output.flush()
      output.complain("warning: \(option.name): no row has a text in the field \(quoted(field))")
    }
  }

  /// Refuses a field that no row of a corpus has: nearly all of the text, or all names, would be lost without a word.
  func check(_ found: FoundParts, command: Command) throws(UsageError) {
    if let (option, field) = missing(from: found).first {
      throw UsageError(
        "\(option.name): no row has a text in the field '\(field)'", command: command)
    }
  }

  /// The fields named of which no ticket had anything.
  private func missing(from found: FoundParts) -> [(option: CommandOption, field: String)] {
    named.filter { option, _ in
      switch option.name {
      case CommandOption.title.name: !found.hasTitle
      case CommandOption.body.name: !found.hasBody
      default: !found.hasID
      }
    }
  }

  private var named: [(option: CommandOption, field: String)] {
    [(CommandOption.title, title), (.body, body), (.id, id)].compactMap { option, field in
      field.map { (option, $0) }
    }
  }
}
