import Testing
import TriageTickets

@testable import TriageLint

struct FormTests {
  private func fields(_ body: String) -> FieldRanges {
    var detector = CompletenessDetector()
    return detector.detect(Ticket(title: "Form", body: body)).fields
  }

  @Test(arguments: [
    ("Steps to reproduce", TicketField.reproduction), ("Environment", .environment),
    ("Browser / OS", .environment), ("When did it start?", .startTime), ("Logs", .errorMessage),
    ("Error message", .errorMessage), ("Screenshots", .evidence), ("Business impact", .impact),
    ("Workaround", .impact),
  ])
  func `an answered heading counts and an empty one does not`(heading: String, field: TicketField) {
    #expect(fields("### \(heading)\n\nthe blue one")[field] != nil)
    for empty in [
      "_No response_", "N/A", "none", "-", "", "<!-- tell us -->", "n/a.", "None provided",
      "Select an option", "Please choose", "Choose one...", "/", "keine", "Keine Angabe", "geen",
      "not applicable", "Not specified.", "unknown", "unknown at this time", "tbd", "?", "???",
      "\u{200B}", "\u{FEFF}\u{200B}", "see above", "same as above", "to be added", "=====",
      "- [ ] the blue one", "* [ ] the red one", "I don't know",
    ] {
      #expect(fields("### \(heading)\n\n\(empty)\n\n### Rest\n\nok")[field] == nil, "\(empty)")
    }
  }

  @Test func `a labelled line is an answer`() {
    #expect(fields("Impact: the blue one")[.impact] != nil)
    #expect(fields("Impact: none")[.impact] == nil)
    #expect(fields("Started: N/A")[.startTime] == nil)
  }

  @Test func `the range is the answer's`() {
    var detector = CompletenessDetector()
    let ticket = Ticket(title: "Form", body: "### Environment\n\nthe blue one")
    let range = detector.detect(ticket).fields[.environment]
    #expect(range.map { String(decoding: ticket.text[$0], as: UTF8.self) } == "the blue one")
  }

  @Test(arguments: [
    "**Environment:**\n\n**Error message:** HTTP 500",
    "Environment:\n\nSteps to reproduce:\n\nError message: HTTP 500",
    "1. Environment:\n2. Steps to reproduce:\n3. Error message: HTTP 500",
    "- Environment:\n- Steps to reproduce:\n- Error message: HTTP 500",
    "Environment\n---\n\nSteps to reproduce\n---\n\nError message\n---\n\nHTTP 500",
    "### Environment\n\n### Steps to reproduce\n\n### Error message\n\nHTTP 500",
    "| Field | Answer |\n| --- | --- |\n| Environment | |\n| Steps to reproduce | N/A |\n| Error message | HTTP 500 |",
    "| Environment | Steps to reproduce | Error message |\n|:--|--|--:|\n| none | - | HTTP 500 |",
  ])
  func `the next label is no answer`(form: String) throws {
    let reading = try Reading("# Saving a profile fails\n\n" + form)
    #expect(reading.proof(.errorMessage) == "HTTP 500")
    #expect(reading.proof(.environment) == nil)
    // Where no form asks for steps, "saving a profile" may count as some.
    #expect(!form.contains("Steps") || reading.proof(.reproduction) == nil)
    // Each finding points at its own label, row or heading.
    for rule in ["missing-environment", "missing-reproduction"]
    where rule == "missing-environment" || form.contains("Steps") {
      #expect(reading.errors.contains { $0.hasPrefix(rule) && !$0.hasSuffix(":1") }, "\(rule)")
    }
  }

  @Test(arguments: [
    "### Environment\n\n- OS: Windows 11\n- Browser: Firefox\n- Error message: HTTP 500",
    "**Environment**\n- **OS:** Windows 11\n- **Browser:** Firefox",
    "Environment:\n- OS: Windows 11\n- Since: Monday",
    "| Environment | Windows 11 |", "1. Environment: Windows 11\n2. Started: Monday",
    "### Environment\n\n- [x] Windows 11\n- [ ] Linux",
  ])
  func `labels below a heading are items of it`(form: String) throws {
    let reading = try Reading("# Saving a profile fails\n\n" + form)
    #expect(reading.proof(.environment)?.contains("Windows 11") == true)
    #expect(!reading.rules.contains("empty-form-field"))
    #expect(!reading.rules.contains("missing-environment"))
  }

  @Test(arguments: [
    "Steps to reproduce: 1. open the page 2. press Save",
    "What I expect: it passes\nWhat happens: \"nondeterministic workflow\"\nWhat I tried: 1. clear the cache 2. downgrade",
    "### Steps to reproduce\n\nURL: https://app.example/x\nOpen it and press Save",
    "### Logs\n\nDate: 4 May\nError: boom", "### Impact\n\nSince: Monday\nUsers: all",
  ])
  func `what was answered is not reported as empty`(form: String) throws {
    let reading = try Reading("# Replay fails\n\n" + form)
    #expect(!reading.rules.contains("empty-form-field"))
    #expect(!reading.errors.contains { $0.hasPrefix("missing-") && !$0.hasSuffix(":1") })
  }

