import PatternMatching
package import TriageTickets

/// Finds what a ticket tells and what it leaves out; one for each thread.
///
/// Its working memory is used again from ticket to ticket. The same ticket gives the same answer.
package struct CompletenessDetector {
  private let clues: ClueSet
  private let scanner: PatternScanner
  private var hits: PatternHits
  private var scores: ClueScores
  private var units: [TextUnit] = []
  private var form = FormReader()
  private var secrets = SecretFinder()

  /// Creates a detector; the built-in patterns are compiled by the first one.
  package init() {
    clues = ClueSet.builtIn
    scanner = clues.patterns.makeScanner()
    hits = PatternHits(capacity: clues.entries.count)
    scores = ClueScores(clues)
  }

  /// Returns what the ticket tells, what it leaves out and what to ask for.
  ///
  /// - Complexity: O(*n*), *n* bytes of text.
  package mutating func detect(_ ticket: borrowing Ticket) -> Completeness {
    let text = ticket.text.span
    units.removeAll(keepingCapacity: true)
    UnitSplitter.split(ticket, into: &units)
    scores.reset()
    for index in units.indices {
      hits.removeAll()
      scanner.scan(text, in: units[index].range, into: &hits)
      scores.add(hits, unit: index, inCode: units[index].kind == .code)
    }
    var result = Completeness()
    let margin = scores.issueMargin
    result.kind = TicketKind(scores)
    result.singleIssue = scores[.severalIssues] <= 0
    for field in TicketField.allCases {
      result.fields[field] = provingRange(of: field, margin: margin, in: text)
    }
    readForms(text, into: &result.fields)
    if result.fields[.evidence] == nil, !ticket.attachments.isEmpty {
      // The mail's headers name the attachment; no place of the text does.
      result.fields[.evidence] = ticket.body.lowerBound..<ticket.body.lowerBound
    }
    result.missing = result.kind.neededFields.filter { result.fields[$0] == nil }
    result.questions = result.missing.map { $0.question(for: result.kind) }
    secrets.find(in: text, into: &result.secrets)
    return result
  }

  /// The clues counted for the last ticket, for fitting their weights.
  package var countedClues: [(topic: Int, name: String)] {
    clues.entries.indices.filter { scores.has($0) }.map {
      (clues.entries[$0].topic, clues.entries[$0].name)
    }
  }

  /// The text that proves a field, where its clues add up to a presence.
  private func provingRange(
    of field: TicketField, margin: Int, in text: Span<UInt8>
  ) -> Range<Int>? {
    let score = scores[field.topic] + margin * field.issueShare / 100
    guard score > 0, let proof = scores.proof(of: field.topic) else { return nil }
    let unit = units[proof.unit].range
    if field.isProvedBySentence { return unit }
    let entry = clues.entries[proof.clue]
    if let pattern = entry.pattern {
      return scanner.firstMatch(of: pattern, in: text, range: unit) ?? unit
    }
    var range: Range<Int>?
    for mark in entry.marks {
      guard let match = scanner.firstMatch(of: mark, in: text, range: unit) else { continue }
      let low = min(range?.lowerBound ?? match.lowerBound, match.lowerBound)
      range = low..<max(range?.upperBound ?? match.upperBound, match.upperBound)
    }
    return range ?? unit
  }

  /// Takes over what headings and labels of a form answer.
  private mutating func readForms(_ text: Span<UInt8>, into fields: inout FieldRanges) {
    var open: TicketField?
    for unit in units {
      if unit.kind == .title { continue }
      if unit.kind == .heading {
        open = form.field(ofHeading: text, unit.range)
        continue
      }
      if let answer = form.labelled(text, unit.range) {
        if answer.value.isEmpty {
          open = answer.field
        } else if !form.isEmptyValue(text, answer.value), fields[answer.field] == nil {
          fields[answer.field] = answer.value
        }
        continue
      }
      guard let field = open else { continue }
      if !form.isEmptyValue(text, unit.range), fields[field] == nil { fields[field] = unit.range }
      open = nil
    }
  }
}
