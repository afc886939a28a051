import TriageFeatures
import TriageTickets

/// Reads the columns of a Markdown table whose head says that secrets stand below.
struct SecretTable {
  /// A table has no more such columns than this.
  private static let mostColumns = 4

  /// Where the tables read so far end: each is read once, however many heads it seems to have.
  private var end = 0

  private static let passwords = WordList([
    "password", "passwd", "passphrase", "passwort", "kennwort", "pwd", "pw",
  ])
  private static let tokens = WordList([
    "token", "secret", "api key", "api_key", "api-key", "apikey",
  ])

  /// The secrets of the table in whose head a match stands, ascending; none where it is no head.
  mutating func values(at match: Range<Int>, in text: Span<UInt8>) -> [Range<Int>] {
    guard match.lowerBound >= end else { return [] }
    var start = match.lowerBound
    while start > end, text[start - 1] != 0x0A { start -= 1 }
    let head = start..<Self.lineEnd(from: match.upperBound, in: text)
    end = head.upperBound
    let rule = Self.line(after: head, in: text)
    guard Self.isRule(rule, in: text) else { return [] }
    var columns: [Int: Bool] = [:]
    Self.forEachCell(of: head, in: text) { column, cell in
      guard columns.count < Self.mostColumns else { return }
      if Self.passwords.holds(text, cell) { columns[column] = false }
      if Self.tokens.holds(text, cell) { columns[column] = true }
    }
    var found: [Range<Int>] = []
    var row = rule
    while !columns.isEmpty {
      row = Self.line(after: row, in: text)
      guard !row.isEmpty, SecretValue.contains("|", text, row) else { break }
      end = row.upperBound
      Self.forEachCell(of: row, in: text) { column, cell in
        if let isToken = columns[column], Self.isSecret(cell, isToken, in: text) {
          found.append(cell)
        }
      }
    }
    return found
  }

  private static func isSecret(
    _ cell: Range<Int>, _ isToken: Bool, in text: Span<UInt8>
  ) -> Bool {
    guard !cell.isEmpty, !SecretValue.contains(" ", text, cell),
      !SecretValue.isPlaceholder(text, cell)
    else { return false }
    return isToken ? SecretValue.isRandom(text, cell) : SecretValue.isPasswordLike(text, cell)
  }

  /// Calls `body` with each cell of a row, counted from 0, without spaces and emphasis around it.
  private static func forEachCell(
    of row: Range<Int>, in text: Span<UInt8>, _ body: (Int, Range<Int>) -> Void
  ) {
    var row = trimmed(row, in: text)
    if !row.isEmpty, text[row.lowerBound] == 0x7C { row = row.lowerBound + 1..<row.upperBound }
    var column = 0
    var start = row.lowerBound
    while start <= row.upperBound {
      var end = start
      while end < row.upperBound, text[end] != 0x7C { end += 1 }
      body(column, trimmed(start..<end, in: text))
      column += 1
      start = end + 1
    }
  }

  private static func trimmed(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    text.trimmed(range) { $0 <= 0x20 || $0 == 0x2A || $0 == 0x60 }
  }

  /// Whether a line is the one of hyphens under a table's head.
  private static func isRule(_ line: Range<Int>, in text: Span<UInt8>) -> Bool {
    var hyphens = 0
    for index in line {
      switch text[index] {
      case 0x2D: hyphens += 1
      case 0x20, 0x09, 0x0D, 0x3A, 0x7C: break
      default: return false
      }
    }
    return hyphens > 0
  }

  private static func line(after line: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    let start = min(line.upperBound + 1, text.count)
    return start..<lineEnd(from: start, in: text)
  }

  private static func lineEnd(from offset: Int, in text: Span<UInt8>) -> Int {
    var end = offset
    while end < text.count, text[end] != 0x0A { end += 1 }
    return end
  }
}
