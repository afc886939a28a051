import Testing
import TriagePolicies

@Suite struct ReadableDurationTests {
  @Test(arguments: [
    ("30 minutes", 1800, "30 minutes"), ("1 hour", 3600, "1 hour"), ("1 day", 86_400, "1 day"),
    ("24 hours", 86_400, "24 hours"), ("15min", 900, "15 min"), ("2 Weeks", 1_209_600, "2 weeks"),
    ("1 hour 30 minutes", 5400, "1 hour 30 minutes"), ("90 s", 90, "90 s"),
    (" 4  h ", 14_400, "4 h"), ("3650 days", 315_360_000, "3650 days"),
  ])
  func reads(_ text: String, _ seconds: Int64, _ words: String) {
    let duration = try? ReadableDuration(reading: text)
    #expect(duration?.seconds == seconds)
    #expect(duration?.text == words)
  }

  @Test(
    arguments: [
      "", "30", "minutes", "0 minutes", "-1 hour", "1.5 hours", "1 fortnight", "1 hour 30",
      "1 2 hours", "3651 days", "99999999999999999999 hours", "9223372036854775807 weeks",
      "1\thour",
    ])
  func refuses(_ text: String) {
    #expect((try? ReadableDuration(reading: text)) == nil)
  }

  @Test func `writes seconds in units`() {
    #expect(ReadableDuration(seconds: 1800).text == "30 minutes")
    #expect(ReadableDuration(seconds: 90_061).text == "1 day 1 hour 1 minute 1 second")
    #expect(ReadableDuration(seconds: 0).text == "0 seconds")
  }
}
