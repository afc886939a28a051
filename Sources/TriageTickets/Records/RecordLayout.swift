/// How the records of an input are written: its name, its format and, for CSV, its columns.
package struct RecordLayout: Equatable, Sendable {
  /// The name of the input for messages.
  package var source: String
  /// The format found; never `auto`.
  package var format: TicketFormat
  /// The greatest length of one record in bytes.
  package var limit: Int
  /// The delimiter of CSV fields.
  package var delimiter: UInt8
  /// The names of the CSV columns as the header row has them.
  package var columns: [String]
  /// The line of the CSV header row, from 1.
  package var headerLine: Int

  /// Creates a layout; `columns` are asked for only by CSV.
  package init(
    source: String, format: TicketFormat, limit: Int = RecordReader.ticketLimit,
    delimiter: UInt8 = UInt8(ascii: ","), columns: [String] = [], headerLine: Int = 1
  ) {
    self.source = source
    self.format = format
    self.limit = limit
    self.delimiter = delimiter
    self.columns = columns
    self.headerLine = headerLine
  }
}
