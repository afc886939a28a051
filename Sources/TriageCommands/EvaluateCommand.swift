internal import ByteStorage
internal import JSON5Values
internal import NaiveBayes
internal import TriageEvaluation
internal import TriageFeatures
internal import TriageKit

extension Command {
  private static let model = CommandOption(
    name: "--model", value: "FILE",
    help: "judge this model, or 'built-in', instead of models trained on the corpus itself")
  private static let folds = CommandOption(
    name: "--folds", value: "K",
    help: "cross-validate: train K models, each judged on rows it has not seen (default: 10)")
  private static let group = CommandOption(
    name: "--group", value: "FIELD",
    help: "keep rows with equal values in one fold: an author, a customer")
  private static let time = CommandOption(
    name: "--time", value: "FIELD",
    help: "judge the rows of each stretch of time by a model of the earlier ones (ISO 8601)")
  private static let slice = CommandOption(
    name: "--slice", value: "FIELD",
    help: "also give the figures for each value of a field: a language, a product, a difficulty")
  private static let minimum = CommandOption(
    name: "--minimum", value: "METRIC=X,...",
    help:
      "exit 1 where a metric is worse: macroF1=0.8,ece=0.05 (errors and alarms count from above)")

  private static let report = CommandOption(
    name: "--report", value: "FILE.html",
    help: "also write a page with plots and the worst mistakes")
  private static let compare = CommandOption(
    name: "--compare", value: "MODEL",
    help: "with --model: say whether it is better than another model (McNemar's test)")

  static let evaluate: Command = Command(
    name: "evaluate", summary: "say honestly how good a model, or training on a corpus, is",
    arguments: "CORPUS...",
    options: [model, folds, group, time, slice] + CorpusArguments.options + [.id]
      + [.format(["text", "json"]), minimum, report, compare],
    details: """
      Without --model the corpus is cross-validated: near-duplicates, and with --group the rows
      of one author, stay in one fold, so that no model is judged on what it has seen. Every
      figure has a 95% bootstrap interval and stands beside two baselines: the most frequent
      level, and a rule of thumb on alarm words.
      """,
    run: { arguments, output in
      let floors = try Floors(arguments.pairs(Self.minimum))
      if arguments.has(compare), !arguments.has(model) {
        throw UsageError("--compare goes with --model", command: .evaluate)
      }
      var corpus = try CorpusArguments(arguments)
      corpus.options.group = arguments.value(Self.group)
      corpus.options.slice = arguments.value(Self.slice)
      corpus.options.time = arguments.value(Self.time)
      if let file = try arguments.file(report) {
        try corpus.checkOutput(
          file, of: report, sparing: [model, compare, .rules], arguments)
      }
      var evaluation: Evaluation
      if let path = arguments.value(model) {
        for option in [Self.folds, Self.time, .rules] where arguments.has(option) {
          throw UsageError(
            "\(option.name) goes with cross-validation, not with --model", command: .evaluate)
        }
        evaluation = try ofModel(at: path, arguments, corpus, output)
      } else {
        let folds = try arguments.number(Self.folds, atLeast: 2) ?? 10
        evaluation = try crossValidated(folds: folds, arguments, corpus, output)
      }
      if arguments.value(.format(["text", "json"])) == "json" {
        try output.write(evaluation.json())
      } else {
        try output.write(withoutLogCommands(evaluation.text()))
      }
      if let file = arguments.value(report) {
        try writeWholeFile(Array(evaluation.report().utf8), to: file)
      }
      let failures = floors.failures(evaluation.own)
      for failure in failures { output.complain(failure) }
      return failures.isEmpty ? .success : .checkFailed
    })

  private static func rows(
    _ arguments: Arguments, _ corpus: CorpusArguments, labels: LabelSet, rules: FeatureRules,
    naming: Bool, _ output: Output
  ) throws -> [CorpusRow] {
    var rows = try corpus.rows(
      labels: labels, rules: rules, naming: naming, arguments, output)
    // What is drawn at random must not hang on the order of the rows.
    rows.sort(by: CorpusRow.isBefore)
    return rows
  }

