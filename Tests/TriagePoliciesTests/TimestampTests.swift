import Testing
import TriagePolicies
import TriageTestSupport

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z"),
    ("2026-11-21 10:00:00", "2026-11-21T10:00:00Z"),
    ("2026-11-21t10:00:00z", "2026-11-21T10:00:00Z"),
    ("2026-11-21T10:00", "2026-11-21T10:00:00Z"),
    ("2026-11-21T10:00Z", "2026-11-21T10:00:00Z"),
    ("2026-11-21", "2026-11-21T00:00:00Z"),
    ("2026-11-21T10:00:00+02:00", "2026-11-21T08:00:00Z"),
    ("2026-11-21T10:00:00+0200", "2026-11-21T08:00:00Z"),
    ("2026-11-21T10:00:00-08", "2026-11-21T18:00:00Z"),
    ("2026-11-21T20:00:00-08:30", "2026-11-22T04:30:00Z"),
    ("2026-11-21T10:00:00.999Z", "2026-11-21T10:00:00Z"),
    ("2026-11-21T10:00:00,5+01:00", "2026-11-21T09:00:00Z"),
    ("20261121T100000Z", "2026-11-21T10:00:00Z"),
    ("20261121T1000+0200", "2026-11-21T08:00:00Z"),
    ("20261121T100000.5", "2026-11-21T10:00:00Z"),
    ("20261121", "2026-11-21T00:00:00Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
    ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"),
    ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
  ])
  func reads(_ text: String, _ expected: String) throws {
    #expect(try Timestamp(parsing: text).text == expected)
  }

  @Test(
    arguments: [
      "yesterday", "", "2026", "2026-11", "2026-11-21T", "2026-11-21T10", "2026-1-2",
      "2026-11-21X10:00", "2026-11-21T10:00:00 Z", "2026-11-21T10:00:00.", "2026-11-21T10:00:00+",
      "2026-11-21T10:00:00Z\n", "20261121T10:00:00Z", "2026-11-21T100000Z", "2026-1121",
      "+2026-11-21", "2026-11-21T10:00:00+02:0",
      "２026-11-21",
    ])
  func `refuses what has not the form`(_ text: String) {
    let error = #expect(throws: TimestampError.self) { try Timestamp(parsing: text) }
    #expect(error?.problem == .form)
  }

  @Test(arguments: [
    ("yesterday", "'yesterday' is not a time; expected ISO 8601 such as 2026-11-21T10:00:00Z"),
    ("2026-13-01", "'2026-13-01' has the month 13; expected 01 to 12"),
    ("1763668800", "'1763668800' is not a time; expected ISO 8601 such as 2026-11-21T10:00:00Z"),
    ("2026-02-29", "'2026-02-29' has the day 29; expected 01 to 28 in that month"),
    ("2026-04-00", "'2026-04-00' has the day 0; expected 01 to 30 in that month"),
    (
      "2026-11-21T24:00",
      "'2026-11-21T24:00' has no such time of day or offset; expected 00:00:00 to 23:59:59"
    ),
    (
      "2026-11-21T10:58:60Z",
      "'2026-11-21T10:58:60Z' has no such time of day or offset; expected 00:00:00 to 23:59:59"
    ),
    (
      "0000-01-01T00:00:00+01:00",
      "'0000-01-01T00:00:00+01:00' is out of range; expected a year from 0000 to 9999"
    ),
    (
      "9999-12-31T23:59:59-01:00",
      "'9999-12-31T23:59:59-01:00' is out of range; expected a year from 0000 to 9999"
    ),
  ])
  func `says what is wrong`(_ text: String, _ message: String) {
    let error = #expect(throws: TimestampError.self) { try Timestamp(parsing: text) }
    #expect(error?.message == message)
  }

  @Test func `reads what it wrote`() throws {
    var random = SeededGenerator(seed: 8601)
    for _ in 0..<10_000 {
      let time = Timestamp(
        seconds: Int64.random(in: -62_167_219_200...253_402_300_799, using: &random))
      #expect(try Timestamp(parsing: time.text) == time)
    }
  }

  @Test func `writes every moment without a trap`() {
    #expect(Timestamp(seconds: .max).text == "+292277026596-12-04T15:30:07Z")
    #expect(Timestamp(seconds: .min).text == "-292277022657-01-27T08:29:52Z")
    #expect(Timestamp(seconds: -62_167_219_201).text == "-0001-12-31T23:59:59Z")
  }
}
