internal import NaiveBayes
internal import TriageKit

extension Command {
  private static let top = CommandOption(
    name: "--top", value: "N",
    help: "how many features to show for each level (default: 10), or with --word of all")
  private static let word = CommandOption(
    name: "--word", value: "W", help: "show what the model makes of features whose name holds W")

  static let inspect: Command = Command(
    name: "inspect", summary: "show what a model is made of", arguments: "[MODEL]",
    options: [top, word],
    details: """
      Prints rows, levels, provenance, calibration and the features that speak loudest for each
      level; without MODEL of the built-in model for P0–P3. A weight is what a feature adds to
      the logit of its level, times the root of the number of known features of its kind.
      """,
    run: { arguments, output in
      guard arguments.operands.count <= 1 else {
        throw UsageError("inspect takes one model", command: .inspect)
      }
      let model: Model
      if let path = arguments.operands.first {
        model = try ModelFileReading.model(at: path)
      } else {
        guard let builtIn = try BuiltIn.model(where: { $0 == ["P0", "P1", "P2", "P3"] }) else {
          throw ModelUseError(path: "built-in model", problem: "missing from this build")
        }
        model = builtIn
      }
      let top = try arguments.number(Self.top, atLeast: 1)
      let text = try InspectionText(model: model, path: arguments.operands.first ?? "built in")
        .text(top: top, word: arguments.value(Self.word))
      try output.write(withoutLogCommands(text))
      return .success
    })
}

/// A model in words and tables.
struct InspectionText {
  let model: Model
  let path: String

  /// The whole model, or the features whose name holds a word; the strongest where not all are wanted.
  func text(top: Int?, word: String?) throws -> String {
    let features = try model.namedFeatures()
    if let word { return try found(word, in: features, top: top ?? .max) }
    var text = "model         \(inert(path))\n"
    text += "size          \(model.byteCount) bytes, \(model.featureCount) features"
    text += model.isFinal ? ", final: takes no more rows\n" : ", takes more rows\n"
    text += "corpus        \(model.corpusDigest), \(model.rows.reduce(0, +)) rows"
    if let label = model.attributes[TicketFeatures.Attribute.label] {
      text += ", label '\(inert(label))'"
    }
    text += "\n"
    text +=
      "smoothing     \(fixed(model.smoothing, 2)), features in \(model.options.minimumRows) rows or more\n"
    let calibration = model.calibration
    text += "calibration   error \(fixed(calibration.error, 3)) out of sample; candidates from "
    text +=
      "\(fixed(calibration.candidateFloor, 3)) on; known words at least \(fixed(calibration.knownFloor, 2))\n\n"
    text += "level        rows   prior  sure from\n"
    for (index, level) in model.levels.enumerated() {
      let floor = calibration.reviewBelow[index]
      text +=
        padded(inert(level), 10) + left(String(model.rows[index]), 7)
        + left(fixed(model.shares[index], 3), 8)
      text += left(floor > 1 ? "never" : fixed(floor, 2), 11) + "\n"
    }
    text += "\nweight of each kind of feature\n"
    text += padded("", 12) + model.levels.map { left(inert($0), 10) }.joined() + "\n"
    // Behind the namespaces' counts stand the fitted weights of single features.
    for (index, name) in (model.space.namespaces.map(\.name) + ["fitted"]).enumerated() {
      text += padded(name, 12)
      for level in model.levels.indices {
        text += left(fixed(model.layerWeight(namespace: index, level: level), 3), 10)
      }
      text += "\n"
    }
    for (level, name) in model.levels.enumerated() {
      text += "\nfor \(inert(name))\n"
      let strongest = features.sorted {
        $0.weights[level] != $1.weights[level]
          ? $0.weights[level] > $1.weights[level] : $0.key < $1.key
      }
      for feature in strongest.prefix(top ?? 10) where feature.weights[level] > 0 {
        text += line(feature, level: level)
      }
    }
    return text
  }

  private func line(_ feature: Model.NamedFeature, level: Int) -> String {
    let kind = model.space.namespaces[model.space.namespace(of: feature.key)].name
    return "  " + left("+" + fixed(feature.weights[level], 3), 7) + "  " + padded(kind, 9)
      + padded(inert(feature.name), 40) + left("\(feature.rows) rows", 10) + "\n"
  }

  private func found(
    _ word: String, in features: [Model.NamedFeature], top: Int
  ) throws -> String {
    let wanted = word.lowercased()
    var matches = features.filter { $0.name.lowercased().contains(wanted) }
    guard !matches.isEmpty else {
      throw ModelUseError(
        path: path,
        problem: "no named feature holds '\(word)' (features of fewer than three rows have no name)"
      )
    }
    let rest = matches.count - top
    if rest > 0 {
      func strength(_ feature: Model.NamedFeature) -> Double {
        feature.weights.map(abs).max() ?? 0
      }
      matches.sort {
        strength($0) != strength($1) ? strength($0) > strength($1) : $0.key < $1.key
      }
      matches.removeLast(rest)
    }
    var text = padded("kind", 9) + padded("feature", 40) + "  rows"
    text += model.levels.map { left(inert($0), 9) }.joined() + "\n"
    for feature in matches {
      let kind = model.space.namespaces[model.space.namespace(of: feature.key)].name
      text += padded(kind, 9) + padded(inert(feature.name), 40) + left(String(feature.rows), 6)
      text += feature.weights.map { left(fixed($0, 3), 9) }.joined() + "\n"
    }
    if rest > 0 { text += "and \(rest) more\n" }
    return text
  }
}
