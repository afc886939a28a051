/// Simple case variants of scalars: `k`, `K` and the Kelvin sign.
enum CaseOrbit {
  /// Returns the next of a scalar's case variants; the scalar itself where it has no other.
  static func next(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 {
      switch scalar {
      case 0x4B: return 0x6B
      case 0x6B: return 0x212A
      case 0x53: return 0x73
      case 0x73: return 0x17F
      case 0x41...0x5A: return scalar + 0x20
      case 0x61...0x7A: return scalar - 0x20
      default: return scalar
      }
    }
    let run = firstRun(endingAtOrAfter: scalar)
    return run < caseOrbitRuns.count ? step(scalar, in: run) : scalar
  }

  /// Returns the set of a scalar and its case variants.
  static func variants(_ scalar: UInt32) -> ScalarSet {
    scalar < 0x80 ? asciiVariants[Int(scalar)] : closure(ScalarSet(scalar))
  }

  private static let asciiVariants = (0..<UInt32(0x80)).map { closure(ScalarSet($0)) }

  /// Returns the set with every case variant of every member.
  static func closure(_ set: ScalarSet) -> ScalarSet {
    var added: [ScalarSet.Run] = []
    for run in set.runs {
      for scalar in scalarsWithVariants(run.low, run.high) {
        var variant = next(scalar)
        while variant != scalar {
          added.append(ScalarSet.Run(low: variant, high: variant))
          variant = next(variant)
        }
      }
    }
    guard !added.isEmpty else { return set }
    return ScalarSet(set.runs + added)
  }

  /// The scalars of a range that may have variants: few, however wide the range.
  private static func scalarsWithVariants(_ low: UInt32, _ high: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    var run = firstRun(endingAtOrAfter: low)
    while run < caseOrbitRuns.count, UInt32(caseOrbitRuns[run]) <= high {
      let first = max(low, UInt32(caseOrbitRuns[run]))
      let last = min(high, UInt32(caseOrbitRuns[run + 1]))
      if first <= last { result += first...last }
      run += 4
    }
    return result
  }

  /// The index in the table of the first run that ends at the scalar or after it.
  private static func firstRun(endingAtOrAfter scalar: UInt32) -> Int {
    var low = 0
    var high = caseOrbitRuns.count / 4
    while low < high {
      let middle = (low + high) / 2
      if UInt32(caseOrbitRuns[middle * 4 + 1]) < scalar { low = middle + 1 } else { high = middle }
    }
    return low * 4
  }

  private static func step(_ scalar: UInt32, in run: Int) -> UInt32 {
    let first = UInt32(caseOrbitRuns[run])
    let stride = UInt32(caseOrbitRuns[run + 3])
    guard scalar >= first, (scalar - first) % stride == 0 else { return scalar }
    let step = caseOrbitRuns[run + 2]
    if step == 0 { return (scalar - first) % 2 == 0 ? scalar + 1 : scalar - 1 }
    return UInt32(Int32(scalar) + step)
  }
}
