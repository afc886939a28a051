import Testing
import TriageTickets

@testable import TriageFeatures

@Suite struct EnvironmentNoteTests {
  private static let rules = """
    {
      ignoreSmallTalk: true,
      ignoreEnvironments: true,
      patterns: {mac: "(?i)\\\\bmac ?os\\\\b", down: "(?i)\\\\bdown\\\\b"},
    }
    """

  /// Names of a ticket's features, sorted, with rules that pass over environments or do not.
  private func names(_ text: String, ignoring: Bool = true) throws -> [String] {
    let source = ignoring ? Self.rules : Self.rules.replacing("ignoreEnvironments: true,", with: "")
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
    "Host = kiosk_db4", "I'm on Chrome. Could you have a look?",
  ])
  func `names an environment and nothing else`(note: String) throws {
    let plain = try names("Trouble\n\nThe printer is down.")
    #expect(try names("Trouble\n\nThe printer is down.\n\n" + note) == plain)
    #expect(try names("Trouble\n\n" + note + "\n\nThe printer is down.") == plain)
    #expect(try names("Trouble\n\nThe printer is down.\n\n" + note, ignoring: false) != plain)
  }

  @Test(arguments: [
    "Environment: production", "Cluster: prod-eu1", "Host: unreachable", "Host: DOWN",
    "Browser: all of them", "Chrome shows a white page.", "Version 4.2.1 crashes.",
    "Windows 11 since 09:40", "Site: Test North", "It is on the server.", "Region: none",
    "Plan: whole floor",
  ])
  func `tells more`(text: String) throws {
    let plain = try names("Trouble\n\nThe printer is dead.")
    #expect(try names("Trouble\n\nThe printer is dead.\n\n" + text) != plain)
  }

  @Test func `what stands around a note are no neighbours`() throws {
    let found = try names("Trouble\n\ntills\nChrome 129\ndead")
    #expect(!found.contains("tills dead"))
    #expect(found.contains("dead"))
  }

  @Test func `a rule counts where it stands outside as well`() throws {
    #expect(try !names("It is down.\nOS: macOS 14").contains("mac"))
    #expect(try names("It is down on macOS.\nOS: macOS 14").contains("mac"))
  }

  @Test func `a ticket of an environment alone keeps it`() throws {
    let text = "I am on macOS 14 with Safari 17"
    #expect(try names(text) == names(text, ignoring: false))
  }
}
