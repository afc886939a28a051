internal import ByteStorage
internal import NaiveBayes
internal import TriageKit

extension Command {
  private static let output = CommandOption.output("where to write the merged model")
  private static let final = CommandOption(
    name: "--final", help: "a small model that takes no more rows and holds nothing of single rows")

  static let merge: Command = Command(
    name: "merge", summary: "add models up: exactly the model of training on all their rows",
    arguments: "MODEL...", options: [output, final],
    details: """
      The models must have been trained with the same levels and rules, and without --final. The
      result is the same to the byte as one training on all rows together. One model alone is
      written as it is, or made small by --final. A model made with --final holds no counts
      and cannot be merged.
      """,
    run: { arguments, output in
      guard let path = try arguments.file(Self.output) else {
        throw UsageError("where to write the model? --output FILE", command: .merge)
      }
      guard let first = arguments.operands.first else {
        throw UsageError("no model given; name those to be merged", command: .merge)
      }
      if let own = arguments.operands.first(where: { isSameFile($0, path) }) {
        throw UsageError(
          "\(Self.output.name) \(path) is one of the models to be merged (\(own)); name another",
          command: .merge)
      }
      var sum = try mergeable(first)
      for other in arguments.operands.dropFirst() {
        let next = try mergeable(other)
        if let problem = mismatch(sum, next) {
          throw ModelUseError(path: other, problem: "does not fit \(first): \(problem)")
        }
        sum.merge(next)
      }
      let model = try writtenModel(sum.modelData(final: arguments.has(Self.final)), to: path)
      try output.write(withoutLogCommands(trainingReport(model, path: path)))
      return .success
    })

  private static func mergeable(_ path: String) throws -> Trainer {
    let model = try ModelFileReading.model(at: path)
    guard let trainer = try ModelFileReading.trainer(of: model, path: path) else {
      throw ModelUseError(path: path, problem: "was made with --final and cannot be merged")
    }
    return trainer
  }

  private static func mismatch(_ a: Trainer, _ b: Trainer) -> String? {
    if a.levels != b.levels {
      return
        "levels \(b.levels.joined(separator: ", ")), expected \(a.levels.joined(separator: ", "))"
    }
    if a.options != b.options { return "other training options" }
    if a.attributes[TicketFeatures.Attribute.features]
      != b.attributes[TicketFeatures.Attribute.features]
    {
      return "features of another version of triage"
    }
    if a.attributes[TicketFeatures.Attribute.rules] != b.attributes[TicketFeatures.Attribute.rules]
    {
      return "other feature rules"
    }
    if a.space != b.space { return "another layout of features" }
    for (level, count) in zip(b.levels, zip(a.rows, b.rows)) where !Trainer.takes(count.0, count.1)
    {
      return "together more than \(Trainer.mostRows) rows of the level '\(level)'"
    }
    return nil
  }
}
