import TriageFeatures
import PatternMatching
import TriageTickets

/// Reads what a ticket's headings, `Label: value` lines and rows of tables answer, as issue forms have them.
struct FormReader {
  private static let lead = #"(?i)^[\s#>*_•·|-]*(?:[0-9]{1,2}[.)] ?)?[*_]*"#
  private static let trail = #"[\s*_]*(?:\([^)]*\))?[\s*_]*[:?=]?[\s*_]*$"#
  /// The patterns of the headings of each field in order, then those of an empty value, of a template's line and of a
  /// pointer to what stands above.
  static let sources =
    FormHeadings.table.map { lead + $0.source + trail } + [
      #"^"# + FormHeadings.emptyValue + #"$"#, templateSource,
      #"^"# + FormHeadings.pointerAbove + #"$"#,
    ]
  /// The pattern of a line of a tracker's template.
  static let templateSource = #"^"# + FormHeadings.templateLine + #"$"#
  /// The compiled patterns.
  static let patterns = DetectionPatterns.forms.compiled()
  /// Labels are no longer than this, in bytes.
  private static let longestLabel = 48
  /// Lines of templates are no longer than this, in bytes.
  static let longestTemplate = 240

  private let scanner = FormReader.patterns.makeScanner()
  private var hits = PatternHits(capacity: FormReader.patterns.patterns.count)

  /// Whether the line holds nothing, or only what a form puts where nothing was written.
  mutating func isEmptyValue(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    JiraMarkup.isMacro(text, range) || holds(FormHeadings.table.count, text, range)
      || isTemplate(text, range)
  }

  /// Whether "none" or "no" says something behind a label: "Workaround: none" is an impact, and a grave one.
  static func isAnswered(_ text: Span<UInt8>, label: Range<Int>, byNone value: Range<Int>) -> Bool {
    let isDenied =
      value.count >= 2
      && SecretValue.contains(
        "no", text, value.lowerBound..<value.lowerBound + 2)
    return isDenied
      && ["workaround", "work-around", "work around"].contains {
        SecretValue.contains($0, text, label)
      }
  }

  /// Whether the line is one of a tracker's template, left as it was.
  private mutating func isTemplate(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= Self.longestTemplate && holds(FormHeadings.table.count + 1, text, range)
  }

  /// Whether the line says no more than that the answer stands above.
  mutating func pointsAbove(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= Self.longestLabel && holds(FormHeadings.table.count + 2, text, range)
  }

  /// Whether a pattern matches: asked of all at once, since their automaton gives up most lines at the first letters.
  private mutating func holds(_ pattern: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    hits.removeAll()
    scanner.scan(text, in: range, into: &hits)
    return hits.contains(pattern)
  }

  /// The field that a heading asks for, if any; an underline below it and Jira's marks do not count.
  mutating func field(ofHeading text: Span<UInt8>, _ range: Range<Int>) -> TicketField? {
    let range = JiraMarkup.words(text, range)
    guard range.count <= 80 else { return nil }
    var end = range.lowerBound
    while end < range.upperBound, text[end] != 0x0A { end += 1 }
    hits.removeAll()
    scanner.scan(text, in: range.lowerBound..<end, into: &hits)
    for (id, heading) in FormHeadings.table.enumerated() where hits.contains(id) {
      return heading.field
    }
    return nil
  }

  /// The field that a `Label: value` line or a row `| Label | value |` answers, and the place of its value.
  mutating func labelled(
    _ text: Span<UInt8>, _ range: Range<Int>
  ) -> (field: TicketField, value: Range<Int>)? {
    if text[range.lowerBound] == FormTable.bar {
      let cells = FormTable.cells(text, range)
      guard cells.count > 1, let field = field(ofHeading: text, cells[0]) else { return nil }
      return (field, FormTable.trimmed(text, cells[1].lowerBound..<range.upperBound))
    }
    guard let colon = Self.labelEnd(text, range),
      let field = field(ofHeading: text, range.lowerBound..<colon + 1)
    else { return nil }
    var start = colon + 1
    while start < range.upperBound, text[start] <= 0x20 || text[start] == 0x2A { start += 1 }
    return (field, start..<range.upperBound)
  }

  /// The place of the colon or equals sign that ends a short label.
  private static func labelEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let start = behindNumber(text, range)
    let end = min(range.upperBound, start + longestLabel)
    for index in start..<end {
      switch text[index] {
      case 0x3A: return text[start].isDigit ? nil : index
      case 0x3D: return index
      case 0x2E, 0x21, 0x3B, 0x2C: return nil
      default: continue
      }
    }
    return nil
  }

  /// Where a list item's text begins, behind its `1. ` or `1) `.
  private static func behindNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, text[index].isDigit { index += 1 }
    guard index > range.lowerBound, index - range.lowerBound <= 2, index + 1 < range.upperBound,
      text[index] == 0x2E || text[index] == 0x29, text[index + 1] == 0x20
    else { return range.lowerBound }
    while index + 1 < range.upperBound, text[index + 1] == 0x20 { index += 1 }
    return index + 1
  }
}
