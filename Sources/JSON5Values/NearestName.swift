/// The accepted name nearest to a mistyped one, or nil where none is near.
///
/// Near means: at most one slip for every three letters, and at least one allowed; else a name that goes on as the typed one begins, for
/// four letters and three quarters of it. Case does not count; of equally near names the first wins.
///
/// - Complexity: O(*n* · *a* · *b*), *n* candidates, *a* and *b* lengths, both cut at 64 bytes.
package func nearest(to name: String, in candidates: [String]) -> String? {
  let typed = foldedBytes(name)
  var best: String?
  var bestDistance = max(1, typed.count / 3) + 1
  for candidate in candidates {
    let distance = editDistance(typed, foldedBytes(candidate))
    if distance < bestDistance {
      best = candidate
      bestDistance = distance
    }
  }
  return best ?? candidates.first { isBegun($0, by: typed) }
}

/// Whether a name begins as the typed one does, for four letters and three quarters of it.
private func isBegun(_ name: String, by typed: [UInt8]) -> Bool {
  let common = zip(typed, foldedBytes(name)).prefix { $0 == $1 }.count
  return common >= 4 && common * 4 >= typed.count * 3
}

/// The Damerau-Levenshtein distance in its optimal string alignment form.
///
/// Insertions, deletions, substitutions and exchanges of neighbours each cost one; no stretch is edited twice.
/// Source: Damerau 1964, Levenshtein 1966.
///
/// - Complexity: O(*a* · *b*) time, O(*b*) memory.
package func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var current = last
  for i in a.indices {
    current[0] = i + 1
    for j in b.indices {
      let substituted = last[j] + (a[i] == b[j] ? 0 : 1)
      var cost = min(substituted, last[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      current[j + 1] = cost
    }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[b.count]
}

/// The first 64 bytes of a name with ASCII capitals made small.
private func foldedBytes(_ name: String) -> [UInt8] {
  name.utf8.prefix(64).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
}
