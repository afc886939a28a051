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
      json.figures(["value": estimate.value, "low": estimate.low, "high": estimate.high])
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
          json.key("precision")
          json.number(confusion.precision(index), decimals: 6)
          json.key("recall")
          json.number(confusion.recall(index), decimals: 6)
          json.key("f1")
          json.number(confusion.f1(index), decimals: 6)
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
          json.key("accuracy")
          json.number(point.accuracy, decimals: 6)
        }
      }
    }
    json.key("areaUnderRisk")
    json.number(riskCoverage.areaUnderRisk, decimals: 6)
    json.key("calibration")
    json.array { json in
      for bin in reliability.bins {
        json.object { json in
          json.key("stated")
          json.number(bin.stated, decimals: 6)
          json.key("right")
          json.number(bin.right, decimals: 6)
          json.key("rows")
          json.number(bin.count)
        }
      }
    }
    json.key("eceOfChance")
    json.number(reliability.chanceError, decimals: 6)
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
        json.figures(["difference": gain.value, "low": gain.low, "high": gain.high])
      }
      json.key("onlyThis")
      json.number(comparison.onlyFirst)
      json.key("onlyOther")
      json.number(comparison.onlySecond)
      json.key("mcnemar")
      json.number(comparison.probability, decimals: 6)
    }
  }
}

extension JSONText {
  /// An object of numbers with six decimals.
  fileprivate mutating func figures(_ figures: KeyValuePairs<StaticString, Double>) {
    object { json in
      for (name, value) in figures {
        json.key(name)
        json.number(value, decimals: 6)
      }
    }
  }
}
