/// The greatest width of a line of plain text, in Unicode scalars.
let textWidth = 100

/// Text in lines no wider than ``textWidth``, each indented; a longer word stands alone on its line.
///
/// - Parameters:
///   - text: Words apart by white space.
///   - indent: Spaces before each line.
///   - hanging: Further spaces before each line but the first.
/// - Returns: The lines.
func wrapped(_ text: String, indent: Int = 0, hanging: Int = 0) -> [String] {
  var lines: [String] = []
  var line = String(repeating: " ", count: indent)
  var isEmpty = true
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !isEmpty, width(line) + 1 + width(word) > textWidth {
      lines.append(line)
      line = String(repeating: " ", count: indent + hanging)
      isEmpty = true
    }
    if !isEmpty { line += " " }
    line += word
    isEmpty = false
  }
  return isEmpty ? lines : lines + [line]
}

/// Rows in aligned columns, indented by two.
///
/// Where all columns are wider than ``textWidth``, the table is cut into several that repeat the first column.
///
/// - Parameters:
///   - rows: Rows of equal length; the first is the heading.
///   - alignsRight: Whether all columns but the first are aligned right.
/// - Returns: The lines, without spaces at their ends.
func table(_ rows: [[String]], alignsRight: Bool = false) -> [String] {
  guard let heading = rows.first, !heading.isEmpty else { return [] }
  let widths = heading.indices.map { column in rows.map { width($0[column]) }.max() ?? 0 }
  var lines: [String] = []
  var next = 1
  repeat {
    var columns = [0]
    var total = 2 + widths[0]
    while next < heading.count, columns.count == 1 || total + 2 + widths[next] <= textWidth {
      columns.append(next)
      total += 2 + widths[next]
      next += 1
    }
    for row in rows {
      var line = ""
      for column in columns {
        let gap = String(repeating: " ", count: widths[column] - width(row[column]))
        line += "  " + (alignsRight && column > 0 ? gap + row[column] : row[column] + gap)
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
  } while next < heading.count
  return lines
}

/// Text in which nothing can steer a terminal: control and format characters become U+FFFD.
func neutralized(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\n", .format, .lineSeparator, .paragraphSeparator:
      result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// Columns that a text takes, counted as Unicode scalars.
private func width(_ text: some StringProtocol) -> Int { text.unicodeScalars.count }
