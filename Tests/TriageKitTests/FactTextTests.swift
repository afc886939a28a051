import Testing
import TriageLint

@testable import TriageKit

@Suite struct FactTextTests {
  @Test(
    arguments: [
      (.startTime, "since 2| days ago.", "since 2 days ago"),
      (.startTime, "for 3| hours now", "for 3 hours"),
      (.startTime, "since 9:40| today", "since 9:40"), (.startTime, "since 2| tills", "since 2"),
      (.startTime, "since 2|", "since 2"), (.startTime, "since 2| minerals", "since 2"),
      (.errorMessage, #"says "no route| to host" in"#, #"says "no route to host""#),
      (.environment, "Chrome| 142.", "Chrome 142"),
      (.environment, "Firefox| v130.1, Oslo", "Firefox v130.1"),
      (.environment, "Windows| shows it", "Windows"), (.environment, "on db-7| 12", "on db-7"),
      (
        .errorMessage, #"ERROR: relation "users"| does not exist in production."#,
        #"ERROR: relation "users" does not exist"#
      ),
      (
        .errorMessage, "ORA-00942: table| or view does not exist, since",
        "ORA-00942: table or view does not exist"
      ),
      (.errorMessage, "TypeError|: x is not a function. Then", "TypeError: x is not a function"),
      (.errorMessage, "Error: 404| when I open it", "Error: 404"),
      (.errorMessage, #""E: 5"| is all"#, #""E: 5""#),
      (.errorMessage, "HTTP 502| is all", "HTTP 502"),
      (.impact, "40 users| wait: 3 days", "40 users"), (.errorMessage, "E:|\nnext line", "E:"),
    ] as [(TicketField, String, String)])
  func `a fact is shown to its end`(field: TicketField, marked: String, whole: String) throws {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    let text = Array(parts.joined().utf8)
    let range = FactText.whole(0..<parts[0].utf8.count, of: field, in: text.span)
    #expect(String(decoding: text[range], as: UTF8.self) == whole)
  }

  @Test func `the end of a message is looked for nearby`() {
    for word in ["a ", "ü"] {
      let text = Array(("E: " + String(repeating: word, count: 5000)).utf8)
      let range = FactText.whole(0..<2, of: .errorMessage, in: text.span)
      #expect(range.count < 200 && String(validating: text[range], as: UTF8.self) != nil)
    }
  }
}
