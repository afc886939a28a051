/// Text as a manual page's language wants it written.
enum ManText {
  /// A paragraph of help: filled, or kept line by line where its columns mean something.
  struct Paragraph {
    var lines: [String]
    var isLiteral: Bool
  }

  /// The paragraphs of a help text: blank lines part them, and lines with a run of blanks inside are kept as they are.
  static func paragraphs(_ text: String) -> [Paragraph] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "")
      .map { lines in
        Paragraph(
          lines: lines.map(String.init), isLiteral: lines.contains { $0.contains("  ") })
      }
  }

  /// Prose as lines of at most 78 bytes, each sentence from a line of its own, so that the space behind it is set right.
  static func filled(_ text: String) -> [String] {
    var sentences: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      sentences[sentences.count - 1].append(word)
      if word.last == "." { sentences.append([]) }
    }
    return sentences.filter { !$0.isEmpty }.flatMap { words in
      // No hyphen is set into a name that somebody will copy.
      let words = words.map { ($0.contains("-") ? "\\%" : "") + escaped(String($0)) }
      return wrapped(words.joined(separator: " "), width: 76).map(protected)
    }
  }

  /// A line that is kept as it is.
  static func line(_ text: String) -> String { protected(escaped(text)) }

  /// What would be taken for a macro at the start of a line is not.
  private static func protected(_ text: String) -> String {
    text.hasPrefix(".") ? "\\&" + text : text
  }

  /// An argument of a macro: never taken for a macro or for punctuation.
  static func argument(_ text: some StringProtocol) -> String {
    "\\&" + escaped(String(text)).replacing(" ", with: "\\ ")
  }

  /// A help line as a sentence: first letter large, a full stop at the end.
  static func sentence(_ text: String) -> String {
    let text = text.prefix(1).uppercased() + text.dropFirst()
    return text.last == "." ? text : text + "."
  }

  /// Characters that the language would take for something else, or print as typographers like them.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\"": result += "\\(dq"
      case _ where scalar.value > 0x7E:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "]"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
