import Testing
import TriageTickets

@testable import TriageLint

struct CompletenessDetectorTests {
  private func detect(_ title: String, _ body: String) -> Completeness {
    var detector = CompletenessDetector()
    return detector.detect(Ticket(title: title, body: body))
  }

  @Test func `a full report has every field and no question`() {
    let result = detect(
      "Export fails on production",
      """
      Since Tuesday 09:10 the export fails on our production cluster eu-west-1.
      When I open Reports and click Export I get "HTTP 502 Bad Gateway".
      All 300 customers are blocked, there is no workaround. Screenshot: https://img.example/a.png
      """)
    for field in TicketField.allCases { #expect(result.fields[field] != nil, "\(field)") }
    #expect(result.kind == .fault)
    #expect(result.missing.isEmpty && result.questions.isEmpty)
    #expect(result.singleIssue && result.secrets.isEmpty)
  }

  @Test func `a bare fault is asked for what it needs`() {
    let result = detect("", "The export is broken.")
    #expect(result.missing.contains(.startTime) && result.missing.contains(.reproduction))
    #expect(result.questions.count == result.missing.count)
    #expect(Set(result.questions).count == result.questions.count)
  }

  @Test(arguments: [
    ("The sync fails sporadically, now and then with a timeout.", TicketKind.intermittentFault),
    ("How do I export my orders? Is there a way to filter them?", .question),
    ("Please add a new user for our new starter, same rights as Kim.", .request),
    ("The upload is broken and crashes since Monday.", .fault),
  ])
  func `the kind decides what is asked`(body: String, kind: TicketKind) {
    let result = detect("", body)
    #expect(result.kind == kind)
    if kind == .intermittentFault { #expect(!result.missing.contains(.reproduction)) }
    if kind == .question || kind == .request { #expect(result.missing.isEmpty) }
  }

  @Test func `ranges lie in the text and name its words`() {
    let ticket = Ticket(title: "Füße", body: "Die Seite é zeigt 503 since Tuesday.\nBye")
    var detector = CompletenessDetector()
    let range = detector.detect(ticket).fields[.startTime]
    #expect(range.map { String(decoding: ticket.text[$0], as: UTF8.self) } == "since Tuesday")
  }

  @Test(arguments: [
    ("Two unrelated things: the printer jams. Separately, the logo is old.", false),
    ("The printer jams since Monday and the tray is hot.", true),
  ])
  func `unrelated problems are told apart`(body: String, isSingle: Bool) {
    #expect(detect("", body).singleIssue == isSingle)
  }

  @Test func `a signature proves nothing`() {
    let result = detect(
      "",
      "It is broken.\n--\nEva Muster\nACME Production GmbH\nHours: Mon-Fri 9:00-17:00\nwww.acme.example"
    )
    #expect(result.fields == FieldRanges())
  }

  @Test func `what is written below a signature proves as much as above`() {
    let result = detect("", "It is broken.\n\nThanks\nEva\n\nIt began on Tuesday at 09:10.")
    #expect(result.fields[.startTime] != nil)
  }

  @Test func `an attachment named by the mail is evidence`() {
    var ticket = Ticket(title: "", body: "It is broken.")
    ticket.attachments = ["a.png"]
    var detector = CompletenessDetector()
    #expect(detector.detect(ticket).fields[.evidence] != nil)
  }

  @Test(arguments: [
    "", "\n\n", "\u{0}\u{0}\u{0}", String(repeating: "a", count: 50_000),
    String(repeating: "password ", count: 3_000), String(repeating: "\"`'>:", count: 5_000),
    String(repeating: "1 2", count: 5_000), "```\n", "-----BEGIN PRIVATE KEY-----",
    "\u{FEFF}\r\n\r\n",
    String(repeating: "since ", count: 4_000), "\u{202E}\u{1F600}",
  ])
  func `any text is taken`(body: String) {
    let ticket = Ticket(title: "", body: body)
    var detector = CompletenessDetector()
    let first = detector.detect(ticket)
    for field in TicketField.allCases {
      if let range = first.fields[field] { #expect(range.upperBound <= ticket.text.count) }
    }
    #expect(detector.detect(ticket) == first)
  }

  @Test func `the answer does not depend on what was seen before`() {
    let bodies = [
      "Nothing loads since 9:10, all users.", "How do I pay?", "password: Heron-Lake-42",
      "Firefox 128, returns 503",
    ]
    var used = CompletenessDetector()
    for body in bodies + bodies.reversed() {
      let ticket = Ticket(title: "t", body: body)
      var fresh = CompletenessDetector()
      #expect(used.detect(ticket) == fresh.detect(ticket))
    }
  }
}
