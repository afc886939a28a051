import Foundation
import Testing
import TriageTestSupport

@Suite struct TrainingTests {
  /// Rows whose label their words give away, the same in every run.
  static func rows(_ range: Range<Int>) -> [String] {
    let words = [
      ["down", "outage", "lost"], ["broken", "error", "wrong"], ["typo", "question", "colour"],
    ]
    return range.map { index in
      let level = index % 3
      // Words of their own keep the rows from being near-duplicates.
      let own = (0..<6).map { part in
        "q"
          + String(index * 7 + part).map {
            String("abcdefghij".dropFirst(Int(String($0)) ?? 0).prefix(1))
          }.joined()
      }
      let body = zip(own, words[level] + words[level]).map { "\($0) \($1)" }.joined(separator: " ")
      return """
        {"id": "r\(index)", "label": "L\(level)", "title": "about \(words[level][index % 2])", \
        "body": "\(body)", "who": "w\(index % 10)"}
        """
    }
  }

  private func write(_ rows: [String], _ folder: String, _ name: String) throws {
    try (rows.joined(separator: "\n") + "\n").write(
      toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  private func bytes(_ folder: String, _ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
  }

  @Test func `the smallest corpora make a model, and what makes none destroys none`() throws {
    try withScratchFolder { folder in
      // One row a level, whose words say next to nothing of each other.
      let tiny = [
        ("login", "P0"), ("search server error how", "P1"),
        ("how slow broken search error", "P2"), ("button search pay", "P3"),
      ]
      try write(
        tiny.map { "{\"title\": \"\($0.0)\", \"label\": \"\($0.1)\"}" }, folder, "tiny.jsonl")
      let made = try runProgram(["train", "tiny.jsonl", "-o", "m.model"], in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let before = try bytes(folder, "m.model")
      try write(
        [
          "{\"title\": \"a b\", \"label\": \"P0\"}", "{\"title\": \"c d\", \"label\": \"\"}",
          "{\"title\": \"e f\", \"label\": \"P1\"}",
        ], folder, "empty.jsonl")
      let refused = try runProgram(["train", "empty.jsonl", "-o", "m.model"], in: folder)
      #expect(refused.status == 2 && refused.errors.contains("empty.jsonl:2: found an empty field"))
      let rows = try bytes(folder, "tiny.jsonl")
      let itself = try runProgram(["train", "tiny.jsonl", "-o", "./tiny.jsonl"], in: folder)
      #expect(itself.status == 2 && itself.errors.contains("is a file of the corpus"))
      #expect(try bytes(folder, "m.model") == before)
      #expect(try bytes(folder, "tiny.jsonl") == rows)
    }
  }

  @Test func `no model holds the words of a secret`() throws {
    try withScratchFolder { folder in
      // Put together from parts, so that scanners of this repository find none in it.
      let key = "AKI" + "AQX7ZT3MBK2WLNP5D"
      let rows = (0..<40).map {
        "{\"title\": \"key \($0)\", \"body\": \"our key \(key) leaked\", \"label\": \"P\($0 % 2)\"}"
      }
      try write(rows, folder, "rows.jsonl")
      for options in [[], ["--final"]] {
        let made = try runProgram(["train", "rows.jsonl", "-o", "m.model"] + options, in: folder)
        #expect(made.status == 0)
        let text = String(decoding: try bytes(folder, "m.model"), as: UTF8.self).lowercased()
        #expect(text.contains("leaked") && !text.contains(key.lowercased()))
      }
    }
  }

  @Test func `a folder's folders are read, and a field that no row has is refused`() throws {
    try withScratchFolder { folder in
      for (path, text) in [
        ("c/P0/a.txt", "login down"), ("c/P0/b.txt", "pay down"), ("c/P1/c.txt", "slow page"),
        ("c/P1/sub/d.txt", "slow search"),
      ] {
        let file = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let made = try runProgram(["train", "c", "-o", "m.model"], in: folder)
      #expect(made.status == 0 && made.output.contains(" 4 rows"))
      try write(Self.rows(0..<30), folder, "rows.jsonl")
      for option in ["--group", "--slice"] {
        let refused = try runProgram(["evaluate", "rows.jsonl", option, "whoo"], in: folder)
        #expect(refused.status == 2 && refused.errors.contains("no row has the field 'whoo'"))
      }
    }
  }

  @Test func `order, threads, format and shards do not change a model`() throws {
    try withScratchFolder { folder in
      let rows = Self.rows(0..<240)
      try write(rows, folder, "all.jsonl")
      try write(rows.reversed(), folder, "back.jsonl")
      try write(Array(rows[..<100]), folder, "a.jsonl")
      try write(Array(rows[100...]), folder, "b.jsonl")
      var csv = "label;title;body\n"
      for row in rows {
        let object = try #require(
          try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: String])
        csv += "\(object["label"] ?? "");\(object["title"] ?? "");\"\(object["body"] ?? "")\"\n"
      }
      try csv.write(toFile: folder + "/all.csv", atomically: true, encoding: .utf8)
      func train(_ arguments: [String]) throws {
        let result = try runProgram(arguments, in: folder)
        #expect(result.status == 0, "\(arguments): \(result.errors)")
        #expect(result.output.contains("out of sample"))
      }
      try train(["train", "all.jsonl", "-o", "all.model", "--threads", "1"])
      try train(["train", "back.jsonl", "-o", "back.model", "--threads", "3"])
      try train(["train", "all.csv", "-o", "csv.model"])
      try train(["train", "a.jsonl", "-o", "a.model"])
      try train(["train", "b.jsonl", "-o", "b.model"])
      try train(["merge", "b.model", "a.model", "-o", "merged.model"])
      try train(["train", "b.jsonl", "--base", "a.model", "-o", "based.model"])
      let levels = ["L0,L1,L2", "L2,L1,L0"].map {
        try? runProgram(
          ["train", "b.jsonl", "--base", "a.model", "--levels", $0, "-o", "again.model"], in: folder
        )
      }
      #expect(levels.map { $0?.status } == [0, 2])
      #expect(try bytes(folder, "again.model") == bytes(folder, "based.model"))
      let whole = try bytes(folder, "all.model")
      for name in ["back", "csv", "merged", "based"] {
        #expect(try bytes(folder, "\(name).model") == whole, "\(name)")
      }
      try train(["train", "all.jsonl", "--final", "-o", "final.model"])
      #expect(try bytes(folder, "final.model").count < whole.count)
      let refused = try runProgram(
        ["merge", "final.model", "a.model", "-o", "x.model"], in: folder)
      #expect(refused.status == 2 && refused.errors.contains("was made with --final"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/x.model"))
    }
  }

  @Test func `a model of other levels is used as it is`() throws {
    try withScratchFolder { folder in
      try write(Self.rows(0..<120), folder, "rows.jsonl")
      #expect(
        try runProgram(["train", "rows.jsonl", "-o", "m", "--levels", "L0,L1,L2"], in: folder)
          .status == 0)
      let result = try runProgram(
        ["classify", "--model", "m", "--format", "jsonl"],
        input: Array("total outage, everything is down and lost".utf8), in: folder)
      #expect(
        result.output.contains("\"policy\":null")
          && result.output.contains("\"responseTarget\":null"))
      #expect(result.output.contains("\"level\":\"L0\""))
      let text = try runProgram(
        ["classify", "--model", "m"], input: Array("a typo".utf8), in: folder)
      #expect(text.status == 0 && text.output.contains("no deadline"))
      let inspected = try runProgram(["inspect", "m", "--top", "3"], in: folder)
      #expect(inspected.output.contains("for L0") && inspected.output.contains("takes more rows"))
      #expect(
        try runProgram(["inspect", "m", "--word", "outage"], in: folder).output.contains("outage"))
      #expect(try runProgram(["inspect", "m", "--word", "zebra"], in: folder).status == 2)
    }
  }

  @Test func `a folder a label, and mapped labels, make models`() throws {
    try withScratchFolder { folder in
      for (label, text) in [("low", "a typo in the page"), ("high", "the shop is down")] {
        try FileManager.default.createDirectory(
          atPath: folder + "/c/" + label, withIntermediateDirectories: true)
        for index in 0..<6 {
          try "\(text) \(index)\nmore \(text)".write(
            toFile: folder + "/c/\(label)/\(index).txt", atomically: true, encoding: .utf8)
        }
      }
      let result = try runProgram(
        ["train", "c", "-o", "m", "--levels", "P0,P3", "--map", "high=P0,low=P3"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("12 rows"))
      let wrong = try runProgram(
        ["train", "c", "-o", "m2", "--levels", "P0,P3", "--map", "high=P0"], in: folder)
      #expect(
        wrong.status == 2 && wrong.errors.contains("found the label 'low', expected P0, P3 or high")
      )
      #expect(!FileManager.default.fileExists(atPath: folder + "/m2"))
      let named = try runProgram(["train", "c", "-o", "m2", "--label", "urgency"], in: folder)
      #expect(named.status == 2 && named.errors.contains("the folders name the labels"))
      try FileManager.default.createDirectory(
        atPath: folder + "/c/none", withIntermediateDirectories: false)
      let empty = try runProgram(["train", "c", "-o", "m2"], in: folder)
      #expect(empty.status == 2 && empty.errors.contains("c/none: found a folder without tickets"))
      try FileManager.default.removeItem(atPath: folder + "/c/none")
      try "lost".write(toFile: folder + "/c/stray.txt", atomically: true, encoding: .utf8)
      let beside = try runProgram(["train", "c", "-o", "m3"], in: folder)
      #expect(beside.status == 2 && beside.errors.contains("stray.txt"))
    }
  }

  @Test func `evaluation reports every metric with its interval, and gates`() throws {
    try withScratchFolder { folder in
      try write(Self.rows(0..<150), folder, "rows.jsonl")
      let result = try runProgram(
        ["evaluate", "rows.jsonl", "--folds", "5", "--group", "who", "--format", "json"], in: folder
      )
      #expect(result.status == 0, "\(result.errors)")
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      for name in [
        "accuracy", "macroF1", "withinOne", "ordinalError", "topRecall", "topFalseAlarm", "ece",
        "brier",
      ] {
        let metric = try #require(report[name] as? [String: Double], "\(name)")
        #expect(Set(metric.keys) == ["value", "low", "high"])
      }
      #expect(report["rows"] as? Int == 150)
      #expect(report["levels"] as? [String] == ["L0", "L1", "L2"])
      #expect((report["confusion"] as? [[Int]])?.flatMap { $0 }.reduce(0, +) == 150)
      let accuracy = (report["accuracy"] as? [String: Double])?["value"] ?? 0
      #expect(accuracy > 0.9)
      let again = try runProgram(
        ["evaluate", "rows.jsonl", "--folds", "5", "--group", "who", "--format", "json"], in: folder
      )
      #expect(again.output == result.output)
      #expect(
        try runProgram(["evaluate", "rows.jsonl", "--minimum", "macroF1=0.5,ece=0.9"], in: folder)
          .status == 0)
      let gate = try runProgram(["evaluate", "rows.jsonl", "--minimum", "ece=-1"], in: folder)
      #expect(gate.status == 1 && gate.errors.contains("ece is "))
      #expect(try runProgram(["train", "rows.jsonl", "-o", "m"], in: folder).status == 0)
      #expect(
        try runProgram(["evaluate", "rows.jsonl", "--model", "m"], in: folder).output.contains(
          "model m on 150 rows"))
    }
  }

  @Test func `figures are told apart by a field, and splits go by time`() throws {
    try withScratchFolder { folder in
      // The meaning of 'alpha' and 'omega' turns in the middle: only a split by time shows it.
      var rows: [String] = []
      for index in 0..<80 {
        let isFirst = (index % 2 == 0) == (index < 40)
        let day = index / 8 + 10
        rows.append(
          "{\"title\": \"\(index % 2 == 0 ? "alpha" : "omega") case n\(index) z\(index * 7)\", \"body\": \"\", \"label\": \"\(isFirst ? "L0" : "L1")\", \"at\": \"2024-03-\(day)T08:00:00Z\", \"desk\": \"\(index < 40 ? "north" : "south")\"}"
        )
      }
      try write(rows, folder, "rows.jsonl")
      let result = try runProgram(
        ["evaluate", "rows.jsonl", "--time", "at", "--folds", "2", "--slice", "desk"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.hasPrefix("40 rows in 1 stretches of 'at'"))
      let slice = try #require(result.output.split(separator: "\n").first { $0.hasPrefix("south") })
      #expect(slice.contains("0.000 (0.000 – 0.000)"), "\(slice)")
      #expect(!result.output.contains("\nnorth"))
      let json = try runProgram(
        ["evaluate", "rows.jsonl", "--slice", "desk", "--folds", "4", "--format", "json"],
        in: folder)
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      let slices = try #require(report["slices"] as? [[String: Any]])
      #expect(slices.map { $0["value"] as? String } == ["north", "south"])
      #expect(slices.map { $0["rows"] as? Int } == [40, 40])
      #expect(slices.allSatisfy { ($0["accuracy"] as? [String: Double])?.count == 3 })

      try write(
        rows.map { $0.replacingOccurrences(of: "2024-03-19", with: "lately") }, folder, "bad.jsonl")
      let wrong = try runProgram(["evaluate", "bad.jsonl", "--time", "at"], in: folder)
      #expect(wrong.status == 2)
      #expect(wrong.errors.contains("bad.jsonl:73: found 'latelyT08:00:00Z' in the field 'at'"))
      let absent = try runProgram(["evaluate", "rows.jsonl", "--time", "when"], in: folder)
      #expect(absent.status == 2 && absent.errors.contains("without the field 'when'"))
    }
  }

  @Test func `a failed write and damaged models are one line and exit 2`() throws {
    try withScratchFolder { folder in
      try write(Self.rows(0..<30), folder, "rows.jsonl")
      let full = try runProgram(["train", "rows.jsonl", "-o", "/dev/full"], in: folder)
      #expect(
        full.status == 2
          && full.errors == "triage: /dev/full: cannot write: No space left on device\n")
      let nowhere = try runProgram(["train", "rows.jsonl", "-o", "no/such/m"], in: folder)
      #expect(nowhere.status == 2 && nowhere.errors.contains("no/such/m: cannot write"))
      #expect(try runProgram(["train", "rows.jsonl", "-o", "m"], in: folder).status == 0)
      var data = try bytes(folder, "m")
      data[data.count / 2] ^= 4
      try data.write(to: URL(fileURLWithPath: folder + "/bad"))
      let bad = try runProgram(["classify", "--model", "bad"], input: Array("x".utf8), in: folder)
      #expect(
        bad.status == 2
          && bad.errors == "triage: bad: the checksum does not match: the file was damaged\n")
      let none = try runProgram(
        ["classify", "--model", "rows.jsonl"], input: Array("x".utf8), in: folder)
      #expect(none.status == 2 && none.errors.contains("rows.jsonl: not a triage model"))
    }
  }

  @Test func `rules of one's own become features, wrong ones are refused`() throws {
    try withScratchFolder { folder in
      try write(Self.rows(0..<60), folder, "rows.jsonl")
      try "{keywords: {alarm: ['outage', 'is  down']}, patterns: {'case-number': 'q[a-j]{2,6}'}}"
        .write(toFile: folder + "/rules.json5", atomically: true, encoding: .utf8)
      #expect(
        try runProgram(["train", "rows.jsonl", "--rules", "rules.json5", "-o", "m"], in: folder)
          .status == 0)
      #expect(
        try runProgram(["inspect", "m", "--word", "case-number"], in: folder).output.contains(
          "case-number"))
      try "{patterns: {\n  x: '(a)\\\\1'}}".write(
        toFile: folder + "/bad.json5", atomically: true, encoding: .utf8)
      let bad = try runProgram(
        ["train", "rows.jsonl", "--rules", "bad.json5", "-o", "m2"], in: folder)
      #expect(bad.status == 2 && bad.errors.hasPrefix("triage: bad.json5:2: "), "\(bad.errors)")
    }
  }
}
