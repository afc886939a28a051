import Testing
import TriageTestSupport

@testable import NaiveBayes

@Suite struct RowSampleTests {
  private func row(_ hash: UInt64) -> RowSample.Row {
    RowSample.Row(hash: hash, level: 0, times: 1, keys: [])
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

  @Test func `names are listed once by key and name, with the rows that have them`() {
    func row(_ hash: UInt64, _ features: [(UInt32, String)]) -> RowSample.Row {
      var names = FeatureNames()
      for (_, name) in features { names.append(name) }
      return RowSample.Row(
        hash: hash, level: 0, times: 1,
        keys: features.map(\.0), names: names)
    }
    // Two names share the key 7; many keys make the table grow.
    let many = (0..<5000).map { (UInt32($0 + 100), "w\($0)") }
    let rows = [row(1, [(7, "b"), (9, "c")]), row(2, [(7, "a"), (9, "c")]), row(3, many)]
    let names = SampleNames(rows, keyCount: 6000)
    let first = names.entries.prefix(3)
    #expect(first.map(\.key) == [7, 7, 9])
    #expect(first.map(\.name) == ["a", "b", "c"])
    #expect(first.map(\.rows) == [1, 1, 2])
    #expect(names.entries.count == 5003)
    let found = names.indices.map { names.entries[Int($0)] }
    #expect(found.map(\.key) == rows.flatMap(\.keys))
    #expect(found.map(\.name) == rows.flatMap { row in row.keys.indices.map { row.names[$0] } })
  }
}
