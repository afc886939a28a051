import TriageFeatures
import TriageTickets

/// What was read of a form so far, on the way through a ticket.
struct FormWalk {
  /// A heading, label or row that nothing was written under, and what it asks for.
  typealias EmptyField = (field: TicketField, range: Range<Int>)

  /// What headings, labels and rows answer.
  var answers = FieldRanges()
  /// What the form asks for in the place of the unit read last.
  var place = FormPlace()
  /// Headings, labels and rows that nothing was written under: the first of each field, in order.
  private(set) var emptyFields: [EmptyField] = []
  /// Whether the reporter wrote anything beside labels so far.
  var hasText = false
  /// The fields that the columns of the table ask for; empty where none has its questions side by side.
  var columns: [TicketField?] = []
  /// Front matter above the ticket; what a tracker puts there is of its form.
  var frontMatter = 0..<0
  /// Whether a heading above is written as Jira writes it: a line that begins with `#` is then an item of a list.
  var isJira = false

  /// The field that the last heading or label without a value asks for.
  private(set) var under: TicketField?
  /// That heading or label, as long as it has no answer.
  private var open: EmptyField?
  private var rank = 0

  /// Takes a heading, or a label without a value.
  mutating func ask(_ field: TicketField?, _ range: Range<Int>, rank: Int) {
    // "Steps to reproduce the behavior:" below "To Reproduce" asks the same again.
    if let open, open.field == field {
      under = field
      return
    }
    closeOpen()
    under = field
    self.rank = rank
    open = field.map { ($0, range) }
  }

  /// Takes a label with a value of its own.
  ///
  /// A label as strong as the heading above ends its section; a weaker one is an item of it.
  mutating func takeLabel(_ field: TicketField, rank: Int, isAnswered: Bool) {
    guard let asked = under, asked != field else { return }
    if rank >= self.rank {
      closeOpen()
      under = nil
    } else if isAnswered, asked == .errorMessage || asked == .reproduction || asked == .impact {
      // Logs, steps and effects are told in lines of any name.
      open = nil
    }
  }

  /// Something was written under the heading above.
  mutating func settle() { open = nil }

  /// Something was written that answers a field.
  mutating func settle(_ field: TicketField) {
    if open?.field == field { open = nil }
  }

  /// Nothing was written behind a label, or in a row.
  mutating func leave(_ field: TicketField, _ range: Range<Int>) {
    guard open?.field != field else { return }
    if !emptyFields.contains(where: { $0.field == field }) { emptyFields.append((field, range)) }
  }

  /// The ticket ends.
  mutating func finish() { closeOpen() }

  private mutating func closeOpen() {
    guard let (field, range) = open else { return }
    open = nil
    leave(field, range)
  }
}

extension CompletenessDetector {
  /// Takes over what headings, labels and rows of a form answer.
  ///
  /// - Parameters:
  ///   - index: The next unit of the ticket.
  ///   - scan: The ticket's scan.
  ///   - text: The ticket's text.
  ///   - walk: What was read so far.
  /// - Returns: Whether the unit may hold clues: a form's own words and empty answers hold none.
  mutating func readForm(
    _ index: Int, _ scan: borrowing TicketScan, _ text: Span<UInt8>, _ walk: inout FormWalk
  ) -> Bool {
    let unit = scan.units[index]
    walk.place = FormPlace()
    if unit.kind == .title { return true }
    if walk.frontMatter.contains(unit.range.lowerBound),
      FrontMatter.isOfTracker(text, unit.range)
    {
      return false
    }
    if unit.kind == .heading {
      let field = form.field(ofHeading: text, unit.range)
      if field == nil, walk.isJira, text[unit.range.lowerBound] == UInt8(ascii: "#") {
        return readContent(index, scan, text, &walk)
      }
      walk.isJira = walk.isJira || JiraMarkup.isHeading(text, unit.range)
      walk.ask(field, unit.range, rank: FormRank.of(text, unit.range, isHeading: true))
      walk.place.under = field
      // "Describe the bug" are the form's words, and no action of the reporter.
      return field == nil
        && !scan.contains(KindSign.bugForm.rawValue, of: kindPart, unit: index)
    }
    return readContent(index, scan, text, &walk)
  }

  /// Reads what is no heading, and notes whether it is the reporter's own.
  private mutating func readContent(
    _ index: Int, _ scan: borrowing TicketScan, _ text: Span<UInt8>, _ walk: inout FormWalk
  ) -> Bool {
    let says = readLine(index, scan, text, &walk)
    if says, walk.place.answers == nil { walk.hasText = true }
    return says
  }

