import Foundation
import Testing
import TriageTestSupport

/// What merging refuses, and that what it makes does not depend on how the rows were dealt out.
@Suite struct MergeTests {
  private func train(_ rows: [String], _ name: String, _ more: [String], _ folder: String) throws {
    try (rows.joined(separator: "\n") + "\n").write(
      toFile: "\(folder)/\(name).jsonl", atomically: true, encoding: .utf8)
    let result = try runProgram(["train", "\(name).jsonl", "-o", name] + more, in: folder)
    #expect(result.status == 0, "\(name): \(result.errors)")
  }

  private func bytes(_ folder: String, _ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  @Test func `models that do not fit are refused with the reason, and nothing is written`() throws {
    try withScratchFolder { folder in
      let rows = TrainingTests.rows(0..<30)
      try "{keywords: {alarm: ['outage']}}".write(
        toFile: folder + "/rules.json5", atomically: true, encoding: .utf8)
      try train(rows, "a", [], folder)
      try train(rows, "turned", ["--levels", "L2,L1,L0"], folder)
      try train(rows.filter { !$0.contains("\"L2\"") }, "fewer", [], folder)
      try train(rows, "ruled", ["--rules", "rules.json5"], folder)
      try train(rows, "final", ["--final"], folder)
      try bytes(folder, "a").dropLast(8).write(to: URL(fileURLWithPath: folder + "/cut"))
      for (name, reason) in [
        ("turned", "turned: does not fit a: levels L2, L1, L0, expected L0, L1, L2"),
        ("fewer", "fewer: does not fit a: levels L0, L1, expected L0, L1, L2"),
        ("ruled", "ruled: does not fit a: other feature rules"),
        ("final", "final: was made with --final and cannot be merged"),
        ("cut", "cut: the file has "), ("a.jsonl", "a.jsonl: not a triage model"),
        ("nowhere", "nowhere: cannot open"),
      ] {
        let result = try runProgram(["merge", "a", name, "-o", "sum"], in: folder)
        #expect(result.status == 2 && result.output.isEmpty, "\(name)")
        #expect(result.errors.hasPrefix("triage: \(reason)"), "\(name): \(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(!FileManager.default.fileExists(atPath: folder + "/sum"))
      }
      let based = try runProgram(
        ["train", "a.jsonl", "--base", "final", "-o", "sum"], in: folder)
      #expect(based.status == 2 && based.errors.contains("final: was made with --final"))
    }
  }

  @Test func `any tree of merges and bases gives the same bytes, also of rows given twice`() throws
  {
    try withScratchFolder { folder in
      let rows = TrainingTests.rows(0..<90)
      let levels = ["--levels", "L0,L1,L2"]
      // The last shard repeats rows of the first, and a shard may lack a level or have one row.
      let shards = [
        Array(rows[..<40]), Array(rows[40..<41]), rows[41...].filter { $0.contains("\"L1\"") },
        rows[41...].filter { !$0.contains("\"L1\"") }, Array(rows[..<7]),
      ]
      try train(shards.flatMap { $0 }, "whole", levels, folder)
      for (index, shard) in shards.enumerated() { try train(shard, "s\(index)", levels, folder) }
      func run(_ arguments: [String]) throws {
        let result = try runProgram(arguments, in: folder)
        #expect(result.status == 0, "\(result.errors)")
      }
      try run(["merge", "s0", "s1", "s2", "s3", "s4", "-o", "flat"])
      try run(["merge", "s4", "s2", "-o", "left"])
      try run(["merge", "s3", "s1", "-o", "right"])
      try run(["merge", "right", "s0", "left", "-o", "tree"])
      try run(["train", "s4.jsonl", "s0.jsonl", "--base", "right", "-o", "based"])
      try run(["merge", "based", "s2", "-o", "mixed"])
      let whole = try bytes(folder, "whole")
      for name in ["flat", "tree", "mixed"] { #expect(try bytes(folder, name) == whole, "\(name)") }
      try run(["merge", "s0", "s1", "s2", "s3", "s4", "-o", "final-sum", "--final"])
      try run(["train", "whole.jsonl", "-o", "final-whole", "--final"] + levels)
      #expect(try bytes(folder, "final-sum") == bytes(folder, "final-whole"))
    }
  }

  @Test func `the label field of a merged model does not depend on the order`() throws {
    try withScratchFolder { folder in
      let rows = TrainingTests.rows(0..<30)
      try train(rows, "a", [], folder)
      try train(
        rows.map { $0.replacingOccurrences(of: "\"label\"", with: "\"priority\"") }, "b",
        ["--label", "priority"], folder)
      for (first, second) in [("a", "b"), ("b", "a")] {
        #expect(
          try runProgram(["merge", first, second, "-o", first + second], in: folder).status == 0)
      }
      #expect(try bytes(folder, "ab") == bytes(folder, "ba"))
    }
  }
}
