/// Turns raw records into tickets; one for each thread, as its buffers are reused from record to record.
package struct TicketDecoder: Sendable {
  private let layout: RecordLayout
  private var json: JSONRowDecoder
  private var csv: CSVRowDecoder
  private var text: TextDecoder
  private let mail = MailDecoder()
  private var blocks = BlockScanner()

  /// Creates a decoder for records of a reader's layout.
  ///
  /// - Throws: ``InputError`` with `noTextField` where a CSV header names no column of text.
  package init(_ layout: RecordLayout, fields: FieldNames = FieldNames()) throws(InputError) {
    self.layout = layout
    let table = FieldTable(fields)
    json = JSONRowDecoder(table: table)
    csv = CSVRowDecoder(layout: layout, table: table)
    text = TextDecoder(isMarkdown: layout.format == .markdown)
    guard layout.format != .csv || csv.hasTextColumn else {
      throw InputError(
        file: layout.source, line: layout.headerLine,
        kind: .noTextField(expected: fields.expectedText))
    }
    // Exports repeat names of columns that nobody asks for; of a label's or a text's, one would be lost without a word.
    let read = fields.extras + layout.columns.filter(fields.isText)
    for name in read where layout.columns.count(where: { $0 == name }) > 1 {
      throw InputError(
        file: layout.source, line: layout.headerLine,
        kind: .unexpected(found: "the column '\(name)' twice", expected: "it once"))
    }
  }

  /// Decodes one record into `ticket`, whose earlier content is replaced.
  ///
  /// - Parameters:
  ///   - record: The record's bytes as ``RecordReader`` split them off.
  ///   - line: The line of the input where the record begins, from 1.
  ///   - ticket: The ticket to fill; after an error its content means nothing.
  /// - Throws: ``InputError`` with the name of the input and the line of the fault.
  package mutating func decode(
    _ record: Span<UInt8>, line: Int, into ticket: inout Ticket
  ) throws(InputError) {
    ticket.removeAll()
    guard record.count <= layout.limit else {
      throw InputError(
        file: layout.source, line: line, kind: .recordTooLong(limit: layout.limit))
    }
    do {
      switch layout.format {
      case .json, .jsonl: try json.decode(record, into: &ticket)
      case .csv: try csv.decode(record, into: &ticket)
      case .email: mail.decode(record, line: line, into: &ticket)
      case .text, .markdown, .auto: text.decode(record, into: &ticket)
      }
    } catch {
      let faultLine = line + record.lineFeeds(from: 0, to: min(error.offset, record.count))
      throw InputError(file: layout.source, line: faultLine, kind: error.kind)
    }
    guard ticket.hasText else {
      throw InputError(file: layout.source, line: line, kind: .emptyTicket)
    }
    blocks.scan(&ticket)
    ticket.addAnchors()
  }
}

extension RecordReader {
  /// Creates a decoder for the records of this reader; each thread makes its own.
  ///
  /// - Throws: ``InputError`` with `noTextField` where a CSV header names no column of text.
  package func makeDecoder(fields: FieldNames = FieldNames()) throws(InputError) -> TicketDecoder {
    try TicketDecoder(layout, fields: fields)
  }
}

extension Ticket {
  /// Whether there is more than white space and what takes no room.
  var hasText: Bool { text.span.showsText }
}

extension Span where Element == UInt8 {
  /// Whether there is more than white space and what takes no room; any other byte is text, a control too.
  var showsText: Bool {
    var index = 0
    while index < count, self[index].isWhite { index += 1 }
    guard index < count else { return false }
    if self[index] < 0x80 { return true }
    return string(index..<Swift.min(count, index + 1024)).unicodeScalars.contains {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
    } || count - index > 1024
  }
}
