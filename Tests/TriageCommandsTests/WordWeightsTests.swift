import Testing
import TriageTickets

@testable import TriageCommands

@Suite struct WordWeightsTests {
  private func makeTicket(_ text: String) throws -> Ticket {
    var decoder = try TicketDecoder(RecordLayout(source: "ticket", format: .text))
    var ticket = Ticket()
    try decoder.decode(Array(text.utf8).span, line: 1, into: &ticket)
    return ticket
  }

  /// Shares out weights among pieces of a ticket.
  private func weights(
    _ ticket: Ticket, _ terms: [(String, Int)], secrets: [String] = []
  ) throws -> WordWeights {
    let text = String(decoding: ticket.text, as: UTF8.self)
    func range(_ part: String) throws -> Range<Int> {
      let found = try #require(text.firstRange(of: part))
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return start..<start + part.utf8.count
    }
    return WordWeights(
      try terms.map { (try range($0), $1) }, hidden: try secrets.map(range), ticket)
  }

  private func phrases(
    _ text: String, _ terms: [(String, Int)], secrets: [String] = []
  ) throws -> [String] {
    let ticket = try makeTicket(text)
    return try weights(ticket, terms, secrets: secrets).phrases(ticket).map {
      "\($0.weight) " + String(decoding: ticket.text[$0.range], as: UTF8.self)
    }
  }

  @Test func `a term's weight is shared out among its words, and none of it is lost`() throws {
    let ticket = try makeTicket("t\nall of our shops")
    let words = try weights(ticket, [("all of our", 1_000_001), ("our", -7)]).words
    #expect(words.map { $0.weight } == [0, 375_000, 250_000, 374_994, 0])
  }

  @Test func `neighbours that speak for one level are a phrase`() throws {
    #expect(
      try phrases(
        "t\nsince nine nobody can pay, but cards work",
        [("nobody can", 600_000), ("pay", 500_000), ("cards work", -900_000)])
        == ["1100000 nobody can pay", "-900000 cards work"])
  }

  @Test func `a phrase ends with its sentence, its paragraph and the title`() throws {
    #expect(
      try phrases(
        "down\nnow. here\n\nthere", [("down", 4), ("now.", 3), ("here", 2), ("there", 1)])
        == ["4 down", "3 now", "2 here", "1 there"])
    #expect(try phrases("t\nis\ndown", [("is", 1), ("down", 1)]) == ["2 is\ndown"])
  }

  @Test func `two light words may stand inside a phrase, and words of a secret are in none`() throws
  {
    #expect(
      try phrases("t\nshop is now down", [("shop", 900), ("is", -100), ("down", 900)])
        == ["1700 shop is now down"])
    #expect(
      try phrases("t\nshop a b c down or up", [("shop", 9), ("down", 8), ("up", -7)])
        == ["9 shop", "8 down", "-7 up"])
    #expect(
      try phrases("t\nkey hunter2 down", [("key hunter2 down", 1400)], secrets: ["unter"])
        == ["400 down", "300 key"])
  }
}
