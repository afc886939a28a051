import ByteStorage
import Testing
import TriageTestSupport

@testable import NaiveBayes

@Suite struct ModelFileTests {
  private static let sample = SampleRows(seed: 11, rows: 25)
  private static let small = sample.trainer(sample.rows).modelData(final: true)

  @Test func `the order of rows does not change the bytes`() {
    let expected = Self.sample.trainer(Self.sample.rows).modelData(final: false)
    for seed in 1...4 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let shuffled = Self.sample.rows.shuffled(using: &generator)
      #expect(Self.sample.trainer(shuffled).modelData(final: false) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: [2, 3, 5])
  func `parts trained apart merge to the bytes of one training`(parts: Int) {
    let big = SampleRows(seed: 12, rows: 200)
    var options = TrainingOptions()
    options.sampleSize = 50
    let whole = big.trainer(big.rows, options: options).modelData(final: false)
    var merged = big.trainer(big.rows.prefix(0), options: options)
    for part in (0..<parts).reversed() {
      let rows = big.rows.enumerated().filter { $0.offset % parts == part }.map(\.element)
      merged.merge(big.trainer(rows, options: options))
    }
    #expect(merged.modelData(final: false) == whole)
  }

  @Test func `a stored trainer goes on where it stopped`() throws {
    let big = SampleRows(seed: 13, rows: 120)
    var options = TrainingOptions()
    options.sampleSize = 40
    let whole = big.trainer(big.rows, options: options).modelData(final: false)
    let half = big.trainer(big.rows.prefix(60), options: options).modelData(final: false)
    var resumed = try #require(try Model(modelBytes: half).trainer())
    for row in big.rows.dropFirst(60) {
      resumed.add(row.keys, level: row.level, hash: row.hash) { "f\(row.keys[$0])" }
    }
    #expect(resumed.modelData(final: false) == whole)
  }

  @Test func `a row given twice counts twice`() throws {
    let twice = Self.sample.rows + Self.sample.rows.prefix(3)
    let model = try Model(modelBytes: Self.sample.trainer(twice).modelData(final: true))
    #expect(model.rows.reduce(0, +) == 28)
    #expect(Self.sample.trainer(twice).modelData(final: true) != Self.small)
  }

  @Test func `a final model takes no more rows and keeps no row`() throws {
    let model = try Model(modelBytes: Self.small)
    #expect(model.isFinal)
    #expect(try model.trainer() == nil)
    #expect(try model.namedFeatures().allSatisfy { $0.rows >= 3 })
    #expect(Self.small.count < Self.sample.trainer(Self.sample.rows).modelData(final: false).count)
  }

  @Test func `every truncation is refused`() {
    for count in Self.small.indices {
      #expect(throws: FormatError.self) { try Model(modelBytes: Array(Self.small[..<count])) }
    }
  }

  @Test func `every flipped byte is refused`() {
    for index in Self.small.indices {
      var bytes = Self.small
      bytes[index] ^= 1 << UInt8(index % 8)
      #expect(throws: FormatError.self, "byte \(index)") { try Model(modelBytes: bytes) }
    }
  }

  @Test func `damage behind a mended checksum gives an error or a model, never a trap`() throws {
    let whole = Self.sample.trainer(Self.sample.rows).modelData(final: false)
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 32..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 0...255, using: &generator)
      }
      let sum = checksum(StoredBytes(bytes), from: 32)
      for shift in 0..<8 {
        bytes[24 + shift] = UInt8(truncatingIfNeeded: sum >> (8 * UInt64(shift)))
      }
      guard let model = try? Model(modelBytes: bytes) else { continue }
      _ = try? model.namedFeatures()
      _ = try? model.trainer()
      var scorer = Scorer(model)
      scorer.score(Self.sample.rows[0].keys.filter { Int($0) < model.space.count })
    }
  }

  @Test func `errors say what was found`() {
    #expect(throws: FormatError.notThisFormat) {
      try Model(modelBytes: Array("no model at all".utf8))
    }
    #expect(throws: FormatError.notThisFormat) { try Model(modelBytes: []) }
    var newer = Self.small
    newer[8] = 9
    #expect(throws: FormatError.version(found: 9, expected: ModelFile.version)) {
      try Model(modelBytes: newer)
    }
    let cut = Array(Self.small.dropLast(8))
    #expect(throws: FormatError.length(found: cut.count, expected: Self.small.count)) {
      try Model(modelBytes: cut)
    }
  }
}
