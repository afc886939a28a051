import Testing
import TriageTickets

@testable import TriageFeatures

@Suite struct SmallTalkTests {
  private func fills(_ text: String, _ range: Range<Int>? = nil) -> Bool {
    let bytes = Array(text.utf8)
    return SmallTalk.fills(range ?? 0..<bytes.count, of: bytes.span)
  }

  @Test(arguments: [
    "How do we get this working again?", "Could somebody please tell me what’s wrong?", "Thanks!",
    "Hello all,", "what now", "Let me know if you need more information.", "PLEASE HELP ASAP!!!",
    "Is there an outage?", "I'd be grateful for any assistance —", "When will it be fixed?",
  ])
  func `says nothing of the matter`(text: String) {
    #expect(fills(text))
  }

  @Test(arguments: [
    "How do we export a report?", "It is wrong.", "Hello, there is an outage.", "", "?!", "42?",
    "We have an outage, can you help?", "Is the printer down?", "Please help, nothing works.",
    "What does ошибка mean?", "Thanks 🙏", "it is for you", "Can't you see? x",
  ])
  func `says something`(text: String) {
    #expect(!fills(text))
  }

  @Test func `a range ends where it ends`() {
    #expect(fills("help me print", 0..<7))
    #expect(!fills("help me print", 0..<9))
    #expect(!fills("help me print", 3..<3))
  }

  private static let rules = """
    {
      ignoreSmallTalk: true,
      patterns: {ask: "(?i)how do we", down: "(?i)\\\\bdown\\\\b"},
      classes: {halt: "down dead", repair: "fix help"},
    }
    """

  /// Names of a ticket's features, sorted, with rules that pass over small talk or do not.
  private func names(_ text: String, ignoring: Bool = true) throws -> [String] {
    let source = ignoring ? Self.rules : Self.rules.replacing("ignoreSmallTalk: true,", with: "")
    var extractor = FeatureExtractor(
      rules: try FeatureRules(parsing: Array(source.utf8), file: "rules"),
      bounds: FeatureExtractorTests.bounds)
    let ticket = try makeTicket(text)
    extractor.extract(ticket)
    return extractor.names(of: Array(extractor.features.indices), in: ticket).sorted()
  }

  @Test(arguments: [
    "Production is down. How do we fix it?", "Production is down, how do we fix it?",
    "Could you please help us? Production is down", "Could you please help, Production is down.",
    "Production is down. Thank you all and have a good day!",
  ])
  func `makes no features`(text: String) throws {
    let plain = try names("Production is down.")
    #expect(try names(text) == plain)
    #expect(try names(text, ignoring: false) != plain)
  }

  @Test func `a rule counts where it stands outside as well`() throws {
    #expect(try !names("It is down. How do we fix it?").contains("ask"))
    #expect(try names("How do we print? How do we fix it?").contains("ask"))
  }

  @Test func `a ticket of small talk alone keeps it`() throws {
    let text = "Can you help? How do we fix it?"
    #expect(try names(text) == names(text, ignoring: false))
    #expect(try names(text).contains("ask"))
  }

  @Test func `the place of a feature is that of its words`() throws {
    var extractor = FeatureExtractor(
      rules: try FeatureRules(parsing: Array(Self.rules.utf8), file: "rules"),
      bounds: FeatureExtractorTests.bounds)
    let ticket = try makeTicket("Please have a look! All tills are down.")
    extractor.extract(ticket)
    let places = extractor.features.compactMap { extractor.range(of: $0, in: ticket) }
    #expect(places.map(\.lowerBound).min() == 20)
  }

  @Test func `whether it is passed over is true or false`() throws {
    let error = #expect(throws: FeatureRulesError.self) {
      try FeatureRules(parsing: Array("{ignoreSmallTalk: 1}".utf8), file: "rules")
    }
    #expect(error?.description.contains("'ignoreSmallTalk'") == true)
  }
}
