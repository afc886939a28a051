import JSON5Values
import Testing
import TriagePolicies

@Suite struct ResponseTargetTests {
  // 2026-11-21 is a Saturday.
  @Test(arguments: [
    ("temporal", "enterprise", 0, "tickets", 1800, "24x7", true, "2026-11-21T10:30:00Z"),
    ("temporal", "enterprise", 3, "tickets", 86_400, "24x7", false, "2026-11-22T10:00:00Z"),
    ("atlan", "advanced", 3, "tickets", 50_400, "24x7", true, "2026-11-22T00:00:00Z"),
    ("pantheon", "gold", 0, "tickets", 28_800, "24x5", true, "2026-11-23T08:00:00Z"),
    ("pantheon", "diamond", 1, "on-call", 900, "24x7", true, "2026-11-21T10:15:00Z"),
    ("pantheon", "silver", 2, "chat", nil, "24x5", true, nil),
    ("pantheon-plans", "agencies", 0, "tickets", nil, "24x7", false, nil),
  ])
  func `says when an answer is due`(
    _ policy: String, _ plan: String, _ level: Int, _ channel: String, _ seconds: Int64?,
    _ coverage: String, _ isStated: Bool, _ due: String?
  ) throws {
    let policy = try builtInPolicy(policy)
    let target = policy.responseTarget(
      level: level, plan: try policy.plan(named: plan),
      received: try Timestamp(parsing: "2026-11-21T10:00:00Z"))
    #expect(target.plan == plan)
    #expect(target.channel.rawValue == channel)
    #expect(target.seconds == seconds)
    #expect(target.coverage.text == coverage)
    #expect(target.isCoverageStated == isStated)
    #expect(target.due?.text == due)
  }

  @Test(arguments: [
    ("9999-12-31T23:29:59Z", "9999-12-31T23:59:59Z"), ("9999-12-31T23:30:00Z", nil),
  ])
  func `no answer is due after the year 9999`(_ received: String, _ due: String?) throws {
    let target = try builtInPolicy("temporal").responseTarget(
      level: 0, received: try Timestamp(parsing: received))
    #expect(target.due?.text == due && target.seconds == 1800)
  }

  @Test func `takes the default plan where none is named`() throws {
    let policy = try builtInPolicy("pantheon")
    #expect(policy.responseTarget(level: 0, received: Timestamp(seconds: 0)).plan == "gold")
  }

  @Test func `finds a plan by name, by another case and by title`() throws {
    let policy = try builtInPolicy("pantheon-plans")
    #expect(try policy.plan(named: "edu").name == "edu")
    #expect(try policy.plan(named: "Elite").name == "elite")
    #expect(try policy.plan(named: "Pantheon for EDU+").name == "edu")
  }

  @Test func `refuses an unknown plan with the nearest name`() throws {
    let policy = try builtInPolicy("pantheon")
    let error = #expect(throws: UnknownName.self) { try policy.plan(named: "platinium") }
    #expect(
      error?.message
        == "unknown plan 'platinium'; expected silver, gold, platinum or diamond; did you mean 'platinum'?"
    )
  }
}
