extension Coverage {
  /// The moment by which so many covered seconds have passed since receipt.
  ///
  /// It is the earliest such moment, so a target that is used up exactly when cover ends is due at that end, not
  /// at the start of the next cover: four hours from Friday 20:00 under 24x5 are due on Saturday at 00:00:00, the end of
  /// Friday. A ticket received outside cover starts to count when cover starts. A target of zero or less is due at
  /// receipt.
  ///
  /// - Parameters:
  ///   - received: Seconds since 1970-01-01T00:00:00Z.
  ///   - target: Covered seconds until an answer is due.
  /// - Returns: Seconds since 1970-01-01T00:00:00Z; the greatest `Int64` where the sum would be greater.
  /// - Complexity: O(1): whole weeks at once, then eight days at most.
  package func due(from received: Int64, target: Int64) -> Int64 {
    guard target > 0 else { return received }
    guard !isAlways else { return addSaturating(received, target) }
    // Whole weeks first; what remains is 1 second to 1 week of cover, so that an exact end is kept.
    let weeks = (target - 1) / secondsPerWeek
    var remaining = target - weeks * secondsPerWeek
    let (weekSeconds, isTooLong) = weeks.multipliedReportingOverflow(by: 604_800)
    guard !isTooLong else { return .max }
    // 1970-01-01 was a Thursday: day 3 counted from Monday.
    let local = addSaturating(received, Int64(offset))
    let weekday = Int(floorModulo(floorDivide(local, 86_400) + 3, 7))
    let secondOfDay = Int(floorModulo(local, 86_400))
    for ahead in 0...7 where covers(weekday: (weekday + ahead) % 7) {
      let from = ahead == 0 ? max(start, min(secondOfDay, end)) : start
      let covered = Int64(end - from)
      if remaining <= covered {
        let passed = Int64(ahead) * 86_400 + Int64(from - secondOfDay) + remaining
        return addSaturating(addSaturating(received, weekSeconds), passed)
      }
      remaining -= covered
    }
    preconditionFailure("a week's cover does not fit into a week and a day")
  }
}

/// The sum, or the bound it would pass.
private func addSaturating(_ a: Int64, _ b: Int64) -> Int64 {
  let (sum, overflow) = a.addingReportingOverflow(b)
  return overflow ? (b > 0 ? .max : .min) : sum
}
