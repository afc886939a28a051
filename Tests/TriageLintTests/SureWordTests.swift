import PatternMatching
import Testing
import TriageTickets

@testable import TriageLint

/// Words that prove a field by themselves, and words that look like it and do not.
struct SureWordTests {
  private func reading(_ text: String) throws -> Reading {
    try Reading("Orders page does not load\n\nThe page does not load.\n\n" + text, .text)
  }

  @Test(arguments: [
    "Yesterday at noon the orders page went blank.", "For 20 minutes now nobody can order.",
    "For the past three hours nobody can order.", "It's been 2 hours that nobody can order.",
    "About an hour ago the page went blank.", "Three days ago the page went blank.",
    "Since Christmas Eve nobody can order.", "Since week 9 nobody can order.",
    "It has been down for 40 minutes.", "Since this morning's deploy at 9 it is blank.",
    "Since the update on 12 May it is blank.", "It broke half an hour ago.",
    "I called you on Tuesday, it is down since Monday 9:00.",
    "```\n[2026-11-07 15:23:38,476] [INFO] killing 6760\n```",
    "11/07/2026 17:53:19 - DEBUG - waiting for a lock",
  ])
  func `a time that can be worked out is a start`(text: String) throws {
    #expect(try reading(text).proof(.startTime) != nil)
  }

  @Test(arguments: [
    "Since the last update nobody can order.", "Since the update nobody can order.",
    "After the latest release nobody can order.", "I called you on Tuesday and nobody helped.",
    "Our meeting is on Monday and nobody can order.", "The page stays blank for 20 seconds.",
    "Each order takes 2 hours now.",
  ])
  func `other times and undated changes are none`(text: String) throws {
    #expect(try reading(text).proof(.startTime) == nil)
  }

  @Test(arguments: [
    "The worker dies with SIGSEGV.", "segmentation fault (core dumped)", "The pod is OOMKilled.",
    "The pod is in CrashLoopBackOff.", "It ends with ECONNREFUSED.", "ETIMEDOUT in the log.",
    "panic: nil map", "We see the text Access denied.", "It says \"Forbidden\".",
    "It says \"no rows found\".", "The browser shows ERR_NAME_NOT_RESOLVED.",
    "We get the following error on start:\n\nLaunching simulator process failed",
    "It closes with this error\n\nParameter not satisfying stayUp",
    "When I export the key I got:\n\nThis type of wallet does not support it",
    "wallet create admin\n\nresponse :\n\nNo cookie could be found",
  ])
  func `what only a system says is an error's text`(text: String) throws {
    #expect(try reading(text).proof(.errorMessage) != nil)
  }

  @Test(arguments: [
    "We get an \"error\" when saving.", "line2 \"quoted\", all customers",
    "The \"Save\" button does nothing.", "The user \"anna\" cannot save.",
    "It is \"broken\" again.",
    "There was a panic in the office.",
  ])
  func `an ordinary word in quotes is none`(text: String) throws {
    #expect(try reading(text).proof(.errorMessage) == nil)
  }

  @Test(arguments: [
    "All customers get 502 on https://shop.acme.io/checkout",
    "Open https://app.acme.io/orders/17 and click Refund; nothing happens",
    "Sentry: https://sentry.io/issues/123", "https://docs.acme.io/start returns 404",
    "No screenshot, but error.log is attached.", "It stays grey (see attachment).",
    "![grey](https://cdn.acme.io/1)", "<img width=273 src=\"https://cdn.acme.io/1\">",
    "!grey.png|thumbnail!", "[rows](https://cdn.acme.io/rows.csv)", "Here is a screen shot.",
    "I have attached the server log.",
  ])
  func `an affected page is evidence`(text: String) throws {
    let reading = try reading(text)
    #expect(reading.proof(.evidence) != nil && !reading.rules.contains("missing-evidence"))
  }

  @Test(arguments: [
    "We followed https://docs.vendor.example/manual", "My page: https://www.linkedin.com/in/anna",
    "We did as https://vendor.example/docs/setup.html says.", "No screenshot.",
    "Screenshot will follow", "I could not make a screenshot", "We will send a screenshot later.",
    "Sorry, no logs.",
  ])
  func `manuals, people and promises are none`(text: String) throws {
    let reading = try reading(text)
    #expect(reading.proof(.evidence) == nil && reading.rules.contains("missing-evidence"))
  }

  @Test func `to attach something is not to have attached it`() throws {
    #expect(try reading("It closes when I attach a photo.").proof(.evidence) == nil)
  }

  @Test(arguments: [
    "It is so on iOS and not on Android.", "computer name: efdl811", "I use Firefox 128.",
    "Python 3.12.1 here.", "It happens on Windows Server 2022.",
  ])
  func `a system with its version is an environment`(text: String) throws {
    #expect(try reading(text).proof(.environment) != nil)
  }

  @Test(arguments: [
    "On Monday it was there.", "I won 4,000 points.",
  ])
  func `numbers behind other words are none`(text: String) throws {
    #expect(try reading(text).proof(.environment) == nil)
  }

  @Test(arguments: [("Edge 7714 of the graph is gone.", false), ("Edge 129 hides it.", true)])
  func `a number of four digits is no browser's version`(text: String, isSure: Bool) throws {
    let words = Pattern(LintWords.environmentShown.source, syntax: .regularExpression)
    var hits = PatternHits(capacity: 1)
    try PatternSet([words]).makeScanner().scan(Array(text.utf8).span, into: &hits)
    #expect(Array(hits).isEmpty != isSure)
  }
}
