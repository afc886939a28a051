internal import ByteStorage
internal import JSON5Values
internal import TriageFeatures
internal import TriageKit

/// The arguments that commands over corpora share, read and checked.
struct CorpusArguments {
  static let options: [CommandOption] = [
    .label, .title, .body, .levels, .map, .rules, .threads, .skipInvalid,
  ]

  /// What names the built-in rules instead of a file.
  private static let builtInRules = "built-in"

  var options: CorpusOptions
  var files: [CorpusFile]
  /// The folders among what was named.
  var folders: [CorpusFolder] = []

  init(_ arguments: Arguments) throws {
    options = CorpusOptions()
    if let label = arguments.value(.label) { options.label = label }
    options.title = arguments.value(.title)
    options.body = arguments.value(.body)
    options.id = arguments.value(.id)
    options.threads = try arguments.threads()
    options.skipsInvalid = arguments.has(.skipInvalid)
    guard !arguments.operands.isEmpty else {
      throw UsageError(
        "no corpus given; name files of rows or a folder", command: arguments.command)
    }
    files = []
    for operand in arguments.operands {
      let own = try CorpusFile.files(of: operand)
      if let first = own.first, first.path != operand {
        folders.append(CorpusFolder(path: operand, hasLabels: first.label != nil))
      }
      files += own
    }
    guard !arguments.has(.label) || files.contains(where: { $0.label == nil }) else {
      throw UsageError(
        "--label: the folders name the labels; leave it out", command: arguments.command)
    }
  }

  /// Refuses a field to group or slice by that no row has: its figures would be other ones than were asked for.
  private func checkFields(_ rows: [CorpusRow], _ arguments: Arguments) throws {
    if let field = options.group, rows.allSatisfy({ $0.group == nil }) {
      throw UsageError("--group: no row has the field '\(field)'", command: arguments.command)
    }
    if let field = options.slice, rows.allSatisfy({ $0.slice == nil }) {
      throw UsageError("--slice: no row has the field '\(field)'", command: arguments.command)
    }
  }

  /// Why rows cannot be dealt to two folds.
  func reasonForOneFold(_ rows: [CorpusRow]) -> String {
    if options.time != nil { return "all rows belong to one time" }
    guard options.group != nil else { return "all rows are near-duplicates of one another" }
    return areOneGroup(rows)
      ? "all rows belong to one group"
      : "groups and near-duplicates connect all rows with one another"
  }

  /// Whether rows are grouped, and all of one group.
  func areOneGroup(_ rows: [CorpusRow]) -> Bool {
    guard let group = rows.first?.group else { return false }
    return rows.allSatisfy { $0.group == group }
  }

  /// The rules named by `--rules`; none by default.
  ///
  /// On thousands of rows the built-in rules add nothing that words do not say (measured on two public sets), and looking
  /// for them takes most of the time.
  static func rules(_ arguments: Arguments) throws -> FeatureRules {
    guard let path = arguments.value(.rules) else { return .none }
    if path == builtInRules { return try BuiltIn.rules() }
    let bytes = try StoredBytes(contentsOf: path).bytes
    return try FeatureRules(parsing: Array(bytes), file: path)
  }

  /// What to say of levels that nobody named: their names do not tell the order, or two are the same but for their case.
  static func warnings(_ levels: [String], _ arguments: Arguments) -> [String] {
    guard !arguments.has(.levels) else { return [] }
    var warnings: [String] = []
    if !LabelSet.areNumbered(levels) {
      let names = levels.map(inert).joined(separator: ",")
      warnings.append(
        "warning: levels are in the order of their names, as if the first were the most urgent: \(names); name another order with --levels"
      )
    }
    for (first, second) in LabelSet.twins(levels).map({ (inert($0), inert($1)) }) {
      warnings.append(
        "warning: '\(first)' and '\(second)' are two levels that differ in case alone; --map \(second)=\(first) makes them one"
      )
    }
    return warnings
  }

  /// The levels and mapping asked for, or the labels of the corpus in natural order.
  func labels(_ arguments: Arguments) throws -> LabelSet {
    let levels = try arguments.list(.levels) ?? LabelSet.naturallyOrdered(levelsFound(arguments))
    guard Set(levels).count == levels.count else {
      throw UsageError("--levels names a level twice", command: arguments.command)
    }
    guard levels.allSatisfy(LabelSet.isPrintable) else {
      throw UsageError(
        "--levels: a level has no control characters, '::' at its start or '##['",
        command: arguments.command)
    }
    guard (2...64).contains(levels.count) else {
      let count = levels.count == 1 ? "1 level" : "\(levels.count) levels"
      let isFolder = files.allSatisfy { $0.label != nil }
      throw UsageError(
        arguments.has(.levels)
          ? "--levels names \(count); expected 2 to 64"
          : "found \(count) \(isFolder ? "among the folders" : "in the field '\(options.label)'"); expected 2 to 64",
        command: arguments.command)
    }
    return try Self.labels(levels: levels, arguments)
  }

  /// Levels that are known, with the mapping asked for.
  static func labels(levels: [String], _ arguments: Arguments) throws -> LabelSet {
    do {
      return try LabelSet(levels: levels, map: map(arguments))
    } catch let error as UnknownName {
      throw UsageError("--map: \(error.message)", command: arguments.command)
    }
  }

  /// The levels that the labels of the corpus stand for.
  func levelsFound(_ arguments: Arguments) throws -> Set<String> {
    if let name = readOnce {
      throw UsageError(
        "rows from \(name) are read once; name their levels with --levels",
        command: arguments.command)
    }
    let map = try Self.map(arguments)
    var reader = CorpusReader(options: options, rules: .none)
    return Set(try reader.labels(of: files).map { map[$0] ?? $0 })
  }

  /// What of the corpus cannot be read a second time; nil where all can.
  var readOnce: String? {
    files.first { $0.path == "-" || !isRegularFile($0.path) }
      .map { $0.path == "-" ? "standard input" : $0.path }
  }

  private static func map(_ arguments: Arguments) throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try arguments.pairs(.map).map { ($0.name, $0.value) })
  }

  /// The rows of the corpus, in its order.
  ///
  /// - Throws: `UsageError` for fewer than two, and for a field named that no row has.
  func rows(
    labels: LabelSet, rules: FeatureRules, naming: Bool, _ arguments: Arguments, _ output: Output
  ) throws -> [CorpusRow] {
    var reader = CorpusReader(options: options, rules: rules)
    var rows: [CorpusRow] = []
    for file in files {
      try reader.forEachRow(of: file, labels: labels, naming: naming) { rows.append($0) }
    }
    if reader.skipped > 0 {
      output.complain(skippedText(reader.skipped, first: reader.firstSkipped))
    }
    guard rows.count > 1 else {
      throw UsageError("the corpus has fewer than two rows", command: arguments.command)
    }
    for (index, level) in labels.levels.enumerated() where arguments.has(.levels) {
      if !rows.contains(where: { $0.level == index }) {
        output.complain("warning: no row has the level '\(inert(level))'")
      }
    }
    try checkFields(rows, arguments)
    try RowFields(arguments).check(reader.found, command: arguments.command)
    return rows
  }
}