  @Test func `what stands above may be pointed at`() throws {
    let form = "### Steps to reproduce\n\nsee above\n"
    let above = "# Saving fails\n\nOpen Users and press Save, nothing happens.\n\n"
    #expect(try Reading(above + form).proof(.reproduction) != nil)
    #expect(try Reading("# Saving fails\n\nStarted: Monday\n\n" + form).proof(.reproduction) == nil)
  }

  @Test(arguments: ["soon", "recently", "earlier", "just now", "not sure", "a while ago"])
  func `a vague answer to the start is no start`(time: String) throws {
    for form in ["Started: \(time)", "### When did it start?\n\n\(time)"] {
      let reading = try Reading("# Saving fails\n\nSaving fails on prod.\n\n" + form)
      #expect(reading.proof(.startTime) == nil, "\(form)")
      #expect(reading.rules.contains("missing-start-time"), "\(form)")
    }
  }

  @Test(arguments: [
    "### Where does it happen?\n\n- [ ] Production\n- [ ] Staging\n\n### What happened?\n\nSaving shows \"E42 boom\".",
    "### Affected stage\n\n- [ ] Production\n- [ ] Staging\n\n### What happened?\n\nSaving shows \"E42 boom\".",
  ])
  func `boxes that were not ticked are no answers`(form: String) throws {
    #expect(try Reading(form).proof(.environment) == nil)
    let ticked = form.replacing("[ ] Production", with: "[x] Production")
    #expect(try Reading(ticked).proof(.environment) != nil)
  }

  @Test func `an error in a form's row is quoted`() throws {
    let row = "| Error message | E42 boom |\n| Screenshot | _No response_ |"
    let reading = try Reading("# Saving fails\n\n" + row)
    #expect(reading.proof(.errorMessage) == "E42 boom")
    #expect(reading.place(of: "missing-evidence") == "4:1")
    let told = try Reading("# Saving fails\n\nError message: some error")
    #expect(told.proof(.errorMessage) == nil)
  }

  @Test func `the first line of an issue form is no title`() throws {
    let form = "### Question\n\nHow can I change the currency?\n\n### Product\n\nBilling\n"
    #expect(try Reading(form).rules == [])
    let unknown = try Ticket(written: "### Your plan\n\nGold\n\n### Problem\n\nIt fails.\n")
    #expect(unknown.title.isEmpty)
    let title = try Ticket(written: "### Saving fails\n\nIt does.\n")
    #expect(!title.title.isEmpty)
  }

  @Test func `a fault is told in a heading below the kind of text`() throws {
    let reading = try Reading("# Bug report\n\n## Saving a profile fails\n\nhttps://x.example\n")
    #expect(reading.completeness.kind == .fault)
    #expect(!reading.rules.contains("vague-title"))
    #expect(reading.errors.contains("missing-start-time:3"))
    #expect(try Reading("# Bug report\n\nIt is odd.\n").rules.contains("vague-title"))
  }

  @Test func `a question need not answer what is asked of faults`() throws {
    let form =
      "### Question\n\nHow can I change the currency?\n\n### Steps to reproduce\n\n_No response_\n\n### Environment\n\n_No response_\n"
    #expect(try Reading(form).rules == [])
  }

  @Test func `a finding names each empty heading once`() throws {
    let text =
      "# Saving fails\n\nOpen Users on prod, press Save: \"E42 boom\" since Monday 9:00.\n\n### To reproduce\n\nSteps to reproduce the behavior:\n\n### Environment\n\nN/A\n"
    let found = try Reading(text).findings.filter { $0.rule == "empty-form-field" }
    #expect(
      found.map(\.message) == [
        "nothing was written under 2 headings (steps to reproduce, environment); answer them, or delete the headings"
      ])
  }
}

/// A form that asks for a fault settles what the ticket is, and what it asks for must be answered.
struct BugFormTests {
  private static let asked = ["missing-reproduction", "missing-environment", "missing-start-time"]

  private func form(_ heading: String, _ text: String, answer: String) -> String {
    "### \(heading)\n\(text)\n### Steps to reproduce\n\(answer)\n### Environment\n\(answer)\n"
      + "### When did it start\n\(answer)\n### Screenshot\nNone.\n"
  }

  @Test(arguments: ["Bug description", "Describe the bug", "Bug report", "What happened?"])
  func `core fields left empty are errors at their headings`(heading: String) throws {
    for answer in ["N/A", "none", "-", "<!-- tell us -->", "_No response_"] {
      let text = form(heading, "Saving a profile shows \"E42 boom\".", answer: answer)
      let reading = try Reading(text)
      #expect(reading.completeness.kind == .fault, "\(answer)")
      for (rule, line) in zip(Self.asked, [3, 5, 7]) {
        #expect(reading.errors.contains("\(rule):\(line)"), "\(rule) \(answer)")
      }
    }
  }

  @Test func `a question asked by a form for bugs stays a question`() throws {
    let text = form("Describe the bug", "How can I change the currency?", answer: "N/A")
    #expect(try Reading(text).rules.filter { $0.hasPrefix("missing-") } == [])
  }

  @Test func `an untouched template lacks everything`() throws {
    let errors = try Reading(IssueForm.matter + IssueForm.fault).errors
    #expect(
      Set(errors) == [
        "missing-reproduction:13", "missing-environment:26", "missing-start-time:10",
        "missing-error-message:10",
      ])
  }
}
