internal import TriageFeatures
package import TriageTickets

/// Checks tickets by the rules of a configuration; one for each thread.
package struct LintChecker {
  private let configuration: LintConfiguration
  private let rules: [any LintRule]
  private let words: TicketScan.Part
  private var detector: CompletenessDetector
  private var scan: TicketScan
  private var found: [Int] = []
  private var tokenizer = Tokenizer()

  /// Creates a checker.
  ///
  /// - Parameters:
  ///   - configuration: which rules it checks.
  ///   - asked: the fields that the support policy asks for; nil for all.
  ///   - sharing: how many checkers work at a time; many of them have less memory each.
  package init(
    _ configuration: LintConfiguration, asked: [TicketField]? = nil, sharing: Int = 1
  ) {
    self.configuration = configuration
    rules = RuleRegistry.all.filter { configuration.severity(of: $0.name) != .off }
    words = DetectionParts(nil).words
    detector = CompletenessDetector(asked: asked)
    scan = TicketScan([DetectionPatterns.detection.set], sharing: sharing)
  }

  /// What was found in a ticket.
  package struct Result {
    /// In the order of their places.
    package var findings: [LintFinding]
    /// The credentials found.
    package var secrets: [Secret]
    /// Where their characters stand; they must appear nowhere.
    package var hidden: HiddenText
  }

  /// Checks a ticket.
  ///
  /// - Parameters:
  ///   - ticket: the ticket.
  ///   - level: asks a model for its level; called at most once, and only where a rule has a use for it.
  /// - Returns: what was found and not suppressed.
  /// - Complexity: O(*n*) in the length of the ticket, besides `level`.
  package mutating func check(
    _ ticket: Ticket, level: (Ticket) -> LintSubject.Level?
  ) -> Result {
    scan.scan(ticket)
    var completeness = detector.detect(ticket, scan)
    let places = wordPlaces(ticket)
    let asksLevel =
      !configuration.required.isEmpty || completeness.kind.isByWords
      || (places[LintWords.claim.rawValue] ?? places[LintWords.topClaim.rawValue]) != nil
        && configuration.severity(of: ClaimedLevel.ruleName) != .off
    let level = asksLevel ? level(ticket) : nil
    if level?.isOfFault == true { detector.takeForFault(&completeness) }
    let demanded = configuration.required(level: level?.name)
    let written = scan.units.indices.filter {
      scan.units[$0].kind != .comment && !detector.isOfForm[$0]
    }.map { scan.units[$0].range }
    var subject = LintSubject(
      ticket: ticket, completeness: completeness, units: scan.units,
      required: completeness.kind.neededFields.isEmpty
        ? [] : demanded ?? completeness.neededFields, demanded: demanded ?? [], level: level,
      words: places, emptyFields: detector.emptyFields,
      isOfForm: detector.isOfForm, isForeign: isForeign(ticket, written))
    var findings: [LintFinding] = []
    for rule in rules {
      var found = rule.check(subject)
      if let field = rule.field, !found.isEmpty {
        subject.asked.append(field)
        for index in found.indices {
          found[index].isRequired = subject.demanded.contains(field)
          found[index].isAdvice =
            TicketField.core.contains(field) && !subject.cannotDoWithout(field)
        }
      }
      findings += found
    }
    var suppressions = Suppressions(in: ticket)
    findings = suppressions.filter(findings)
    if configuration.severity(of: UnusedSuppression.ruleName) != .off {
      findings += suppressions.complaints
    }
    findings.sort { $0.range.lowerBound < $1.range.lowerBound }
    return Result(
      findings: findings, secrets: completeness.secrets,
      hidden: completeness.hidden(in: ticket))
  }

  /// Whether what the reporter wrote is in another language than the clues know.
  private mutating func isForeign(_ ticket: Ticket, _ written: [Range<Int>]) -> Bool {
    if OtherScript.prevails(in: ticket, written) { return true }
    tokenizer.removeAll()
    for range in written { tokenizer.append(ticket.text.span, in: range) }
    return EnglishWords.areOutnumbered(tokenizer.tokens)
  }

  /// The first place of each pattern of ``LintWords`` in what the reporter wrote.
  private mutating func wordPlaces(_ ticket: Ticket) -> [Range<Int>?] {
    var places = [Range<Int>?](repeating: nil, count: LintWords.allCases.count)
    for (index, unit) in scan.units.enumerated() {
      switch unit.kind {
      case .signature, .comment, .quote: continue
      case .title, .prose, .heading, .code: break
      }
      if detector.isOfForm[index] || detector.isSmallTalk[index] { continue }
      scan.collect(words, unit: index, into: &found)
      for pattern in found where places[pattern] == nil {
        let words = LintWords.allCases[pattern]
        if words.isOfProse, unit.kind == .code { continue }
        if words == .evidenceTrace, detector.isVague(.evidence, index, scan) { continue }
        guard words.isPointedAt else {
          places[pattern] = unit.range
          continue
        }
        places[pattern] = scan.firstMatch(
          of: pattern, of: self.words, in: ticket.text.span, range: unit.range)
      }
    }
    return places
  }
}
