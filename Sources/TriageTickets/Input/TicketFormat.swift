/// The forms in which tickets come.
package enum TicketFormat: String, Sendable, CaseIterable {
  /// Decided by file name, then by content.
  case auto
  /// Plain text: the first line, or a `Subject:` line, is the title. Of a page of HTML the tags are left out.
  case text
  /// Markdown: the first heading is the title.
  case markdown
  /// A mail message, RFC 5322 with MIME, or a mailbox file of several (mbox).
  case email
  /// One JSON object, several, or an array of them.
  case json
  /// JSON Lines: one JSON object a line.
  case jsonl
  /// RFC 4180 rows below a header row; commas, tabs or semicolons.
  case csv

  /// The format that the end of a file name stands for; nil where it says nothing.
  package init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "txt", "text", "html", "htm": self = .text
    case "md", "markdown", "mdown", "mkd": self = .markdown
    case "eml", "mail", "mime", "mbox", "mbx": self = .email
    case "json": self = .json
    case "jsonl", "ndjson", "jsonlines": self = .jsonl
    case "csv", "tsv": self = .csv
    default: return nil
    }
  }
}
