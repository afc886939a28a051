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
    for empty in ["_No response_", "N/A", "none", "-", "", "<!-- tell us -->", "n/a."] {
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
}
