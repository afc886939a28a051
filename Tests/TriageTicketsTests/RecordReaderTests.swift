import Testing

@testable import TriageTickets

@Suite struct RecordReaderTests {
  @Test func `JSON Lines are split at line feeds and blank lines are skipped`() {
    let result = readAll("{\"title\":\"a\"}\r\n\n  \n{\"title\":\"b\"}", .jsonl)
    #expect(result.errors.isEmpty)
    #expect(result.tickets.map(\.titleText) == ["a", "b"])
  }

  @Test func `a bad row is refused by its line and the rest can be read`() {
    let result = readAll(
      "{\"title\":\"a\"}\n{\"title\":3}\n\n{\"title\"\n{\"body\":\"b\"}\n", .jsonl)
    #expect(result.tickets.map { $0.titleText + $0.bodyText } == ["a", "b"])
    #expect(
      result.errors.map(\.description) == [
        "input:2: found a number in 'title', expected text or null",
        "input:4: found end of row, expected ':'",
      ])
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `how much a read brings does not change what format is seen`(mark: String) {
    for blank in [4090, 4093, 4095, 4096, 5000] {
      let text = mark + String(repeating: " ", count: blank) + "{\"title\":\"a\"}\n"
      let whole = readAll(text, .auto, batchBytes: 1 << 16)
      let pieces = readAll(text, .auto, batchBytes: 7)
      #expect(whole.tickets.map(\.text) == pieces.tickets.map(\.text), "\(blank) spaces")
    }
  }

  @Test(arguments: [1, 2, 5, 13, 1000])
  func `the delimiter is told by the whole header, quotes within fields being text`(size: Int) {
    // After half of it the comma seems to be the delimiter.
    let late = "a,\"x;\ny\";body;note\n1;2;down;4\n"
    #expect(readAll(late, .csv, batchBytes: size).errors == readAll(late, .csv).errors)
    let inch = readAll("body,3\" disk\nbroken,1\" ; 2 ; 3\n", .csv, batchBytes: size)
    #expect(inch.tickets.map(\.bodyText) == ["broken"])
  }

  @Test(arguments: [1, 2, 3, 5, 7, 16, 1000])
  func `the size of batches changes nothing`(size: Int) {
    let csv = "id,title,body\r\n1,a,\"x\r\n\"\"y\"\"\"\r\n\r\n2,\"b,c\",z\r\n3,\"d\",\"\n\n\"\n"
    let rows = readAll(csv, .csv, batchBytes: size)
    #expect(rows.errors.isEmpty)
    #expect(rows.tickets.map(\.titleText) == ["a", "b,c", "d"])
    #expect(rows.tickets.map(\.bodyText) == ["x\r\n\"y\"", "z", "\n\n"])
    #expect(rows.tickets.map(\.id) == ["1", "2", "3"])
    let json = "[ {\"title\":\"a]\\\"\"},\n{\"title\":\"b\",\"x\":[[{}]]} ,{\"title\":\"c\"}\n]\n"
    let elements = readAll(json, .json, batchBytes: size)
    #expect(elements.errors.isEmpty)
    #expect(elements.tickets.map(\.titleText) == ["a]\"", "b", "c"])
  }

  @Test(arguments: [TicketFormat.jsonl, .json, .csv])
  func `a record over the limit is refused by its line and the rest can be read`(
    format: TicketFormat
  ) {
    let long = String(repeating: "x", count: 5000)
    let text =
      switch format {
      case .csv: "title\na\n\n\"\(long)\n\"\nb\n"
      default: "{\"title\":\"a\"}\n\n{\"title\":\"\(long)\"}\n{\"title\":\"b\"}\n"
      }
    for size in [10, 100_000] {
      let result = readAll(text, format, limit: 1000, batchBytes: size)
      #expect(result.tickets.map(\.titleText) == ["a", "b"])
      let line = format == .csv ? 4 : 3
      #expect(
        result.errors == [
          InputError(file: "input", line: line, kind: .recordTooLong(limit: 1000))
        ])
    }
  }

  @Test(arguments: 1...40)
  func `a word of JSON over the limit ends where it ends, however it is read`(size: Int) {
    let text = "[" + String(repeating: "x", count: 50) + ",{\"title\":\"b\"}]"
    let result = readAll(text, .json, limit: 20, batchBytes: size)
    #expect(result.tickets.map(\.titleText) == ["b"])
    #expect(
      result.errors == [InputError(file: "input", line: 1, kind: .recordTooLong(limit: 20))])
  }
}
