import Foundation
import Testing
import TriageTestSupport

@testable import NaiveBayes

/// The page that documents the model file, held against the code and the stored model.
@Suite struct FormatPageTests {
  private let page = String(
    decoding: FileManager.default.contents(
      atPath: repositoryRoot + "/Sources/NaiveBayes/NaiveBayes.docc/model-file-format.md")
      ?? Data(),
    as: UTF8.self)

  @Test func `the page is of this version and names every section`() throws {
    #expect(page.contains("The format's version is \(ModelFile.version)."))
    #expect(page.contains("| `\(String(decoding: ModelFile.magic, as: UTF8.self))` in ASCII |"))
    for kind in ModelFile.Section.ofOpen {
      let use = ModelFile.Section.ofFinal.contains(kind) ? "yes" : "no"
      #expect(
        page.contains(try Regex("\n\\| \(kind) \\| [a-z ]+ \\| \(use) \\|")), "section \(kind)")
      #expect(page.contains("\n## Section \(kind): "), "section \(kind)")
    }
  }

  @Test func `the bytes shown are those of the stored model`() throws {
    let path = "\(repositoryRoot)/\(StoredModelTests.folder)/version-\(ModelFile.version).model"
    let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
    let shown = page.split(separator: "\n").filter { $0.wholeMatch(of: /[0-9a-f]{8}: .*/) != nil }
    #expect(!shown.isEmpty)
    for (index, line) in shown.enumerated() {
      let row = bytes[index * 16..<min(bytes.count, index * 16 + 16)]
      let hex = row.map { String(0x100 + Int($0), radix: 16).dropFirst() }.joined(separator: " ")
      #expect(line.contains(": \(hex)  "), "line \(index)")
    }
  }
}
