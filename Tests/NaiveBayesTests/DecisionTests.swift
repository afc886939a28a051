import Testing

@testable import NaiveBayes

@Suite struct DecisionTests {
  @Test func `the decision is the level of least expected cost`() {
    let costs = DecisionCosts([[0, 2, 4], [1, 0, 2], [2, 1, 0]])
    // Calling a top-level ticket last costs 4: 30% of it outweigh 60% of the last level.
    #expect(costs.decision(for: [0.3, 0.1, 0.6]) == 1)
    #expect(costs.decision(for: [0.1, 0.1, 0.8]) == 2)
    #expect(costs.decision(for: [0.5, 0.2, 0.3]) == 0)
    #expect(costs.cost(true: 0, assigned: 2) == 4)
  }

  @Test func `a middle that hardly can be is nobody's answer`() {
    let squares = DecisionCosts([[0, 1, 4, 9], [1, 0, 1, 4], [4, 1, 0, 1], [9, 4, 1, 0]])
    #expect(squares.decision(for: [0.4, 0.1, 0.1, 0.4]) == 1)
    #expect(squares.decision(for: [0.45, 0.05, 0.05, 0.45]) == 0)
    // Dear mistakes at the edge still decide.
    let dear = DecisionCosts([[0, 1, 90], [1, 0, 1], [1, 1, 0]])
    #expect(dear.decision(for: [0.05, 0.05, 0.9]) == 0)
  }

  @Test func `equal costs go to the more urgent level`() {
    #expect(DecisionCosts([[0, 1], [1, 0]]).decision(for: [0.5, 0.5]) == 0)
  }

  @Test func `ordinal costs weigh rare levels up`() {
    let even = DecisionCosts.ordinal(shares: [0.5, 0.5])
    let skewed = DecisionCosts.ordinal(shares: [0.04, 0.96])
    #expect(even.decision(for: [0.3, 0.7]) == 1)
    #expect(skewed.decision(for: [0.3, 0.7]) == 0)
    #expect(even.cost(true: 1, assigned: 1) == 0)
  }

  @Test func `the calibration error is the gap between confidence and right answers`() {
    let sure = (0..<10).map { (probability: 0.9, right: $0 < 5, weight: 1.0) }
    #expect(abs(expectedCalibrationError(sure) - 0.4) < 1e-12)
    let honest = (0..<10).map { (probability: 0.9, right: $0 < 9, weight: 1.0) }
    #expect(expectedCalibrationError(honest) < 1e-12)
    #expect(expectedCalibrationError([]).isNaN)
  }

  @Test func `thresholds ask for more where a level is often wrong`() {
    func row(_ level: Int, _ fold: Int) -> LeaveOneOut.Evidence {
      LeaveOneOut.Evidence(
        level: level, weight: 1, scores: [0, 0], known: 5, features: 10, fold: fold)
    }
    // Level 0 is always right; level 1 only where it is sure.
    var rows: [LeaveOneOut.Evidence] = []
    var probabilities: [[Double]] = []
    for index in 0..<40 {
      rows.append(row(0, index % 5))
      probabilities.append([0.9, 0.1])
      rows.append(row(index % 2, index % 5))
      probabilities.append([0.4, 0.6])
      rows.append(row(1, index % 5))
      probabilities.append([0.05, 0.95])
    }
    let calibration = Calibration.learn(
      rows, probabilities: probabilities, costs: DecisionCosts([[0, 1], [1, 0]]),
      options: TrainingOptions())
    #expect(calibration.reviewBelow == [0.9, 0.95])
    #expect(calibration.candidateFloor <= 0.4)
    #expect(abs(calibration.knownFloor - 0.4) < 1e-12)
    #expect(calibration.confusion == [40, 20, 0, 60])
  }
}
