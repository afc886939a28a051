import Testing

@testable import TriageTickets

@Suite struct TicketFormatTests {
  private func format(_ text: String) -> TicketFormat {
    let bytes = Array(text.utf8)
    return TicketFormat(content: bytes.span, isWhole: true)
  }

  @Test(
    arguments: [
      ("[]", .json), ("[]\n", .json), ("[ ]\r\n\r\n", .json), ("[][]\n", .json),
      ("[[]]\n", .json), ("[{\"a\":1}]", .json), ("[\n  {\n \"a\": [\"]\"]}\n]\n", .json),
      ("[[{\"a\":1}],[{\"a\":2}]]", .json), ("[[],[{\"a\":2}]]", .json),
      ("{\"a\":1}\n{\"a\":2}\n", .jsonl), ("{\n\"a\":1}", .json), ("[{}]", .json),
      ("[{host:web01}] checkout is down", .text), ("[{ host }]", .text),
      ("[{\"host\":\"web01\"}] checkout is down", .text),
      ("{\"error\":1} is what I get", .text), ("{host} is down", .text),
      ("[] checkout is down", .text), ("[ ] checkout", .text), ("[x] done", .text),
      ("[[wiki]] is down", .text), ("[URGENT] down", .text), ("[", .text), ("[],", .text),
      ("]", .text),
    ] as [(String, TicketFormat)])
  func `JSON is told from prose that opens with a bracket`(text: String, expected: TicketFormat) {
    #expect(format(text) == expected)
  }

  @Test(arguments: [1, 7, 100_000])
  func `a mail is one wherever its long header is cut`(size: Int) {
    let head = "From: a@b\nSubject: down\nMessage-ID: <m@x>\nDKIM-Signature: "
    for pad in Array(4020...4100) + [9000] {
      let mail =
        head + String(repeating: "A", count: pad - head.utf8.count)
        + "\nX-MS-Exchange-Organization-Network-Message-Id: 4711\n\nProduction is down."
      #expect(readOne(mail, .auto)?.id == "m@x", "\(pad)")
    }
    let hops = (0..<500).map { "X-Hop-\($0): 7\n" }.joined()
    let result = readAll(hops + "From: a\nSubject: s\n\nb", .auto, batchBytes: size)
    #expect(result.tickets.map(\.titleText) == ["s"])
  }

  @Test func `long text of names and values is no mail`() {
    let lines = (0..<900).map { "host-\($0): is down\n" }.joined()
    #expect(readOne(lines + "From: a\nthen prose and Subject: b", .auto)?.id == nil)
    let late = readOne(lines + "\nSubject: s\nFrom: b\n\nc", .auto)
    #expect(late?.text.count ?? 0 > lines.utf8.count)
    let line = "Subject: x\nNote: " + String(repeating: "y ", count: 5000)
    #expect(readOne(line, .auto)?.bodyText.contains("y y") == true)
  }
}
