import Testing
import TriageTestSupport

@testable import TriageTickets

@Suite struct TextDecoderTests {
  @Test(arguments: [
    ("Down\nAll of it", "Down", "All of it"), ("\r\nDown\r\nAll\r\n", "Down", "All\r\n"),
    ("Subject: Down\nBody", "Down", "Body"),
    ("Env: x\nSubject: Down\n\nBody", "Down", "Env: x\n\nBody"),
    ("Hi team,\n\nit is down", "", "Hi team,\n\nit is down"),
    ("Steps to reproduce:\n1. x", "", "Steps to reproduce:\n1. x"),
    ("# Down #\nx", "Down", "x"), ("one line", "", "one line"),
  ])
  func `titles of plain text`(text: String, title: String, body: String) {
    let ticket = readOne(text, .text)
    #expect(ticket?.titleText == title)
    #expect(ticket?.bodyText == body)
  }

  @Test(arguments: [
    ("# Down\n\nx", "Down", "\nx"), ("Down\n====\nx", "Down", "x"),
    ("Down\n\n## Steps", "", "Down\n\n## Steps"),
    ("### Describe the bug\nx", "", "### Describe the bug\nx"),
    (
      "---\ntitle: \"It's down\"\nplan: gold\n---\nx", "It's down",
      "---\n---\nx"
    ), ("---\nid: 7\nteam: sales\n---\n# Down\nx", "Down", "---\nteam: sales\n---\nx"),
    ("<!-- fill in -->\n# Down\nx", "Down", "<!-- fill in -->\nx"),
  ])
  func `titles of Markdown`(text: String, title: String, body: String) {
    let ticket = readOne(text, .markdown)
    #expect(ticket?.titleText == title)
    #expect(ticket?.bodyText == body)
  }

  @Test func `of a page of HTML the tags are left out and places kept`() throws {
    let page = """
      <!DOCTYPE html>
      <html><head><title>Ticket 7</title></head><body>
      <h1>Checkout dead</h1>
      <p>Nobody can <b>pay</b> &amp; we wait.</p>
      <!-- a comment -->
      <!-- triage-ignore missing-start-time: known -->
      </body></html>
      """
    let ticket = try #require(readOne(page, .text))
    #expect(ticket.titleText == "Checkout dead")
    #expect(
      ticket.bodyText
        == "\nNobody can pay & we wait.\n\n<!-- triage-ignore missing-start-time: known -->")
    let start = try #require(ticket.text.firstIndex(of: UInt8(ascii: "&")))
    #expect(ticket.position(of: start) == Position(part: .body, line: 4, column: 26))
    #expect(TicketFormat(fileName: "ticket.HTML") == .text)
    #expect(readOne("<p> is a tag\nx", .text)?.titleText == "<p> is a tag")
  }

  @Test func `places are those of the file as written`() throws {
    let ticket = try #require(readOne("\n# Ünï 😀 x\r\n\r\n\tb😀dy\r\nz", .markdown))
    func place(_ text: String) -> Position? {
      let bytes = Array(text.utf8)
      return ticket.text.indices.first { ticket.text[$0...].starts(with: bytes) }.map(
        ticket.position)
    }
    #expect(place("Ünï") == Position(part: .title, line: 2, column: 3))
    #expect(place("x") == Position(part: .title, line: 2, column: 9))
    #expect(place("dy") == Position(part: .body, line: 4, column: 4))
    #expect(place("z") == Position(part: .body, line: 5, column: 1))
  }

  @Test func `places far into a long text are those of the file, too`() throws {
    let lines = (0..<4000).map { "№ \($0) 😀 line\($0.isMultiple(of: 3) ? "\r" : "")" }
    let ticket = try #require(readOne("title\n\n" + lines.joined(separator: "\n"), .text))
    #expect(ticket.anchors.count > 10)
    var line = 2
    var column = 1
    for offset in ticket.body {
      if ticket.text[offset] & 0xC0 != 0x80, offset.isMultiple(of: 7) {
        #expect(ticket.position(of: offset) == Position(part: .body, line: line, column: column))
      }
      if ticket.text[offset] == 0x0A {
        (line, column) = (line + 1, 1)
      } else if ticket.text[offset] & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  @Test func `repair agrees with the standard library`() {
    let parts: [[UInt8]] = [
      [0x41], [0xC3], [0xA9], [0xE2, 0x82], [0xAC], [0xF0, 0x9F], [0x98, 0x80], [0xED, 0xA0, 0x80],
      [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0], Array("plain text".utf8), [0xE0, 0x80],
    ]
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        bytes += parts[Int.random(in: 0..<parts.count, using: &random)]
      }
      var text = bytes
      var scratch: [UInt8] = []
      UTF8Repair.repair(&text, from: 0, scratch: &scratch)
      #expect(text == Array(String(decoding: bytes, as: UTF8.self).utf8), "seed \(seed)")
    }
  }

  @Test func `byte order marks and UTF-16`() {
    let text = "Dön😀\nbody"
    let units = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
      for size in [1, 3, 1000] {
        let ticket = readAll(bytes, .text, batchBytes: size).tickets.first
        #expect(ticket?.titleText == "Dön😀")
        #expect(ticket?.bodyText == "body")
      }
    }
  }

  @Test(arguments: [
    ("{\"title\":\"a\"}\n{\"title\":\"b\"}\n", TicketFormat.jsonl), ("{\n\"title\":\"a\"}", .json),
    ("[{\"title\":\"a\"}]", .json), ("[URGENT] it is down\nx", .text), ("{code}x{code}", .text),
    ("From: a\nSubject: b\n\nc", .email), ("Subject: b\n\nc", .text), ("id,Title,x\n1,b,c\n", .csv),
    ("title;body\na;b", .csv), ("# Down\n", .markdown), ("---\ntitle: x\n---\n", .markdown),
    ("Down\n\n## Steps\n", .text), ("", .text), ("{\"title\": \"a", .jsonl),
  ])
  func `formats are found by content`(content: String, format: TicketFormat) {
    let bytes = Array(content.utf8)
    #expect(TicketFormat(content: bytes.span, isWhole: true) == format)
  }

  @Test func `empty and blank inputs are empty tickets`() {
    for text in ["", " \n\t\r\n", "\u{FEFF}"] {
      for format in [TicketFormat.text, .markdown, .email, .auto] {
        #expect(readAll(text, format).errors.map(\.kind) == [.emptyTicket])
      }
    }
    #expect(readAll("a\0b", .text).tickets.first?.text == [0x61, 0, 0x62])
  }
}
