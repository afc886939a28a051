import Foundation
import Testing
import TriageTestSupport

@Suite struct LintTests {
  /// A fault that leaves much out, with a secret and text that would steer a terminal or a log.
  static let hostile = """
    ##[error]Export broken \u{1B}[31m

    ::warning::It recently throws a weird error message, password: Heron-Lake-42.
    <b>@channel</b> 100% & more
    """

  private func lint(
    _ arguments: [String], _ text: String = hostile, name: String = "ticket.txt"
  ) throws -> ProgramResult {
    try withScratchFolder { folder in
      try write(text, folder + "/" + name)
      return try runProgram(["lint"] + arguments + [folder + "/" + name])
    }
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: ["text", "json", "sarif", "github", "junit", "markdown"])
  func `hostile text is inert and secrets are shown nowhere`(format: String) throws {
    let result = try lint(["--format", format])
    #expect(result.status == 1)
    #expect(!result.output.contains("Heron"))
    #expect(!result.output.contains("\u{1B}") && !result.output.contains("<b>"))
    #expect(result.output.contains("secret-in-ticket"))
    guard format == "text" || format == "github" else { return }
    #expect(!result.output.contains("##["))
    for line in result.output.split(separator: "\n") where line.hasPrefix("::") {
      #expect(format == "github" && line.firstMatch(of: /^::(error|warning|notice) file=/) != nil)
    }
  }

  @Test func `very many secrets on a very long line are all found and shown nowhere`() throws {
    let values = (0..<3000).map { "Heron\($0)Lake!x" }
    let text = "Many keys\n\n" + values.map { "password: \($0)" }.joined(separator: " and ")
    let lint = try lint(["--format", "json"], text)
    #expect(lint.status == 1 && !lint.output.contains("Heron"))
    #expect(lint.output.components(separatedBy: "secret-in-ticket").count > 3000)
    #expect(lint.output.utf8.count < 6_000_000)
    let classified = try runProgram(["classify", "--explain"], input: Array(text.utf8))
    #expect(classified.status == 0 && !classified.output.contains("Heron"))
  }

  @Test(arguments: ["text", "json", "sarif", "github", "junit", "markdown"])
  func `a secret is shown nowhere, nor where it stands without its label`(format: String) throws {
    let text =
      "Export\n\nHeron-Lake-42: it recently throws a weird error. password: Heron-Lake-42\n"
    let result = try lint(["--format", format], text)
    #expect(result.output.contains("missing-start-time") && !result.output.contains("Heron"))
  }

  @Test(arguments: ["text", "github"])
  func `a ticket's own name is no command`(format: String) throws {
    let row = "{\"id\":\"##[error]::stop\",\"title\":\"Export broken\",\"body\":\"It fails.\"}\n"
    let output = try lint(["--format", format], row, name: "ticket.jsonl").output
    #expect(output.contains("##(error]") && !output.contains("##["))
  }

  @Test func `a NUL does not move the caret`() throws {
    let output = try lint([], "Export\n\n\0\0It recently fails.\n").output
    #expect(output.contains("  | \\u{0}\\u{0}It recently fails.\n  |              ^~~~~~~~"))
  }

  @Test func `text shows place, rule, line and caret`() throws {
    let result = try lint([])
    #expect(result.output.contains(":3:15: error: vague time;"))
    #expect(result.output.contains("[missing-start-time]"))
    #expect(result.output.contains("  |               ^~~~~~~~\n"))
    #expect(result.output.contains("password: *************."))
  }

