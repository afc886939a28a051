import Testing
import TriagePolicies

@Suite struct CoverageTests {
  @Test(arguments: [
    ("24x7", "24x7"), ("24/7", "24x7"), ("24X5", "24x5"), ("24x5 -08:00", "24x5 -08:00"),
    ("24x7 +02:00", "24x7"), ("24x5 UTC", "24x5"),
    ("Mon-Fri 09:00-17:00 -08:00", "Mon-Fri 09:00-17:00 -08:00"),
    ("mon-fri 00:00-24:00", "24x5"), ("Mon,Wed,Sat-Sun 08:30-12:00", "Mon,Wed,Sat-Sun 08:30-12:00"),
    ("Fri-Mon 10:00-11:00 Z", "Mon,Fri-Sun 10:00-11:00"), ("Sun 00:00-24:00", "Sun 00:00-24:00"),
    ("Mon-Sun 09:00-17:00", "Mon-Sun 09:00-17:00"),
  ])
  func reads(_ text: String, _ written: String) throws {
    let coverage = try #require(Coverage(parsing: text))
    #expect(coverage.text == written)
    if !coverage.isAlways { #expect(Coverage(parsing: coverage.text) == coverage) }
  }

  @Test(
    arguments: [
      "", "24", "24x6", "weekdays", "Mon-Fri", "09:00-17:00", "Mon-Fri 9-17", "Mon-Fri 17:00-09:00",
      "Mon-Fri 09:00-09:00", "Mon-Fri 09:00-24:01", "Mon-Fri 09:00-17:00 Pacific",
      "Mon-Fri 09:00-17:00 -24:00", "Mon,Mon 09:00-17:00", "Mon-Fri,Fri 09:00-17:00",
      "Mon- 09:00-17:00", "Mon--Fri 09:00-17:00", ",Mon 09:00-17:00", "Mo-Fr 09:00-17:00",
      "24x5 09:00-17:00", "Mon-Fri 09:00-17:00 -08:00 x", "Mon-Fri 09:60-17:00", "-08:00",
    ])
  func refuses(_ text: String) {
    #expect(Coverage(parsing: text) == nil)
  }

  @Test func `counts the covered seconds of a week`() throws {
    #expect(Coverage.always.secondsPerWeek == 604_800)
    #expect(Coverage.weekdays.secondsPerWeek == 432_000)
    #expect(try #require(Coverage(parsing: "Mon-Fri 09:00-17:00")).secondsPerWeek == 144_000)
  }
}
