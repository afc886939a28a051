/// Every clue of every topic.
struct ClueSet: Sendable {
  /// What one clue means.
  struct Entry: Sendable {
    var topic: Int
    var name: String
    var weight: Int
    var silences: Bool
    var isFirm: Bool
    var place: Clue.Place
    /// The identifier of the clue's pattern; nil where it is a conjunction of marks.
    var pattern: Int?
    /// The identifiers of the marks that must stand in one sentence.
    var marks: [Int]
  }

  /// Regular expressions: first those of the marks, by their raw values, then those of the clues.
  let sources: [String]
  /// The clues of all topics.
  let entries: [Entry]
  /// Indices into `entries` of the conjunctions.
  let conjunctions: [Int]
  /// For each pattern the index of its clue, or -1 for a mark.
  let entryOfPattern: [Int]
  /// Hundredths of log-odds of each topic before any clue.
  let biases: [Int]

  /// The built-in clues.
  static let builtIn = ClueSet([
    ReproductionClues.table, EnvironmentClues.table, StartTimeClues.table, ErrorMessageClues.table,
    EvidenceClues.table, ImpactClues.table, KindClues.fault, KindClues.intermittent,
    KindClues.question, KindClues.request, KindClues.notice, SeveralIssuesClues.table,
  ])

  /// Joins tables.
  init(_ tables: [ClueTable]) {
    var sources = Mark.allCases.map(\.source)
    var entries: [Entry] = []
    var entryOfPattern = [Int](repeating: -1, count: sources.count)
    var biases = [Int](repeating: 0, count: ClueTopic.allCases.count)
    for table in tables {
      biases[Int(table.topic.rawValue)] = table.bias
      for clue in table.clues {
        if clue.marks.isEmpty {
          entryOfPattern.append(entries.count)
          sources.append(clue.source)
        }
        let pattern = clue.marks.isEmpty ? sources.count - 1 : nil
        entries.append(Entry(clue, topic: table.topic, pattern: pattern))
      }
    }
    self.sources = sources
    conjunctions = entries.indices.filter { entries[$0].pattern == nil }
    self.entries = entries
    self.entryOfPattern = entryOfPattern
    self.biases = biases
  }
}

extension ClueSet.Entry {
  init(_ clue: Clue, topic: ClueTopic, pattern: Int?) {
    self.topic = Int(topic.rawValue)
    self.pattern = pattern
    isFirm = clue.isFirm
    name = clue.name.description
    marks = clue.marks.map(\.rawValue)
    switch clue.effect {
    case .weight(let value):
      weight = value
      silences = false
    case .silences:
      weight = 0
      silences = true
    }
    place = clue.place
  }
}
