import Testing

@testable import TriageTickets

@Suite struct CSVRowTests {
  @Test(arguments: [",", ";", "\t"])
  func `columns are found by name with each delimiter`(mark: String) {
    let text =
      ["\u{FEFF}Id", " Summary ", "Description", "label"].joined(separator: mark) + "\r\n"
      + ["7", "\"a \"\"b\"\"\(mark)\"", "c", ""].joined(separator: mark) + "\r\n"
    let result = readAll(text, .csv, fields: FieldNames(extras: ["label", "group"]))
    #expect(result.errors.isEmpty)
    #expect(result.tickets.map(\.titleText) == ["a \"b\"\(mark)"])
    #expect(result.tickets.map(\.bodyText) == ["c"])
    #expect(result.tickets.map(\.id) == ["7"])
    #expect(result.tickets.map(\.extras) == [[nil, nil]])
  }

  @Test(arguments: [";", "|"])
  func `the delimiter that the first line declares is taken`(mark: String) {
    let text = "sep=\(mark)\r\nid\(mark)title\(mark)body\r\n7\(mark)a,b\(mark)c\r\n"
    let result = readAll(text, .auto)
    #expect(result.errors.isEmpty)
    #expect(result.tickets.map(\.titleText) == ["a,b"])
    #expect(result.tickets.map(\.id) == ["7"])
  }

  @Test func `the first column with text is taken`() {
    let rows = "title,subject,body,text\n\" \",b,\"\n\",t\n\" \",,\u{A0},t\na,b,,\n"
    let result = readAll(rows, .csv)
    #expect(result.errors.isEmpty)
    #expect(result.tickets.map(\.titleText) == ["b", " ", "a"])
    #expect(result.tickets.map(\.bodyText) == ["t", "t", ""])
  }

  @Test func `bad rows are refused by line`() {
    let text = "title,body\na\nb,\"c\"d\ne,f,g\nh,i\nj,\"k\nl,m\n"
    let result = readAll(text, .csv)
    #expect(result.tickets.map(\.titleText) == ["h"])
    #expect(
      result.errors.map(\.description) == [
        "input:2: found 1 field, expected 2 as in the header",
        "input:3: found 'd' after a closing quote, expected ',' or the end of the row",
        "input:4: found 3 fields, expected 2 as in the header",
        "input:6: quoted field never ends, expected a closing '\"'; all below it is taken for its text",
      ])
    #expect(
      readAll("a,b\n1,2\n", .csv, name: "<stdin>").errors.map(\.description).first?
        .hasPrefix("standard input:1: no field with the text of a ticket") == true)
  }
}
