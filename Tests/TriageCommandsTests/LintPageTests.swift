import Foundation
import Testing
import TriageTestSupport

@testable import TriageCommands
@testable import TriageLint

/// What the page of a rule shows is true: the bad ticket has exactly its finding, the good one has none.
@Suite struct LintPageTests {
  /// The rules found in a ticket, by the program itself.
  private func findings(in ticket: String, name: String) throws -> [String] {
    let result = try withScratchFolder { folder in
      try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/.triage.json"))
      let file = folder + "/ticket.txt"
      try Data((ticket + "\n").utf8).write(to: URL(fileURLWithPath: file))
      return try runProgram(["lint", "--format", "json", "--fail-on", "never", file])
    }
    #expect(result.status == 0, "\(result.errors)")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let list = try #require(object["findings"] as? [[String: Any]])
    return list.compactMap { $0["rule"] as? String }
  }

  @Test(arguments: RuleRegistry.names)
  func `the bad ticket of the page has exactly its finding, the good one none`(name: String) throws
  {
    let rule = try #require(RuleRegistry.rule(named: name))
    #expect(try findings(in: rule.page.bad, name: name) == [name])
    #expect(try findings(in: rule.page.good, name: name) == [])
  }
}
