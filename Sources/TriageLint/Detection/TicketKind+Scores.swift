extension TicketKind {
  /// The fields that a ticket of this kind needs, the most useful to ask for first.
  package var neededFields: [TicketField] {
    switch self {
    case .fault: [.impact, .startTime, .errorMessage, .reproduction, .environment, .evidence]
    case .intermittentFault: [.impact, .startTime, .errorMessage, .environment, .evidence]
    case .alert, .question, .request, .notice: []
    }
  }
}

extension TicketKind {
  /// Whether words told it from a fault that need not be right: a program's alert is known by its form.
  var isByWords: Bool {
    switch self {
    case .question, .request, .notice: true
    case .fault, .intermittentFault, .alert: false
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

  /// Its presence, as the field model decides it.
  var fact: DetectedFact {
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

  /// How much of the log-odds that something is at issue goes to the field, in percent.
  var issueShare: Int {
    switch self {
    case .reproduction: 28
    case .environment: 17
    case .startTime: 20
    case .errorMessage: 32
    case .evidence: 0
    case .impact: 85
    }
  }
}

extension ClueScores {
  /// Hundredths of log-odds that something is at issue: a fault, and no question, request or notice.
  ///
  /// Limited to ±400. A ticket without any word of failure is less likely one.
  var issueMargin: Int {
    let silence = proof(of: .fault) == nil ? 80 : 0
    let margin = self[.fault] - self[.question] - self[.request] - self[.notice] - silence
    return max(-400, min(400, margin))
  }
}