  private static func ofModel(
    at path: String, _ arguments: Arguments, _ corpus: CorpusArguments, _ output: Output
  ) throws -> Evaluation {
    let model =
      path == builtIn
      ? try builtInModel(arguments, corpus) : try ModelFileReading.model(at: path)
    let rules = try ModelFileReading.rules(of: model, path: path)
    if let levels = try arguments.list(.levels), levels != model.levels {
      throw UsageError(
        "--levels: the model has \(listed(model.levels.map(inert))), in this order",
        command: .evaluate)
    }
    if arguments.has(compare), let name = corpus.readOnce {
      throw UsageError(
        "rows from \(name) are read once and --compare reads them twice; name a file",
        command: .evaluate)
    }
    let labels = try CorpusArguments.labels(levels: model.levels, arguments)
    let rows = try rows(
      arguments, corpus, labels: labels, rules: rules, naming: arguments.has(report), output)
    let perLevel = model.levels.indices.map { level in UInt64(rows.count { $0.level == level }) }
    if model.isTrained(on: rows.map(\.hash), rows: perLevel) {
      output.complain(
        "warning: the model was trained on these very rows, which flatters it; without --model they are cross-validated"
      )
    }
    let duplicates = NearDuplicates(rows, limit: 0.5)
    let folds = Folds(
      groups: rows.map(\.group), duplicates: duplicates.cluster, hashes: rows.map(\.hash), count: 2)
    let costs = try decisionCosts(levels: model.levels, shares: model.shares)
    let most = Baselines.majority(of: model.rows)
    var scorer = Scorer(model)
    var reasons: [Int: [(feature: String, weight: Double)]] = [:]
    let predictions = rows.indices.map { index in
      let prediction = CrossValidation.judge(
        rows[index], &scorer, costs: costs, cluster: folds.clusterOfRow[index])
      if arguments.has(report), !prediction.isRight {
        reasons[index] = CrossValidation.reasons(rows[index], &scorer, prediction)
      }
      return prediction
    }
    let count = model.levels.count
    func baseline(_ level: (CorpusRow) -> Int) -> [Prediction] {
      zip(rows, folds.clusterOfRow).map {
        Baselines.prediction(level($0), truth: $0.level, levels: count, cluster: $1)
      }
    }
    var evaluation = Evaluation(
      levels: model.levels, method: "model \(inert(path)) on \(rows.count) rows",
      predictions: predictions,
      majority: baseline { _ in most },
      keywords: baseline { KeywordBaseline.level(for: $0.alarm, levels: count, majority: most) },
      costs: costs, mistakes: arguments.has(report) ? mistakes(predictions, rows, reasons) : [])
    evaluation.slice(by: corpus.options.slice, of: rows)
    if let other = arguments.value(compare) {
      evaluation.comparison = Comparison(
        predictions, try otherPredictions(other, arguments, corpus, levels: model.levels, output),
        levels: count)
    }
    return evaluation
  }

  /// What names the built-in model instead of a file.
  private static let builtIn = "built-in"

  /// The built-in model that knows all levels of the corpus, or those asked for.
  private static func builtInModel(
    _ arguments: Arguments, _ corpus: CorpusArguments
  ) throws -> Model {
    let levels =
      try arguments.list(.levels) ?? LabelSet.naturallyOrdered(corpus.levelsFound(arguments))
    if let model = try BuiltIn.model(where: { Set(levels).isSubset(of: $0) }) { return model }
    throw UsageError(
      "--model \(builtIn): no built-in model has the levels \(levels.joined(separator: ", ")); map labels to them with --map",
      command: .evaluate)
  }

  /// What another model says of the same rows.
  private static func otherPredictions(
    _ path: String, _ arguments: Arguments, _ corpus: CorpusArguments, levels: [String],
    _ output: Output
  ) throws -> [Prediction] {
    let builtInModel = path == builtIn ? try BuiltIn.model { $0 == levels } : nil
    let model = try builtInModel ?? ModelFileReading.model(at: path)
    guard model.levels == levels else {
      throw UsageError(
        "\(path) has the levels \(model.levels.joined(separator: ", ")); expected \(levels.joined(separator: ", ")) as in the other model",
        command: .evaluate)
    }
    let rules = try ModelFileReading.rules(of: model, path: path)
    let labels = try CorpusArguments.labels(levels: levels, arguments)
    let rows = try rows(
      arguments, corpus, labels: labels, rules: rules, naming: false, output)
    let costs = try decisionCosts(levels: levels, shares: model.shares)
    var scorer = Scorer(model)
    return rows.map { CrossValidation.judge($0, &scorer, costs: costs, cluster: 0) }
  }

