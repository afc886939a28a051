import Testing
import TriageTickets

@testable import TriageLint

/// What a fault cannot do without is an error, what would only help is a note, and what is not needed is not asked for.
struct MissingFieldTests {
  private func severities(
    _ title: String, _ body: String, _ configuration: LintConfiguration = LintConfiguration()
  ) -> [String: LintSeverity] {
    var checker = LintChecker(configuration)
    let findings = checker.check(Ticket(title: title, body: body)) { _ in nil }.findings
    return Dictionary(
      findings.map { ($0.rule, configuration.severity(of: $0)) }, uniquingKeysWith: max)
  }

  private let core = [
    "missing-reproduction", "missing-environment", "missing-start-time", "missing-error-message",
  ]

  @Test(arguments: [
    ("Payslip app crashes", ""), ("Checkout broken", "Customers complain. Please fix it."),
    ("Crash", "the app keeps crashing"),
  ])
  func `a bare report of a fault lacks all that nobody can do without`(title: String, body: String)
  {
    let found = severities(title, body)
    for rule in core { #expect(found[rule] == .error, "\(rule)") }
  }

  @Test(arguments: [
    ("How do I add a user?", "I would like to know how to add a user to the workspace."),
    ("Please create an account", "Could you create an account for our new colleague?"),
    ("ошибка", "не работает, fails"),
    ("Export kaputt", "Der Export schlägt fehl, ich kann nicht arbeiten, er ist kaputt und fails."),
  ])
  func `questions, requests and other languages are asked for nothing`(title: String, body: String)
  {
    #expect(Set(severities(title, body).keys).isDisjoint(with: core))
  }

  @Test(arguments: [
    ("Site down", "https://www.fjord.example has been down since 10:42 UTC, 503. All visitors."),
    ("Complete outage eu-west-1", "All our services unreachable since 08:01. Connection refused."),
    (
      "Internet down in Leeds",
      "No internet at the office since 8:30, the router shows a red light."
    ),
    ("Certificate expired", "The certificate of api.fjord.example has expired last night."),
    ("Rack without power", "Rack 7 in Oslo lost power at 11:20, 14 production hosts are off."),
    ("Database", "db-main in production crashed at 03:12 with PANIC: could not write to file."),
  ])
  func `what is wholly down needs no steps`(title: String, body: String) {
    #expect(severities(title, body)["missing-reproduction"] == nil)
  }

  @Test(arguments: [
    "It breaks when the list is sorted.", "Press Save and wait a minute.", "It ignores sortBy().",
    "See https://shop.example/cart in any case.", "Document 9401555132 does not tally.",
  ])
  func `a fault that names its action can be begun with`(body: String) {
    #expect(
      severities("Planner broken", "The planner is broken.")["missing-reproduction"] == .error)
    let found = severities("Planner broken", "The planner is broken. " + body)
    #expect(found["missing-reproduction"] != .error)
  }

  @Test(arguments: [
    "has failed for 3 days", "has failed all morning", "stopped working on 3/4",
    "has failed since March", "has failed since the power cut",
  ])
  func `a length of time or a day is not asked for again`(when: String) {
    #expect(severities("Export", "The export \(when).")["missing-start-time"] == nil)
  }

  @Test func `a log in is nothing to look at`() {
    var configuration = LintConfiguration()
    let body = "I cannot log in since Monday 9:00."
    #expect(severities("Cannot log in", body)["missing-evidence"] == .note)
    #expect(severities("Cannot log in", body + " See the server log.")["missing-evidence"] == nil)
    configuration.required = ["*": [.evidence]]
    let found = severities("Cannot log in", body + " See the server log.", configuration)
    #expect(found["missing-evidence"] == .error)
  }

  @Test func `what a reader would not ask for is a note, even where the rule is an error`() {
    let title = "Sorting ignores umlauts"
    let body =
      "In the library version 2.3 sort() puts Ä behind Z. Call sort([\"Ä\", \"B\"]) to see it. A workaround exists."
    var configuration = LintConfiguration()
    #expect(severities(title, body, configuration)["missing-start-time"] == .note)
    configuration.severities["missing-start-time"] = .warning
    #expect(severities(title, body, configuration)["missing-start-time"] == .warning)
    configuration.severities["missing-start-time"] = .off
    #expect(severities(title, body, configuration)["missing-start-time"] == nil)
    configuration = LintConfiguration()
    configuration.required = ["*": [.startTime]]
    #expect(severities(title, body, configuration)["missing-start-time"] == .error)
  }

