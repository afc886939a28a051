import Testing
import TriageTickets

@testable import TriageFeatures

@Suite struct WhereAndWhenTests {
  private static let rules = """
    {
      ignoreSmallTalk: true,
      ignoreWhereAndWhen: true,
      patterns: {mac: "(?i)\\\\bmac ?os\\\\b", down: "(?i)\\\\bdown\\\\b"},
    }
    """

  /// Names of a ticket's features, sorted, with rules that pass over where and when or do not.
  private func names(_ text: String, ignoring: Bool = true) throws -> [String] {
    let source = ignoring ? Self.rules : Self.rules.replacing("ignoreWhereAndWhen: true,", with: "")
    var extractor = FeatureExtractor(
      rules: try FeatureRules(parsing: Array(source.utf8), file: "rules"),
      bounds: FeatureExtractorTests.bounds)
    let ticket = try makeTicket(text)
    extractor.extract(ticket)
    return extractor.names(of: Array(extractor.features.indices), in: ticket).sorted()
  }

  @Test(arguments: [
    "Browser: Chrome 129, Windows 11", "OS: macOS 14.2\nBrowser: Safari 17.4",
    "We are on version 4.2.1.", "(App version 4.2.1, iPhone 13, iOS 17.5)", "I'm using Firefox.",
    "Tenant: acme-eu, region eu-west-1", "**Site:** www.skerryair.example", "Branch: Leipzig Nord",
    "- Device: Zebra TC52\n- Android 11", "MacBook Pro M1, Sonoma",
    "Host = kiosk_db4", "I'm on Chrome. Could you have a look?", "Since 10:40 today.",
    "Started yesterday around noon", "Start time: 2026-11-02 09:40 UTC", "It began two hours ago",
    "Windows 11, since 09:40", "Extension 0.31.7, VS Code 1.90.2",
    "User agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36",
    "We use TermHaus Desktop 3.2.1 and Chrome.",
  ])
  func `names only where or since when`(note: String) throws {
    let plain = try names("Trouble\n\nThe printer is down.")
    #expect(try names("Trouble\n\nThe printer is down.\n\n" + note) == plain)
    #expect(try names("Trouble\n\n" + note + "\n\nThe printer is down.") == plain)
    #expect(try names("Trouble\n\nThe printer is down.\n\n" + note, ignoring: false) != plain)
  }

  @Test(arguments: [
    "Environment: production", "Cluster: prod-eu1", "Printing on Windows 11.", "/var/log/app",
    "Host: unreachable",
    "Host: DOWN",
    "Browser: all of them", "Chrome shows a white page.", "Version 4.2.1 crashes.",
    "By Friday 16:00.", "Every five minutes.", "Until tomorrow", "For two hours now",
    "Site: Test North", "It is on the server.", "Region: none",
    "Plan: whole floor", "The release is late.", "The agent is on the phone.",
  ])
  func `tells more`(text: String) throws {
    let plain = try names("Trouble\n\nThe printer is dead.")
    #expect(try names("Trouble\n\nThe printer is dead.\n\n" + text) != plain)
  }

  @Test func `what stands around it are no neighbours`() throws {
    let found = try names("Trouble\n\ntills\nChrome 129\ndead")
    #expect(!found.contains("tills dead"))
    #expect(found.contains("dead"))
  }

  @Test func `a rule counts where it stands outside as well`() throws {
    #expect(try !names("It is down.\nOS: macOS 14").contains("mac"))
    #expect(try names("It is down on macOS.\nOS: macOS 14").contains("mac"))
  }

  @Test func `a ticket of a place alone keeps it`() throws {
    let text = "I am on macOS 14 with Safari 17"
    #expect(try names(text) == names(text, ignoring: false))
  }
}
