internal import JSON5Values
internal import NaiveBayes
internal import TriageFeatures
internal import TriageLint
package import TriagePolicies
package import TriageTickets

/// Classifies tickets on one thread; holds all scratch space.
package struct Assessor {
  /// What it classifies with.
  package let setup: Setup
  // Made when first needed: `--format level` scans for the rules alone and has no detector.
  private var extractor: FeatureExtractor?
  private var detector: CompletenessDetector?
  private var scorer: Scorer
  private var untouched = UntouchedForm()
  /// Whether the ticket in hand is a form that nothing was written into.
  private var isUntouched = false

  private var reasonFinder: ReasonFinder
  private let findsCounterfactual: Bool
  private let sharing: Int

  /// Most reasons given for a ticket unless all are asked for; the rest is in the remainder.
  package static let reasonLimit = 12

  /// Creates an assessor.
  ///
  /// - Parameters:
  ///   - setup: what it classifies with.
  ///   - reasonLimit: the most reasons given.
  ///   - findsCounterfactual: whether to find the words without which the level would be another.
  ///   - sharing: how many assessors work at a time; many of them have less memory each.
  package init(
    _ setup: Setup, reasonLimit: Int = Self.reasonLimit, findsCounterfactual: Bool = false,
    sharing: Int = 1
  ) {
    self.setup = setup
    reasonFinder = ReasonFinder(limit: reasonLimit)
    self.findsCounterfactual = findsCounterfactual
    self.sharing = sharing
    scorer = Scorer(setup.model)
  }

  /// Only the level of a ticket and whether it needs review: the fast path of `--format level`.
  package mutating func judge(_ ticket: borrowing Ticket) -> Judgement {
    var extractor = self.extractor ?? TicketFeatures.extractor(rules: setup.rules, sharing: sharing)
    self.extractor = nil
    let judgement = judge(ticket, &extractor, keysOnly: true)
    self.extractor = extractor
    return judgement
  }

  /// The level of a ticket whose own `received` and `plan` can be used.
  ///
  /// - Throws: ``TicketFieldError`` where they cannot.
  package mutating func judge(
    _ ticket: borrowing Ticket, received: Timestamp
  ) throws(TicketFieldError) -> Judgement {
    if ticket.received != nil || ticket.plan != nil {
      _ = try TargetRequest(ticket, received: received, setup: setup)
    }
    return judge(ticket)
  }

  /// Whether the ticket judged last is a fault by its level, whatever its words: the last level of the built-in models alone is
  /// for what is none.
  ///
  /// - Parameters:
  ///   - judgement: what was judged.
  ///   - isUrgent: whether only levels above the last but one count, whose tickets may be complaints of trifles.
  /// - Returns: false for a model whose levels nobody knows.
  package func isFault(_ judgement: Judgement, isUrgent: Bool = false) -> Bool {
    guard let guidance = setup.guidanceLevel else { return false }
    return judgement.isAssigned && judgement.level < guidance - (isUrgent ? 1 : 0)
      && scorer.probabilities[guidance] < Self.mostGuidance
  }

  /// A ticket more likely than this to be a question or a request is taken at its words.
  private static let mostGuidance = 0.05

  private mutating func judge(
    _ ticket: borrowing Ticket, _ extractor: inout FeatureExtractor, keysOnly: Bool = false
  ) -> Judgement {
    extractor.extract(ticket, keysOnly: keysOnly)
    isUntouched = untouched.isAll(of: ticket)
    // A form's own words say nothing of the matter: such a ticket is one without a known word.
    scorer.score(isUntouched ? [] : extractor.keys)
    return Judgement(
      scorer, costs: setup.costs,
      isForeign: setup.isEnglish
        && EnglishWords.areMissing(extractor.tokens, in: ticket.text.span))
  }

  /// Everything there is to say of a ticket.
  ///
  /// - Parameters:
  ///   - ticket: the ticket.
  ///   - received: when tickets that do not say so were received.
  /// - Returns: level, deadline, missing fields and reasons.
  /// - Throws: ``TicketFieldError`` where the ticket's own `received` or `plan` cannot be used.
  package mutating func assess(
    _ ticket: borrowing Ticket, received: Timestamp
  ) throws(TicketFieldError) -> Assessment {
    let target = try TargetRequest(ticket, received: received, setup: setup)
    let isFirst = self.detector == nil
    var detector =
      self.detector
      ?? CompletenessDetector(
        part: setup.patterns.value.detection, asked: setup.asked)
    var extractor =
      (isFirst ? nil : self.extractor)
      ?? TicketFeatures.extractor(
        rules: setup.rules, patterns: setup.patterns.value, sharing: sharing)
    (self.extractor, self.detector) = (nil, nil)
    defer { (self.extractor, self.detector) = (extractor, detector) }
    let judgement = judge(ticket, &extractor)
    let levels = setup.model.levels
    let millionths = Millionths.of(scorer.probabilities)
    var completeness = detector.detect(ticket, extractor.scan)
    if isFault(judgement) { detector.takeForFault(&completeness) }
    let asksNothing = judgement.isAssigned && judgement.level == setup.guidanceLevel
    let hidden = completeness.hidden(in: ticket)
    let mask = SecretMask(hidden.ranges)
    let reasons = reasonFinder.reasons(
      ticket, judgement, extractor,
      weights: scorer.contributions(
        extractor.keys, winner: judgement.level, other: judgement.runnerUp),
      levels: levels, mask: mask)
    let logOdds = Millionths.of(
      scorer.logits[judgement.level] - scorer.logits[judgement.runnerUp])
    let counterfactual =
      findsCounterfactual && !isUntouched
      ? Counterfactual(
        ticket, judgement, extractor, scorer: &scorer, setup: setup, mask: mask) : nil
    return Assessment(
      id: hidden.id, policy: setup.policy?.name,
      levelTitle: setup.policy?.levels[judgement.level].title, level: levels[judgement.level],
      decision: judgement.isAssigned ? .assigned : .needsReview,
      isUnfamiliar: judgement.isUnfamiliar,
      probabilities: zip(levels, millionths).map {
        Assessment.Probability(level: $0, millionths: $1)
      },
      candidates: judgement.candidates.map { levels[$0] },
      responseTarget: target.target(level: judgement.level), reasons: reasons,
      remainderMillionths: logOdds - reasons.reduce(0) { $0 + $1.weightMillionths },
      logOddsMillionths: logOdds, runnerUp: levels[judgement.runnerUp],
      counterfactual: counterfactual,
      fields: Self.findings(completeness, in: ticket, mask: mask),
      missing: asksNothing ? [] : completeness.missing.map(\.rawValue),
      questions: asksNothing ? [] : completeness.questions,
      singleIssue: completeness.singleIssue,
      secrets: Self.secrets(completeness, in: ticket), hiddenRanges: mask.ranges,
      isReceivedUnread: target.isUnread)
  }

  private static func findings(
    _ completeness: Completeness, in ticket: borrowing Ticket, mask: SecretMask
  ) -> [FieldFinding] {
    TicketField.allCases.map { field in
      guard let place = completeness.fields[field] else {
        return FieldFinding(name: field.rawValue)
      }
      let range = FactText.shown(place, of: field, in: ticket)
      return FieldFinding(
        name: field.rawValue, position: TicketPosition(ticket.position(of: range.lowerBound)),
        text: mask.text(of: range, in: ticket))
    }
  }

  private static func secrets(
    _ completeness: Completeness, in ticket: borrowing Ticket
  ) -> [SecretFinding] {
    let ofID = completeness.idSecrets.map {
      SecretFinding(
        kind: $0.kind,
        position: TicketPosition(inID: ticket.id ?? "", offset: $0.range.lowerBound))
    }
    return ofID
      + completeness.secrets.map {
        SecretFinding(
          kind: $0.kind, position: TicketPosition(ticket.position(of: $0.range.lowerBound)))
      }
  }
}
