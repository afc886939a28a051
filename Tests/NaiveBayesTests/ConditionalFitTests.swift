import Foundation
import Testing

@testable import NaiveBayes

@Suite struct ConditionalFitTests {
  @Test(arguments: [11, 12] as [UInt64])
  func `the matrix holds what a dictionary of the rows holds`(seed: UInt64) {
    let sample = SampleRows(seed: seed, rows: 50)
    let trainer = sample.trainer(sample.rows + sample.rows.prefix(3))
    let rows = trainer.sample.sorted
    let matrix = SampleMatrix(rows, table: trainer.table, space: trainer.space, minimumRows: 2)
    let all = sample.rows + sample.rows.prefix(3)
    func known(_ row: RowSample.Row) -> [UInt32] {
      row.keys.filter { key in
        all.filter { $0.hash != row.hash && $0.keys.contains(key) }.count >= 2
      }
    }
    let entries = rows.reduce(0.0) { $0 + Double($1.times) * Double(known($1).count) }
    for (index, row) in rows.enumerated() {
      let own = known(row)
      #expect(
        matrix.columns[matrix.starts[index]..<matrix.starts[index + 1]].map { matrix.keys[Int($0)] }
          == own)
      for (entry, key) in zip(matrix.starts[index]..., own) {
        let namespace = trainer.space.namespace(of: key)
        let having = all.filter { $0.keys.contains(key) }.count
        let share = rows.reduce(0.0) { sum, row in
          let count = known(row).filter { trainer.space.namespace(of: $0) == namespace }.count
          return sum + Double(row.times) * Double(count)
        }
        let siblings = own.filter { trainer.space.namespace(of: $0) == namespace }.count
        let expected =
          (log(Double(all.count) / Double(having)) + 1)
          * (share / entries / Double(siblings))
          .squareRoot()
        #expect(abs(Double(matrix.values[entry]) - expected) < 1e-6 * expected)
      }
    }
  }

  @Test func `the evidence on a row does not know the row's own label`() {
    // One row's label is turned: its own evidence must not follow, as it would if the row were among those fitted.
    let sample = SampleRows(seed: 21, rows: 80)
    var rows = sample.trainer(sample.rows).sample.sorted
    let table = sample.trainer(sample.rows).table
    func evidence() -> [Double] {
      let matrix = SampleMatrix(rows, table: table, space: SampleRows.space, minimumRows: 2)
      return Array(ConditionalFit(matrix, options: TrainingOptions()).outOfSample[..<3])
    }
    let before = evidence()
    rows[0].level = (rows[0].level + 1) % 3
    #expect(evidence() == before)
    // Another row's label does count, where it is in another fold.
    let other = rows.firstIndex { LeaveOneOut.fold(of: $0) != LeaveOneOut.fold(of: rows[0]) }
    if let other { rows[other].level = (rows[other].level + 1) % 3 }
    #expect(evidence() != before)
  }

  @Test func `features that only go together are told apart by the fitted weights`() {
    // Level 0 has 'a' or 'b' alone, level 1 has both or neither 'a' nor 'b' but 'c': single counts say nothing of a and b.
    let space = FeatureSpace([FeatureNamespace("word", bits: 10)])
    var trainer = Trainer(levels: ["one", "both"], space: space)
    for index in 0..<200 as Range<UInt64> {
      let keys: [UInt32] =
        switch index % 4 {
        case 0: [1, 4]
        case 1: [2, 4]
        case 2: [1, 2, 3]
        default: [3, 4]
        }
      trainer.add(keys, level: index % 4 < 2 ? 0 : 1, hash: mixed(index + 1)) { _ in "" }
    }
    let matrix = SampleMatrix(
      trainer.sample.sorted, table: trainer.table, space: space, minimumRows: 2)
    let fit = ConditionalFit(matrix, options: TrainingOptions())
    for row in 0..<matrix.rowCount {
      let towards = fit.outOfSample[row * 2] - fit.outOfSample[row * 2 + 1]
      #expect((towards > 0) == (matrix.levelOfRow[row] == 0))
    }
  }

  @Test func `rows that are there a thousand times do not overshoot`() {
    // The same words at two levels, a thousand times each: every row undoes the other's step, and undoes more than it should where
    // a step is as long as its copies ask for.
    let sample = SampleRows(seed: 5, rows: 60)
    var other = sample.rows[0]
    other.level = (other.level + 1) % 3
    other.hash = mixed(other.hash)
    let often = [sample.rows[0], other].flatMap { Array(repeating: $0, count: 1000) }
    let trainer = sample.trainer(sample.rows + often)
    let matrix = SampleMatrix(
      trainer.sample.sorted, table: trainer.table, space: trainer.space, minimumRows: 2)
    let fit = ConditionalFit(matrix, options: TrainingOptions())
    #expect(fit.outOfSample.allSatisfy { abs($0) < 5 })
  }

  @Test func `a sample without any known feature is fitted to nothing`() {
    let space = FeatureSpace([FeatureNamespace("word", bits: 10)])
    var trainer = Trainer(levels: ["one", "other"], space: space)
    for index in 0..<6 as Range<UInt64> {
      trainer.add([UInt32(index)], level: Int(index % 2), hash: mixed(index + 1)) { _ in "" }
    }
    let matrix = SampleMatrix(
      trainer.sample.sorted, table: trainer.table, space: space, minimumRows: 2)
    let fit = ConditionalFit(matrix, options: TrainingOptions())
    #expect(fit.keys.isEmpty && fit.weights.isEmpty)
    #expect(fit.outOfSample.allSatisfy { $0 == 0 })
  }
}