  @Test func `who tries to tell it and does not is told so as an error`() {
    let body = "The planner on the live server in Oslo shows an error and it has been so lately."
    let found = severities("Planner fails", body)
    #expect(found["missing-start-time"] == .error && found["missing-error-message"] == .error)
  }

  @Test(arguments: [
    "An error is displayed.", "Some error is displayed in the connector log.",
    "It shows a red error box.", "It gives an error code.",
  ])
  func `a sentence that says no more than that there is an error quotes none`(told: String) {
    let body =
      "Since Monday 9:00 the import stops at 40 percent on production. Open Import, press Start. "
      + told
    #expect(severities("Import stops", body)["missing-error-message"] == .error)
  }

  @Test(arguments: [
    "I have attached the log.", "The logs are attached.", "See ![here](https://cdn.acme.io/1).",
  ])
  func `an error that can be read in a log or a picture is a note`(told: String) {
    let body =
      "Since Monday 9:00 the import stops at 40 percent on production with an error. " + told
    #expect(severities("Import stops", body)["missing-error-message"] == .note)
    let other = "We cannot log in to import, an error appears. Screenshot is attached."
    #expect(severities("Import stops", other)["missing-error-message"] == .error)
  }

  @Test(arguments: [
    ("missing-environment", "Planner fails", "The planner fails in 4.2 on SID_39."),
    ("missing-environment", "Label printer fails", "The printer at the Oslo plant fails."),
    ("missing-environment", "Login fails", "The login fails in dev."),
    ("missing-environment", "Link broken", "The link does not open in IE."),
    ("missing-error-message", "Coffee machine broken", "The machine displays E07."),
    ("missing-error-message", "Import fails", "It says <[ERROR] Could not find r8> and fails."),
    ("missing-error-message", "Planner fails", "The planner fails, no error is shown."),
    ("missing-error-message", "Planner fails", "It says \"cannot find the week\" and fails."),
    ("missing-reproduction", "Planner fails", "It fails with this:\n\n```\nplan --week 12\n```"),
    (
      "missing-error-message", "Speaker mute", "There is no sound in the meeting on both laptops."
    ),
    (
      "missing-error-message", "Icons gone",
      "The icons disappear from the toolbar on both laptops when I open a drawing."
    ),
    (
      "missing-error-message", "Key export fails", "The export fails on both laptops (code -4)."
    ),
    (
      "missing-error-message", "Cannot see my folders",
      "On both laptops I cannot see my folders any more."
    ),
    (
      "missing-error-message", "Tab gone", "The tab does not show up on both laptops."
    ),
  ])
  func `a trace of the fact is enough`(rule: String, title: String, body: String) {
    #expect(severities(title, body)[rule] == nil)
  }

  @Test func `an empty field of a form is an error unless it may be left empty`() {
    let body = "The list is broken.\n\n### Error message"
    let answer = "\n\n_No response_\n"
    #expect(severities("List broken", body + answer)["missing-error-message"] == .error)
    let mayBe = severities("Wrong colour", "Blue.\n\n### Error message (optional)" + answer)
    #expect(mayBe["missing-error-message"] != .error)
  }

  @Test func `what a configuration demands is asked whatever the fault`() {
    var configuration = LintConfiguration()
    configuration.required = ["*": [.reproduction, .errorMessage]]
    let found = severities("Booking system down", "The booking system is down.", configuration)
    #expect(found["missing-reproduction"] == .error && found["missing-error-message"] == .error)
  }

  @Test(arguments: [
    ("Two things", "1. The scale shows grams.\n2. Unrelated: the lamp is out.", true),
    ("Planner", "The planner is slow. Another issue: my badge does not open the gate.", true),
    ("Planner", "The planner is slow. Another issue is that it shows ten before two.", false),
    ("Planner", "The planner is slow. Three things I noticed: weeks, days and hours.", false),
  ])
  func `only unrelated or counted problems are several`(title: String, body: String, are: Bool) {
    #expect((severities(title, body)["several-issues"] != nil) == are)
  }
}
