import Testing

@testable import NaiveBayes

@Suite struct LeaveOneOutTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `evidence equals that of a dictionary model trained without the row`(seed: UInt64) {
    let sample = SampleRows(seed: seed, rows: 40)
    let trainer = sample.trainer(sample.rows)
    let rows = trainer.sample.sorted
    let evidence = LeaveOneOut.evidence(
      of: rows, table: trainer.table, space: trainer.space, smoothings: [1, 0.1],
      options: trainer.options)[1]
    let twin = DictionaryBayes(
      rows: rows.map { DictionaryBayes.Row(keys: Set($0.keys), level: $0.level) },
      levels: 3, space: trainer.space, options: trainer.options, smoothing: 0.1)
    for index in rows.indices {
      let expected = twin.evidence(of: index, leavingOut: true)
      for (a, b) in zip(evidence[index].scores, expected) {
        #expect(abs(a - b) < 1e-9, "seed \(seed), row \(index): \(a) against \(b)")
      }
    }
  }

  @Test func `copies of a row are left out together`() {
    let sample = SampleRows(seed: 9, rows: 12)
    let copied = sample.rows + [sample.rows[0], sample.rows[0]]
    let once = sample.trainer(sample.rows)
    let thrice = sample.trainer(copied)
    func evidence(_ trainer: Trainer) -> [Double]? {
      let rows = trainer.sample.sorted
      let all = LeaveOneOut.evidence(
        of: rows, table: trainer.table, space: trainer.space, smoothings: [0.1],
        options: trainer.options)[0]
      return rows.firstIndex { $0.hash == sample.rows[0].hash }.map { all[$0].scores }
    }
    #expect(evidence(once) != nil)
    #expect(evidence(once) == evidence(thrice))
  }
}
