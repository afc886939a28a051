internal import TriageLint
internal import TriageTickets

/// A finding as it is printed: its place in the input and its line, with secrets masked.
struct ReportedFinding: Sendable {
  var path: String
  /// The line of the file: of the place itself for text, of the row for JSON and CSV.
  var line: Int
  /// From 1, in Unicode scalars.
  var column: Int
  /// Exclusive, in the line of the start.
  var endColumn: Int
  /// The place in the decoded part, for JSON and CSV.
  var row: RowPlace?
  var rule: String
  var severity: LintSeverity
  var message: String
  /// The line of the ticket, secrets masked, and where the finding lies in it, in scalars.
  var snippet: String
  var mark: Range<Int>
  /// The same for the same finding wherever it moves to.
  var fingerprint: String

  /// A place in a row of JSON or CSV.
  struct RowPlace: Sendable {
    var id: String?
    var part: String
    var line: Int
    var column: Int
  }

  /// Where the finding is, in words, for formats that know only files and lines.
  var located: String {
    guard let row else { return message }
    return
      "\(message) (\(row.id.map { "ticket \(inert($0)), " } ?? "")\(row.part) \(row.line):\(row.column))"
  }
}

/// Makes findings of a ticket printable.
struct FindingReporter {
  let path: String
  let ticket: Ticket
  /// The row's line, for JSON and CSV.
  let rowLine: Int?
  let secrets: [Secret]

  func report(_ finding: LintFinding, severity: LintSeverity) -> ReportedFinding {
    let start = finding.range.lowerBound
    let position = ticket.position(of: start)
    let lineRange = line(around: start)
    let (snippet, mark) = masked(lineRange, finding.range)
    let evidence =
      finding.rule == "secret-in-ticket"
      ? Array(finding.message.utf8) : Array(ticket.text[finding.range])
    return ReportedFinding(
      path: path, line: rowLine ?? position.line, column: rowLine == nil ? position.column : 1,
      endColumn: rowLine == nil
        ? position.column
          + max(1, scalars(start..<min(finding.range.upperBound, lineRange.upperBound)))
        : 1,
      row: rowLine == nil
        ? nil
        : ReportedFinding.RowPlace(
          id: ticket.id, part: position.part == .title ? "title" : "body", line: position.line,
          column: position.column), rule: finding.rule, severity: severity,
      message: finding.message, snippet: snippet, mark: mark,
      fingerprint: LintBaseline.key(
        path: path + (ticket.id.map { "#" + $0 } ?? ""), rule: finding.rule, evidence: evidence))
  }

  /// The bytes of a line on either side of a finding that are shown at most: a line may be all of a long text.
  private static let reach = 500

  private func line(around offset: Int) -> Range<Int> {
    let text = ticket.text
    var (low, high) = (min(offset, text.count), min(offset, text.count))
    while low > 0, text[low - 1] != 0x0A, offset - low < Self.reach || text[low] & 0xC0 == 0x80 {
      low -= 1
    }
    while high < text.count, text[high] != 0x0A,
      high - offset < Self.reach || text[high] & 0xC0 == 0x80
    {
      high += 1
    }
    if high > low, text[high - 1] == 0x0D { high -= 1 }
    return low..<high
  }

  private func scalars(_ range: Range<Int>) -> Int {
    guard range.lowerBound < range.upperBound else { return 0 }
    return ticket.text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The text of a line with secrets as stars, and the scalars of it that a range covers.
  private func masked(_ line: Range<Int>, _ range: Range<Int>) -> (String, Range<Int>) {
    var text = Array(ticket.text[line])
    for secret in secrets[firstSecret(endingAfter: line.lowerBound)...] {
      guard secret.range.lowerBound < line.upperBound else { break }
      let low = max(secret.range.lowerBound, line.lowerBound)
      let high = min(secret.range.upperBound, line.upperBound)
      for index in low..<high where text[index - line.lowerBound] & 0xC0 != 0x80 {
        text[index - line.lowerBound] = UInt8(ascii: "*")
      }
      // What remains of longer scalars goes; stars keep the count of scalars right.
      for index in low..<high where text[index - line.lowerBound] & 0xC0 == 0x80 {
        text[index - line.lowerBound] = 0
      }
    }
    text.removeAll { $0 == 0 }
    let low = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let high = min(max(range.upperBound, low), line.upperBound)
    let start = scalars(line.lowerBound..<low)
    return (
      String(decoding: text, as: UTF8.self), start..<start + max(1, scalars(low..<high))
    )
  }

  /// The index of the first secret that ends behind an offset; they are ascending.
  private func firstSecret(endingAfter offset: Int) -> Int {
    var low = 0
    var high = secrets.count
    while low < high {
      let middle = (low + high) / 2
      if secrets[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