  /// The wrong decisions, those first whose true level was least expected.
  private static func mistakes(
    _ predictions: [Prediction], _ rows: [CorpusRow],
    _ reasons: [Int: [(feature: String, weight: Double)]]
  ) -> [ReportPage.Mistake] {
    let wrong = predictions.indices.filter { !predictions[$0].isRight }
    let order = wrong.sorted { a, b in
      let x = predictions[a].probabilities[predictions[a].truth]
      let y = predictions[b].probabilities[predictions[b].truth]
      return x != y ? x < y : rows[a].hash < rows[b].hash
    }
    return order.prefix(25).map { index in
      let row = rows[index]
      return ReportPage.Mistake(
        place: row.id == row.place ? row.place : "\(row.id), \(row.place)",
        truth: predictions[index].truth, decided: predictions[index].decided,
        probabilities: predictions[index].probabilities, reasons: reasons[index] ?? [])
    }
  }

  private static func crossValidated(
    folds count: Int, _ arguments: Arguments, _ corpus: CorpusArguments, _ output: Output
  ) throws -> Evaluation {
    let rules = try CorpusArguments.rules(arguments)
    let labels = try corpus.labels(arguments)
    for warning in CorpusArguments.warnings(labels.levels, arguments) { output.complain(warning) }
    let rows = try rows(
      arguments, corpus, labels: labels, rules: rules, naming: arguments.has(report), output)
    let duplicates = NearDuplicates(rows, limit: 0.5)
    let folds = Folds(
      groups: rows.map(\.group), duplicates: duplicates.cluster, hashes: rows.map(\.hash),
      times: corpus.options.time == nil ? nil : rows.compactMap(\.time), count: count)
    guard folds.count > 1 else {
      throw UsageError(
        "\(corpus.reasonForOneFold(rows)); cross-validation needs rows apart from each other",
        command: .evaluate)
    }
    let validation = try CrossValidation(
      rows, levels: labels.levels, folds: folds, threads: corpus.options.threads
    ) { shares in
      // Levels without a policy of their own have the ordinal distance, which cannot fail.
      (try? decisionCosts(levels: labels.levels, shares: shares)) ?? .ordinal(shares: shares)
    }
    let groups = corpus.options.group.map { ", groups by '\(inert($0))'" } ?? ""
    let judged = validation.judged.map { rows[$0] }
    let method =
      corpus.options.time.map {
        "\(judged.count) rows in \(folds.count - 1) stretches of '\(inert($0))', each judged by a model of the rows before it\(groups)"
      } ?? "\(folds.count)-fold cross-validation of \(rows.count) rows\(groups)"
    var evaluation = Evaluation(
      levels: labels.levels, method: method,
      predictions: validation.predictions, majority: validation.majority,
      keywords: validation.keywords, costs: try decisionCosts(levels: labels.levels, shares: nil),
      mistakes: arguments.has(report)
        ? mistakes(validation.predictions, judged, validation.reasons) : [])
    evaluation.slice(by: corpus.options.slice, of: judged)
    return evaluation
  }
}

/// Costs of the built-in policy that has these levels, or else the ordinal distance.
func decisionCosts(levels: [String], shares: [Double]?) throws -> DecisionCosts {
  if let policy = try BuiltIn.policy(withLevels: levels) {
    return DecisionCosts(policy: policy)
  }
  return .ordinal(shares: shares ?? levels.map { _ in 1 })
}

/// The least acceptable values of metrics.
struct Floors {
  private let limits: [(name: String, limit: Double)]

  init(_ pairs: [(name: String, value: String)]) throws(UsageError) {
    var limits: [(name: String, limit: Double)] = []
    for (name, value) in pairs {
      guard Metrics.named.contains(where: { $0.name == name }) else {
        let accepted = Metrics.named.map(\.name)
        throw UsageError(
          UnknownName(kind: "metric", name: name, accepted: accepted).message, command: .evaluate)
      }
      guard let limit = Double(value), limit.isFinite else {
        throw UsageError("--minimum \(name): '\(value)' is no number", command: .evaluate)
      }
      guard Metrics.isLoss(name) || limit <= 1 else {
        throw UsageError(
          "--minimum \(name): \(value) is never reached; expected 0 to 1, such as 0.8 for 80%",
          command: .evaluate)
      }
      limits.append((name, limit))
    }
    self.limits = limits
  }

  /// A line for each metric that is worse than its limit.
  func failures(_ estimates: [Estimate]) -> [String] {
    limits.compactMap { name, limit in
      guard let index = Metrics.named.firstIndex(where: { $0.name == name }) else { return nil }
      let value = estimates[index].value
      let isLoss = Metrics.isLoss(name)
      if isLoss ? value <= limit : value >= limit { return nil }
      return "\(name) is \(fixed(value, 4)), \(isLoss ? "above" : "below") \(limit)"
    }
  }
}
