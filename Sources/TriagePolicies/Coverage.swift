/// The hours of a week in which time towards an answer counts.
///
/// The same hours on each covered day, at a fixed offset from UTC: no time zone database, no summer time.
package struct Coverage: Equatable, Sendable {
  /// Covered days, at least one: bit 0 is Monday, bit 6 Sunday.
  package let days: UInt8
  /// Start of a covered day's hours, in seconds after local midnight, 0 to 86,399.
  package let start: Int
  /// End of a covered day's hours, exclusive, in seconds after local midnight, `start` + 1 to 86,400.
  package let end: Int
  /// Local time minus UTC, in seconds.
  package let offset: Int

  /// All hours of all days.
  package static let always = Coverage(days: 0x7F, start: 0, end: 86_400, offset: 0)

  /// All hours from Monday to Friday, UTC.
  package static let weekdays = Coverage(days: 0x1F, start: 0, end: 86_400, offset: 0)

  /// Creates coverage of checked parts.
  ///
  /// - Precondition: the parts are in the ranges that their declarations name.
  package init(days: UInt8, start: Int, end: Int, offset: Int) {
    precondition(days & 0x7F != 0 && days < 0x80, "coverage of no day")
    precondition(0 <= start && start < end && end <= 86_400, "coverage of no hour")
    precondition(abs(offset) <= 86_400, "an offset of more than a day")
    self.days = days
    self.start = start
    self.end = end
    self.offset = offset
  }

  /// Whether every second counts.
  package var isAlways: Bool { days == 0x7F && start == 0 && end == 86_400 }

  /// Covered seconds of a week, 1 to 604,800.
  package var secondsPerWeek: Int64 { Int64(days.nonzeroBitCount * (end - start)) }

  /// Whether a day is covered; 0 is Monday.
  func covers(weekday: Int) -> Bool { days >> UInt8(weekday) & 1 == 1 }
}
