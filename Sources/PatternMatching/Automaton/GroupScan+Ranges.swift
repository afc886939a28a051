extension GroupScan {
  /// Where one lane is in the list of ranges.
  private struct Lane {
    /// The index of its range; -1 where there is none left.
    var index = -1
    var base = 0
  }

  /// Adds the patterns that match in each range to the range's own words of a bit set.
  ///
  /// Four ranges are followed in turn, each by a state of its own, for the same reason that a long text is cut.
  ///
  /// - Parameters:
  ///   - text: what the ranges are of.
  ///   - ranges: each is scanned as if it were a text of its own.
  ///   - stride: the number of words for each range.
  ///   - hits: words of bits, those of the first range first.
  /// - Returns: Whether the scan was finished; if not, the patterns are better divided.
  mutating func scan(
    _ text: Span<UInt8>, in ranges: [PatternRange], stride: Int,
    into hits: inout MutableSpan<UInt64>
  ) -> Bool {
    var lanes: [4 of Lane] = [Lane(), Lane(), Lane(), Lane()]
    var positions: [4 of Int] = [0, 0, 0, 0]
    var limits: [4 of Int] = [0, 0, 0, 0]
    var bases: [4 of Int] = [0, 0, 0, 0]
    var next = 0
    let begin = cache.row(startingAfter: cache.edge)
    for lane in 0..<4 { rows[lane] = begin }
    while true {
      for lane in 0..<4 where lanes[lane].index < 0 || positions[lane] == limits[lane] {
        if lanes[lane].index >= 0 {
          finish(lane: lane, base: bases[lane], &hits)
          let range = ranges[lanes[lane].index]
          scannedBytes += range.end - range.start
          lanes[lane].index = -1
        }
        guard next < ranges.count else { continue }
        let range = ranges[next]
        bases[lane] = range.row * stride
        cache.reportAlwaysMatched(base: bases[lane], &hits)
        rows[lane] = cache.row(startingAfter: cache.edge)
        (positions[lane], limits[lane]) = (range.start, range.end)
        lanes[lane].index = next
        next += 1
      }
      guard let busy = (0..<4).first(where: { lanes[$0].index >= 0 }) else { break }
      // A lane without a range of its own repeats another's steps, which takes no time of theirs.
      for lane in 0..<4 where lanes[lane].index < 0 {
        (rows[lane], positions[lane]) = (rows[busy], positions[busy])
        (limits[lane], bases[lane]) = (limits[busy], bases[busy])
      }
      var current = rows
      let isKnown = ScanTables(cache, text).runFour(
        &current, &positions, to: limits, ends: limits, bases: bases, &hits)
      rows = current
      if isKnown { continue }
      for lane in 0..<4 where positions[lane] < limits[lane] {
        learn(text, at: positions[lane], end: limits[lane], from: rows[lane])
        if hasGivenUp { return false }
      }
    }
    return true
  }
}

/// A range to scan, and the row of bits that takes what is found there.
struct PatternRange {
  var start: Int
  var end: Int
  var row: Int
}
