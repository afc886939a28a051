/// A ticket that the pages of the core rules show: whole, and with one fact taken out.
enum ExampleTicket {
  /// A fault report that lacks nothing.
  static let complete = """
    Invoice export broken

    Since Monday 9:00 the export on the live server in Oslo ends with "ERR 1042 no rows". Nobody in accounting can close the month, 40 people wait. Screenshot attached: export.png

    Steps to reproduce:
    1. Open Invoices and filter by March
    2. Press Export, choose CSV
    """

  /// The same without some of its words.
  static func complete(without words: String) -> String { complete(words, becomes: "") }

  /// The same with some of its words replaced.
  static func complete(_ words: String, becomes other: String) -> String {
    complete.replacing(words, with: other)
  }
}
