internal import JSON5Values
internal import NaiveBayes
internal import TriageEvaluation
internal import TriageKit

extension Command {
  private static let top = CommandOption(
    name: "--top", value: "N",
    help: "how many of each to list (default: 20; without it json has all duplicates)")
  private static let group = CommandOption(
    name: "--group", value: "FIELD",
    help: "judge labels by models that have seen no row with an equal value: an author, a customer")
  private static let format = CommandOption.format(["text", "json"])

  static let audit: Command = Command(
    name: "audit", summary: "find duplicates, contradictions and likely wrong labels in a corpus",
    arguments: "CORPUS...", options: CorpusArguments.options + [.id, group, top, format],
    details: """
      Lists tickets that share most of their words, those of them with different labels, labels
      that surprise a model trained without them (likely wrong, or hard), words that nearly give
      a level away, and openings that many tickets share. Of copies each is listed with the first
      one. Exit status 1 where two tickets are the same (80% of their runs of five words) or
      near-duplicates contradict each other, listed or not.
      """,
    run: { arguments, output in
      let top = try arguments.number(Self.top, atLeast: 1)
      var corpus = try CorpusArguments(arguments)
      corpus.options.group = arguments.value(Self.group)
      let rules = try CorpusArguments.rules(arguments)
      let labels = try corpus.labels(arguments)
      let rows = try corpus.rows(
        labels: labels, rules: rules, naming: true, arguments, output)
      let duplicates = NearDuplicates(rows, limit: CorpusAudit.twinLimit)
      let folds = Folds(
        groups: rows.map(\.group), duplicates: duplicates.cluster, hashes: rows.map(\.hash),
        count: 10)
      guard folds.count > 1 || !corpus.areOneGroup(rows) else {
        throw UsageError(
          "all rows belong to one group; labels can be judged by two or more", command: .audit)
      }
      var predictions: [Prediction] = []
      if folds.count > 1 {
        predictions = try CrossValidation(
          rows, levels: labels.levels, folds: folds, threads: corpus.options.threads
        ) { shares in
          (try? decisionCosts(levels: labels.levels, shares: shares)) ?? .ordinal(shares: shares)
        }.predictions
      } else {
        output.complain(
          "warning: labels are not judged, because \(corpus.reasonForOneFold(rows))")
      }
      let audit = CorpusAudit(
        rows, levels: labels.levels, duplicates: duplicates, predictions: predictions,
        top: top ?? 20)
      let report = AuditReport(audit: audit, rows: rows, levels: labels.levels, top: top)
      try output.write(
        arguments.value(Self.format) == "json" ? report.json : withoutLogCommands(report.text))
      return audit.faults.isEmpty ? .success : .checkFailed
    })
}

/// The words of an audit.
private struct AuditReport {
  let audit: CorpusAudit
  let rows: [CorpusRow]
  let levels: [String]
  /// The most of each to list, where that was said.
  let top: Int?

  var text: String {
    let levels = levels.map(inert)
    var text = "\(rows.count) rows\n"
    text += "\nnear-duplicates: \(audit.twins.count)\n"
    let shown = audit.twins.prefix(top ?? 20)
    for twins in shown {
      let places = twins.rows.map { "\(place($0)) \(levels[rows[$0].level])" }
      let note =
        twins.contradicts
        ? "  CONTRADICTION" : twins.similarity >= CorpusAudit.sameLimit ? "  SAME TICKET" : ""
      text += "  \(fixed(twins.similarity, 2))  \(places.joined(separator: "  "))\(note)\n"
    }
    let others = audit.twins[shown.endIndex...]
    if !others.isEmpty {
      let contradictions = others.count(where: \.contradicts)
      text += "  and \(others.count) more"
      text += contradictions > 0 ? ", \(contradictions) of them contradictions" : ""
      text += " (--top \(audit.twins.count) lists all)\n"
    }
    text += "\nlabels that surprise, most first (bits, label, what a model without the row says)\n"
    for suspect in audit.suspects {
      let row = rows[suspect.row]
      text +=
        "  \(left(fixed(suspect.surprise, 1), 4))  \(levels[row.level])  "
        + "\(levels[suspect.level]) \(percent(suspect.probability))  \(place(suspect.row))\n"
    }
    text += "\nwords that nearly give a level away (rows with the word, of these the level)\n"
    for leak in audit.leaks {
      text +=
        "  \(padded(inert(leak.word), 20))  \(levels[leak.level])  \(leak.rows)  \(leak.hits)\n"
    }
    if audit.leaks.isEmpty { text += "  none\n" }
    text += "\nopenings that many tickets share\n"
    for opening in audit.openings {
      text += "  \(left("\(opening.rows)", 4))  \(inert(opening.words))\n"
    }
    if audit.openings.isEmpty { text += "  none\n" }
    return text
  }

  private func place(_ row: Int) -> String {
    let id = rows[row].id
    return inert(id == rows[row].place ? id : "\(rows[row].place) (\(id))")
  }

  private func percent(_ value: Double) -> String { fixed(value * 100, 0) + "%" }

  var json: String {
    var json = JSONText(indents: true)
    json.object { json in
      json.key("schemaVersion")
      json.number(1)
      json.key("rows")
      json.number(rows.count)
      json.key("duplicates")
      json.array { json in
        for twins in audit.twins.prefix(top ?? .max) {
          json.object { json in
            json.key("rows")
            json.array { json in for row in twins.rows { json.string(rows[row].id) } }
            json.key("places")
            json.array { json in for row in twins.rows { json.string(rows[row].place) } }
            json.key("similarity")
            json.number(twins.similarity, decimals: 4)
            json.key("contradicts")
            json.bool(twins.contradicts)
          }
        }
      }
      json.key("duplicateCount")
      json.number(audit.twins.count)
      json.key("suspects")
      json.array { json in
        for suspect in audit.suspects {
          json.object { json in
            json.key("id")
            json.string(rows[suspect.row].id)
            json.key("place")
            json.string(rows[suspect.row].place)
            json.key("label")
            json.string(levels[rows[suspect.row].level])
            json.key("surprise")
            json.number(suspect.surprise, decimals: 4)
            json.key("level")
            json.string(levels[suspect.level])
            json.key("probability")
            json.number(suspect.probability, decimals: 6)
          }
        }
      }
      json.key("leaks")
      json.array { json in
        for leak in audit.leaks {
          json.object { json in
            json.key("word")
            json.string(leak.word)
            json.key("level")
            json.string(levels[leak.level])
            json.key("rows")
            json.number(leak.rows)
            json.key("hits")
            json.number(leak.hits)
          }
        }
      }
      json.key("openings")
      json.array { json in
        for opening in audit.openings {
          json.object { json in
            json.key("words")
            json.string(opening.words)
            json.key("rows")
            json.number(opening.rows)
          }
        }
      }
    }
    json.lineFeed()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
