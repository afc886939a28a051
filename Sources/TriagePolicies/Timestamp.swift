/// A moment in UTC, to the second.
package struct Timestamp: Equatable, Comparable, Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package var seconds: Int64

  /// Creates a moment from seconds since 1970-01-01T00:00:00Z.
  package init(seconds: Int64) { self.seconds = seconds }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// The moment as `YYYY-MM-DDTHH:MM:SSZ`.
  ///
  /// A year outside 0 to 9999 has a sign and as many digits as it needs.
  package var text: String {
    let date = CivilDate(daysSinceEpoch: floorDivide(seconds, 86_400))
    let rest = Int(floorModulo(seconds, 86_400))
    return year(date.year)
      + "-\(padded(date.month))-\(padded(date.day))"
      + "T\(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))Z"
  }

  private func year(_ year: Int64) -> String {
    let digits = String(year.magnitude)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return sign + zeros + digits
  }
}

/// A number with two digits at least.
func padded(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
