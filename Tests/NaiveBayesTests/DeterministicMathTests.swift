import Foundation
import Testing
import TriageTestSupport

@testable import NaiveBayes

@Suite struct DeterministicMathTests {
  @Test func `the logarithm agrees with the platform's`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let x = exp(Double.random(in: -300...300, using: &generator))
      #expect(abs(deterministicLog(x) - log(x)) <= 4 * abs(log(x)).ulp + 1e-16, "\(x)")
    }
    #expect(deterministicLog(1) == 0)
  }

  @Test func `the exponential agrees with the platform's`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      let x = Double.random(in: -690...690, using: &generator)
      #expect(abs(deterministicExp(x) - exp(x)) <= 1e-14 * exp(x), "\(x)")
    }
    #expect(deterministicExp(0) == 1)
    #expect(deterministicExp(-1000) == 0)
    #expect(deterministicExp(1e9).isFinite)
  }

  @Test func `softmax sums to one whatever the logits`() {
    #expect(softmax([1e9, 0, -1e9]) == [1, 0, 0])
    #expect(abs(softmax([0.3, -2, 5, 5]).reduce(0, +) - 1) < 1e-15)
  }
}
