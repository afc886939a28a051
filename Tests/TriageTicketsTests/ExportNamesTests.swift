import Testing

@testable import TriageTickets

/// The names that ServiceNow, Jira, Zendesk and GitHub have for what a ticket needs.
@Suite struct ExportNamesTests {
  private func csv(_ text: String, fields: FieldNames = FieldNames()) -> Ticket? {
    readAll(text, .csv, fields: fields).tickets.first
  }

  private func json(_ text: String, fields: FieldNames = FieldNames()) -> Ticket? {
    readAll(text, .jsonl, fields: fields).tickets.first
  }

  @Test(arguments: [
    "number,short_description,description,opened_at\nX-1,Tills down,Nobody can pay,2026-11-21",
    "Number,Short description,Description,Created\nX-1,Tills down,Nobody can pay,2026-11-21",
    "Summary,Issue key,Issue id,Created,Description\nTills down,X-1,1001,2026-11-21,Nobody can pay",
    "Ticket ID,Subject,Created at,Description\nX-1,Tills down,2026-11-21,Nobody can pay",
    "key,summary,sys_created_on,text\nX-1,Tills down,2026-11-21,Nobody can pay",
  ])
  func `a table is read by its own names`(table: String) throws {
    let ticket = try #require(csv(table))
    #expect(ticket.titleText == "Tills down" && ticket.bodyText == "Nobody can pay")
    #expect(ticket.id == "X-1")
    #expect(ticket.received == "2026-11-21" && ticket.isReceivedGuessed)
    // And told from prose by them.
    let found = readAll(table + "\n", .auto).tickets.first
    #expect(found?.titleText == "Tills down")
  }

  @Test func `so are rows of JSON`() throws {
    let row = try #require(
      json(
        #"{"Issue key": "X-1", "Summary": "Tills down", "Description": "Nobody can pay", "Created": "2026-11-21"}"#
      ))
    #expect(row.titleText == "Tills down" && row.bodyText == "Nobody can pay")
    #expect(row.id == "X-1" && row.received == "2026-11-21")
    #expect(json(#"{"title": "t", "number": 17}"#)?.id == "17")
  }

  @Test func `documented names go first`() throws {
    let ticket = try #require(
      json(
        #"{"number": 1, "id": "own", "title": "t", "short_description": "s", "created": "2020-01-01", "received": "2026-11-21"}"#
      ))
    #expect(ticket.id == "own" && ticket.titleText == "t")
    #expect(ticket.received == "2026-11-21" && !ticket.isReceivedGuessed)
    let row = try #require(csv("key,id,created,received,title\nk,i,2020-01-01,2026-11-21,t"))
    #expect(row.id == "i" && row.received == "2026-11-21" && !row.isReceivedGuessed)
  }

  @Test func `what only shares a name with an identifier or a time is no mistake`() throws {
    let row = #"{"title": "t", "key": {"a": 1}, "number": [], "created": true, "opened_at": null}"#
    let ticket = try #require(json(row))
    #expect(ticket.id == nil && ticket.received == nil && !ticket.isReceivedGuessed)
    #expect(readAll(#"{"title": "t", "id": {}}"#, .jsonl).errors.count == 1)
  }

  @Test func `a ticket that has no guessed time forgets that of the one before`() {
    let rows = "{\"title\": \"a\", \"created\": \"2020-01-01\"}\n{\"title\": \"b\"}\n"
    #expect(readAll(rows, .jsonl).tickets.map(\.isReceivedGuessed) == [true, false])
  }

  @Test func `a field named for one part is no other part as well`() throws {
    var names = FieldNames()
    names.take(title: nil, body: "short_description", id: "key")
    let ticket = try #require(csv("key,number,short_description\n,7,Tills down", fields: names))
    #expect(ticket.titleText.isEmpty && ticket.bodyText == "Tills down")
    // Whoever names the identifier means no other.
    #expect(ticket.id == nil)
  }

  @Test func `a row without any text is told the documented names`() {
    let result = readAll(#"{"foo": 1}"#, .jsonl)
    #expect(
      result.errors.first?.kind
        == .noTextField(expected: ["title", "subject", "summary", "body", "description", "text"]))
  }
}
