import TriageTickets

/// A title must tell one ticket from another.
struct VagueTitle: LintRule {
  let name = "vague-title"
  let severity = LintSeverity.warning
  let page = RulePage(
    checks:
      "The title has a word that says what is wrong or wanted; \"help\", \"urgent problem\" and \"Re: question\" have none, nor has a bare number. Where a text has no title, its first line is taken for one if it stands alone.",
    why: "Queues, searches and duplicates are read by title.",
    bad: """
      Quick question

      How can I change the currency of an invoice?
      """,
    good: """
      Change the currency of an invoice

      How can I change the currency of an invoice?
      """)

  /// Words that say nothing of the matter.
  private static let empty: Set<String> = [
    "a", "an", "and", "another", "any", "asap", "attention", "bad", "big", "broken", "bug", "bugs",
    "critical", "customer", "dear", "doesn't", "does", "emergency", "error", "errors", "failure",
    "for", "from", "fw", "fwd", "general", "good", "hello", "help", "helpdesk", "hey", "hi", "high",
    "i", "immediately", "important", "in", "inquiry", "is", "issue", "issues", "it", "just", "low",
    "me", "message", "morning", "my", "need", "needed", "new", "not", "of", "on", "one", "our",
    "please", "pls", "prio", "priority", "problem", "problems", "query", "question", "questions",
    "quick", "re", "report", "request", "small", "some", "something", "stuff", "subject", "support",
    "team", "thank", "thanks", "the", "thing", "things", "this", "ticket", "to", "trouble",
    "untitled", "urgent", "us", "very", "we", "with", "work", "working", "works", "wrong", "you",
    "your", "p0", "p1", "p2", "p3", "bug:", "none", "n/a", "test",
  ]

  func check(_ subject: LintSubject) -> [LintFinding] {
    let title = subject.headline
    guard !title.isEmpty, title.count <= 200 else { return [] }
    let words = subject.text(title).lowercased().split { character in
      !(character.isLetter || character.isNumber || character == "'" || character == "’")
    }
    let isNumber = words.allSatisfy { $0.allSatisfy(\.isNumber) }
    let isVague =
      isNumber
      || words.allSatisfy { word in
        Self.empty.contains(String(word.map { $0 == "’" ? "'" : $0 }))
      }
    guard isVague else { return [] }
    return [
      LintFinding(
        rule: name, range: title,
        message: "the title says nothing of the matter; name the thing and what is wrong with it")
    ]
  }
}
