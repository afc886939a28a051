package import TriageFeatures
package import TriageTickets

/// Finds what a ticket tells and what it leaves out; one for each thread.
///
/// Its working memory is used again from ticket to ticket. The same ticket gives the same answer.
package struct CompletenessDetector {
  let clues: ClueSet
  let cluePart: TicketScan.Part
  private let secretPart: TicketScan.Part
  let templatePart: TicketScan.Part
  let words: TicketScan.Part
  let kindPart: TicketScan.Part
  private let asked: [TicketField]
  var scores: ClueScores
  var form = FormReader()
  private var secrets = SecretFinder()
  private var kinds: KindReader
  private var features: FieldFeatures
  private var facts: FieldScorer
  /// For each unit of the ticket whether it is a form's own text, or an empty answer: there the reporter said nothing.
  private(set) var isOfForm: [Bool] = []
  /// For each unit of the ticket whether it only greets, thanks, pleads or asks about what others tell; see `SmallTalk`.
  private(set) var isSmallTalk: [Bool] = []
  /// Headings, labels and rows of a form that nothing was written under, in order.
  private(set) var emptyFields: [FormWalk.EmptyField] = []
  /// Whether the ticket is about a manual, once that was asked.
  var speaksOfManual: Bool?
  /// The scan of ``detect(_:)``, made where that is called.
  private var ownScan: TicketScan?
  /// Looks through identifiers that may hold a secret; made for the first of them.
  private var idSecrets: SecretDetector?

  /// Creates a detector.
  ///
  /// - Parameters:
  ///   - part: where scans have the patterns of ``DetectionPatterns/detection``.
  ///   - model: what decides which fields are present.
  ///   - asked: the fields that the support policy asks for; nil for all.
  package init(
    part: TicketScan.Part? = nil, model: FieldModel = .builtIn, asked: [TicketField]? = nil
  ) {
    self.asked = asked ?? TicketField.allCases
    clues = ClueSet.builtIn
    let parts = DetectionParts(part)
    cluePart = parts.clues
    secretPart = parts.secrets
    words = parts.words
    templatePart = parts.templateLine
    kindPart = parts.kinds
    kinds = KindReader(part: parts.kinds)
    scores = ClueScores(clues)
    features = FieldFeatures(clues)
    facts = FieldScorer(model)
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
    let answers = walk(scan, text) { features, unit, facts in facts.add(features.keys, unit: unit) }
    var result = Completeness()
    let kind = kinds.kind(
      of: ticket, scan, scores, isOfForm: isOfForm, isSmallTalk: isSmallTalk,
      empty: emptyFields.map(\.field))
    result.singleIssue = odds(of: .severalIssues) <= 0
    let fault = Double(kinds.faultOdds(scores)) / 100
    let issue = Double(scores.issueMargin) / 100
    for field in TicketField.allCases {
      let odds = odds(of: field.fact)
      result.odds[field] = odds
      result.fields[field] =
        answers[field]
        ?? (odds > leastOdds(of: field) ? provingRange(of: field, scan, in: text) : nil)
        ?? shownRange(of: field, scan, in: text)
      if TicketField.core.contains(field) {
        result.askOdds[field] = facts.askOdds(
          of: field, fault: fault, issue: issue)
      }
    }
    if result.fields[.evidence] == nil, !ticket.attachments.isEmpty {
      // The mail's headers name the attachment; no place of the text does.
      result.fields[.evidence] = ticket.body.lowerBound..<ticket.body.lowerBound
    }
    result.saysNoError = scan.units.indices.contains {
      !isOfForm[$0] && scan.contains(LintWords.noError.rawValue, of: words, unit: $0)
    }
    result.take(as: kind, asked: asked)
    secrets.find(scan, secretPart, in: text, into: &result.secrets)
    if let id = ticket.id, id.mayHoldSecret {
      var detector = idSecrets ?? SecretDetector()
      idSecrets = nil
      result.idSecrets = detector.secrets(ofID: id)
      idSecrets = detector
    }
    return result
  }

  /// Takes a ticket for a fault that a model of levels sees where its words seem to ask or to tell of something else: "our card
  /// terminals refuse every card" has no word that only faults have.
  package func takeForFault(_ completeness: inout Completeness) {
    if completeness.kind.isByWords { completeness.take(as: .fault, asked: asked) }
  }

  /// The log-odds above which the model finds a field: who left a form's steps empty did not tell them in passing.
  private func leastOdds(of field: TicketField) -> Double {
    field == .reproduction && emptyFields.contains { $0.field == field } ? 2 : 0
  }

  /// Goes through the units that may prove anything, adds up their clues and hands on their features.
  ///
  /// - Returns: what headings and labels of a form answer.
  private mutating func walk(
    _ scan: borrowing TicketScan, _ text: Span<UInt8>,
    _ body: (borrowing FieldFeatures, _ unit: Int, inout FieldScorer) -> Void
  ) -> FieldRanges {
    speaksOfManual = nil
    scores.reset()
    facts.reset()
    features.reset()
    var walk = FormWalk()
    walk.frontMatter = FrontMatter.range(above: scan.units, in: text)
    isOfForm.removeAll(keepingCapacity: true)
    isOfForm.append(contentsOf: repeatElement(false, count: scan.units.count))
    findSmallTalk(scan, text)
    for (index, unit) in scan.units.enumerated() {
      if unit.kind == .signature || unit.kind == .comment { continue }
      guard readForm(index, scan, text, &walk) else {
        isOfForm[index] = true
        continue
      }
      if isSmallTalk[index] {
        // The answer of a form's heading counts however it is put.
        guard walk.place != FormPlace() else { continue }
        isSmallTalk[index] = false
      }
      scores.add(scan, cluePart, unit: index, tellsKind: unit.kind != .quote)
      features.collect(unit, text, scores, form: walk.place)
      body(features, index, &facts)
    }
    // What others wrote before says what the ticket is only where it has no words of its own.
    if !KindReader.hasOwnWords(scan, isOfForm) {
      for (index, unit) in scan.units.enumerated() where unit.kind == .quote && !isOfForm[index] {
        scores.add(scan, cluePart, unit: index)
      }
    }
    walk.finish()
    emptyFields = walk.emptyFields
    return walk.answers
  }

  /// Notes which sentences are small talk; none where there is nothing else.
  private mutating func findSmallTalk(_ scan: borrowing TicketScan, _ text: Span<UInt8>) {
    isSmallTalk.removeAll(keepingCapacity: true)
    var saysMore = false
    for unit in scan.units {
      let isTalk = unit.kind == .prose && SmallTalk.fills(unit.range, of: text)
      isSmallTalk.append(isTalk)
      if !isTalk, unit.kind != .signature, unit.kind != .comment { saysMore = true }
    }
    if !saysMore { for index in isSmallTalk.indices { isSmallTalk[index] = false } }
  }

  /// The log-odds of a fact in the ticket walked through last; the model finds it where they are above zero.
  private func odds(of fact: DetectedFact) -> Double {
    let clues = Double(scores[fact.topic]) / 100
    return facts.score(of: fact, clues: clues, issue: Double(scores.issueMargin) / 100)
  }

  /// The text that proves a field that the model finds: in the best sentence the clue's words, else all of it.
  private mutating func provingRange(
    of field: TicketField, _ scan: borrowing TicketScan, in text: Span<UInt8>
  ) -> Range<Int>? {
    guard let best = facts.bestUnit(for: field.fact) ?? scores.proof(of: field.topic)?.unit,
      let index = definiteUnit(for: field, best, scan)
    else { return nil }
    let unit = scan.units[index].range
    if field.isProvedBySentence { return unit }
    guard let clue = scores.strongest(field.topic, scan, cluePart, unit: index) else {
      return unit
    }
    let entry = clues.entries[clue]
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
}

extension CompletenessDetector {
  /// What a ticket says as training wants it: features sentence by sentence, and what the clues add up to.
  package mutating func evidence(of ticket: borrowing Ticket) -> FieldEvidence {
    var scan = ownScan ?? TicketScan([DetectionPatterns.detection.set])
    ownScan = nil
    defer { ownScan = scan }
    scan.scan(ticket)
    var evidence = FieldEvidence()
    _ = walk(scan, ticket.text.span) { features, unit, _ in
      evidence.sentences.append(
        FieldEvidence.Sentence(range: scan.units[unit].range, keys: features.keys))
    }
    evidence.clues = DetectedFact.allCases.map { Double(scores[$0.topic]) / 100 }
    evidence.issue = Double(scores.issueMargin) / 100
    _ = kinds.kind(of: ticket, scan, scores, isOfForm: isOfForm, isSmallTalk: isSmallTalk)
    evidence.fault = Double(kinds.faultOdds(scores)) / 100
    return evidence
  }
}
