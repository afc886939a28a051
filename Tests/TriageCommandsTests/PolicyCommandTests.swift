import Foundation
import Testing
import TriageTestSupport

@Suite struct PolicyCommandTests {
  @Test func `policies are listed, shown and checked`() throws {
    let list = try runProgram(["policy", "list"])
    #expect(
      list.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == [
        "temporal", "atlan", "pantheon", "pantheon-plans",
      ])
    #expect(try runProgram(["policy", "show", "atlan"]).output.contains("14 hours"))
    try withScratchFolder { folder in
      let file = try runProgram(["policy", "show", "temporal", "--format", "json5"]).output
      try file.write(toFile: folder + "/own.json5", atomically: true, encoding: .utf8)
      let good = try runProgram(["policy", "check", "own.json5"], in: folder)
      #expect(
        good.status == 0
          && good.output.hasPrefix("own.json5: good: policy 'temporal', 4 levels, 1 plan"))
      try file.replacingOccurrences(of: "30 minutes", with: "30 minuets")
        .write(toFile: folder + "/bad.json5", atomically: true, encoding: .utf8)
      let bad = try runProgram(["policy", "check", "own.json5", "bad.json5"], in: folder)
      #expect(bad.status == 2 && bad.errors.hasPrefix("triage: bad.json5:"))
      #expect(bad.output.contains("own.json5: good"))
      let used = try runProgram(
        ["classify", "--policy", "./own.json5", "--format", "jsonl"], input: Array("hello".utf8),
        in: folder)
      #expect(used.output.contains("\"policy\":\"temporal\""))
    }
  }
}
