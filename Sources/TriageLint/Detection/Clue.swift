/// What clues speak about: a field, the kind of the ticket, or whether several problems share it.
enum ClueTopic: UInt8, CaseIterable {
  case reproduction, environment, startTime, errorMessage, evidence, impact
  case fault, intermittent, question, request, notice
  case severalIssues
}

/// One pattern that speaks for or against a topic.
///
/// A topic's score is its bias and the weights of the clues found anywhere in the ticket, each
/// counted once; it holds where the score is above zero.
struct Clue {
  /// Where a clue counts.
  enum Place {
    /// Everywhere.
    case any
    /// Title, headings, prose and quotes.
    case prose
    /// Code blocks and log lines.
    case code
  }

  /// What finding it means.
  enum Effect {
    /// Adds hundredths of log-odds to the topic; negative ones speak against it.
    case weight(Int)
    /// Silences, in the same sentence, the topic's clues that are not firm.
    case silences
  }

  /// A name, unique in its topic.
  var name: StaticString
  /// What finding it means.
  var effect: Effect
  /// Where it counts.
  var place: Place
  /// A regular expression of ASCII classes only, so that it compiles to a small automaton.
  var source: String
  /// Marks that must stand in the same sentence, in any order; there is no source then.
  var marks: [Mark] = []

  /// Whether it counts even beside a clue that silences.
  var isFirm = false

  /// Creates a clue in any case of letters; `exactCase` keeps capitals apart from small letters.
  init(
    _ name: StaticString, _ weight: Int, in place: Place = .any, exactCase: Bool = false,
    firm: Bool = false, _ source: String
  ) {
    self.name = name
    self.effect = .weight(weight)
    self.place = place
    self.isFirm = firm
    self.source = exactCase ? source : "(?i)" + source
  }

  /// Creates a clue that silences those of its topic in the same sentence that are not firm.
  init(_ name: StaticString, silences source: String) {
    self.name = name
    self.effect = .silences
    self.place = .any
    self.source = "(?i)" + source
  }

  /// Creates a clue that silences where all marks stand in one sentence.
  init(_ name: StaticString, silencesWith marks: [Mark]) {
    self.name = name
    self.effect = .silences
    self.place = .any
    self.source = ""
    self.marks = marks
  }

  /// Creates a clue that is found where all marks stand in one sentence, in any order.
  ///
  /// A conjunction costs a bit test, where one expression with a gap in it would multiply the
  /// states of the automaton.
  init(
    _ name: StaticString, _ weight: Int, in place: Place = .any, firm: Bool = false,
    all marks: [Mark]
  ) {
    self.name = name
    self.effect = .weight(weight)
    self.place = place
    self.isFirm = firm
    self.source = ""
    self.marks = marks
  }
}

/// The clues of one topic.
///
/// Weights were first set by hand, then fitted by logistic regression (penalty 1.5 on the squared
/// distance from the hand's weight, signs kept) on five voices of the corpus; the bias then makes
/// a probability of 0.4 the border, near which F1 is greatest.
struct ClueTable {
  /// What the clues speak about.
  var topic: ClueTopic
  /// Hundredths of log-odds of the topic in a ticket without any of its clues.
  var bias: Int
  /// The clues.
  var clues: [Clue]
}
