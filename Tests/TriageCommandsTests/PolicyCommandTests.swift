import Foundation
import Testing
import TriageTestSupport

@Suite struct PolicyCommandTests {
  @Test func `what a policy file says steers neither a terminal nor a log`() throws {
    try withScratchFolder { folder in
      let text = """
        // hidden \u{1B}[2J and \u{202E}turned
        {
          name: "own", title: "::error file=x::y \u{1B}[31m",
          levels: ["x", "y"], plans: [{ name: "p", channels: ["chat"], note: "##[error]z" }],
          notes: ["::warning::\u{9B}n"],
        }
        """
      try text.write(toFile: folder + "/own.json5", atomically: true, encoding: .utf8)
      let shown = try runProgram(["policy", "show", "own.json5"], in: folder)
      #expect(shown.status == 0 && shown.output.contains("\n  x\n  y\n"))
      #expect(!shown.output.contains("##[") && shown.output.contains("##(error]z"))
      for line in shown.output.split(separator: "\n") {
        #expect(!line.drop(while: \.isWhitespace).hasPrefix("::"), "\(line)")
      }
      let source = try runProgram(["policy", "show", "own.json5", "--format", "json5"], in: folder)
      for steering in ["\u{1B}", "\u{202E}", "\u{9B}"] {
        #expect(!source.output.contains(steering) && !shown.output.contains(steering))
      }
      // The copy means what the file meant, and a file without such characters is printed as it is.
      try source.output.write(toFile: folder + "/copy.json5", atomically: true, encoding: .utf8)
      #expect(
        try runProgram(["policy", "show", "copy.json5"], in: folder).output == shown.output)
      let again = try runProgram(["policy", "show", "copy.json5", "--format", "json5"], in: folder)
      #expect(again.output == source.output)
    }
  }

  @Test func `a policy of other levels than the model's is said to count for the fields alone`()
    throws
  {
    try withScratchFolder { folder in
      try """
      {name: 'own', levels: ['x', 'y'], plans: [{name: 'p', channels: ['chat']}], completeness: ['impact']}
      """.write(toFile: folder + "/own.json5", atomically: true, encoding: .utf8)
      let rows = (0..<20).map { index in
        let word = index % 2 == 0 ? "down" : "how"
        return #"{"title": "\#(word) t\#(index)", "label": "L\#(index % 2)"}"#
      }
      try rows.joined(separator: "\n").write(
        toFile: folder + "/rows.jsonl", atomically: true, encoding: .utf8)
      #expect(try runProgram(["train", "rows.jsonl", "-o", "m"], in: folder).status == 0)
      let result = try runProgram(
        ["classify", "--model", "m", "--policy", "./own.json5"], input: Array("down".utf8),
        in: folder)
      #expect(
        result.errors
          == "triage: warning: --policy has no effect on levels, costs and deadlines, only on the fields to ask for, because the model's levels (L0, L1) are not the policy's\n"
      )
    }
  }

  @Test func `policies are listed, shown and checked`() throws {
    let list = try runProgram(["policy", "list"])
    let form = try runProgram(["policy", "list", "--format", "json5"])
    #expect(form.status == 2 && form.errors.contains("--format is of 'policy show'"))
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
      #expect(!good.output.contains("note:"))
      let doubtful = #"""
        {name: "bank", levels: ["A", "B"], routing: {A: ["chat"], B: ["tickets"]}, plans: [{
          name: "branch",
          channels: ["chat", {channel: "tickets", coverage: "Mon-Fri 09:00-17:00", response: "1 day"}],
        }]}
        """#
      try doubtful.write(toFile: folder + "/doubt.json5", atomically: true, encoding: .utf8)
      let notes = try runProgram(["policy", "check", "doubt.json5"], in: folder)
      #expect(notes.status == 0 && notes.output.contains("write '8 hours'"))
      #expect(notes.output.contains("A: no time of an answer, since it goes to chat"))
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
