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

  /// The parts that tickets had so far.
  struct Found: Sendable {
    /// Whether there was any ticket.
    fileprivate private(set) var hasTicket = false
    private var hasTitle = false
    private var hasBody = false
    private var hasID = false

    /// Takes note of a ticket as it was read.
    mutating func note(_ ticket: borrowing Ticket) {
      hasTicket = true
      hasTitle = hasTitle || !ticket.title.isEmpty
      hasBody = hasBody || !ticket.body.isEmpty
      hasID = hasID || ticket.id != nil
    }

    /// Adds what others saw.
    mutating func add(_ other: Found) {
      hasTicket = hasTicket || other.hasTicket
      hasTitle = hasTitle || other.hasTitle
      hasBody = hasBody || other.hasBody
      hasID = hasID || other.hasID
    }

    /// Whether any ticket had the part of an option.
    fileprivate func has(_ option: CommandOption) -> Bool {
      switch option.name {
      case CommandOption.title.name: hasTitle
      case CommandOption.body.name: hasBody
      default: hasID
      }
    }
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
  func warn(of found: Found, _ output: Output) throws {
    guard found.hasTicket else { return }
    for (option, field) in named where !found.has(option) {
      try output.flush()
      output.complain("warning: \(option.name): no row has a text in the field \(quoted(field))")
    }
  }

  private var named: [(option: CommandOption, field: String)] {
    [(CommandOption.title, title), (.body, body), (.id, id)].compactMap { option, field in
      field.map { (option, $0) }
    }
  }
}
