import Foundation
import TriageLint
import TriageTestSupport
import Testing

/// Each ticket of `Tests/TriageLintTests/Fixtures` gives the text beside it; `RECORD_GOLDEN=1` writes it anew.
@Suite struct LintFixtureTests {
  private static let folder = "Tests/TriageLintTests/Fixtures"

  private static let tickets: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: repositoryRoot + "/" + folder)
    return (files ?? []).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  /// What lint says of a ticket of the fixtures.
  private func output(of name: String) throws -> String {
    let result = try runProgram(
      ["lint", "--format", "text", "--fail-on", "never", "\(Self.folder)/\(name).md"],
      in: repositoryRoot)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test(arguments: tickets)
  func `the findings are the recorded ones`(name: String) throws {
    let text = try output(of: name)
    #expect(try golden("\(Self.folder)/\(name).out", recording: text) == text)
  }

  @Test(arguments: RuleRegistry.names)
  func `every rule has a ticket that it finds fault with`(name: String) throws {
    #expect(Self.tickets.contains(name))
    #expect(try output(of: name).contains("[\(name)]"))
  }

  @Test(arguments: tickets.filter { $0.hasPrefix("quiet-") })
  func `what is no fault report is left alone`(name: String) throws {
    #expect(!(try output(of: name)).contains("[missing-"))
  }
}
