extension TicketKind {
  /// The kind that the clues speak for most.
  ///
  /// A fault wins ties: asking once too often is better than leaving a fault without its facts.
  init(_ scores: ClueScores) {
    let fault = scores[.fault]
    var kind = TicketKind.fault
    var strongest = fault
    for (candidate, topic) in [
      (TicketKind.question, ClueTopic.question), (.request, .request), (.notice, .notice),
    ] where scores[topic] > strongest {
      kind = candidate
      strongest = scores[topic]
    }
    if kind == .fault, scores[.intermittent] > 0 { kind = .intermittentFault }
    self = kind
  }

  /// The fields that a ticket of this kind needs, the most useful to ask for first.
  package var neededFields: [TicketField] {
    switch self {
    case .fault: [.impact, .startTime, .errorMessage, .reproduction, .environment, .evidence]
    case .intermittentFault: [.impact, .startTime, .errorMessage, .environment, .evidence]
    case .question, .request, .notice: []
    }
  }
}

extension TicketField {
  /// The topic of the field's clues.
  var topic: ClueTopic {
    switch self {
    case .reproduction: .reproduction
    case .environment: .environment
    case .startTime: .startTime
    case .errorMessage: .errorMessage
    case .evidence: .evidence
    case .impact: .impact
    }
  }

  /// Whether the whole sentence proves the field, not only the words that the clue matched.
  var isProvedBySentence: Bool { self == .reproduction || self == .impact }

  /// Hundredths of log-odds that the kind of ticket adds to the field.
  func offset(for kind: TicketKind) -> Int {
    switch kind {
    case .fault, .intermittentFault: 0
    case .question, .request, .notice: -100
    }
  }
}
