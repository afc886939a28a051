import Testing
import TriageFeatures
import TriageTickets

struct UnitSplitterTests {
  private func units(_ body: String) -> [String] {
    let ticket = Ticket(title: "", body: body)
    var units: [TextUnit] = []
    UnitSplitter.split(ticket, into: &units)
    return units.map { String(decoding: ticket.text[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("Version 3.2.1 is out.\nNext", ["Version 3.2.1 is out.", "Next"]),
    ("1. Open it\n2. Close it", ["1. Open it", "2. Close it"]),
    ("- a\n- b", ["- a", "- b"]),
  ])
  func `sentences and list items are units`(body: String, expected: [String]) {
    #expect(units(body) == expected)
  }

  @Test func `a wrapped line goes on`() {
    let line = "This line was wrapped by a mail program at about seventy bytes and\ngoes on."
    #expect(units(line) == [line])
  }

  @Test func `a huge line is cut between scalars`() {
    let all = units(String(repeating: "é", count: 9_000))
    #expect(all.joined().utf8.count == 18_000)
    #expect(
      all.allSatisfy { $0.utf8.count <= UnitSplitter.longestUnit && !$0.contains("\u{FFFD}") })
  }
}
