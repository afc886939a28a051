import Foundation
import Testing
import TriageTestSupport

/// What `triage lint` does with its files, its configuration and its baseline.
@Suite struct LintRunTests {
  private static let fault = "Export fails\n\nThe export fails with an error message.\n"
  private static let question = "Currency\n\nHow can I change the currency of an invoice?\n"

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func findings(_ text: String) throws -> [[String: Any]] {
    try #require(try object(text)["findings"] as? [[String: Any]])
  }

  @Test(arguments: ["text", "json", "sarif", "github", "junit", "markdown"])
  func `a secret in a row's id is found and shown nowhere`(format: String) throws {
    let row = #"{"id":"password: Heron-Lake-42","title":"How do I export?","body":"Where?"}"#
    let lint = try runProgram(
      ["lint", "--input", "jsonl", "--format", format], input: Array(row.utf8))
    #expect(lint.status == 1 && lint.output.contains("secret-in-ticket"))
    #expect(!lint.output.contains("Heron") && !lint.errors.contains("Heron"))
  }

  @Test(arguments: ["text", "json", "jsonl"])
  func `classify hides a secret in a row's id and reports it`(format: String) throws {
    let row = #"{"id":"password: Heron-Lake-42","title":"How do I export?","body":"Where?"}"#
    let result = try runProgram(
      ["classify", "--explain", "--input", "jsonl", "--format", format], input: Array(row.utf8))
    #expect(result.status == 0 && !result.output.contains("Heron"))
    let expected = format == "text" ? "in the id: password" : "\"part\""
    #expect(result.output.contains(expected))
    guard format == "jsonl" else { return }
    let secrets = try #require(try object(result.output)["secrets"] as? [[String: Any]])
    #expect(secrets.map { $0["part"] as? String } == ["id"])
    #expect(secrets.map { $0["column"] as? Int } == [11])
  }

  @Test func `on standard input a baseline covers its ticket and not the next`() throws {
    let first = Array("Export broken\n\nThe export of invoices crashes.\n".utf8)
    let second = Array("Import broken\n\nThe import of orders crashes.\n".utf8)
    try withScratchFolder { folder in
      let written = try runProgram(
        ["lint", "--write-baseline", "b.json"], input: first, in: folder)
      let same = try runProgram(["lint", "--baseline", "b.json"], input: first, in: folder)
      let other = try runProgram(["lint", "--baseline", "b.json"], input: second, in: folder)
      #expect([written.status, same.status, other.status] == [0, 0, 1])
    }
  }

