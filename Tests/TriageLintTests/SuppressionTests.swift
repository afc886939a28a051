import Testing

@testable import TriageLint

struct SuppressionTests {
  private static let fault = "# Saving fails\n\nSaving fails with an error.\n\n"
  private static let question = "# Change the currency\n\nHow do I change it?\n\n"

  private func complaints(_ text: String) throws -> [String] {
    try Reading(text).findings.filter { $0.rule == "unused-suppression" }.map(\.message)
  }

  @Test func `one comment suppresses each rule of its list`() throws {
    let text =
      Self.fault + "<!-- triage-ignore missing-environment, missing-start-time: only one env -->"
    let rules = try Reading(text).rules
    #expect(!rules.contains("missing-environment") && !rules.contains("missing-start-time"))
    #expect(rules.contains("missing-error-message") && !rules.contains("unused-suppression"))
  }

  @Test func `a rule of a list that suppresses nothing is named`() throws {
    let text = Self.fault + "<!-- triage-ignore missing-environment, secret-in-ticket: none -->"
    #expect(
      try complaints(text) == ["'secret-in-ticket' suppresses nothing; delete its name"])
  }

  @Test(arguments: [
    "<!-- triage-ignore unused-suppression: keep -->",
    "<!-- triage-ignore unused-suppression: keep -->\n<!-- triage-ignore secret-in-ticket: x -->",
    "<!-- triage-ignore unused-suppression, secret-in-ticket: keep -->",
  ])
  func `what is unused can be suppressed itself`(comments: String) throws {
    #expect(try complaints(Self.question + comments) == [])
  }

  @Test(arguments: [
    ("<!-- triage-ignore secret-in-ticket: x -->", "suppresses nothing"),
    ("<!-- triage-ignore missing-environment: x\n", "never closed"),
    ("<!-- triage-ignore missing-impact: x\n\nText <!-- other -->\n", "never closed"),
    ("<!-- triage-ignore: x -->", "without a rule"), ("<!-- triage-ignore -->", "without a rule"),
    ("<!-- triage-ignore secret-in-ticket -->", "without a reason"),
    ("<!-- triage-ignore missing-enviroment: x -->", "did you mean 'missing-environment'?"),
  ])
  func `a suppression that cannot work is complained of`(comment: String, message: String) throws {
    let found = try complaints(Self.question + comment)
    #expect(found.count == 1 && found[0].contains(message))
  }

  @Test(arguments: ["<!-- triage-ignore several-issues: x -->", "<!-- a note -->"])
  func `a comment above does not move the findings`(comment: String) throws {
    let titled = try Reading(comment + "\n" + Self.fault)
    #expect(titled.place(of: "missing-environment") == "2:3")
    let untitled = try Reading(comment + "\nSaving fails with some text and it breaks.\n")
    #expect(untitled.place(of: "missing-environment") == "2:1")
  }
}
