/// The names under which rows of JSON and CSV hold what a ticket needs.
package struct FieldNames: Equatable, Sendable {
  /// Names of the title, the preferred first.
  package var title: [String]
  /// Names of the body, the preferred first.
  package var body: [String]
  /// Name of the identifier.
  package var id: String
  /// Name of the time of receipt.
  package var received: String
  /// Name of the support plan.
  package var plan: String
  /// Names of further fields asked for, such as a label and a group; they fill `Ticket.extras` in this order.
  package var extras: [String]
  /// Whether the names that the usual exports have are looked for where the identifier is absent; see ``ExportNames``.
  package var takesExportedID = true

  /// Creates the names; by default those of the contract, and for the text behind them those of the usual exports.
  package init(
    title: [String] = documentedTitles + ExportNames.titles,
    body: [String] = documentedBodies,
    id: String = "id", received: String = "received", plan: String = "plan",
    extras: [String] = []
  ) {
    self.title = title
    self.body = body
    self.id = id
    self.received = received
    self.plan = plan
    self.extras = extras
  }

  /// The contract's names of the title.
  package static let documentedTitles = ["title", "subject", "summary"]
  /// The contract's names of the body.
  package static let documentedBodies = ["body", "description", "text"]

  /// Takes the names that a user gave in the place of those known; nil leaves these.
  ///
  /// A field that was named for one part is no other part as well: its text would count twice.
  package mutating func take(title: String?, body: String?, id: String?) {
    if let title {
      self.title = [title]
      self.body.removeAll { $0.lowercased() == title.lowercased() }
    }
    if let body {
      self.body = [body]
      if title == nil { self.title.removeAll { $0.lowercased() == body.lowercased() } }
    }
    if let id {
      self.id = id
      takesExportedID = false
    }
  }

  /// Whether a column of this name is one of the ticket's text.
  func isText(_ column: String) -> Bool {
    (title + body).contains { $0.lowercased() == column.lowercased() }
  }

  /// The names that messages propose where a row has no text.
  var expectedText: [String] {
    (title + body).filter { !ExportNames.titles.contains($0) }
  }
}

/// What ServiceNow, Jira, Zendesk and GitHub call the fields of a ticket in their exports, in any ASCII case.
///
/// They count only where the documented names are absent.
package enum ExportNames {
  /// Names of the title.
  package static let titles = ["short_description", "short description"]
  /// Names of the identifier; text and numbers of them are taken, all else is passed over.
  static let ids = [
    "number", "key", "issue key", "issue id", "ticket_id", "ticket id", "incident_number",
    "incident number",
  ]
  /// Names of the time of receipt; what is no ISO time is passed over.
  static let times = [
    "created_at", "createdAt", "created", "created at", "opened_at", "opened", "sys_created_on",
  ]
}

/// The field names as bytes, each once, and what each is for.
///
/// One name may serve several ends (a group that is the identifier), so ends are indexes of names.
struct FieldTable: Sendable {
  /// The distinct names in UTF-8.
  let names: [[UInt8]]
  /// The same in lower case.
  private let lowercased: [[UInt8]]
  let title: [Int]
  let body: [Int]
  let id: Int
  let received: Int
  let plan: Int
  let extras: [Int]
  /// What exports call the identifier and the time of receipt, where those are absent.
  let exportedIDs: [Int]
  let exportedTimes: [Int]
  /// Names that messages propose where a row has no text.
  let expectedText: [String]
  /// The indexes of names by their length in bytes: rows have many keys, and most are of no name's length.
  private let byLength: [[Int]]

  init(_ fields: FieldNames) {
    var names: [[UInt8]] = []
    func index(_ name: String) -> Int {
      let bytes = Array(name.utf8)
      if let known = names.firstIndex(of: bytes) { return known }
      names.append(bytes)
      return names.count - 1
    }
    title = fields.title.map(index)
    body = fields.body.map(index)
    id = index(fields.id)
    received = index(fields.received)
    plan = index(fields.plan)
    extras = fields.extras.map(index)
    exportedIDs = fields.takesExportedID ? ExportNames.ids.map(index) : []
    exportedTimes = ExportNames.times.map(index)
    expectedText = fields.expectedText
    self.names = names
    lowercased = names.map { $0.map(\.asciiLowercased) }
    let longest = names.map(\.count).max() ?? 0
    byLength = (0...longest).map { length in names.indices.filter { names[$0].count == length } }
  }

  /// The index of the name that the bytes of a range are; nil for a name not asked for.
  @inline(__always)
  func index(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count < byLength.count else { return nil }
    for index in byLength[range.count] {
      let name = names[index]
      var offset = 0
      while offset < name.count, name[offset] == bytes[range.lowerBound + offset] { offset += 1 }
      if offset == name.count { return index }
    }
    return nil
  }

  /// The index of the first name that the bytes of a range are in any ASCII case.
  @inline(__always)
  func index(ofAnyCase bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count < byLength.count else { return nil }
    for index in byLength[range.count] {
      let name = lowercased[index]
      var offset = 0
      while offset < name.count, name[offset] == bytes[range.lowerBound + offset].asciiLowercased {
        offset += 1
      }
      if offset == name.count { return index }
    }
    return nil
  }
}
