import Testing
import TriagePolicies

@Suite struct CivilDateTests {
  @Test func `agrees with stepping day by day from year 0 to 9999`() {
    // The slow twin: one day after the other from 0000-01-01, 719,528 days before 1970.
    var date = CivilDate(year: 0, month: 1, day: 1)
    var days: Int64 = -719_528
    while date.year < 10_000 {
      guard date.daysSinceEpoch == days, CivilDate(daysSinceEpoch: days) == date else {
        Issue.record("\(date) is not day \(days)")
        return
      }
      days += 1
      date = nextDay(date)
    }
    #expect(days == 2_932_897)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11_016), (1969, 12, 31, -1), (2026, 11, 21, 20_778),
  ])
  func `knows dates`(_ year: Int64, _ month: Int, _ day: Int, _ days: Int64) {
    #expect(CivilDate(year: year, month: month, day: day).daysSinceEpoch == days)
  }

  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  private func nextDay(_ date: CivilDate) -> CivilDate {
    let isLeap = date.year % 400 == 0 || (date.year % 4 == 0 && date.year % 100 != 0)
    let length = date.month == 2 && isLeap ? 29 : Self.lengths[date.month - 1]
    if date.day < length {
      return CivilDate(year: date.year, month: date.month, day: date.day + 1)
    }
    return date.month < 12
      ? CivilDate(year: date.year, month: date.month + 1, day: 1)
      : CivilDate(year: date.year + 1, month: 1, day: 1)
  }
}
