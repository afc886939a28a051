internal import TriageEvaluation

extension Evaluation {
  /// One JSON object; `triage help schema` says what its keys mean.
  func json() -> [UInt8] {
    var json = JSONText(indents: true)
    json.object { json in
      json.key("schemaVersion")
      json.number(1)
      json.key("method")
      json.string(method)
      json.key("rows")
      json.number(rows)
      json.key("levels")
      json.array { json in for level in levels { json.string(level) } }
      write(own, to: &json)
      writeConfusion(to: &json)
      writeCurves(to: &json)
      if !slices.isEmpty { writeSlices(to: &json) }
      if let comparison { write(comparison, to: &json) }
      json.key("baselines")
      json.object { json in
        json.key("majority")
        json.object { write(majority, to: &$0) }
        json.key("keywords")
        json.object { write(keywords, to: &$0) }
      }
    }
    json.lineFeed()
    return json.bytes
  }

  private func write(_ estimates: [Estimate], to json: inout JSONText) {
    for (index, metric) in Metrics.named.enumerated() {
      json.key(named: metric.name)
      let estimate = estimates[index]
      json.object {
        $0.figures(["value": estimate.value, "low": estimate.low, "high": estimate.high])
      }
    }
  }

  /// Which levels were taken for which, and what that comes to for each.
  private func writeConfusion(to json: inout JSONText) {
    json.key("confusion")
    json.array { json in
      for truth in levels.indices {
        json.array { json in
          for decided in levels.indices { json.number(confusion[truth, decided]) }
        }
      }
    }
    json.key("perLevel")
    json.object { json in
      for (index, level) in levels.enumerated() {
        json.key(named: level)
        json.object { json in
          json.figures([
            "precision": confusion.precision(index), "recall": confusion.recall(index),
            "f1": confusion.f1(index),
          ])
          json.key("rows")
          json.number(confusion.truths(index))
        }
      }
    }
  }

  /// How right the surest are, and those of each stated probability.
  private func writeCurves(to json: inout JSONText) {
    json.key("riskCoverage")
    json.array { json in
      for point in riskCoverage.points {
        json.object { json in
          json.key("coverage")
          json.number(point.coverage, decimals: 2)
          json.figures(["accuracy": point.accuracy])
        }
      }
    }
    json.figures(["areaUnderRisk": riskCoverage.areaUnderRisk])
    json.key("calibration")
    json.array { json in
      for bin in reliability.bins {
        json.object { json in
          json.figures(["stated": bin.stated, "right": bin.right])
          json.key("rows")
          json.number(bin.count)
        }
      }
    }
    json.figures(["eceOfChance": reliability.chanceError])
  }

  private func writeSlices(to json: inout JSONText) {
    json.key("slices")
    json.array { json in
      for slice in slices {
        json.object { json in
          json.key("value")
          json.string(slice.value)
          json.key("rows")
          json.number(slice.rows)
          write(slice.estimates, to: &json)
        }
      }
    }
  }

  private func write(_ comparison: Comparison, to json: inout JSONText) {
    json.key("comparison")
    json.object { json in
      for (name, gain) in [("accuracy", comparison.accuracy), ("macroF1", comparison.macroF1)] {
        json.key(named: name)
        json.object {
          $0.figures(["difference": gain.value, "low": gain.low, "high": gain.high])
        }
      }
      json.key("onlyThis")
      json.number(comparison.onlyFirst)
      json.key("onlyOther")
      json.number(comparison.onlySecond)
      json.figures(["mcnemar": comparison.probability])
    }
  }
}

extension JSONText {
  /// Keys and numbers with six decimals.
  fileprivate mutating func figures(_ figures: KeyValuePairs<StaticString, Double>) {
    for (name, value) in figures {
      key(name)
      number(value, decimals: 6)
    }
  }
}
