import TriageFeatures
import TriageTickets

/// The `---` front matter above a ticket: of trackers' templates it says what the template is, not what happened.
enum FrontMatter {
  /// Lines of front matter after these many make it none.
  private static let mostLines = 200
  /// What trackers write into their templates and stores of tickets into their files.
  private static let keys: [StaticString] = [
    "---", "name:", "about:", "title:", "subject:", "labels:", "label:", "assignees:", "assignee:",
    "type:", "projects:", "id:", "plan:",
  ]

  /// Where the front matter stands; empty where there is none.
  ///
  /// - Complexity: O(*n*) in its length.
  static func range(above units: [TextUnit], in text: Span<UInt8>) -> Range<Int> {
    guard let first = units.first(where: { $0.kind != .title })?.range,
      isDashes(text, first.lowerBound)
    else { return 0..<0 }
    var start = nextLine(text, first.lowerBound)
    for _ in 0..<mostLines where start < text.count {
      if isDashes(text, start) { return first.lowerBound..<start + 3 }
      start = nextLine(text, start)
    }
    return 0..<0
  }

  /// Whether a unit of front matter is the tracker's own.
  static func isOfTracker(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    keys.contains { text.begins(with: $0, in: range) }
  }

  private static func isDashes(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard text.begins(with: "---", in: start..<text.count) else { return false }
    return start + 3 == text.count || text[start + 3] == 0x0A || text[start + 3] == 0x0D
  }

  private static func nextLine(_ text: Span<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != 0x0A { index += 1 }
    return min(text.count, index + 1)
  }
}

extension Span<UInt8> {
  /// Whether a range begins with some words.
  fileprivate func begins(with words: StaticString, in range: Range<Int>) -> Bool {
    let count = words.utf8CodeUnitCount
    guard range.count >= count else { return false }
    return words.withUTF8Buffer { letters in
      for offset in 0..<count where unsafe self[range.lowerBound + offset] != letters[offset] {
        return false
      }
      return true
    }
  }
}
