import ByteStorage
import Foundation
import Testing
import TriageLint
import TriageTestSupport

@testable import FieldTraining

@Suite struct FieldTrainingTests {
  private func corpus(_ names: [String]) throws -> [FieldRow] {
    try FieldCorpus.rows(of: names.map { repositoryRoot + "/Corpus/" + $0 + ".jsonl" })
  }

  // That training on the whole corpus gives these bytes is for `.ci/run`, which trains optimised.
  @Test func `the embedded model is the committed one`() throws {
    let committed = try Data(
      contentsOf: URL(fileURLWithPath: repositoryRoot + "/Models/fields.model"))
    // Compared outside of the expectation, which would look for the differences of megabytes.
    let isSame = Data(FieldModel.builtIn.bytes) == committed
    #expect(isSame, "build again: what is embedded is not what is in Models")
  }

  @Test func `the order of files does not matter`() throws {
    let rows = try corpus(["w01", "w33"])
    #expect(try corpus(["w33", "w01"]).map(\.hash) == rows.map(\.hash))
    #expect(rows.allSatisfy { row in zip(row.proofs, row.truth).allSatisfy { $0 == nil || $1 } })
    let model = FieldTraining.model(of: rows, examples: [])
    #expect(FieldTraining.model(of: try corpus(["w33", "w01"]), examples: []) == model)
  }

  @Test func `writers never seen are judged about as well as those seen`() throws {
    let rows = try corpus(["w01", "w02", "w10", "w20", "w21", "w28"])
    let report = FieldReport(crossValidating: rows, examples: [], folds: 2) { _ in }
    #expect(report.writer.meanFieldF1 > 0.7)
    #expect(report.raters.meanFieldF1 > 0.85)
    #expect(report.text.contains("mean of six"))
  }

  @Test(arguments: [("real-fields", 100), ("real-fields-seen", 150)])
  func `the labels of real tickets hold no text`(name: String, count: Int) throws {
    let text = try String(
      contentsOfFile: repositoryRoot + "/Tests/FieldTrainingTests/Fixtures/\(name).jsonl",
      encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count == count)
    for line in lines {
      let labels = try FieldLabels(parsing: Array(line.utf8))
      #expect(!labels.id.isEmpty && line.utf8.count < 200)
      #expect(labels.excerpts.allSatisfy { $0 == nil })
    }
  }
}
