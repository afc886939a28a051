import NaiveBayes
import Testing
import TriageTestSupport

@testable import TriageEvaluation

@Suite struct EvaluationTests {
  private func prediction(_ truth: Int, _ decided: Int, _ p: Double = 0.8, cluster: Int = 0)
    -> Prediction
  {
    let rest = (1 - p) / 2
    return Prediction(
      truth: truth, decided: decided, probabilities: (0..<3).map { $0 == decided ? p : rest },
      isAssigned: p > 0.5, isCovered: truth == decided, cluster: cluster)
  }

  private let costs = DecisionCosts([[0, 1, 4], [1, 0, 1], [2, 1, 0]])

  @Test func `metrics of a small example, by hand`() {
    let predictions = [
      prediction(0, 0), prediction(0, 2, 0.4), prediction(1, 1), prediction(2, 1), prediction(2, 2),
    ]
    let metrics = Metrics(predictions, levels: 3, costs: costs)
    #expect(metrics.accuracy == 0.6)
    // F1: level 0: 2/3, level 1: 2/3, level 2: 1/2.
    #expect(abs(metrics.macroF1 - (2.0 / 3 + 2.0 / 3 + 0.5) / 3) < 1e-12)
    #expect(metrics.withinOne == 0.8)
    #expect(metrics.ordinalError == 0.6)
    #expect(metrics.topRecall == 0.5)
    #expect(metrics.topFalseAlarm == 0)
    #expect(metrics.underTriage == 0.2)
    #expect(metrics.expectedCost == 1)
    #expect(metrics.assigned == 0.8)
    #expect(metrics.assignedAccuracy == 0.75)
    #expect(metrics.coverage == 0.6)
  }

  @Test func `nothing to divide by is not-a-number, not zero`() {
    let none = Metrics([], levels: 3, costs: costs)
    #expect(none.accuracy.isNaN && none.ece.isNaN)
    #expect(Metrics([prediction(1, 1)], levels: 3, costs: costs).topRecall.isNaN)
  }

  @Test func `intervals hold the value, repeat exactly, and narrow with more rows`() {
    var generator = SeededGenerator(seed: 1)
    func sample(_ count: Int) -> [Prediction] {
      (0..<count).map { prediction(Int.random(in: 0..<3, using: &generator), 1, cluster: $0) }
    }
    let few = sample(40)
    let small = Bootstrap(few, levels: 3, costs: costs, draws: 300).estimates[0]
    #expect(small.low <= small.value && small.value <= small.high && small.low < small.high)
    #expect(Bootstrap(few, levels: 3, costs: costs, draws: 300).estimates[0] == small)
    let large = Bootstrap(sample(2000), levels: 3, costs: costs, draws: 300).estimates[0]
    #expect(large.high - large.low < (small.high - small.low) / 3)
  }

  @Test func `folds keep groups and near-duplicates together, in any order of rows`() {
    let groups: [String?] = ["a", "a", "b", nil, nil, "b", "c", nil]
    let duplicates = [0, 1, 2, 3, 3, 5, 6, 6]
    let hashes: [UInt64] = [10, 11, 12, 13, 14, 15, 16, 17]
    let folds = Folds(groups: groups, duplicates: duplicates, hashes: hashes, count: 3)
    #expect(folds.count == 3)
    #expect(folds.foldOfRow[0] == folds.foldOfRow[1])
    #expect(folds.foldOfRow[2] == folds.foldOfRow[5])
    #expect(folds.foldOfRow[3] == folds.foldOfRow[4])
    #expect(folds.foldOfRow[6] == folds.foldOfRow[7])
    #expect(Set(folds.foldOfRow).count == 3)
    let back = Folds(
      groups: groups.reversed(), duplicates: [0, 0, 2, 3, 3, 5, 6, 7], hashes: hashes.reversed(),
      count: 3)
    func parts(_ folds: [Int], _ hashes: [UInt64]) -> Set<Set<UInt64>> {
      Set(
        (0..<3).map { fold in Set(hashes.indices.filter { folds[$0] == fold }.map { hashes[$0] }) })
    }
    #expect(parts(folds.foldOfRow, hashes) == parts(back.foldOfRow, hashes.reversed()))
    #expect(Folds(groups: ["a", "a"], duplicates: [0, 1], hashes: [1, 2], count: 5).count == 1)
  }

  @Test(arguments: [2, 50, 51, 1000]) func `a text that stands often is one cluster`(count: Int) {
    var generator = SeededGenerator(seed: 6)
    func text(_ length: Int) -> [UInt64] { (0..<length).map { _ in generator.next() }.sorted() }
    let copy = text(30)
    let found = NearDuplicates(
      [text(30)] + (0..<count).map { _ in copy } + [[], []], limit: 0.5)
    #expect(found.pairs.map(\.second) == Array(2...count))
    #expect(found.pairs.allSatisfy { $0.first == 1 && $0.similarity == 1 })
    #expect(found.cluster[0] == 0 && found.cluster[1...count].allSatisfy { $0 == 1 })
    // Texts without words say nothing of each other.
    #expect(found.cluster.suffix(2) == [count + 1, count + 2])
  }

  @Test func `a form makes no duplicates of all who fill it in, nor does it hide any`() {
    var generator = SeededGenerator(seed: 7)
    func text(_ length: Int) -> [UInt64] { (0..<length).map { _ in generator.next() } }
    let form = text(100)
    // 0.63 of the runs of each two are the form's.
    var texts = (0..<200).map { _ in form + text(30) }
    texts[150] = Array(texts[20].dropLast(2)) + text(2)
    let found = NearDuplicates(texts.map { $0.sorted() }, limit: 0.5)
    #expect(found.pairs.map { [$0.first, $0.second] } == [[20, 150]])
    // Alerts that differ in nothing but a few runs are one cluster, in any order.
    let alerts = (0..<200).map { _ in (form + text(6)).sorted() }
    #expect(Set(NearDuplicates(alerts, limit: 0.5).cluster) == [0])
    #expect(Set(NearDuplicates(alerts.reversed(), limit: 0.5).cluster) == [0])
  }

  @Test func `what differs in a number alone is found by its outline, however often it stands`() {
    var generator = SeededGenerator(seed: 8)
    let alert = (0..<22).map { _ in generator.next() }
    func alerts(_ own: Int) -> [[UInt64]] {
      (0..<300).map { _ in (alert + (0..<own).map { _ in generator.next() }).sorted() }
    }
    let outlines = [UInt64](repeating: 7, count: 300)
    #expect(Set(NearDuplicates(alerts(5), outlines: outlines, limit: 0.5).cluster) == [0])
    // Where the numbers are most of it, they do differ.
    #expect(NearDuplicates(alerts(30), outlines: outlines, limit: 0.5).pairs.isEmpty)
  }

  @Test func `near-duplicates are found among many`() {
    var generator = SeededGenerator(seed: 5)
    var texts = (0..<300).map { _ in (0..<60).map { _ in generator.next() }.sorted() }
    texts[200] = (texts[17].prefix(50) + (0..<10).map { _ in generator.next() }).sorted()
    let found = NearDuplicates(texts, limit: 0.5)
    #expect(found.pairs.map { [$0.first, $0.second] } == [[17, 200]])
    #expect(found.cluster[200] == 17 && found.cluster[18] == 18)
    #expect(abs(NearDuplicates.jaccard([1, 2, 3], [2, 3, 4]) - 0.5) < 1e-12)
  }
}
