import PatternMatching

/// Every clue of every topic, compiled to one set of patterns.
struct ClueSet: Sendable {
  /// The effect of one pattern of the set.
  struct Entry: Sendable {
    var topic: ClueTopic
    var name: String
    var weight: Int
    var isGuard: Bool
    var place: Place
  }

  /// Where a pattern counts.
  enum Place: Sendable { case any, prose, code }

  /// The patterns; an identifier is an index into `entries`.
  let patterns: PatternSet
  /// What each pattern means.
  let entries: [Entry]
  /// Hundredths of log-odds of each topic before any clue.
  let biases: [Int]

  /// The built-in clues, compiled at their first use.
  static let builtIn = ClueSet([
    ReproductionClues.table, EnvironmentClues.table, StartTimeClues.table, ErrorMessageClues.table,
    EvidenceClues.table, ImpactClues.table, KindClues.fault, KindClues.intermittent,
    KindClues.question, KindClues.request, KindClues.notice, SeveralIssuesClues.table,
  ])

  /// Compiles tables; a pattern that cannot be read is a mistake of the program.
  init(_ tables: [ClueTable]) {
    var sources: [String] = []
    var entries: [Entry] = []
    var biases = [Int](repeating: 0, count: ClueTopic.allCases.count)
    for table in tables {
      biases[Int(table.topic.rawValue)] = table.bias
      for clue in table.clues {
        sources.append(clue.source)
        entries.append(Entry(clue, topic: table.topic))
      }
    }
    patterns = PatternSet.builtIn(sources)
    self.entries = entries
    self.biases = biases
  }
}

extension ClueSet.Entry {
  init(_ clue: Clue, topic: ClueTopic) {
    self.topic = topic
    name = clue.name.description
    switch clue.effect {
    case .weight(let value):
      weight = value
      isGuard = false
    case .guards(let value):
      weight = value
      isGuard = true
    }
    place =
      switch clue.place {
      case .any: .any
      case .prose: .prose
      case .code: .code
      }
  }
}
