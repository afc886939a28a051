internal import JSON5Values
internal import TriageTickets

/// The `<!-- triage-ignore RULE: reason -->` comments of a ticket; each covers the whole ticket.
///
/// One comment may name several rules, with commas between: `<!-- triage-ignore RULE, RULE: reason -->`.
struct Suppressions {
  private struct Entry {
    var rule: String
    var reason: String
    var range: Range<Int>
    /// How many rules its comment names.
    var ruleCount: Int
    var isUsed = false
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let word = "triage-ignore"

  private var entries: [Entry] = []
  /// Where a suppression begins that never ends, or whose end is another comment's.
  private var unclosed: [Range<Int>] = []

  /// Finds the suppressions of a ticket.
  ///
  /// - Complexity: O(*n*) in the length of its text.
  init(in ticket: Ticket) {
    let text = ticket.text
    var index = 0
    while let start = Self.find(Self.opening, in: text, from: index) {
      let inside = start + Self.opening.count
      guard let end = Self.find(Self.closing, in: text, from: inside) else {
        if Self.isSuppression(text, inside) { unclosed.append(Self.line(text, start)) }
        return
      }
      index = end + Self.closing.count
      guard Self.isSuppression(text, inside) else { continue }
      let content = String(decoding: text[inside..<end], as: UTF8.self)
      if content.contains("<!--") {
        unclosed.append(Self.line(text, start))
      } else {
        add(content.trimmed, start..<index)
      }
    }
  }

  /// Takes a comment's words.
  private mutating func add(_ words: String, _ range: Range<Int>) {
    let parts = words.dropFirst(Self.word.count).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let reason = parts.count > 1 ? String(parts[1]).trimmed : ""
    var rules = String(parts[0]).split(separator: ",").map { String($0).trimmed }
      .filter { !$0.isEmpty }
    // A comment that names no rule is complained of as well.
    if rules.isEmpty { rules = [""] }
    for rule in rules {
      entries.append(Entry(rule: rule, reason: reason, range: range, ruleCount: rules.count))
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

  /// What is wrong with the suppressions themselves, once all findings were filtered; none where one covers that too.
  var complaints: [LintFinding] {
    let isExcused = entries.contains {
      $0.rule == UnusedSuppression.ruleName && !$0.reason.isEmpty
    }
    if isExcused { return [] }
    let open = unclosed.map {
      LintFinding(
        rule: UnusedSuppression.ruleName, range: $0,
        message:
          "a suppression that is never closed hides what follows; write --> behind its reason"
      )
    }
    return open
      + entries.compactMap { entry in
        complaint(of: entry).map {
          LintFinding(rule: UnusedSuppression.ruleName, range: entry.range, message: $0)
        }
      }
  }

  private func complaint(of entry: Entry) -> String? {
    if entry.rule.isEmpty {
      return "a suppression without a rule; write <!-- triage-ignore RULE: reason -->"
    }
    if RuleRegistry.rule(named: entry.rule) == nil {
      return "suppresses a rule that does not exist"
        + (nearest(to: entry.rule, in: RuleRegistry.names).map { "; did you mean '\($0)'?" }
          ?? "; see 'triage lint --list-rules'")
    }
    if entry.reason.isEmpty {
      return "a suppression without a reason; write <!-- triage-ignore RULE: reason -->"
    }
    if entry.isUsed { return nil }
    return entry.ruleCount == 1
      ? "suppresses nothing; delete it" : "'\(entry.rule)' suppresses nothing; delete its name"
  }

  /// Whether a comment's words begin as those of a suppression.
  private static func isSuppression(_ text: [UInt8], _ start: Int) -> Bool {
    var index = start
    while index < text.count, text[index] <= 0x20 { index += 1 }
    let end = index + word.utf8.count
    guard end < text.count, text[index..<end].elementsEqual(word.utf8) else { return false }
    return text[end] <= 0x20 || text[end] == UInt8(ascii: ":")
      || text[end...].starts(with: closing)
  }

  /// From a place to the end of its line.
  private static func line(_ text: [UInt8], _ start: Int) -> Range<Int> {
    var end = start
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return start..<end
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
