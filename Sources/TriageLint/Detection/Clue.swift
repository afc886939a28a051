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
    /// Silences, in the same sentence, the topic's clues of less than this weight.
    case guards(Int)
  }

  /// A name, unique in its topic.
  var name: StaticString
  /// What finding it means.
  var effect: Effect
  /// Where it counts.
  var place: Place
  /// A regular expression of ASCII classes only, so that it compiles to a small automaton.
  var source: String

  /// Creates a clue in any case of letters; `exactCase` keeps capitals apart from small letters.
  init(
    _ name: StaticString, _ weight: Int, in place: Place = .any, exactCase: Bool = false,
    _ source: String
  ) {
    self.name = name
    self.effect = .weight(weight)
    self.place = place
    self.source = exactCase ? source : "(?i)" + source
  }

  /// Creates a clue that silences weaker ones of its topic in the same sentence.
  init(_ name: StaticString, guards weight: Int, _ source: String) {
    self.name = name
    self.effect = .guards(weight)
    self.place = .any
    self.source = "(?i)" + source
  }
}

/// The clues of one topic.
struct ClueTable {
  /// What the clues speak about.
  var topic: ClueTopic
  /// Hundredths of log-odds of the topic in a ticket without any of its clues.
  var bias: Int
  /// The clues.
  var clues: [Clue]
}
