package import TriageFeatures
package import TriageTickets

/// Finds what a ticket tells and what it leaves out; one for each thread.
///
/// Its working memory is used again from ticket to ticket. The same ticket gives the same answer.
package struct CompletenessDetector {
  private let clues: ClueSet
  private let cluePart: TicketScan.Part
  private let secretPart: TicketScan.Part
  private var scores: ClueScores
  private var form = FormReader()
  private var secrets = SecretFinder()
  private var kinds: KindReader
  /// The scan of ``detect(_:)``, made where that is called.
  private var ownScan: TicketScan?

  /// Creates a detector.
  ///
  /// - Parameter part: where scans have the patterns of ``DetectionPatterns/detection``.
  package init(part: TicketScan.Part? = nil) {
    clues = ClueSet.builtIn
    let parts = DetectionParts(part)
    cluePart = parts.clues
    secretPart = parts.secrets
    kinds = KindReader(part: parts.kinds)
    scores = ClueScores(clues)
  }

  /// Returns what a ticket tells, which is scanned for that alone.
  ///
  /// - Complexity: O(*n*), *n* bytes of text.
  package mutating func detect(_ ticket: borrowing Ticket) -> Completeness {
    var scan = ownScan ?? TicketScan([DetectionPatterns.detection.set])
    ownScan = nil
    defer { ownScan = scan }
    scan.scan(ticket)
    return detect(ticket, scan)
  }

  /// Returns what a ticket tells, what it leaves out and what to ask for.
  ///
  /// - Parameters:
  ///   - ticket: the ticket.
  ///   - scan: the ticket's scan, with this detector's patterns.
  /// - Returns: fields, kind, secrets and questions.
  package mutating func detect(
    _ ticket: borrowing Ticket, _ scan: borrowing TicketScan
  ) -> Completeness {
    let text = ticket.text.span
    scores.reset()
    var answers = FieldRanges()
    var answering: TicketField?
    for (index, unit) in scan.units.enumerated() {
      if unit.kind == .signature || unit.kind == .comment { continue }
      guard readForm(unit, text, &answering, &answers) else { continue }
      scores.add(scan, cluePart, unit: index)
    }
    var result = Completeness()
    let margin = scores.issueMargin
    result.kind = kinds.kind(of: ticket, scan, scores)
    result.singleIssue = scores[.severalIssues] <= 0
    for field in TicketField.allCases {
      result.fields[field] =
        answers[field] ?? provingRange(of: field, margin: margin, scan, in: text)
    }
    if result.fields[.evidence] == nil, !ticket.attachments.isEmpty {
      // The mail's headers name the attachment; no place of the text does.
      result.fields[.evidence] = ticket.body.lowerBound..<ticket.body.lowerBound
    }
    result.missing = result.kind.neededFields.filter { result.fields[$0] == nil }
    result.questions = result.missing.map { $0.question(for: result.kind) }
    secrets.find(scan, secretPart, in: text, into: &result.secrets)
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
    of field: TicketField, margin: Int, _ scan: borrowing TicketScan, in text: Span<UInt8>
  ) -> Range<Int>? {
    let score = scores[field.topic] + margin * field.issueShare / 100
    guard score > 0, let proof = scores.proof(of: field.topic) else { return nil }
    let unit = scan.units[proof.unit].range
    if field.isProvedBySentence { return unit }
    let entry = clues.entries[proof.clue]
    if let pattern = entry.pattern {
      return scan.firstMatch(of: pattern, of: cluePart, in: text, range: unit) ?? unit
    }
    var range: Range<Int>?
    for mark in entry.marks {
      guard let match = scan.firstMatch(of: mark, of: cluePart, in: text, range: unit) else {
        continue
      }
      let low = min(range?.lowerBound ?? match.lowerBound, match.lowerBound)
      range = low..<max(range?.upperBound ?? match.upperBound, match.upperBound)
    }
    return range ?? unit
  }

  /// Takes over what headings and `Label: value` lines of a form answer.
  ///
  /// - Parameters:
  ///   - unit: The next stretch of the ticket.
  ///   - text: The ticket's text.
  ///   - answering: The field that the heading above asked for; kept from call to call.
  ///   - answers: The answers found so far.
  /// - Returns: Whether the unit may hold clues: a form's own words and empty answers hold none.
  private mutating func readForm(
    _ unit: TextUnit, _ text: Span<UInt8>, _ answering: inout TicketField?,
    _ answers: inout FieldRanges
  ) -> Bool {
    if unit.kind == .title { return true }
    if unit.kind == .heading {
      answering = form.field(ofHeading: text, unit.range)
      return answering == nil
    }
    if let (field, value) = form.labelled(text, unit.range) {
      let isEmpty = form.isEmptyValue(text, value)
      if isEmpty { answering = value.isEmpty ? field : nil }
      if !isEmpty, answers[field] == nil { answers[field] = value }
      return !isEmpty
    }
    guard let field = answering else { return true }
    if form.isEmptyValue(text, unit.range) { return false }
    if answers[field] == nil { answers[field] = unit.range }
    return true
  }
}
