package import NaiveBayes

/// A value with the bounds of its 95% interval.
package struct Estimate: Sendable, Equatable {
  /// The value on the rows themselves.
  package var value: Double
  /// 2.5th percentile of the bootstrap.
  package var low: Double
  /// 97.5th percentile of the bootstrap.
  package var high: Double
}

extension Estimate {
  /// A value and the percentiles of what samples came to, in any order; NaN where there are none.
  init(_ value: Double, samples: [Double]) {
    let sorted = samples.sorted()
    func percentile(_ share: Double) -> Double {
      sorted.isEmpty ? .nan : sorted[Int(share * Double(sorted.count - 1) + 0.5)]
    }
    self.value = value
    low = percentile(0.025)
    high = percentile(0.975)
  }
}

/// Percentile intervals of all metrics by drawing clusters with replacement (Efron and Tibshirani 1993, chapter 13).
///
/// Whole clusters are drawn, since tickets of one voice are no independent evidence. The draws are the same in every
/// run.
package struct Bootstrap: Sendable {
  /// One estimate a metric, in the order of `Metrics.named`.
  package let estimates: [Estimate]

  /// Draws `draws` samples of the predictions' clusters.
  ///
  /// - Complexity: O(*d* · *n* · *l*) for *d* draws of *n* predictions and *l* levels.
  package init(
    _ predictions: [Prediction], levels: Int, costs: DecisionCosts, draws: Int = 1000
  ) {
    let whole = Metrics(predictions, levels: levels, costs: costs)
    var samples = Metrics.named.map { _ in [Double]() }
    var clusters = ClusterDraws(predictions)
    for _ in 0..<draws where !predictions.isEmpty {
      let metrics = Metrics(clusters.draw().map { predictions[$0] }, levels: levels, costs: costs)
      for (index, metric) in Metrics.named.enumerated() {
        let value = metrics[keyPath: metric.path]
        if !value.isNaN { samples[index].append(value) }
      }
    }
    estimates = Metrics.named.enumerated().map { index, metric in
      Estimate(whole[keyPath: metric.path], samples: samples[index])
    }
  }
}

/// Draws of clusters of predictions with replacement, the same in every run.
struct ClusterDraws {
  /// With fewer clusters than these, rows are drawn one by one.
  private static let fewestClusters = 8

  private var members: [[Int]]
  private var generator = Draws()

  init(_ predictions: [Prediction]) {
    var clusters: [Int: [Int]] = [:]
    for (index, prediction) in predictions.enumerated() {
      clusters[prediction.cluster, default: []].append(index)
    }
    members = clusters.sorted { $0.key < $1.key }.map(\.value)
    if members.count < Self.fewestClusters { members = predictions.indices.map { [$0] } }
  }

  /// The predictions of as many clusters as there are, as indices.
  mutating func draw() -> [Int] {
    var drawn: [Int] = []
    for _ in members.indices { drawn += members[generator.below(members.count)] }
    return drawn
  }
}

/// A fixed sequence of numbers (SplitMix64, Steele, Lea and Flood 2014).
struct Draws {
  private var state: UInt64 = 0x5EED_0F_7121_A6E5

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return Int(truncatingIfNeeded: z.multipliedFullWidth(by: UInt64(bound)).high)
  }
}
