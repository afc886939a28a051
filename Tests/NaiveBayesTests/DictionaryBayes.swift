import Foundation

@testable import NaiveBayes

/// The slow, obvious twin of the trainer's counts and weights: dictionaries, logarithms of the platform.
struct DictionaryBayes {
  struct Row {
    var keys: Set<UInt32>
    var level: Int
  }

  let rows: [Row]
  let levels: Int
  let space: FeatureSpace
  let options: TrainingOptions
  let smoothing: Double

  /// Centred weight of a feature for each level, from the rows kept.
  func weight(of key: UInt32, without left: Int? = nil) -> [Double]? {
    let kept = rows.indices.filter { $0 != left }.map { rows[$0] }
    let namespace = space.namespace(of: key)
    var counts: [UInt32: [Double]] = [:]
    for row in kept {
      for key in row.keys where space.namespace(of: key) == namespace {
        counts[key, default: [Double](repeating: 0, count: levels)][row.level] += 1
      }
    }
    guard let own = counts[key], own.reduce(0, +) >= Double(options.minimumRows) else { return nil }
    let known = counts.values.filter { $0.reduce(0, +) >= Double(options.minimumRows) }.count
    let totals = (0..<levels).map { level in counts.values.reduce(0) { $0 + $1[level] } }
    let all = totals.reduce(0, +)
    let a = smoothing
    let mass = a * Double(known) + a
    func centred(_ values: [Double]) -> [Double] {
      let mean = values.reduce(0, +) / Double(levels)
      return values.map { $0 - mean }
    }
    let multinomial = centred(
      (0..<levels).map { log(own[$0] + a) - log(totals[$0] + mass) })
    let complement = centred(
      (0..<levels).map { log(all - totals[$0] + mass) - log(own.reduce(0, +) - own[$0] + a) })
    return zip(multinomial, complement).map {
      options.multinomialShare * $0 + (1 - options.multinomialShare) * $1
    }
  }

  /// Evidence of a row's features, `namespaces × levels`, without the row itself where `leavingOut`.
  func evidence(of index: Int, leavingOut: Bool) -> [Double] {
    var result = [Double](repeating: 0, count: space.namespaces.count * levels)
    for namespace in space.namespaces.indices {
      let weights = rows[index].keys.filter { space.namespace(of: $0) == namespace }
        .compactMap { weight(of: $0, without: leavingOut ? index : nil) }
      for level in 0..<levels where !weights.isEmpty {
        result[namespace * levels + level] =
          weights.reduce(0) { $0 + $1[level] } / Double(weights.count).squareRoot()
      }
    }
    return result
  }

  /// Evidence of a row's features by fitted weights, one a level.
  func fittedEvidence(of index: Int, _ fit: ConditionalFit) -> [Double] {
    var result = [Double](repeating: 0, count: levels)
    for namespace in space.namespaces.indices {
      let known = rows[index].keys.filter { key in
        space.namespace(of: key) == namespace
          && rows.filter { $0.keys.contains(key) }.count >= Int(options.minimumRows)
      }
      for key in known {
        guard let column = fit.keys.firstIndex(of: key) else { continue }
        for level in 0..<levels {
          result[level] += fit.weights[column * levels + level] / Double(known.count).squareRoot()
        }
      }
    }
    return result
  }
}
