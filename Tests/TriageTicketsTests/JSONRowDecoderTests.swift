import Foundation
import Testing
import TriageTestSupport

@testable import TriageTickets

@Suite struct JSONRowDecoderTests {
  private struct Row: Codable {
    var title: String?
    var body: String?
  }

  @Test func `a row with escapes, nested values and further fields`() throws {
    let result = readAll(
      try fixture("row.jsonl"), .jsonl, fields: FieldNames(extras: ["label", "absent", "id"]))
    let ticket = try #require(result.tickets.first)
    #expect(ticket.titleText == "Zahlung ü😀 \"tot\"")
    #expect(ticket.bodyText == "Zeile 1\r\n\tZeile 2 \u{FFFD} é")
    #expect(ticket.id == "17")
    #expect(ticket.received == "2024-05-01T10:00:00Z")
    #expect(ticket.plan == nil)
    #expect(ticket.extras == ["P0", nil, "17"])
    let place = ticket.position(of: ticket.body.upperBound - 2)
    #expect(place == Position(part: .body, line: 2, column: 12))
  }

  @Test func `every truncation of a row is an input error`() throws {
    let whole = try fixture("row.jsonl").dropLast()
    for count in 1..<whole.count {
      let result = readAll(Array(whole[..<count]), .jsonl)
      #expect(result.tickets.isEmpty && result.errors.count == 1, "\(count) bytes")
    }
  }

  @Test func `agrees with Foundation on random rows`() throws {
    let parts = [
      "a", "é", "😀", "\"", "\\", "\n", "\t", "/", "\u{8}", "\u{C}", "\r", "\u{1F}", "{", "]", " ",
      "plain words of a ticket ", "\u{FFFD}", "\u{2028}", "\u{7F}",
    ]
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      func text() -> String? {
        guard Int.random(in: 0..<8, using: &random) > 0 else { return nil }
        var text = "x"
        for _ in 0..<Int.random(in: 0..<20, using: &random) {
          text += parts[Int.random(in: 0..<parts.count, using: &random)]
        }
        return text
      }
      let row = Row(title: text(), body: text() ?? "body")
      let encoder = JSONEncoder()
      if seed % 2 == 0 { encoder.outputFormatting = .prettyPrinted }
      let data = try encoder.encode(row)
      let ticket = try #require(readAll(Array(data), .json).tickets.first, "seed \(seed)")
      #expect(ticket.titleText == row.title ?? "", "seed \(seed)")
      #expect(ticket.bodyText == row.body ?? "", "seed \(seed)")
    }
  }

  @Test func `agrees with Foundation on what is JSON`() throws {
    let parts = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\\n\"", "1", "-0", "01", "1.", "1e5 ", "true",
      "nul",
      "null", " ", "\"\\x\"", "\"\\u12\"", "2.5E-3", "-", "\"",
    ]
    for seed in 0..<3000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var value = ""
      for _ in 0..<Int.random(in: 1..<6, using: &random) {
        value += parts[Int.random(in: 0..<parts.count, using: &random)]
      }
      let row = "{\"title\":\"t\",\"x\":\(value)}"
      // Foundation takes a comma before a closing brace (seen in 6.3.1), which RFC 8259 does not.
      guard !row.replacing(" ", with: "").contains(",}") else { continue }
      let isValid = (try? JSONSerialization.jsonObject(with: Data(row.utf8))) != nil
      #expect(readAll(row, .jsonl).errors.isEmpty == isValid, "seed \(seed): \(row)")
    }
  }

  @Test func `depth does not overflow the stack`() {
    let depth = 1_000_000
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(readAll("{\"x\":\(nested),\"title\":\"t\"}", .jsonl).tickets.count == 1)
  }

  @Test(arguments: [
    ("[1]", "found '[', expected an object"),
    (
      "{}",
      "no field with the text of a ticket, expected one of "
        + "'title', 'subject', 'summary', 'body', 'description', 'text'; --title and --body name others"
    ),
    ("{\"title\":\" \"}", "ticket is empty, expected a title or a body"),
    ("{\"body\":null}", "ticket is empty, expected a title or a body"),
    ("{\"body\":{},\"text\":\" \"}", "found an object in 'body', expected text or null"),
    ("{\"body\":[]}", "found an array in 'body', expected text or null"),
    ("{\"body\":\"a\"} x", "found 'x', expected nothing after the object"),
    ("{\"body\":\"a\",}", "found '}', expected a key in '\"'"),
    ("{\"body\":\"a\\q\"}", "found 'q', expected an escape such as '\\n'"),
  ])
  func `errors say what was found and expected`(row: String, words: String) {
    #expect(readAll(row, .jsonl).errors.map(\.description) == ["input:1: \(words)"])
  }

  @Test(
    arguments: [
      (#"{"title":"  ","subject":"b","body":" \n ","description":"d"}"#, "b", "d"),
      (#"{"title":"\u00a0","summary":"c","body":"\t","text":" t"}"#, "c", " t"),
      (#"{"body":{"type":"x"},"description":"d"}"#, "", "d"),
      (#"{"title":["a"],"subject":"b","body":3,"text":"t"}"#, "b", "t"),
      (#"{"Title":"a","BODY":"b"}"#, "a", "b"),
      (#"{"Title":"A","title":"a","TITLE":"x"}"#, "a", ""),
      (#"{"title":"a","Body":{"x":1},"Text":"t"}"#, "a", "t"),
      (#"{"title":" ","body":"b"}"#, " ", "b"),
    ])
  func `the first field with text is taken`(row: String, title: String, body: String) {
    let ticket = readOne(row, .jsonl)
    #expect(ticket?.titleText == title && ticket?.bodyText == body)
  }

  @Test func `a key in another case is no field of the wrong type`() {
    let ticket = readOne(#"{"title":"a","ID":{"$oid":"1"},"Plan":[1]}"#, .jsonl)
    #expect(ticket?.id == nil && ticket?.plan == nil && ticket?.titleText == "a")
    #expect(readOne(#"{"title":"a","Id":7}"#, .jsonl)?.id == "7")
  }

  @Test func `arrays in arrays are pages of rows`() {
    for size in [1, 5, 1000] {
      let result = readAll(
        "[[{\"title\":\"a\"},\n{\"title\":\"b\"}],[],[[{\"title\":\"c\"}]]] [{\"title\":\"d\"}]",
        .json,
        batchBytes: size)
      #expect(result.errors.isEmpty && result.tickets.map(\.titleText) == ["a", "b", "c", "d"])
    }
    #expect(readAll("[[{\"title\":\"a\"}]", .json).errors.count == 1)
    #expect(readAll("[[]]", .auto).tickets.isEmpty && readAll("[[]]", .auto).errors.isEmpty)
  }

  @Test func `of names given twice the last counts and escaped keys are keys`() {
    let ticket = readOne("{\"title\":\"a\",\"t\\u0069tle\":\"b\",\"summary\":\"c\"}", .jsonl)
    #expect(ticket?.titleText == "b")
  }
}
