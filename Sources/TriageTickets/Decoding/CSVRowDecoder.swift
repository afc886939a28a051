/// Decodes one CSV row into a ticket; columns are found by name, in any ASCII case.
struct CSVRowDecoder: Sendable {
  private let delimiter: UInt8
  private let columnCount: Int
  private let title: [Int]
  private let body: [Int]
  private let id: Int?
  private let received: Int?
  private let plan: Int?
  private let extras: [Int?]
  private let exportedIDs: [Int]
  private let exportedTimes: [Int]
  private var row = CSVRow()
  private var rowText = RowText()

  init(layout: RecordLayout, table: FieldTable) {
    delimiter = layout.delimiter
    columnCount = layout.columns.count
    let columns = layout.columns.map { $0.lowercased() }
    func column(_ slot: Int) -> Int? {
      let name = String(decoding: table.names[slot], as: UTF8.self)
      // A name written exactly so goes before one that differs by case.
      return layout.columns.firstIndex(of: name) ?? columns.firstIndex(of: name.lowercased())
    }
    title = table.title.compactMap(column)
    body = table.body.compactMap(column)
    id = column(table.id)
    received = column(table.received)
    plan = column(table.plan)
    extras = table.extras.map(column)
    exportedIDs = table.exportedIDs.compactMap(column)
    exportedTimes = table.exportedTimes.compactMap(column)
  }

  /// Whether the header names a column for the title or the body.
  var hasTextColumn: Bool { !title.isEmpty || !body.isEmpty }

  /// Decodes `record`, which must have as many fields as the header.
  mutating func decode(_ record: Span<UInt8>, into ticket: inout Ticket) throws(RecordFault) {
    try row.parse(record, delimiter: delimiter)
    guard row.fields.count == columnCount else {
      throw RecordFault(
        offset: 0, kind: .fieldCount(found: row.fields.count, expected: columnCount))
    }
    let title = choose(title, record)
    let body = choose(body, record)
    rowText.build(&ticket) { text in
      title.map { CSVRow.append($0, of: record, to: &text) } != nil
    } body: { text in
      body.map { CSVRow.append($0, of: record, to: &text) } != nil
    }
    ticket.id = text(id, record) ?? firstText(exportedIDs, record)
    ticket.received = text(received, record)
    if ticket.received == nil, let time = firstText(exportedTimes, record) {
      ticket.received = time
      ticket.isReceivedGuessed = true
    }
    ticket.plan = text(plan, record)
    for column in extras { ticket.extras.append(text(column, record)) }
  }

  /// The first of the columns with text, else the first that is not empty.
  private func choose(_ columns: [Int], _ record: Span<UInt8>) -> CSVRow.Field? {
    var blank: CSVRow.Field?
    for column in columns where !row.fields[column].range.isEmpty {
      let field = row.fields[column]
      if record.extracting(field.range).showsText { return field }
      blank = blank ?? field
    }
    return blank
  }

  /// The text of the first of the columns that is not empty.
  private func firstText(_ columns: [Int], _ record: Span<UInt8>) -> String? {
    for column in columns { if let text = text(column, record) { return text } }
    return nil
  }

  /// A field as text; an empty one is absent.
  private func text(_ column: Int?, _ record: Span<UInt8>) -> String? {
    guard let column, !row.fields[column].range.isEmpty else { return nil }
    let field = row.fields[column]
    guard field.hasDoubledQuotes else { return record.string(field.range) }
    var bytes: [UInt8] = []
    CSVRow.append(field, of: record, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
