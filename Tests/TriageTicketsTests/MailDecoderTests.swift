import Foundation
import Testing
import TriageTestSupport

@testable import TriageTickets

/// The bytes of a file in `Fixtures`.
func fixture(_ name: String) throws -> [UInt8] {
  let path = repositoryRoot + "/Tests/TriageTicketsTests/Fixtures/" + name
  return Array(try Data(contentsOf: URL(filePath: path)))
}

@Suite struct MailDecoderTests {
  /// The line and column of the first occurrence of a text.
  private func place(_ text: String, in ticket: Ticket) -> String {
    let bytes = Array(text.utf8)
    for start in ticket.text.indices where ticket.text[start...].starts(with: bytes) {
      let position = ticket.position(of: start)
      return "\(position.part) \(position.line):\(position.column)"
    }
    return "absent"
  }

  @Test func `headers, parts, charsets and places of a whole message`() throws {
    let result = readAll(try fixture("sample.eml"), .auto, name: "mail")
    let ticket = try #require(result.tickets.first)
    #expect(result.errors.isEmpty)
    #expect(ticket.titleText == "Checkout fällt aus since the deploy")
    #expect(
      ticket.bodyText == "Der Checkout ist tot, café geht nicht.\nZweite Zeile = hier.\n\n--  \nEva"
    )
    #expect(ticket.id == "abc-1@example.com")
    #expect(ticket.received == "2024-05-03T10:00:00+02:00")
    #expect(ticket.attachments == ["screen shot.png"])
    #expect(place("Checkout f", in: ticket) == "title 5:10")
    #expect(place("since", in: ticket) == "title 6:2")
    #expect(place("Der", in: ticket) == "body 20:1")
    #expect(place("caf", in: ticket) == "body 20:23")
    #expect(place("é", in: ticket) == "body 20:26")
    #expect(place(" geht", in: ticket) == "body 20:29")
    #expect(place("geht", in: ticket) == "body 21:1")
    #expect(place("hier", in: ticket) == "body 22:18")
    #expect(ticket.segments.last?.kind == .signature)
  }

  @Test func `every truncation gives a ticket or an input error`() throws {
    let whole = try fixture("sample.eml")
    for count in whole.indices {
      let result = readAll(Array(whole[..<count]), .email)
      #expect(result.tickets.count + result.errors.count <= 1)
      for ticket in result.tickets { check(ticket) }
    }
  }

  @Test func `every changed byte gives a ticket or an input error`() throws {
    let whole = try fixture("sample.eml")
    var random = SeededGenerator(seed: 7)
    for index in whole.indices {
      var bytes = whole
      bytes[index] = UInt8.random(in: 0...255, using: &random)
      for ticket in readAll(bytes, .email).tickets { check(ticket) }
    }
  }

  /// Checks what must hold of any ticket.
  private func check(_ ticket: Ticket) {
    #expect(String(validating: ticket.text, as: UTF8.self) != nil)
    #expect(ticket.anchors.map(\.offset) == ticket.anchors.map(\.offset).sorted())
    #expect(ticket.anchors.allSatisfy { $0.offset <= ticket.text.count })
    #expect(ticket.body.upperBound == ticket.text.count)
    for offset in ticket.text.indices { #expect(ticket.position(of: offset).line >= 1) }
  }

  @Test func `base64 maps to the line and the column of its quantum`() {
    let mail =
      "Subject: a\r\nFrom: b\r\nContent-Transfer-Encoding: base64\r\n\r\nSGVsbG8Kd29y\r\nbGQgw6k=\r\n"
    let ticket = readOne(mail, .auto) ?? Ticket()
    #expect(ticket.bodyText == "Hello\nworld é")
    #expect(place("Hello", in: ticket) == "body 5:1")
    #expect(place("wor", in: ticket) == "body 5:9")
    #expect(place("ld é", in: ticket) == "body 6:1")
  }

  @Test func `HTML is stripped where there is no plain text`() {
    let mail =
      "Subject: a\nFrom: b\nContent-Type: text/html\n\n<html><head><title>t</title><style>x{}</style></head>"
      + "<body><p>Hi &amp; <b>all</b>,</p>it is&nbsp;down&#33;<br>now<blockquote>old</blockquote></body>"
    let ticket = readOne(mail, .auto) ?? Ticket()
    #expect(ticket.bodyText == "Hi & all,\n\nit is down!\nnow\n> old")
    #expect(place("it is", in: ticket) == "body 5:87")
    #expect(ticket.pieces.last == "quote: > old")
  }

  @Test func `lines and marks that HTML stands for do not run ahead of the places`() {
    let mail =
      "Subject: a\nFrom: b\nContent-Type: text/html\n\nHi<p>you<blockquote>old<p>more</blockquote> z"
    let ticket = readOne(mail, .auto) ?? Ticket()
    #expect(ticket.bodyText == "Hi\n\nyou\n> old\n\n> more\nz")
    let places = ticket.body.map { ticket.position(of: $0) }
    #expect(places.allSatisfy { $0.line == 5 })
    #expect(places.map(\.column) == places.map(\.column).sorted())
    #expect(place("> old", in: ticket) == "body 5:21")
  }

  @Test func `a line break in a subject is a space`() {
    let ticket = readOne("Subject: =?utf-8?Q?down=0Anow?= =?utf-8?B?DQp4?=\nFrom: b\n\nc", .email)
    #expect(ticket?.titleText == "down now  x")
  }

  @Test func `a byte of another character set is a column`() {
    let mail = Array("Subject: a\nContent-Type: text/plain; charset=windows-1252\n\n".utf8)
    let ticket = readAll(mail + [0x93] + Array("q".utf8) + [0x94, 0x20, 0x3D, 0x0A], .email)
      .tickets.first
    #expect(ticket?.bodyText == "\u{201C}q\u{201D} =\n")
    let quoted =
      readAll(
        Array("Subject: ".utf8) + [0x93, 0x61, 0x94] + Array(" =?utf-8?Q?b?=\n\nc".utf8), .email
      ).tickets.first ?? Ticket()
    #expect(place("b", in: quoted) == "title 1:14")
  }

  @Test(
    arguments: [
      ("Fri, 3 May 2024 10:00:00 +0200", "2024-05-03T10:00:00+02:00"),
      ("3 May 24 10:00 GMT", "2024-05-03T10:00:00Z"),
      ("1 Jan 2024 00:00:60 -0500 (EST)", "2024-01-01T00:00:59-05:00"),
      ("yesterday", nil), ("32 May 2024 10:00", nil), ("3 May 2024 25:00:00 +0000", nil),
      ("3 May 2024 10:00:00 +9999", nil),
      ("2026-11-16T09:40:00Z", "2026-11-16T09:40:00Z"),
      ("2026-11-16T09:40:00.123+02:00", "2026-11-16T09:40:00+02:00"),
      ("2026-11-16 09:40 -0500", "2026-11-16T09:40:00-05:00"),
      ("Mon Nov 16 09:40:00 2026", "2026-11-16T09:40:00Z"),
      ("Mon Nov 16 09:40:00 CET 2026", "2026-11-16T09:40:00+01:00"),
      ("Mon, 16-Nov-26 09:40:00 GMT", "2026-11-16T09:40:00Z"),
      ("Monday, 16 November 2026 9:40 PM", "2026-11-16T21:40:00Z"),
      ("Nov 16, 2026 12:05 AM EST", "2026-11-16T00:05:00-05:00"),
      ("Mon,16 Nov 2026 09:40:00 +0100", "2026-11-16T09:40:00+01:00"),
      ("Mon (Montag), 16 Nov (11) 2026 09:40 (local (time)) +0100", "2026-11-16T09:40:00+01:00"),
      ("16 Nov 99 09:40 UTC+2", "1999-11-16T09:40:00+02:00"),
      ("16 Nov 2026 09:40 XST", "2026-11-16T09:40:00Z"),
      ("Mon, 29 Feb 2026 09:40:00 +0000", nil), ("29 Feb 2028 09:40", "2028-02-29T09:40:00Z"),
      ("31 Apr 2026 09:40", nil), ("0 May 2026 09:40", nil), ("16 Nov 2026", nil),
      ("31 Dec 9999 23:59:59 -0500", nil), ("2026-13-01T00:00:00Z", nil), ("", nil),
      ("99999999999999999999 May 2026 10:00", nil), ("16 Nov 2026 13:40 PM", nil),
      ("16 Nov 2026 09:40 10:40", nil), ("16 Nov 2026 since 09:40", nil),
    ] as [(String, String?)])
  func `dates become ISO 8601`(text: String, expected: String?) {
    #expect(MailDate.iso8601(text) == expected)
  }

  private func alternatives(_ plain: String, _ html: String, _ kind: String = "alternative")
    -> Ticket?
  {
    readOne(
      "Subject: a\nContent-Type: multipart/\(kind); boundary=x\n\n--x\nContent-Type: text/plain\n\n\(plain)\n"
        + "--x\nContent-Type: text/html\n\n\(html)\n--x--\n", .email)
  }

  private static let down = "<p>Production is down for all customers since 9:40, error 500.</p>"

  @Test(arguments: [
    "This message is in HTML. Please use an HTML capable mail program.",
    "To view this message, use a compatible mail client or open it in your browser.",
    "Diese Nachricht kann Ihr Mailprogramm nicht anzeigen.", "--", " \n", "[cid:1]",
  ])
  func `HTML is read where the plain text only says that there is some`(plain: String) {
    #expect(
      alternatives(plain, Self.down)?.bodyText.hasPrefix("Production is down for all") == true)
  }

  @Test(arguments: [
    "Production is down for all customers since 9:40.", "The checkout is down",
    "We cannot use the HTML export in any browser, the view stays blank for all of our users here.",
  ])
  func `a plain text that says it is read`(plain: String) {
    #expect(alternatives(plain, "<p>See above</p>")?.bodyText == plain)
    #expect(alternatives(plain, "<p>\(plain)</p>", "mixed")?.bodyText == plain)
  }

  @Test func `a plain text and HTML that are different parts are both read`() {
    let text = alternatives("Sent from my phone", Self.down, "mixed")?.bodyText
    #expect(text?.hasPrefix("Sent from my phone\nProduction is down") == true)
    let list = readOne(
      "Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n\(Self.down)\n"
        + "--x\nContent-Type: text/plain\n\nHow to leave this list\n--x--\n", .email)
    #expect(list?.bodyText.hasPrefix("Production is down") == true)
    #expect(list?.bodyText.contains("leave this list") == true)
  }

  @Test func `HTML instead of a plain text stands where it is written`() {
    let ticket = alternatives("--", Self.down) ?? Ticket()
    #expect(place("Production", in: ticket) == "body 11:4")
  }

  @Test(arguments: [
    ("Please see the mail below.", true),
    (String(repeating: "our own words of it ", count: 9), false),
  ])
  func `a message attached below a short note is read, below a long one not`(
    note: String, isRead: Bool
  ) {
    let mail = """
      Subject: Fwd: help
      Content-Type: multipart/mixed; boundary=b

      --b

      \(note)
      --b
      Content-Type: message/rfc822

      Subject: help

      All tills are down since nine.
      --b--
      """
    let body = readOne(mail, .email)?.bodyText ?? ""
    #expect(body.contains("\n\nAll tills are down since nine.") == isRead)
    #expect(body.hasPrefix(note))
  }

  @Test(arguments: ["utf-16le", "utf-16be", "utf-16"])
  func `UTF-16 is read in the order that its name says`(charset: String) {
    let units = Array("Größe 7 fällt aus".utf16)
    let bytes = units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return charset == "utf-16le" ? [low, high] : [high, low]
    }
    let mail =
      "Content-Type: text/plain; charset=\(charset)\nContent-Transfer-Encoding: base64\n\n"
      + Data(bytes).base64EncodedString()
    #expect(readOne(mail, .email)?.bodyText == "Größe 7 fällt aus")
  }

  @Test func `nesting is bounded and no message is lost to it`() {
    var mail = "Subject: deep\nFrom: a\n"
    for level in 0..<3000 {
      mail += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    #expect(readAll(mail, .email).tickets.count == 1)
  }
}
