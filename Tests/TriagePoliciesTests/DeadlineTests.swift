import Testing
import TriagePolicies
import TriageTestSupport

@Suite struct DeadlineTests {
  // 2026-11-20 is a Friday.
  @Test(arguments: [
    // Round the clock: the weekend counts.
    ("24x7", "2026-11-21T10:00:00Z", "8 hours", "2026-11-21T18:00:00Z"),
    ("24x7", "2026-11-20T23:59:59Z", "30 minutes", "2026-11-21T00:29:59Z"),
    // Received at the weekend: time starts on Monday at 00:00.
    ("24x5", "2026-11-21T10:00:00Z", "8 hours", "2026-11-23T08:00:00Z"),
    ("24x5", "2026-11-22T23:59:59Z", "8 hours", "2026-11-23T08:00:00Z"),
    ("24x5", "2026-11-23T00:00:00Z", "8 hours", "2026-11-23T08:00:00Z"),
    // Received on Friday: what is left over counts from Monday.
    ("24x5", "2026-11-20T20:00:00Z", "8 hours", "2026-11-23T04:00:00Z"),
    ("24x5", "2026-11-20T16:00:01Z", "8 hours", "2026-11-23T00:00:01Z"),
    // Used up exactly at the end of Friday: due then, not on Monday.
    ("24x5", "2026-11-20T16:00:00Z", "8 hours", "2026-11-21T00:00:00Z"),
    ("24x5", "2026-11-20T20:00:00Z", "4 hours", "2026-11-21T00:00:00Z"),
    ("24x5", "2026-11-20T15:59:59Z", "8 hours", "2026-11-20T23:59:59Z"),
    // Received exactly at the end of Friday: nothing of Friday is left.
    ("24x5", "2026-11-21T00:00:00Z", "1 hour", "2026-11-23T01:00:00Z"),
    // Whole weeks of cover.
    ("24x5", "2026-11-16T00:00:00Z", "5 days", "2026-11-21T00:00:00Z"),
    ("24x5", "2026-11-18T12:00:00Z", "5 days", "2026-11-25T12:00:00Z"),
    ("24x5", "2026-11-21T12:00:00Z", "10 days", "2026-12-05T00:00:00Z"),
    // An offset moves the weekend: Saturday 07:59:59 UTC is still Friday at -08:00.
    ("24x5 -08:00", "2026-11-21T07:00:00Z", "1 hour", "2026-11-21T08:00:00Z"),
    ("24x5 -08:00", "2026-11-21T07:00:00Z", "2 hours", "2026-11-23T09:00:00Z"),
    // Business hours, Pacific standard time.
    ("Mon-Fri 09:00-17:00 -08:00", "2026-11-20T10:00:00Z", "2 hours", "2026-11-20T19:00:00Z"),
    ("Mon-Fri 09:00-17:00 -08:00", "2026-11-21T00:00:00Z", "1 hour", "2026-11-21T01:00:00Z"),
    ("Mon-Fri 09:00-17:00 -08:00", "2026-11-21T00:30:00Z", "1 hour", "2026-11-23T17:30:00Z"),
    ("Mon-Fri 09:00-17:00 -08:00", "2026-11-21T02:00:00Z", "8 hours", "2026-11-24T01:00:00Z"),
    ("Mon-Fri 09:00-17:00 -08:00", "2026-11-21T02:00:00Z", "1 day", "2026-11-26T01:00:00Z"),
    ("Sun 12:00-12:01", "2026-11-22T12:00:30Z", "90 seconds", "2026-11-29T12:01:00Z"),
  ])
  func `is due`(
    _ coverage: String, _ received: String, _ target: String, _ due: String
  ) throws {
    let hours = try #require(Coverage(parsing: coverage))
    let seconds = try ReadableDuration(reading: target).seconds
    let moment = hours.due(from: try Timestamp(parsing: received).seconds, target: seconds)
    #expect(Timestamp(seconds: moment).text == due)
  }

  @Test func `agrees with walking minute by minute`() {
    var random = SeededGenerator(seed: 24_005)
    for _ in 0..<300 {
      let start = Int.random(in: 0..<1440, using: &random)
      let coverage = Coverage(
        days: UInt8.random(in: 1...127, using: &random), start: start * 60,
        end: Int.random(in: start + 1...1440, using: &random) * 60,
        offset: Int.random(in: -1439...1439, using: &random) * 60)
      let received = Int64.random(in: -1_000_000...40_000_000, using: &random) * 60
      let minutes = Int64.random(in: 1...3 * coverage.secondsPerWeek / 60, using: &random)
      #expect(
        coverage.due(from: received, target: minutes * 60)
          == slowDue(coverage, received, minutes: minutes),
        "\(coverage.text), \(received), \(minutes) minutes")
    }
  }

  @Test func `is safe for all values`() {
    let coverages = [
      Coverage.always, .weekdays, Coverage(days: 1, start: 0, end: 1, offset: -86_400),
      Coverage(days: 64, start: 86_399, end: 86_400, offset: 86_400),
    ]
    let extremes: [Int64] = [.min, .min + 1, -1, 0, 1, 604_800, 1 << 40, .max - 1, .max]
    for coverage in coverages {
      for received in extremes {
        for target in extremes {
          let due = coverage.due(from: received, target: target)
          #expect(due >= received)
          if target <= 0 { #expect(due == received) }
        }
      }
    }
  }

  /// The deadline by its definition: step a minute, count it where its start is covered.
  private func slowDue(_ coverage: Coverage, _ received: Int64, minutes: Int64) -> Int64 {
    var moment = received
    var left = minutes
    while left > 0 {
      // Far enough back to be positive: 1600-01-03 was a Monday.
      let local = moment + Int64(coverage.offset) + 11_676_096_000 - 2 * 86_400
      let weekday = (local / 86_400) % 7
      let second = Int(local % 86_400)
      if coverage.days >> UInt8(weekday) & 1 == 1, second >= coverage.start, second < coverage.end {
        left -= 1
      }
      moment += 60
    }
    return moment
  }
}
