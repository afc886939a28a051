import NaiveBayes
import TriageTestSupport

/// Rows of random features that lean towards their level, the same for equal seeds.
struct SampleRows {
  static let space = FeatureSpace([
    FeatureNamespace("word", bits: 12), FeatureNamespace("pair", bits: 14),
    FeatureNamespace("shape", bits: 10),
  ])

  struct Row {
    var keys: [UInt32]
    var level: Int
    var hash: UInt64
  }

  let levels: [String]
  let rows: [Row]

  init(seed: UInt64, rows count: Int, levels: Int = 3) {
    var generator = SeededGenerator(seed: seed)
    self.levels = (0..<levels).map { "L\($0)" }
    rows = (0..<count).map { index in
      let level = Int.random(in: 0..<levels, using: &generator)
      var keys: Set<UInt32> = []
      for namespace in 0..<3 {
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          let leaning = Bool.random(using: &generator)
          let word = UInt64.random(in: 0..<12, using: &generator)
          keys.insert(
            Self.space.key(namespace: namespace, hash: leaning ? word + UInt64(level) * 5 : word))
        }
      }
      return Row(
        keys: Array(keys).shuffled(using: &generator), level: level, hash: generator.next())
    }
  }

  func trainer(_ order: some Sequence<Row>, options: TrainingOptions = TrainingOptions()) -> Trainer
  {
    var trainer = Trainer(
      levels: levels, space: Self.space, options: options, attributes: ["label": "level"])
    for row in order {
      trainer.add(row.keys, level: row.level, hash: row.hash) { "f\(row.keys[$0])" }
    }
    return trainer
  }
}
