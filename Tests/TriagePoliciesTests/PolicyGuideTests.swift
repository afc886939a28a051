import Foundation
import Testing
import TriagePolicies
import TriageTestSupport

/// The example of `policy-files.md` is a policy, and what the page says about it holds.
@Suite struct PolicyGuideTests {
  private func example() throws -> Policy {
    let path = repositoryRoot + "/Sources/TriagePolicies/TriagePolicies.docc/policy-files.md"
    let page = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let start = try #require(page.firstRange(of: "```json5\n")).upperBound
    let end = try #require(page[start...].firstRange(of: "\n```")).lowerBound
    return try Policy(parsing: Array(page[start..<end].utf8), file: "policy-files.md")
  }

  @Test func `the example routes and targets as its comments say`() throws {
    let policy = try example()
    #expect(policy.defaultPlan.name == "office")
    let always = try policy.plan(named: "always")
    #expect(always.answers.map(\.channel) == [.onCall, .tickets, .tickets])
    #expect(always.answers.map(\.within?.text) == ["15 minutes", "4 hours", "2 days"])
    #expect(policy.escalation?.steps == ["shift lead", "head of support"])
  }

  @Test func `four and five hours from Friday evening end where the page says`() throws {
    let friday = try Timestamp(parsing: "2026-11-20T20:00:00Z").seconds
    let ends = [4, 5].map { Coverage.weekdays.due(from: friday, target: $0 * 3600) }
    #expect(
      ends.map { Timestamp(seconds: $0).text } == ["2026-11-21T00:00:00Z", "2026-11-23T01:00:00Z"])
  }
}
