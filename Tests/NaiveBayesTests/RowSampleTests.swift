import Testing
import TriageTestSupport

@testable import NaiveBayes

@Suite struct RowSampleTests {
  private func row(_ hash: UInt64) -> RowSample.Row {
    RowSample.Row(hash: hash, level: 0, times: 1, features: [])
  }

  @Test func `the rows of smallest hash are kept, in any order of arrival`() {
    for seed in 1...20 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let hashes = (0..<500).map { _ in generator.next() }
      var sample = RowSample(capacity: 30)
      for hash in hashes.shuffled(using: &generator) { sample.add(row(hash)) }
      sample.trim()
      #expect(sample.sorted.map(\.hash) == Array(Set(hashes).sorted().prefix(30)), "seed \(seed)")
    }
  }

  @Test func `copies of a kept row are counted, also across a merge`() {
    var a = RowSample(capacity: 3)
    var b = RowSample(capacity: 3)
    for hash in [5, 1, 9, 1, 7] as [UInt64] { a.add(row(hash)) }
    for hash in [1, 8, 2, 2] as [UInt64] { b.add(row(hash)) }
    a.add(b)
    #expect(a.sorted.map(\.hash) == [1, 2, 5])
    #expect(a.sorted.map(\.times) == [3, 2, 1])
  }
}
