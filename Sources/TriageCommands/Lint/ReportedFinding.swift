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
  /// The line of the ticket around the finding, secrets masked, and where the finding lies in it, in scalars.
  var snippet: String
  var mark: Range<Int>
  /// The same for the same finding wherever it moves to, in the files of a project.
  var fingerprint: String
  /// The same in one file.
  var baselineKey: String
  /// Whether it makes the exit status 1.
  var fails = false

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
      "\(message) (\(row.id.map { "ticket \(withoutLogCommands(inert($0))), " } ?? "")\(row.part) \(row.line):\(row.column))"
  }
}

/// Makes findings of a ticket printable.
struct FindingReporter {
  let path: String
  /// The file's name however its path is spelled.
  let key: String
  let ticket: Ticket
  /// The row's line, for JSON and CSV.
  let rowLine: Int?
  /// Where characters of secrets stand.
  let hidden: HiddenText

  func report(_ finding: LintFinding, severity: LintSeverity) -> ReportedFinding {
    let start = finding.range.lowerBound
    let position = ticket.position(of: start)
    let (snippet, mark) = snippet(finding.range)
    let place = hidden.id.map { "#" + $0 } ?? ""
    let evidence = evidence(finding)
    return ReportedFinding(
      path: path, line: rowLine ?? position.line, column: rowLine == nil ? position.column : 1,
      endColumn: rowLine == nil
        ? position.column
          + max(1, scalars(start..<lineEnd(from: start, to: finding.range.upperBound)))
        : 1,
      row: rowLine == nil
        ? nil
        : ReportedFinding.RowPlace(
          id: hidden.id, part: position.part == .title ? "title" : "body", line: position.line,
          column: position.column), rule: finding.rule, severity: severity,
      message: finding.message, snippet: snippet, mark: mark,
      fingerprint: LintBaseline.key(place: key + place, rule: finding.rule, evidence: evidence),
      baselineKey: LintBaseline.key(place: place, rule: finding.rule, evidence: evidence))
  }

  /// What tells a finding from others of its rule: the text found, with secrets masked, for a digest of plain text can be
  /// guessed; of a secret itself only a few bits.
  ///
  /// A finding about the whole ticket has none: it stays the same when the title is mended or a line put above it. Only of a
  /// row without an identifier, and of what comes on standard input, nothing else tells it from the next.
  private func evidence(_ finding: LintFinding) -> [UInt8] {
    if finding.rule == RuleRegistry.secretRule {
      // One in the identifier is shown at the head, which is none of it.
      let index = hidden.ranges.firstIndex(endingAfter: finding.range.lowerBound)
      let isThere = index < hidden.ranges.count && hidden.ranges[index].overlaps(finding.range)
      return Array(finding.message.utf8)
        + (isThere ? LintBaseline.secretDigest(ticket.text[finding.range]) : [])
    }
    let isOfWhole = RuleRegistry.rule(named: finding.rule)?.isOfWholeTicket ?? false
    let isNamed = hidden.id != nil || rowLine == nil && path != LintPath.standardInput
    return isOfWhole && isNamed ? [] : masked(finding.range)
  }

  /// The text of a range with one star for each secret in it.
  private func masked(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var start = range.lowerBound
    for secret in hidden.ranges[hidden.ranges.firstIndex(endingAfter: start)...] {
      guard secret.lowerBound < range.upperBound else { break }
      bytes += ticket.text[start..<max(start, secret.lowerBound)]
      bytes.append(UInt8(ascii: "*"))
      start = min(secret.upperBound, range.upperBound)
    }
    return bytes + ticket.text[start..<range.upperBound]
  }

  /// Where the line at `start` ends, at most `limit`; the line break is no part of it.
  private func lineEnd(from start: Int, to limit: Int) -> Int {
    let text = ticket.text
    var end = start
    while end < limit, text[end] != 0x0A { end += 1 }
    let isBroken = end == text.count || text[end] == 0x0A
    return isBroken && end > start && text[end - 1] == 0x0D ? end - 1 : end
  }

  private func scalars(_ range: Range<Int>) -> Int {
    guard range.lowerBound < range.upperBound else { return 0 }
    return ticket.text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Scalars of the line kept on either side of a finding's start: more than is ever shown, and no more than that, for a line
  /// may have a thousand findings and be as long as the ticket.
  private static let reach = 128

  /// The line around a range with secrets as stars, and the scalars of it that the range covers.
  private func snippet(_ range: Range<Int>) -> (String, Range<Int>) {
    let text = ticket.text
    let start = min(range.lowerBound, text.count)
    let low = place(Self.reach, before: start)
    let high = lineEnd(from: start, to: place(Self.reach, behind: start))
    var shown: [UInt8] = []
    var next = hidden.ranges.firstIndex(endingAfter: low)
    for index in low..<high {
      while next < hidden.ranges.count, hidden.ranges[next].upperBound <= index { next += 1 }
      if next == hidden.ranges.count || index < hidden.ranges[next].lowerBound {
        shown.append(text[index])
      } else if text[index] & 0xC0 != 0x80 {
        // A star for each scalar keeps their count right.
        shown.append(UInt8(ascii: "*"))
      }
    }
    let before = scalars(low..<start)
    let covered = scalars(start..<max(start, min(range.upperBound, high)))
    return (String(decoding: shown, as: UTF8.self), before..<before + max(1, covered))
  }

  /// The place `count` scalars before `offset`, or where its line begins.
  private func place(_ count: Int, before offset: Int) -> Int {
    let text = ticket.text
    var (low, rest) = (offset, count)
    while low > 0, rest > 0, text[low - 1] != 0x0A {
      low -= 1
      if text[low] & 0xC0 != 0x80 { rest -= 1 }
    }
    return low
  }

  /// The place `count` scalars behind `offset`, or where the text ends.
  private func place(_ count: Int, behind offset: Int) -> Int {
    let text = ticket.text
    var (high, rest) = (offset, count)
    while high < text.count {
      if text[high] & 0xC0 != 0x80 {
        guard rest > 0 else { break }
        rest -= 1
      }
      high += 1
    }
    return high
  }
}
