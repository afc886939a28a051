import Testing

@testable import TriageTickets

@Suite struct MailboxTests {
  private static let envelope = "From a@x Mon Nov 16 09:40:00 2026\n"
  private static let mailbox = """
    From a@x Mon Nov 16 09:40:00 2026
    From: A <a@b>
    Subject: Avatar

    From Monday on I cannot find it.

    From Monday, Nov 16 2026 at 9:40 on: nothing.

    From b@x  Tue Nov  3 10:40:00 2026
    >From c@y Tue Nov  3 10:39:00 2026 remote from y
    Subject: Checkout down

    >From 9:40 on, error 500.
    >>From him.
    > From: quoted

    From - Wed, 4 Nov 2026 10:40:00 +0100
    Subject: Third

    c
    """

  @Test(arguments: [1, 2, 5, 13, 64, 1000, 100_000], ["\n", "\r\n"])
  func `each message of a mailbox is a ticket`(size: Int, lineBreak: String) {
    let result = readAll(
      Self.mailbox.replacing("\n", with: lineBreak), .email, batchBytes: size)
    #expect(result.errors.isEmpty)
    #expect(result.tickets.map(\.titleText) == ["Avatar", "Checkout down", "Third"])
    // What is prose stays, and a mark that keeps a line from being an envelope goes.
    let bodies = result.tickets.map { $0.bodyText.replacing("\r\n", with: "\n") }
    #expect(bodies[0].contains("From Monday on") && bodies[0].contains("From Monday, Nov 16"))
    #expect(bodies[1] == "From 9:40 on, error 500.\n>From him.\n> From: quoted\n\n")
    #expect(bodies[2] == "c")
    let second = result.tickets[1]
    #expect(second.position(of: 0) == Position(part: .title, line: 11, column: 10))
    let start = second.body.lowerBound
    #expect(second.position(of: start) == Position(part: .body, line: 13, column: 2))
    #expect(second.position(of: start + 5) == Position(part: .body, line: 13, column: 7))
    #expect(result.tickets[2].position(of: 0) == Position(part: .title, line: 18, column: 10))
  }

  @Test(arguments: ["list.mbox", "inbox"])
  func `a mailbox is known by its name or its content`(name: String) {
    #expect(readAll(Self.mailbox, .auto, name: name).tickets.count == 3)
    #expect(
      readAll("\(Self.envelope)Subject: a\n\nb", .auto, name: name).tickets[0].titleText == "a")
    #expect(readAll("\n\n" + Self.mailbox, .auto, name: name).tickets.count == 3)
  }

  @Test(arguments: [
    "Subject: a\nFrom: b\n\nsee\n\n\(envelope)Subject: c\n\nd\n",
    "\(envelope)Subject: a\n\nsee\n\(envelope)Subject: c\n\nd\n",
    "\(envelope)Subject: a\n\nsee\n\n>\(envelope)Subject: c\n\nd\n",
    "\(envelope)Subject: a\n\nsee\n\n\(envelope)no field\n",
    "\(envelope)Subject: a\n\nsee\n\nFrom the start: nothing\nSubject: c\n\nd\n",
    "\(envelope)Subject: a\n\nsee\n\n\(envelope)",
  ])
  func `what is no mailbox, or in a message, is one ticket`(mail: String) {
    #expect(readOne(mail, .email)?.titleText == "a")
  }

  @Test func `a message over the limit is refused by its line and the rest can be read`() {
    let long = String(repeating: "x", count: 500) + "\n\n" + String(repeating: "y", count: 2000)
    let text =
      "\(Self.envelope)Subject: a\n\n1\n\n\(Self.envelope)Subject: b\n\n\(long)\n\n\(Self.envelope)Subject: c\n\n3\n"
    for size in [10, 100, 100_000] {
      let result = readAll(text, .email, limit: 1000, batchBytes: size)
      #expect(result.tickets.map(\.titleText) == ["a", "c"], "\(size)")
      #expect(
        result.errors == [InputError(file: "input", line: 6, kind: .recordTooLong(limit: 1000))])
      #expect(result.tickets.last?.position(of: 0).line == 14)
    }
  }

  @Test func `blank lines before a header do not end it`() {
    #expect(readOne("\n \nSubject: a\nFrom: b\n\nc", .auto)?.titleText == "a")
    #expect(readOne("\nNote: all of it is text\nc", .email)?.bodyText.contains("Note") == true)
  }

  @Test func `memory is bounded by a message, not by the mailbox`() throws {
    let message = Self.envelope + "Subject: a\n\n" + String(repeating: "x y\n", count: 100) + "\n"
    var reader = try RecordReader(
      ByteSource(bytes: Array(String(repeating: message, count: 2000).utf8), name: "m.mbox"),
      batchBytes: 4096)
    var batch = RecordBatch()
    var count = 0
    while try reader.next(&batch) {
      count += batch.count
      #expect(batch.bytes.count < 64 << 10)
    }
    #expect(count == 2000)
  }
}