  /// Reads a line that is no heading.
  private mutating func readLine(
    _ index: Int, _ scan: borrowing TicketScan, _ text: Span<UInt8>, _ walk: inout FormWalk
  ) -> Bool {
    let unit = scan.units[index]
    if text[unit.range.lowerBound] == FormTable.bar, unit.kind == .prose {
      if let says = readRow(index, scan, text, &walk) { return says }
    } else {
      walk.columns.removeAll(keepingCapacity: true)
    }
    if let (field, value) = form.labelled(text, unit.range) {
      return readLabel(field, value, index, scan, text, &walk)
    }
    guard let field = walk.under else {
      return unit.range.count > FormReader.longestTemplate
        || !scan.contains(0, of: templatePart, unit: index)
    }
    if form.isEmptyValue(text, unit.range) { return false }
    if !walk.hasText, form.pointsAbove(text, unit.range) { return false }
    walk.settle()
    walk.place.under = field
    if walk.answers[field] == nil, !isVague(field, index, scan) {
      walk.answers[field] = unit.range
    }
    return true
  }

  /// Reads a line `Label: value`, or a row `| Label | value |`.
  private mutating func readLabel(
    _ field: TicketField, _ value: Range<Int>, _ index: Int, _ scan: borrowing TicketScan,
    _ text: Span<UInt8>, _ walk: inout FormWalk
  ) -> Bool {
    let unit = scan.units[index]
    let rank = FormRank.of(text, unit.range, isHeading: false)
    // Code, logs and dumps are content, whatever labels they hold.
    let isContent =
      unit.kind == .code || unit.kind == .quote || LogAssignment.isOne(text, unit.range)
    let isRow = text[unit.range.lowerBound] == FormTable.bar
    if isContent { walk.settle() }
    let label = unit.range.lowerBound..<value.lowerBound
    let isEmpty =
      form.isEmptyValue(text, value) && !FormReader.isAnswered(text, label: label, byNone: value)
    if !isEmpty, walk.hasText || !form.pointsAbove(text, value) {
      if !isContent { walk.takeLabel(field, rank: rank, isAnswered: true) }
      walk.settle(field)
      if walk.answers[field] == nil, !isVague(field, index, scan, value: value, in: text) {
        walk.answers[field] = value
      }
      walk.place = FormPlace(answers: field, under: walk.under == field ? field : nil)
      return true
    }
    // "Steps: 1. Open Users 2. Press Save" was cut behind its first number.
    if !isRow, value.isEmpty || goesOn(text, unit.range) {
      walk.ask(field, unit.range, rank: rank)
      if isContent { walk.settle() }
    } else if !isContent {
      walk.takeLabel(field, rank: rank, isAnswered: false)
      walk.leave(field, unit.range)
    }
    return false
  }

  /// Reads a row of a table whose head asks for several fields side by side; nil where the row is of no such table.
  private mutating func readRow(
    _ index: Int, _ scan: borrowing TicketScan, _ text: Span<UInt8>, _ walk: inout FormWalk
  ) -> Bool? {
    let row = scan.units[index].range
    if FormTable.isHead(text, row) {
      walk.columns = FormTable.cells(text, row).map { form.field(ofHeading: text, $0) }
      let count = walk.columns.count { $0 != nil }
      let isForm = count >= min(2, walk.columns.count)
      if !isForm { walk.columns.removeAll(keepingCapacity: true) }
      return isForm ? false : nil
    }
    guard !walk.columns.isEmpty else { return nil }
    if form.isEmptyValue(text, row) { return false }
    var says = false
    for (cell, field) in zip(FormTable.cells(text, row), walk.columns) {
      if form.isEmptyValue(text, cell) {
        if let field { walk.leave(field, row) }
        continue
      }
      says = true
      guard let field, walk.answers[field] == nil else { continue }
      if !isVague(field, index, scan, value: cell, in: text) { walk.answers[field] = cell }
    }
    return says
  }

  /// Whether more follows on the same line.
  private func goesOn(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.upperBound
    while index < text.count, text[index] != 0x0A {
      if text[index] > 0x20 && text[index] != FormTable.bar && text[index] != 0x2A { return true }
      index += 1
    }
    return false
  }
}

/// How strong a heading or label is: a section ends at one that is as strong as its own.
private enum FormRank {
  static func of(_ text: Span<UInt8>, _ range: Range<Int>, isHeading: Bool) -> Int {
    var index = range.lowerBound
    let first = text[index]
    if isHeading {
      if first == UInt8(ascii: "#")
        || first == UInt8(ascii: "h") && range.count > 2 && text[index + 1].isDigit
      {
        return 6
      }
      for index in range where text[index] == 0x0A { return 6 }
    }
    if first == FormTable.bar { return 0 }
    var isItem = false
    while index < range.upperBound, !text[index].isLetter, !isBold(text, index, range) {
      if text[index] > 0x20 { isItem = true }
      index += 1
    }
    let isBold = index < range.upperBound && text[index] == 0x2A
    return (isBold ? 4 : 2) - (isItem ? 1 : 0)
  }

  private static func isBold(_ text: Span<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
    index + 1 < range.upperBound && text[index] == 0x2A && text[index + 1] == 0x2A
  }
}

/// Lines that only look like a label: an assignment, or the first line of a trace.
private enum LogAssignment {
  static func isOne(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where text[index] == 0x3D { return true }
    return SecretValue.contains("most recent call", text, range)
  }
}
