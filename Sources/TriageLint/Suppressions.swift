internal import JSON5Values
internal import TriageTickets

/// The `<!-- triage-ignore RULE: reason -->` comments of a ticket; each covers the whole ticket.
struct Suppressions {
  private struct Entry {
    var rule: String
    var reason: String
    var range: Range<Int>
    var isUsed = false
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let word = "triage-ignore"

  private var entries: [Entry] = []

  /// Finds the suppressions of a ticket.
  ///
  /// - Complexity: O(*n*) in the length of its text.
  init(in ticket: Ticket) {
    let text = ticket.text
    var index = 0
    while let start = Self.find(Self.opening, in: text, from: index) {
      guard let end = Self.find(Self.closing, in: text, from: start + Self.opening.count) else {
        return
      }
      let content = String(decoding: text[start + Self.opening.count..<end], as: UTF8.self)
      index = end + Self.closing.count
      let words = content.trimmed
      guard words.hasPrefix(Self.word + " ") else { continue }
      let parts = words.dropFirst(Self.word.count).split(
        separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      entries.append(
        Entry(
          rule: String(parts[0]).trimmed, reason: parts.count > 1 ? String(parts[1]).trimmed : "",
          range: start..<index))
    }
  }

  /// Leaves out the findings that a suppression with a reason covers.
  mutating func filter(_ findings: [LintFinding]) -> [LintFinding] {
    let excused = Set(entries.filter { !$0.reason.isEmpty }.map(\.rule))
    guard !excused.isEmpty else { return findings }
    let used = excused.intersection(findings.map(\.rule))
    for index in entries.indices where used.contains(entries[index].rule) {
      entries[index].isUsed = true
    }
    return findings.filter { !used.contains($0.rule) }
  }

  /// What is wrong with the suppressions themselves, once all findings were filtered.
  var complaints: [LintFinding] {
    entries.compactMap { entry in
      let message: String
      if RuleRegistry.rule(named: entry.rule) == nil {
        let nearest = nearest(to: entry.rule, in: RuleRegistry.names)
        message =
          "suppresses a rule that does not exist"
          + (nearest.map { "; did you mean '\($0)'?" } ?? "; see 'triage lint --list-rules'")
      } else if entry.reason.isEmpty {
        message = "a suppression without a reason; write <!-- triage-ignore RULE: reason -->"
      } else if !entry.isUsed {
        message = "suppresses nothing; delete it"
      } else {
        return nil
      }
      return LintFinding(rule: UnusedSuppression.ruleName, range: entry.range, message: message)
    }
  }

  private static func find(_ needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + needle.count <= text.count {
      if text[index] == needle[0], text[index..<index + needle.count].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension String {
  /// Without white space at its edges.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
