import Foundation
import Testing
import TriageTestSupport

/// `--title`, `--body` and `--id` of the commands that read single tickets.
@Suite struct RowFieldTests {
  private static let table = """
    ticket,caption,details,level
    A-1,All tills down,Nobody can pay since 9:40,P0
    A-2,Change of currency,How do I change it?,P3

    """

  private func ids(_ output: String) throws -> [String?] {
    try output.split(separator: "\n").map { line in
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return row?["id"] as? String
    }
  }

  @Test func `a model is used on the rows that it was trained on`() throws {
    try withScratchFolder { folder in
      let text = ["--title", "caption", "--body", "details"]
      try Data(Self.table.utf8).write(to: URL(fileURLWithPath: folder + "/rows.csv"))
      let trained = try runProgram(
        ["train", "rows.csv", "--label", "level", "-o", "own.model"] + text, in: folder)
      #expect(trained.status == 0)
      let result = try runProgram(
        ["classify", "--model", "own.model", "--id", "ticket", "--format", "jsonl", "rows.csv"]
          + text, in: folder)
      #expect(result.status == 0 && result.errors.isEmpty)
      #expect(try ids(result.output) == ["A-1", "A-2"])
      let lint = try runProgram(["lint", "--id", "ticket", "rows.csv"] + text, in: folder)
      #expect(lint.status < 2 && lint.output.contains("(ticket A-1, title 1:1)"))
    }
  }

  @Test(arguments: ["classify", "lint"])
  func `rows from a pipe are told from prose by the named columns`(command: String) throws {
    let result = try runProgram(
      [command, "--format", "json", "--title", "caption", "--body", "details", "--id", "ticket"],
      input: Array(Self.table.utf8))
    #expect(result.status < 2)
    #expect(result.output.contains("\"A-1\""))
  }

  @Test(arguments: ["classify", "lint"], ["--title", "--body", "--id"])
  func `a column that is not there is refused before any row`(
    command: String, option: String
  ) throws {
    let result = try runProgram(
      [command, "--input", "csv", "--title", "caption", option, "captoin"],
      input: Array(Self.table.utf8))
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix(
        "triage: standard input:1: found no column 'captoin', expected \(option) to be 'ticket', "))
  }

  @Test(arguments: ["classify", "lint"])
  func `a key that no row of JSON has is warned of`(command: String) throws {
    let row = "{\"subject\": \"All tills down\", \"body\": \"Nobody can pay\"}\n"
    let wrong = try runProgram(
      [command, "--title", "betreff", "--id", "nr"], input: Array(row.utf8))
    #expect(wrong.status < 2)
    #expect(
      wrong.errors == """
        triage: warning: --title: no row has a text in the field 'betreff'
        triage: warning: --id: no row has a text in the field 'nr'

        """)
    let right = try runProgram([command, "--title", "subject"], input: Array(row.utf8))
    #expect(right.errors.isEmpty)
  }

  @Test func `the time that an export wrote counts unless another is asked for`() throws {
    func due(_ row: String, _ arguments: [String] = []) throws -> String? {
      let result = try runProgram(
        ["classify", "--format", "json", "--plan", "enterprise"] + arguments,
        input: Array(row.utf8))
      #expect(result.status == 0)
      let all = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      return (all?["responseTarget"] as? [String: Any])?["due"] as? String
    }
    let text = "\"title\": \"All tills down\", \"body\": \"Nobody can pay since 9:40\""
    #expect(
      try due("{\(text), \"opened_at\": \"2020-05-01 10:00:00\"}")?.hasPrefix("2020-05-01") == true)
    let given = ["--received", "2019-01-01T00:00:00Z"]
    #expect(
      try due("{\(text), \"opened_at\": \"2020-05-01 10:00:00\"}", given)?.hasPrefix("2019-01-01")
        == true)
    for created in ["\"01/May/20 9:40 AM\"", "{\"at\": 1}", "true", "[]", "1588327200"] {
      #expect(
        try due("{\(text), \"created\": \(created)}", given)?.hasPrefix("2019-01-01") == true)
    }
    // A documented name means what it says.
    let wrong = try runProgram(
      ["classify"], input: Array("{\(text), \"received\": \"yesterday\"}".utf8))
    #expect(wrong.status == 2)
  }

  @Test(arguments: ["json", "jsonl", "level"])
  func `a form that nothing was written into needs review in every format`(format: String) throws {
    let form = "**Describe the bug**\nA clear and concise description of what the bug is.\n"
    let untouched = try runProgram(
      ["classify", "--input", "markdown", "--exit-status", "--format", format],
      input: Array(form.utf8))
    #expect(untouched.status == 3)
    let told = form.replacing(
      "A clear and concise description of what the bug is.",
      with: "All tills of our 14 shops are down since 9:40, nobody can pay.")
    let result = try runProgram(
      ["classify", "--input", "markdown", "--exit-status", "--format", format],
      input: Array(told.utf8))
    #expect(result.status == 0)
  }
}
