internal import ByteStorage
internal import JSON5Values
internal import NaiveBayes
internal import TriageKit

extension Command {
  private static let base = CommandOption(
    name: "--base", value: "MODEL", help: "add the rows to a model that was not made with --final")
  private static let final = CommandOption(
    name: "--final", help: "a small model that takes no more rows and holds nothing of single rows")
  private static let output = CommandOption.output("where to write the model")

  static let train: Command = Command(
    name: "train", summary: "make a model of labelled tickets",
    arguments: "CORPUS...",
    options: [output] + CorpusArguments.options + [base, final],
    details: """
      CORPUS is a file of rows (JSON Lines, CSV) or a folder with a folder for each label.
      The same rows give the same bytes, in any order, with any number of threads; a row
      given twice counts twice. A model that is not --final keeps hashed features of some
      thousand rows, with their words, so that more rows can be added: do not publish it if
      the tickets are confidential.
      """,
    run: { arguments, output in
      guard let path = try arguments.file(Self.output) else {
        throw UsageError("where to write the model? --output FILE", command: .train)
      }
      var corpus = try CorpusArguments(arguments)
      try corpus.checkOutput(path, of: Self.output, sparing: [.rules], arguments)
      var training: Training
      if let base = arguments.value(Self.base) {
        training = try adding(to: base, arguments, &corpus)
      } else {
        let rules = try CorpusArguments.rules(arguments)
        let labels = try corpus.labels(arguments)
        for warning in CorpusArguments.warnings(labels.levels, arguments) {
          output.complain(warning)
        }
        training = Training(labels: labels, rules: rules, options: corpus.options)
      }
      let progress = ProgressLine()
      defer { progress.end() }
      for file in corpus.files {
        try training.add(file) { progress.show("\($0) rows") }
      }
      progress.end()
      if training.reader.skipped > 0 {
        output.complain(skippedText(training.reader.skipped, first: training.reader.firstSkipped))
      }
      try RowFields(arguments).check(training.reader.found, command: .train)
      let trainer = training.trainer
      guard trainer.rows.contains(where: { $0 > 0 }) else {
        throw UsageError("the corpus has no rows", command: .train)
      }
      for (level, rows) in zip(trainer.levels, trainer.rows) where rows == 0 {
        output.complain("warning: no row has the level '\(level)'")
      }
      let model = try writtenModel(
        trainer.modelData(final: arguments.has(Self.final), threads: corpus.options.threads),
        to: path)
      try output.write(withoutLogCommands(trainingReport(model, path: path)))
      return .success
    })

  /// Opens a model that still takes rows; rules and levels are the model's.
  private static func adding(
    to path: String, _ arguments: Arguments, _ corpus: inout CorpusArguments
  ) throws -> Training {
    if arguments.has(.rules) {
      throw UsageError("--rules cannot change what --base was trained with", command: .train)
    }
    let model = try ModelFileReading.model(at: path)
    if let levels = try arguments.list(.levels), levels != model.levels {
      throw UsageError(
        "--levels cannot change what --base was trained with: \(listed(model.levels.map(inert))), in this order",
        command: .train)
    }
    guard let trainer = try ModelFileReading.trainer(of: model, path: path) else {
      throw ModelUseError(path: path, problem: "was made with --final and takes no more rows")
    }
    let rules = try ModelFileReading.rules(of: model, path: path)
    if !arguments.has(.label), let label = model.attributes[TicketFeatures.Attribute.label] {
      corpus.options.label = label
    }
    let labels = try CorpusArguments.labels(levels: model.levels, arguments)
    return Training(trainer: trainer, labels: labels, rules: rules, options: corpus.options)
  }
}

/// Writes a model once it was read back, so that none that cannot be used takes the place of another.
func writtenModel(_ data: [UInt8], to path: String) throws -> Model {
  let model: Model
  do {
    model = try Model(StoredBytes(data))
  } catch {
    throw ModelUseError(
      path: path, problem: "was not written, because these rows make no sound model (\(error))")
  }
  try writeWholeFile(data, to: path)
  return model
}

/// What training prints at its end: an honest out-of-sample estimate.
func trainingReport(_ model: Model, path: String) -> String {
  let confusion = model.calibration.confusion
  let count = model.levels.count
  let total = confusion.reduce(0, +)
  var right = 0.0
  var near = 0.0
  for truth in 0..<count {
    for decided in 0..<count {
      let rows = confusion[truth * count + decided]
      if truth == decided { right += rows }
      if abs(truth - decided) <= 1 { near += rows }
    }
  }
  var text = "wrote \(inert(path)): \(model.byteCount) bytes, \(model.rows.reduce(0, +)) rows, "
  text += "\(model.featureCount) features, corpus \(model.corpusDigest)\n"
  text += "levels, most urgent first: \(model.levels.map(inert).joined(separator: ", "))\n"
  text += "out of sample (each row by a model without it): accuracy \(fixed(right / total, 3)), "
  text += "within one level \(fixed(near / total, 3)), "
  text += "calibration error \(fixed(model.calibration.error, 3)), \(Int(total)) rows\n"
  text +=
    "groups of tickets by one author flatter this figure: 'triage evaluate --group FIELD' keeps them apart\n"
  return text
}

/// The note on rows passed over.
func skippedText(_ count: Int, first: (any Error)?) -> String {
  let rows = count == 1 ? "1 invalid row" : "\(count) invalid rows"
  return "passed over \(rows)" + (first.map { "; the first: \($0)" } ?? "")
}

/// A number with a fixed number of decimals; `-` for not-a-number.
func fixed(_ value: Double, _ decimals: Int) -> String {
  guard value.isFinite else { return "-" }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((abs(value) * scale).rounded())
  let unit = Int(scale)
  let sign = value < 0 && scaled != 0 ? "-" : ""
  guard decimals > 0 else { return "\(sign)\(scaled)" }
  let digits = String(scaled % unit)
  return "\(sign)\(scaled / unit)." + String(repeating: "0", count: decimals - digits.count)
    + digits
}
