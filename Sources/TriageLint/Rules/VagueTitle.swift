internal import TriageFeatures
import TriageTickets

/// A title must tell one ticket from another.
struct VagueTitle: LintRule {
  let name = "vague-title"
  let severity = LintSeverity.warning
  let page = RulePage(
    checks:
      "The title has a word that says what is wrong or wanted; \"help\", \"urgent problem\" and \"Re: question\" have none, nor has a bare number of a ticket; a status code such as 502 says something. Where a text has no title, its first line is taken for one if it stands alone; the headings of an issue form are none.",
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
    "a", "about", "advice", "advise", "again", "all", "also", "am", "an", "and", "another",
    "answer", "any", "anyone", "are", "as", "asap", "ask", "asking", "assist", "assistance", "at",
    "attached", "attention", "bad", "be", "been", "behavior", "behaviour", "below", "big", "both",
    "broken", "bug", "bugs", "but", "by", "can", "can't", "cannot", "cant", "case",
    "code", "comment", "comments", "concern", "contact", "could", "couple", "critical", "customer",
    "dear", "describe", "description", "details", "did", "didn't", "didnt", "different", "do",
    "does", "doesn't", "doesnt", "don't", "dont", "emergency", "enhancement", "enquiries",
    "enquiry", "error", "errors", "exception", "failure", "failures", "feature", "features",
    "feedback", "few", "fix", "follow", "followup", "for", "four", "from", "fw", "fwd", "fyi",
    "general", "get", "gets", "getting", "give", "got", "good", "had", "happened", "happening",
    "happens", "has", "have", "having", "hello", "help", "helpdesk", "here", "hey", "hi", "high",
    "how", "i", "i'm", "idea", "immediately", "important", "improvement", "in", "incident", "info",
    "information", "inquiries", "inquiry", "insert", "is", "isn't", "isnt", "issue", "issues", "it",
    "it's", "its", "just", "kind", "look", "low", "many", "matter", "me", "message", "minor",
    "morning", "multiple", "my", "need", "needed", "needs", "new", "no", "none", "not", "note",
    "nothing", "now", "number", "occur", "occurred", "occurring", "occurs", "odd", "of", "on",
    "one",
    "or", "other", "our", "please", "plz", "pls", "prio", "priority", "problem", "problems",
    "proposal", "queries", "query", "question", "questions", "quick", "re", "read", "regarding",
    "reply", "report", "request", "requested", "requests", "require", "required", "requires",
    "respond", "response", "see", "several", "small", "so", "some", "somebody", "someone",
    "something", "strange", "stuff", "subject", "suggestion", "suggestions", "summary", "support",
    "team", "test", "thank", "thanks", "that", "the", "there", "these", "thing", "things", "this",
    "three", "ticket", "tickets", "title", "to", "today", "topic", "topics", "trouble", "troubles",
    "two", "unexpected", "unknown", "untitled", "up", "urgent", "urgently", "us", "various", "very",
    "want", "was", "we", "weird", "what", "why", "wish", "with", "won't", "wont", "work", "working",
    "works", "wrong", "yet", "you", "your", "p0", "p1", "p2", "p3", "n", "nr", "untitled",
  ]

  /// Things so general that a problem with them is a problem with anything; that they are broken says something.
  private static let anything: Set<String> = [
    "app", "application", "computer", "live", "page", "platform", "prod", "product", "production",
    "program", "programme", "service", "site", "software", "system", "systems", "tool", "web",
    "website",
  ]
  /// Words that say of such a thing how it is.
  private static let states: Set<String> = [
    "broken", "work", "works", "working", "wrong", "failure", "failures", "bad", "emergency",
    "critical", "incident", "new", "feature",
  ]
  /// Words beside which a number is a code, and says something.
  private static let codes: Set<String> = [
    "error", "errors", "code", "exception", "failure", "message",
  ]
  /// Prefixes of the numbers of tickets.
  private static let numberings: Set<String> = [
    "inc", "req", "ritm", "chg", "task", "sctask", "prb", "sr", "cs", "case", "tkt", "ticket",
    "incident", "hd", "sup",
  ]

  func check(_ subject: LintSubject) -> [LintFinding] {
    let title = subject.headline
    guard !title.isEmpty, title.count <= 200,
      Self.isVague(subject.ticket.text.span, title)
    else { return [] }
    return [
      LintFinding(
        rule: name, range: title,
        message: "the title says nothing of the matter; name the thing and what is wrong with it")
    ]
  }

  /// Words of letters alone that need not say anything.
  private static let quiet = HashedWords(
    Array(empty.union(anything).filter { $0.utf8.allSatisfy(\.isLetter) }))

  /// Whether no word of a title says anything.
  ///
  /// - Complexity: O(*n*) in the length of the title.
  static func isVague(_ text: Span<UInt8>, _ title: Range<Int>) -> Bool {
    !isTelling(text, title) && isVague(text.string(title))
  }

  /// Whether a word of letters alone says something, as in nearly all titles: known without a string made of the title.
  static func isTelling(_ text: Span<UInt8>, _ title: Range<Int>) -> Bool {
    var hash = FeatureHash()
    var isPlain = true
    var length = 0
    for index in title.lowerBound...title.upperBound {
      let byte = index < title.upperBound ? text[index] : UInt8(ascii: " ")
      if byte.isLetter {
        hash.add(byte | 0x20)
        length += 1
        continue
      }
      // Parts of other words: digits, apostrophes of any kind, letters beyond ASCII.
      if byte >= 0x80 || byte.isDigit || byte == UInt8(ascii: "'") {
        isPlain = false
        continue
      }
      if isPlain, length > 0, !quiet.contains(hash.value) { return true }
      hash = FeatureHash()
      isPlain = true
      length = 0
    }
    return false
  }

  /// The same of a title as a string.
  static func isVague(_ title: String) -> Bool {
    let words = title.lowercased().split { character in
      !(character.isLetter || character.isNumber || character == "'" || character == "’")
    }.map { String($0.map { $0 == "’" ? "'" : $0 }) }
    let hasCode = words.contains(where: codes.contains)
    let hasState = words.contains(where: states.contains)
    return words.allSatisfy { word in
      if empty.contains(word) { return true }
      if anything.contains(word) { return !hasState && words.count > 1 }
      return !hasCode && isTicketNumber(word)
    }
  }

  /// Whether a word is a number that tells tickets apart: no status code of a server, no year.
  private static func isTicketNumber(_ word: String) -> Bool {
    let letters = word.prefix(while: \.isLetter)
    let digits = word.dropFirst(letters.count)
    guard !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return false }
    if letters.isEmpty { return !isStatus(digits) }
    return numberings.contains(String(letters))
  }

  private static func isStatus(_ digits: Substring) -> Bool {
    digits.count == 3 && (digits.first == "4" || digits.first == "5")
  }
}