  @Test func `sarif holds what the standard and code scanning ask for`() throws {
    let log = try object(try lint(["--format", "sarif"]).output)
    #expect(log["version"] as? String == "2.1.0" && log["$schema"] is String)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "triage" && driver["version"] is String)
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let levels = ["none", "note", "warning", "error"]
    for rule in rules {
      #expect(rule["id"] is String)
      #expect((rule["shortDescription"] as? [String: Any])?["text"] is String)
      #expect((rule["help"] as? [String: Any])?["text"] is String)
      let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String
      #expect(levels.contains(level ?? ""))
    }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(!results.isEmpty)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(levels.contains(result["level"] as? String ?? ""))
      #expect((result["message"] as? [String: Any])?["text"] is String)
      #expect((result["partialFingerprints"] as? [String: String])?.isEmpty == false)
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      #expect((place["artifactLocation"] as? [String: Any])?["uri"] is String)
      let region = try #require(place["region"] as? [String: Int])
      #expect(region["startLine", default: 0] >= 1 && region["startColumn", default: 0] >= 1)
      #expect(region["endColumn", default: 0] > region["startColumn", default: 0])
    }
  }

  @Test func `a configuration is found above the file and its mistakes are named`() throws {
    try withScratchFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/a/b", withIntermediateDirectories: true)
      let ticket = folder + "/a/b/t.txt"
      try write(Self.hostile, ticket)
      try write(
        "{rules: {'secret-in-ticket': 'off', 'missing-start-time': 'note'}, // why\n failOn: 'never'}",
        folder + "/.triage.json")
      let result = try runProgram(["lint", ticket])
      #expect(result.status == 0)
      #expect(!result.output.contains("secret-in-ticket"))
      #expect(result.output.contains("note: vague time"))
      try write("{\n rules: {'missing-start-tim': 'off'},\n fail: 1}", folder + "/.triage.json")
      let wrong = try runProgram(["lint", ticket])
      #expect(wrong.status == 2 && wrong.output.isEmpty)
      #expect(wrong.errors.contains(".triage.json:2: unknown rule 'missing-start-tim'"))
      #expect(wrong.errors.contains("'missing-start-time'"))
      #expect(wrong.errors.contains(".triage.json:3: unknown key 'fail'"))
    }
  }

  @Test func `what a level needs can be configured`() throws {
    try withScratchFolder { folder in
      let ticket = folder + "/t.txt"
      try write("Export fails\n\nThe export fails with an error message.", ticket)
      try write("{required: {'*': ['startTime']}}", folder + "/.triage.json")
      let result = try runProgram(["lint", "--format", "json", ticket])
      let rules = try #require(object(result.output)["findings"] as? [[String: Any]])
      #expect(rules.map { $0["rule"] as? String } == ["missing-start-time"])
    }
  }

  @Test func `a suppression needs a rule, a reason and a finding`() throws {
    let with = Self.hostile + "\n<!-- triage-ignore secret-in-ticket: sample of the manual -->\n"
    #expect(!(try lint([], with).output.contains("[secret-in-ticket]")))
    let bare = try lint([], Self.hostile + "\n<!-- triage-ignore secret-in-ticket -->\n")
    #expect(bare.output.contains("[secret-in-ticket]") && bare.output.contains("without a reason"))
    let typo = try lint([], Self.hostile + "\n<!-- triage-ignore secret-in-tickt: x -->\n")
    #expect(typo.output.contains("did you mean 'secret-in-ticket'?"))
  }

  @Test func `a comment in a title and a fence that holds nothing supply no steps`() throws {
    let body =
      #"The export on the live server fails since Monday 9:00 with \"ERR 1042\". 40 people wait."#
    let row =
      "{\"title\": \"Export broken <!-- triage-ignore missing-reproduction: see above -->\", "
      + "\"body\": \"\(body)\"}\n"
    let suppressed = try lint(["--format", "json"], row, name: "t.jsonl")
    #expect(!suppressed.output.contains("unused-suppression"))
    #expect(!suppressed.output.contains("missing-reproduction"))
    let text = "# Export broken\n\n" + body.replacingOccurrences(of: "\\", with: "") + "\n\n"
    for fence in ["", "```\n```\n", "```\n<!-- a -->\n```\n", "```sh\n\n```\n"] {
      let result = try lint(["--format", "json"], text + fence, name: "t.md")
      #expect(result.output.contains("missing-reproduction"), "\(fence)")
    }
  }

  @Test func `a baseline puts up with what is known, wherever it moves`() throws {
    try withScratchFolder { folder in
      let (ticket, base) = (folder + "/t.txt", folder + "/base.json")
      try write(Self.hostile, ticket)
      #expect(try runProgram(["lint", "--write-baseline", base, ticket]).status == 0)
      let known = try runProgram(["lint", "--baseline", base, ticket])
      #expect(known.status == 0 && known.errors.isEmpty)
      try write(Self.hostile.replacingOccurrences(of: "::warning", with: "\n\n::warning"), ticket)
      #expect(try runProgram(["lint", "--baseline", base, ticket]).status == 0)
      try write("Export\n\nHow do I export?", ticket)
      let fixed = try runProgram(["lint", "--baseline", base, ticket])
      #expect(fixed.status == 0 && fixed.errors.contains("fixed"))
      try write("{}", base)
      #expect(try runProgram(["lint", "--baseline", base, ticket]).status == 2)
    }
  }

  @Test func `rows are named by their line, ticket and place in it`() throws {
    let rows = """
      {"id":"a","title":"How do I export?","body":"Where is the button?"}
      {"id":"b","title":"Login","body":"How?\\nMy password: Heron-Lake-42"}

      """
    let result = try lint(["--format", "json"], rows, name: "t.jsonl")
    #expect(result.status == 1)
    let findings = try #require(object(result.output)["findings"] as? [[String: Any]])
    let secret = try #require(findings.first { $0["rule"] as? String == "secret-in-ticket" })
    #expect(secret["line"] as? Int == 2)
    let ticket = try #require(secret["ticket"] as? [String: Any])
    #expect(ticket["id"] as? String == "b" && ticket["part"] as? String == "body")
    #expect(ticket["line"] as? Int == 2 && ticket["column"] as? Int == 14)
  }

  @Test func `bad input and wrong usage are 2, never the code of findings`() throws {
    #expect(try lint([], "  \n").status == 2)
    #expect(try runProgram(["lint", "/no/such/file"]).status == 2)
    let rule = try runProgram(["lint", "--explain", "vague-titel"])
    #expect(rule.status == 2 && rule.errors.contains("'vague-title'"))
    #expect(try runProgram(["lint", "--policy", "temprol", "-"], input: [65]).status == 2)
    #expect(try lint(["--fail-on", "warning"], "Question\n\nHow do I export?").status == 1)
    #expect(try lint([], "Question\n\nHow do I export?").status == 0)
  }
}
