/// A set of Unicode scalar values, as sorted closed ranges that neither overlap nor touch.
///
/// Surrogates may lie inside a range; no text ever decodes to one.
struct ScalarSet: Hashable, Sendable {
  /// One closed range of scalar values.
  struct Run: Hashable, Sendable {
    var low: UInt32
    var high: UInt32
  }

  /// The largest Unicode scalar value.
  static let limit: UInt32 = 0x10FFFF
  /// Every scalar.
  static let all = ScalarSet([Run(low: 0, high: limit)])
  /// No scalar.
  static let none = ScalarSet([])

  /// The ranges, ascending.
  private(set) var runs: [Run]
  /// A digest of the ranges, so that a large set is hashed once.
  private var digest: UInt64 = 0
  /// The members below 64, and those from there to 127, as bits.
  private var asciiBits: (low: UInt64, high: UInt64) = (0, 0)

  /// Creates a set of ranges in any order, overlapping or not.
  init(_ runs: [Run]) {
    self.runs = runs
    normalize()
  }

  /// Creates a set of one range.
  init(_ range: ClosedRange<UInt32>) {
    self.init(sorted: [Run(low: range.lowerBound, high: range.upperBound)])
  }

  /// Creates a set of one scalar.
  init(_ scalar: UInt32) { self.init(scalar...scalar) }

  /// Creates a set of the scalars of a text.
  init(scalarsOf text: String) {
    self.init(text.unicodeScalars.map { Run(low: $0.value, high: $0.value) })
  }

  /// Returns whether the scalar is a member.
  ///
  /// - Complexity: O(log *n*) for *n* ranges.
  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return (scalar < 0x40 ? asciiBits.low : asciiBits.high) & (1 << UInt64(scalar & 63)) != 0
    }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].high < scalar { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].low <= scalar
  }

  /// Adds the members of another set.
  mutating func formUnion(_ other: ScalarSet) {
    runs += other.runs
    normalize()
  }

  /// Whether all members are members of another set.
  func isSubset(of other: ScalarSet) -> Bool {
    runs.allSatisfy { run in other.runs.contains { $0.low <= run.low && run.high <= $0.high } }
  }

  /// The scalars that are not members.
  var inverted: ScalarSet {
    var result: [Run] = []
    var next: UInt32 = 0
    for run in runs {
      if run.low > next { result.append(Run(low: next, high: run.low - 1)) }
      next = run.high + 1
    }
    if next <= Self.limit { result.append(Run(low: next, high: Self.limit)) }
    return ScalarSet(sorted: result)
  }

  private init(sorted runs: [Run]) {
    self.runs = runs
    updateDigest()
  }

  private mutating func normalize() {
    defer { updateDigest() }
    guard runs.count > 1 else { return }
    runs.sort { $0.low < $1.low }
    var kept = 0
    for index in 1..<runs.count {
      if runs[index].low <= runs[kept].high + 1 {
        runs[kept].high = max(runs[kept].high, runs[index].high)
      } else {
        kept += 1
        runs[kept] = runs[index]
      }
    }
    runs.removeSubrange((kept + 1)...)
  }

  private mutating func updateDigest() {
    digest = 0
    asciiBits = (0, 0)
    for run in runs {
      if run.low < 0x40 { asciiBits.low |= Self.bits(run.low, min(run.high, 0x3F)) }
      if run.low < 0x80, run.high >= 0x40 {
        asciiBits.high |= Self.bits(max(run.low, 0x40) - 0x40, min(run.high, 0x7F) - 0x40)
      }
      digest = (digest ^ (UInt64(run.low) << 32 | UInt64(run.high))) &* 0x9E37_79B9_7F4A_7C15
      digest ^= digest >> 29
    }
  }

  /// The bits of a closed range within 0...63.
  private static func bits(_ low: UInt32, _ high: UInt32) -> UInt64 {
    (UInt64.max << UInt64(low)) & (UInt64.max >> UInt64(63 - high))
  }

  /// Feeds the digest only.
  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// Returns whether two sets have the same members.
  static func == (left: ScalarSet, right: ScalarSet) -> Bool {
    left.digest == right.digest && left.runs == right.runs
  }
}
