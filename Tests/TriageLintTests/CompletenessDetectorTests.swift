import Testing
import TriageTickets

@testable import TriageLint

struct CompletenessDetectorTests {
  @Test func `a full report has every field`() {
    var detector = CompletenessDetector()
    let ticket = Ticket(
      title: "Export fails on production",
      body: """
        Since Tuesday 09:10 the export fails on our production cluster eu-west-1.
        When I open Reports and click Export I get "HTTP 502 Bad Gateway".
        All 300 customers are blocked, there is no workaround. Screenshot: https://img.example/a.png
        """)
    let result = detector.detect(ticket)
    for field in TicketField.allCases { #expect(result.fields[field] != nil, "\(field)") }
    #expect(result.missing.isEmpty)
    #expect(result.singleIssue)
    #expect(result.secrets.isEmpty)
  }
}
