internal import TriageLint

/// `path:line:column: level: message [rule]`, the line and a caret.
struct TextLintReport: LintReport {
  let usesColor: Bool
  /// The scalars shown of a long line.
  private static let width = 100

  mutating func begin() -> String { "" }

  mutating func add(_ findings: [ReportedFinding]) -> String {
    findings.map(text).joined()
  }

  mutating func end(_ summary: LintSummary) -> String { summary.text + "\n" }

  private func text(_ finding: ReportedFinding) -> String {
    let place = inertLine("\(finding.path):\(finding.line):\(finding.column)")
    let (line, caret) = snippet(finding)
    return "\(place): \(colored(finding.severity.rawValue, finding.severity)): "
      + "\(inertLine(finding.located)) [\(finding.rule)]\n  | \(line)\n  | \(caret)\n"
  }

  /// The line, cut around the finding, and the caret below it.
  private func snippet(_ finding: ReportedFinding) -> (String, String) {
    let scalars = Array(finding.snippet.unicodeScalars)
    var low = 0
    if scalars.count > Self.width {
      low = max(0, min(finding.mark.lowerBound - 30, scalars.count - Self.width))
    }
    let high = min(scalars.count, low + Self.width)
    let leading = low > 0 ? "…" : ""
    var line = leading
    var caret = leading.isEmpty ? "" : " "
    for index in low..<high {
      let scalar = scalars[index]
      var width = 1
      if scalar.value >= 0x20, scalar.value < 0x7F {
        line.unicodeScalars.append(scalar)
      } else {
        let shown = inert(String(scalar))
        line += shown
        width = shown == String(scalar) ? displayWidth(scalar) : shown.count
      }
      if finding.mark.contains(index) {
        caret +=
          String(
            repeating: index == finding.mark.lowerBound ? "^" : "~", count: min(width, 1))
          + String(repeating: "~", count: max(0, width - 1))
      } else if index < finding.mark.lowerBound {
        caret += String(repeating: " ", count: width)
      }
    }
    if high < scalars.count { line += "…" }
    if finding.mark.lowerBound >= high { caret += "^" }
    return (withoutLogCommands(line), caret)
  }

  private func colored(_ text: String, _ severity: LintSeverity) -> String {
    guard usesColor else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note, .off: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}

/// Text that steers neither a terminal nor a CI log: no control character, and no `##[` or `::` that a log reads as a command.
func inertLine(_ text: String) -> String {
  let result = withoutLogCommands(inert(text))
  // A CI log trims white space before it looks for a command.
  return result.drop(while: \.isWhitespace).hasPrefix("::") ? "\\" + result : result
}

/// `##[` and `##vso[`, which some CI systems read as commands, with a round bracket.
func withoutLogCommands(_ text: String) -> String {
  // A search for words costs more than all else of a line.
  guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
  return text.replacing("##[", with: "##(").replacing("##vso[", with: "##vso(")
}

/// Columns that a scalar takes in a terminal, roughly: 2 for East Asian wide ones and emoji, 0 for combining marks.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F,
    0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
    0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}
