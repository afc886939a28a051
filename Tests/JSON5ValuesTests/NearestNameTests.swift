import JSON5Values
import Testing
import TriageTestSupport

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("chatt", "chat"), ("tikcets", "tickets"), ("Phone", "phone"), ("oncall", "on-call"),
    ("x", nil), ("telegraph", nil), ("", nil),
  ])
  func finds(_ name: String, _ expected: String?) {
    #expect(nearest(to: name, in: ["chat", "tickets", "phone", "on-call"]) == expected)
  }

  @Test func `prefers the first of equally near names`() {
    #expect(nearest(to: "P", in: ["P0", "P1"]) == "P0")
  }

  @Test func `names what was accepted`() {
    let error = UnknownName(kind: "plan", name: "glod", accepted: ["silver", "gold"])
    #expect(error.message == "unknown plan 'glod'; expected silver or gold; did you mean 'gold'?")
    #expect(UnknownName(kind: "plan", name: "a", accepted: []).message == "unknown plan 'a'")
  }

  @Test func `quotes text so that it cannot steer a terminal`() {
    #expect(quoted("a\u{1B}[31m\u{202E}b\n") == "'aU+001B[31mU+202EbU+000A'")
    #expect(
      quoted(String(repeating: "é", count: 61)) == "'" + String(repeating: "é", count: 60) + "…'")
  }

  @Test func `distance is that of a slow recursion`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let a = word(&random)
      let b = word(&random)
      #expect(editDistance(a, b) == slowDistance(a[...], b[...]), "\(a) \(b)")
    }
  }

  private func word(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in UInt8.random(in: 97...99, using: &random)
    }
  }

  /// The distance by its definition, from the words' ends.
  private func slowDistance(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    guard let x = a.last, let y = b.last else { return max(a.count, b.count) }
    let (shorterA, shorterB) = (a.dropLast(), b.dropLast())
    var cost = min(
      slowDistance(shorterA, shorterB) + (x == y ? 0 : 1), slowDistance(shorterA, b) + 1,
      slowDistance(a, shorterB) + 1)
    if x == shorterB.last, y == shorterA.last {
      cost = min(cost, slowDistance(shorterA.dropLast(), shorterB.dropLast()) + 1)
    }
    return cost
  }
}
