import TriageFeatures
import TriageTickets

/// Rows of a table of Markdown or Jira, in which forms are filled in as often as under headings.
enum FormTable {
  /// What stands between cells.
  static let bar = UInt8(ascii: "|")
  /// Cells after these many are not looked at.
  private static let mostCells = 12

  /// The cells of a row, without white space at their edges.
  ///
  /// - Complexity: O(*n*) in the row's length.
  static func cells(_ text: Span<UInt8>, _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    let isHead = isDouble(text, row.lowerBound, row)
    var start = row.lowerBound
    while start < row.upperBound, text[start] == bar { start += 1 }
    var index = start
    while index < row.upperBound, cells.count < mostCells {
      if text[index] == bar {
        cells.append(text.trimmed(start..<index))
        if isHead, isDouble(text, index, row) { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < row.upperBound, cells.count < mostCells {
      cells.append(text.trimmed(start..<row.upperBound))
    }
    return cells
  }

  /// Whether a row is the head of its table: the next line is a row of dashes, or Jira's double bars stand around it.
  static func isHead(_ text: Span<UInt8>, _ row: Range<Int>) -> Bool {
    if row.count > 4, isDouble(text, row.lowerBound, row), isDouble(text, row.upperBound - 2, row) {
      return true
    }
    var index = row.upperBound
    while index < text.count, text[index] == 0x20 || text[index] == 0x0D { index += 1 }
    guard index < text.count, text[index] == 0x0A else { return false }
    index += 1
    var dashes = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "-"): dashes += 1
      case bar, UInt8(ascii: ":"), 0x20, 0x09, 0x0D: break
      case 0x0A: return dashes > 1
      default: return false
      }
      index += 1
    }
    return dashes > 1
  }

  /// Without white space and bars at the edges.
  static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    text.trimmed(range) { $0 <= 0x20 || $0 == bar }
  }

  /// Whether two bars stand at a place of a row.
  private static func isDouble(_ text: Span<UInt8>, _ index: Int, _ row: Range<Int>) -> Bool {
    index + 1 < row.upperBound && text[index] == bar && text[index + 1] == bar
  }
}
