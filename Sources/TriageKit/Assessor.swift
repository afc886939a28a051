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

  private let reasonLimit: Int
  private let findsCounterfactual: Bool
  private let sharing: Int
  /// The terms of the ticket in hand, and for each token the term of its word; -1 for none.
  private var terms: [Term] = []
  private var termOfToken: [Int] = []

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
    self.reasonLimit = reasonLimit
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
    let millionths = Self.millionths(scorer.probabilities)
    var completeness = detector.detect(ticket, extractor.scan)
    if isFault(judgement) { detector.takeForFault(&completeness) }
    let asksNothing = judgement.isAssigned && judgement.level == setup.guidanceLevel
    let hidden = completeness.hidden(in: ticket)
    let mask = SecretMask(hidden.ranges)
    let reasons = reasons(ticket, judgement, extractor, mask: mask)
    let logOdds = Self.millionths(
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
      fields: TicketField.allCases.map { field in
        guard let place = completeness.fields[field] else {
          return FieldFinding(name: field.rawValue)
        }
        let text = ticket.text.span
        let range = FactText.whole(Self.wholeWords(place, in: ticket), of: field, in: text)
        return FieldFinding(
          name: field.rawValue, position: TicketPosition(ticket.position(of: range.lowerBound)),
          text: mask.text(of: Self.shortened(range, in: ticket), in: ticket))
      },
      missing: asksNothing ? [] : completeness.missing.map(\.rawValue),
      questions: asksNothing ? [] : completeness.questions,
      singleIssue: completeness.singleIssue,
      secrets: completeness.idSecrets.map {
        SecretFinding(
          kind: $0.kind,
          position: TicketPosition(inID: ticket.id ?? "", offset: $0.range.lowerBound))
      }
        + completeness.secrets.map {
          SecretFinding(
            kind: $0.kind, position: TicketPosition(ticket.position(of: $0.range.lowerBound)))
        }, hiddenRanges: mask.ranges, isReceivedUnread: target.isUnread)
  }

  /// The strongest terms of the log-odds; those of one word (in the title, in the text, its stem) are one reason.
  private mutating func reasons(
    _ ticket: borrowing Ticket, _ judgement: Judgement, _ extractor: FeatureExtractor,
    mask: SecretMask
  ) -> [Reason] {
    let weights = scorer.contributions(
      extractor.keys, winner: judgement.level, other: judgement.runnerUp)
    terms.removeAll(keepingCapacity: true)
    termOfToken.removeAll(keepingCapacity: true)
    for (index, weight) in weights.enumerated() where weight != 0 {
      let feature = extractor.features[index]
      if feature.isOfOneToken {
        let token = Int(feature.first)
        while termOfToken.count <= token { termOfToken.append(-1) }
        if termOfToken[token] >= 0 {
          terms[termOfToken[token]].weight += weight
          continue
        }
        termOfToken[token] = terms.count
      }
      terms.append(Term(feature: feature, weight: weight, order: index))
    }
    let strongest = strongestTerms()
    let names = extractor.names(of: strongest.map(\.0.order), in: ticket)
    return zip(strongest, names).map { strong, name in
      let (term, weight) = strong
      let range = extractor.range(of: term.feature, in: ticket)
      let isMasked = range.map(mask.touches) ?? false
      let level = weight > 0 ? judgement.level : judgement.runnerUp
      return Reason(
        kind: term.feature.kindName,
        feature: isMasked ? SecretMask.replacement : name,
        text: range.map { mask.text(of: $0, in: ticket) } ?? "",
        position: range.map { TicketPosition(ticket.position(of: $0.lowerBound)) },
        range: range, weightMillionths: weight, towards: setup.model.levels[level])
    }
  }

  /// The first terms of all by strength, then order, without sorting the rest; their weights in millionths.
  private func strongestTerms() -> [(Term, Int)] {
    var strongest: [(Term, Int)] = []
    let isStronger = { (first: (Term, Int), second: (Term, Int)) in
      abs(first.1) != abs(second.1)
        ? abs(first.1) > abs(second.1) : first.0.order < second.0.order
    }
    for term in terms {
      let candidate = (term, Self.millionths(term.weight))
      if candidate.1 == 0 { continue }
      if reasonLimit == .max {
        strongest.append(candidate)
        continue
      }
      if strongest.count == reasonLimit {
        guard let last = strongest.last, isStronger(candidate, last) else { continue }
        strongest.removeLast()
      }
      var place = strongest.count
      while place > 0, isStronger(candidate, strongest[place - 1]) { place -= 1 }
      strongest.insert(candidate, at: place)
    }
    return reasonLimit == .max ? strongest.sorted(by: isStronger) : strongest
  }

  /// A range without white space at its ends, and with the rest of the words that it cuts: what a person would mark.
  private static func wholeWords(
    _ range: Range<Int>, in ticket: borrowing Ticket
  ) -> Range<Int> {
    let text = ticket.text.span
    let limit = 80
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    // A pattern that ends behind a blank means the word that follows.
    let isOpen = end > start && text[end - 1] == 0x20
    if !isOpen { while end > start, text[end - 1] <= 0x20 { end -= 1 } }
    guard start < end else { return range }
    while start > 0, range.lowerBound - start < limit, text[start - 1] > 0x20 { start -= 1 }
    while end < text.count, end - range.upperBound < limit, text[end] > 0x20 { end += 1 }
    while start < range.upperBound, text[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    while end > start + 1, ",.;:".utf8.contains(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// At most 200 bytes of a range, cut between scalars.
  private static func shortened(
    _ range: Range<Int>, in ticket: borrowing Ticket
  ) -> Range<Int> {
    guard range.count > 200 else { return range }
    var end = range.lowerBound + 200
    while end > range.lowerBound, ticket.text[end] & 0xC0 == 0x80 { end -= 1 }
    while end > range.lowerBound, ticket.text[end - 1] <= 0x20 { end -= 1 }
    return range.lowerBound..<end
  }

  private static func millionths(_ value: Double) -> Int {
    Int((max(-1e6, min(1e6, value)) * 1_000_000).rounded())
  }

  /// Probabilities as millionths that sum to a million, none of them 0: rounded down, the rest to the largest remainders.
  static func millionths(_ probabilities: [Double]) -> [Int] {
    var parts = probabilities.map { max(1, Int($0 * 1_000_000)) }
    let order = probabilities.indices.sorted {
      let a = probabilities[$0] * 1_000_000
      let b = probabilities[$1] * 1_000_000
      let x = a - a.rounded(.down)
      let y = b - b.rounded(.down)
      return x != y ? x > y : $0 < $1
    }
    var rest = 1_000_000 - parts.reduce(0, +)
    var index = 0
    while rest > 0 {
      parts[order[index % order.count]] += 1
      rest -= 1
      index += 1
    }
    // Levels held up at a millionth are paid for by the largest.
    if rest < 0, let largest = parts.indices.max(by: { parts[$0] < parts[$1] }) {
      parts[largest] += rest
    }
    return parts
  }
}

/// A feature's term of the log-odds.
private struct Term {
  var feature: Feature
  var weight: Double
  var order: Int
}

extension Feature {
  /// Whether the feature is a token's own: a word, its stem.
  fileprivate var isOfOneToken: Bool {
    switch source {
    case .token, .negatedToken, .stem: true
    default: false
    }
  }

  /// The kind of reason that it makes.
  fileprivate var kindName: String {
    switch source {
    case .token, .negatedToken, .stem: "word"
    case .pair: "pair"
    case .rule, .titleRule: "rule"
    case .together: "rules"
    case .wordClass, .titleClass, .contrastedClass: "class"
    case .classPair: "classes"
    case .shape: "shape"
    }
  }
}

/// A ticket's own `received` or `plan` that cannot be used.
package struct TicketFieldError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was found and what was expected.
  package var message: String
  /// The same.
  package var description: String { message }

  /// Creates the error; a value in which a secret is found is not shown.
  init(_ message: String, quoting value: String) {
    var detector = SecretDetector()
    self.message =
      detector.secrets(ofID: value).isEmpty
      ? message : message.replacing(quoted(value), with: quoted(SecretMask.replacement))
  }
}

/// When a ticket was received and under which plan.
private struct TargetRequest {
  private let policy: Policy?
  private let plan: SupportPlan?
  private let received: Timestamp
  /// Whether a column that may say when the ticket came holds something else.
  private(set) var isUnread = false

  init(
    _ ticket: borrowing Ticket, received: Timestamp, setup: Setup
  ) throws(TicketFieldError) {
    policy = setup.policy
    if let text = ticket.received, !text.isEmpty {
      do {
        self.received = try Timestamp(written: text)
      } catch {
        guard ticket.isReceivedGuessed else {
          throw TicketFieldError("'received': \(error.message)", quoting: text)
        }
        self.received = received
        isUnread = true
      }
    } else {
      self.received = received
    }
    if let name = ticket.plan.map(LabelSet.trimmed), !name.isEmpty, let policy {
      do {
        plan = try policy.plan(named: name)
      } catch {
        throw TicketFieldError(error.message, quoting: name)
      }
    } else {
      plan = setup.plan
    }
  }

  func target(level: Int) -> AssessedTarget? {
    guard let policy else { return nil }
    let target = policy.responseTarget(level: level, plan: plan, received: received)
    return AssessedTarget(
      plan: target.plan, channel: target.channel.rawValue, seconds: target.seconds,
      coverage: target.coverage.text, due: target.due?.text)
  }
}