  @Test func `a baseline does not hide another secret of the same kind`() throws {
    try withScratchFolder { folder in
      let key = "AKI" + "AQX7ZT3MBK2WLNP5D"
      try write("Key\n\nHow do I change the key \(key)?\n", folder + "/a.txt")
      let base = ["--baseline", "base.json", "a.txt"]
      #expect(
        try runProgram(["lint", "--write-baseline"] + base.dropFirst(), in: folder).status == 0)
      let written = try String(contentsOfFile: folder + "/base.json", encoding: .utf8)
      #expect(!written.contains(key))
      #expect(try runProgram(["lint"] + base, in: folder).status == 0)
      try write("Key\n\nHow do I change the key \(key.dropLast())Q?\n", folder + "/a.txt")
      #expect(try runProgram(["lint"] + base, in: folder).status == 1)
    }
  }

  @Test func `a baseline and a fingerprint do not depend on how a path is spelled`() throws {
    try withScratchFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/a", withIntermediateDirectories: true)
      try write("{}", folder + "/.triage.json")
      try write(Self.fault, folder + "/a/t.txt")
      #expect(
        try runProgram(["lint", "--write-baseline", "base.json", "a/t.txt"], in: folder).status == 0
      )
      var seen: Set<String> = []
      for path in ["a/t.txt", "./a//t.txt", folder + "/a/t.txt", "a/../a/t.txt"] {
        #expect(try runProgram(["lint", "--baseline", "base.json", path], in: folder).status == 0)
        let all = try runProgram(["lint", "--format", "json", path], in: folder).output
        seen.insert(
          try findings(all).map { $0["fingerprint"] as? String ?? "" }.joined(separator: " "))
      }
      let inside = try runProgram(
        ["lint", "--baseline", "../base.json", "t.txt"], in: folder + "/a")
      #expect(inside.status == 0 && seen.count == 1 && seen.first?.isEmpty == false)
    }
  }

  @Test func `a secret in a title is in no digest that can be guessed`() throws {
    try withScratchFolder { folder in
      let keys = try ["Tina1985!", "Tina1986!"].map { secret in
        let text = "# Cannot log in with password: \(secret)\n\nThe app fails.\n"
        try write(text, folder + "/a.md")
        let result = try runProgram(["lint", "--format", "json", "a.md"], in: folder).output
        return try findings(result).filter { $0["rule"] as? String != "secret-in-ticket" }
          .compactMap { $0["fingerprint"] as? String }
      }
      #expect(!keys[0].isEmpty && keys[0] == keys[1])
    }
  }

  @Test func `what a ticket lacks stays known when its title is mended or a line put above it`()
    throws
  {
    try withScratchFolder { folder in
      try write("# The shop fails\n\nThe app fails after the update.\n", folder + "/a.md")
      #expect(
        try runProgram(["lint", "--write-baseline", "b.json", "a.md"], in: folder).status == 0)
      for text in [
        "# The web shop fails\n\nThe app fails after the update.\n",
        "<!-- seen -->\n# The shop fails\n\nThe app fails after the update.\n",
      ] {
        try write(text, folder + "/a.md")
        #expect(try runProgram(["lint", "--baseline", "b.json", "a.md"], in: folder).status == 0)
      }
    }
  }

  @Test func `a run over some files leaves the others' part of the baseline alone`() throws {
    try withScratchFolder { folder in
      for name in ["a.txt", "b.txt", "c.txt"] { try write(Self.fault, folder + "/" + name) }
      let run = { (arguments: [String]) in try runProgram(["lint"] + arguments, in: folder) }
      #expect(try run(["--write-baseline", "base.json", "a.txt", "b.txt", "c.txt"]).status == 0)
      // Known findings that are written anew are not fixed.
      let both = ["--baseline", "base.json", "--write-baseline", "other.json", "--format", "json"]
      let again = try object(try run(both + ["a.txt"]).output)
      let summary = try #require(again["summary"] as? [String: Any])
      #expect(summary["fixed"] as? Int == 0 && (summary["known"] as? Int ?? 0) > 0)
      let partial = try run(["--baseline", "base.json", "a.txt"])
      #expect(partial.status == 0 && partial.errors.isEmpty)
      try write(Self.question, folder + "/a.txt")
      try FileManager.default.removeItem(atPath: folder + "/c.txt")
      #expect(try run(["--baseline", "base.json", "a.txt"]).errors.contains("fixed"))
      #expect(try run(["--write-baseline", "base.json", "a.txt"]).status == 0)
      let files = try #require(
        try object(try String(contentsOfFile: folder + "/base.json", encoding: .utf8))["files"]
          as? [String: Any])
      #expect(Set(files.keys) == ["b.txt"])
    }
  }

  @Test func `a baseline of another version or with an unknown rule is refused`() throws {
    try withScratchFolder { folder in
      try write(Self.fault, folder + "/a.txt")
      let run = { try runProgram(["lint", "--baseline", "base.json", "a.txt"], in: folder) }
      try write(#"{"schemaVersion": 1, "findings": {}}"#, folder + "/base.json")
      let old = try run()
      #expect(old.status == 2 && old.errors.contains("--write-baseline"))
      try write(
        "{\"schemaVersion\": 3, \"files\": {\"a.txt\": {\n\"missing-impct:00\": 1}}}",
        folder + "/base.json")
      let unknown = try run()
      #expect(unknown.status == 2 && unknown.errors.contains("base.json:2: unknown rule"))
      #expect(unknown.errors.contains("'missing-impact'"))
    }
  }

  @Test func `an input that fails leaves the baseline as it was, and the summary says so`() throws {
    try withScratchFolder { folder in
      try write(Self.fault, folder + "/a.txt")
      let result = try runProgram(
        ["lint", "--write-baseline", "base.json", "a.txt", "none.txt"], in: folder)
      #expect(result.status == 2 && result.errors.contains("base.json: not written"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/base.json"))
      let none = try runProgram(["lint", "none.txt"], in: folder)
      #expect(none.status == 2 && none.output == "1 input not read\n")
      let json = try runProgram(["lint", "--format", "json", "none.txt"], in: folder).output
      #expect((try object(json)["summary"] as? [String: Int])?["failed"] == 1)
    }
  }

  @Test func `a required field that is missing is an error unless its rule says otherwise`() throws
  {
    try withScratchFolder { folder in
      try write(Self.fault, folder + "/a.txt")
      let run = { (configuration: String) in
        try write(configuration, folder + "/.triage.json")
        return try runProgram(["lint", "a.txt"], in: folder)
      }
      let required = try run("{required: {'*': ['evidence']}}")
      #expect(required.status == 1 && required.output.contains("error: nothing to look at"))
      let note = try run("{required: {'*': ['evidence']}, rules: {'missing-evidence': 'note'}}")
      #expect(note.status == 0 && note.output.contains("note: nothing to look at"))
    }
  }

  @Test func `files that a configuration names are looked for beside it, with a dot or without`()
    throws
  {
    try withScratchFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/sub", withIntermediateDirectories: false)
      try write(Self.fault, folder + "/sub/a.txt")
      let policy = try runProgram(["policy", "show", "atlan", "--format", "json5"], in: folder)
      try write(policy.output, folder + "/strict")
      try write("{policy: 'strict', required: {S0: ['impact']}}", folder + "/.triage.json")
      for place in [folder, folder + "/sub"] {
        let path = place == folder ? "sub/a.txt" : "a.txt"
        let result = try runProgram(["lint", "--fail-on", "never", path], in: place)
        #expect(result.status == 0, "\(result.errors)")
      }
    }
  }

  @Test func `mistakes about policy, plan and level name the file and its line`() throws {
    try withScratchFolder { folder in
      try write(Self.fault, folder + "/a.txt")
      let errors = { (configuration: String) in
        try write(configuration, folder + "/.triage.json")
        let result = try runProgram(["lint", "a.txt"], in: folder)
        #expect(result.status == 2 && result.output.isEmpty)
        return result.errors
      }
      #expect(
        try errors("{\npolicy: 'atlann'}").contains(".triage.json:2: unknown policy 'atlann'"))
      #expect(try errors("{\n\nplan: 'silver'}").contains(".triage.json:3: unknown plan 'silver'"))
      #expect(try errors("{\npolicy: './none.json5'}").contains(".triage.json:2: "))
      #expect(try errors("{\nmodel: 'none.model'}").contains(".triage.json:2: "))
      let level = try errors("{policy: 'atlan', required: {\nP0: ['impact']}}")
      #expect(level.contains(".triage.json:2: unknown level 'P0'"))
      try write("{}", folder + "/.triage.json")
      let typed = try runProgram(["lint", "--policy", "atlann", "a.txt"], in: folder)
      #expect(typed.status == 2 && typed.errors.contains("did you mean 'atlan'?"))
    }
  }

  @Test func `only what a policy asks for is asked`() throws {
    try withScratchFolder { folder in
      try write(
        "{name: 'own', levels: ['P0', 'P1', 'P2', 'P3'], completeness: ['startTime'],"
          + " plans: [{name: 'all', channels: ['tickets']}]}", folder + "/own.json5")
      try write(Self.fault, folder + "/a.txt")
      let lint = try runProgram(
        ["lint", "--policy", "own.json5", "--format", "json", "a.txt"], in: folder)
      #expect(try findings(lint.output).map { $0["rule"] as? String } == ["missing-start-time"])
      let classified = try runProgram(
        ["classify", "--policy", "own.json5", "--format", "jsonl", "a.txt"], in: folder)
      let completeness = try #require(
        try object(classified.output)["completeness"] as? [String: Any])
      #expect(completeness["missing"] as? [String] == ["startTime"])
    }
  }

  @Test func `print-config shows what the command line changes`() throws {
    try withScratchFolder { folder in
      try write("{failOn: 'never'}", folder + "/.triage.json")
      let output = try runProgram(
        [
          "lint", "--print-config", "--fail-on", "note", "--policy", "atlan", "--plan", "advanced",
        ], in: folder
      ).output
      #expect(output.contains(#""failOn": "note""#) && output.contains(#""policy": "atlan""#))
      #expect(output.contains(#""plan": "advanced""#))
      let rules = try runProgram(["lint", "--list-rules"], in: folder).output
      #expect(rules.contains("<!-- triage-ignore RULE: reason --> names a rule"))
    }
  }

  @Test func `what print-config prints is a configuration that does the same`() throws {
    try withScratchFolder { folder in
      // Work can begin without steps to an outage, so that they are a note: a rule that is set would hold for all its findings.
      try write("Production is down for all customers since 9:40 UTC.", folder + "/a.txt")
      try write("{rules: {'vague-title': 'off'}}", folder + "/.triage.json")
      let lint = {
        try findings(try runProgram(["lint", "--format", "json", "a.txt"], in: folder).output)
      }
      let before = try lint().map { $0["severity"] as? String }
      #expect(before.contains("note"))
      try write(
        try runProgram(["lint", "--print-config"], in: folder).output, folder + "/.triage.json")
      #expect(try lint().map { $0["severity"] as? String } == before)
    }
  }

  @Test func `a file given twice is looked at once, however it is spelled`() throws {
    try withScratchFolder { folder in
      try write(Self.fault, folder + "/a.txt")
      let once = try runProgram(["lint", "--write-baseline", "b.json", "a.txt"], in: folder)
      let twice = try runProgram(
        ["lint", "--baseline", "b.json", "a.txt", "./a.txt", folder + "/a.txt"], in: folder)
      #expect(once.status == 0 && twice.status == 0, "\(twice.output)")
    }
  }

  @Test func `junit fails what fails the run, and lists files without findings`() throws {
    try withScratchFolder { folder in
      try write(Self.fault, folder + "/a.txt")
      try write(Self.question, folder + "/b.txt")
      let run = { (level: String) in
        try runProgram(
          ["lint", "--format", "junit", "--fail-on", level, "a.txt", "b.txt"], in: folder
        ).output
      }
      #expect(try run("never").contains("failures=\"0\""))
      let errors = try run("error").components(separatedBy: "<failure").count
      let all = try run("note").components(separatedBy: "<failure").count
      #expect(errors > 1 && errors < all)
      #expect(try run("note").contains("<testcase classname=\"b.txt\" name=\"lint\"/>"))
    }
  }

  @Test func `sarif has addresses, relative ones without steps that lead nowhere`() throws {
    try withScratchFolder { folder in
      try write(Self.fault, folder + "/a b.txt")
      let run = { (path: String) in
        try runProgram(
          ["lint", "--format", "sarif", path], input: Array(Self.fault.utf8), in: folder
        ).output
      }
      #expect(try run("./a b.txt").contains(#""uri":"a%20b.txt""#))
      #expect(try run(folder + "/a b.txt").contains("\"uri\":\"file:///"))
      #expect(try run("-").contains(#""uri":"stdin""#))
    }
  }

  @Test func `a file's name is no command and steers nothing`() throws {
    try withScratchFolder { folder in
      let name = "##[error]\u{1B}[31m.txt"
      try write(Self.fault, folder + "/" + name)
      for format in ["github", "text"] {
        let result = try runProgram(["lint", "--format", format, name], in: folder)
        #expect(result.status == 1 && result.output.contains("##(error]"))
        #expect(!result.output.contains("##[") && !result.output.contains("\u{1B}"))
      }
    }
  }

  @Test func `a severity that is configured holds for every finding of the rule`() throws {
    try withScratchFolder { folder in
      try write(
        "Sorting ignores umlauts\n\nIn the library version 2.3 sort() puts Ä behind Z. Call sort([\"Ä\", \"B\"]) to see it. A workaround exists.\n",
        folder + "/a.txt")
      let before = try findings(
        runProgram(["lint", "--format", "json", "a.txt"], in: folder).output)
      let note = before.first { $0["rule"] as? String == "missing-start-time" }
      #expect(note?["severity"] as? String == "note")
      try write(#"{rules: {"missing-start-time": "error"}}"#, folder + "/.triage.json")
      let after = try runProgram(["lint", "--format", "json", "a.txt"], in: folder)
      let error = try findings(after.output).first { $0["rule"] as? String == "missing-start-time" }
      #expect(error?["severity"] as? String == "error" && after.status == 1)
    }
  }

  @Test(arguments: ["sarif", "junit", "github"])
  func `an input that fails does not look green in a report`(format: String) throws {
    try withScratchFolder { folder in
      let result = try runProgram(["lint", "--format", format, "none.md"], in: folder)
      #expect(result.status == 2)
      let sign = [
        "sarif": "\"executionSuccessful\":false", "junit": "errors=\"1\"",
        "github": "::error file=none.md",
      ]
      #expect(result.output.contains(try #require(sign[format])), "\(result.output.suffix(300))")
    }
  }

  @Test func `writing a baseline does not call its findings fixed, and a file counts once`() throws
  {
    try withScratchFolder { folder in
      try write(Self.fault, folder + "/a.txt")
      #expect(
        try runProgram(["lint", "--write-baseline", "b.json", "a.txt"], in: folder).status == 0)
      let again = try runProgram(
        ["lint", "--baseline", "b.json", "--write-baseline", "b.json", "a.txt"], in: folder)
      #expect(again.status == 0 && !again.errors.contains("fixed"))
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.txt", withDestinationPath: "a.txt")
      #expect(try runProgram(["lint", "--baseline", "b.json", "link.txt"], in: folder).status == 0)
      let twice = try runProgram(["lint", "--format", "json", "a.txt", "a.txt"], in: folder)
      let once = try runProgram(["lint", "--format", "json", "a.txt"], in: folder)
      #expect(twice.output == once.output)
    }
  }

  @Test func `names that go on as the typed one begins are offered`() throws {
    let result = try runProgram(["lint", "--fail-on", "warn"], input: Array(Self.fault.utf8))
    #expect(result.status == 2 && result.errors.contains("'warning'"))
    let rule = try runProgram(["lint", "--explain", "missing-env"])
    #expect(rule.status == 2 && rule.errors.contains("did you mean 'missing-environment'"))
  }
}
