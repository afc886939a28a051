import Testing
import TriagePolicies

/// Every figure of the support pages, page by page: what `Models/policies` must say.
@Suite struct BuiltInPolicyTests {
  /// What a level gets under a plan, as the page has it.
  struct Target: Sendable {
    let policy: String
    let plan: String
    let level: String
    let channel: Channel
    let seconds: Int64?
    let coverage: String?

    init(
      _ policy: String, _ plan: String, _ level: String, _ channel: Channel, _ seconds: Int64?,
      _ coverage: String?
    ) {
      self.policy = policy
      self.plan = plan
      self.level = level
      self.channel = channel
      self.seconds = seconds
      self.coverage = coverage
    }
  }

  /// One channel of a plan, as the page has it.
  struct Offer: Sendable {
    let policy: String
    let plan: String
    let text: String

    init(_ policy: String, _ plan: String, _ text: String) {
      self.policy = policy
      self.plan = plan
      self.text = text
    }
  }

  static let minutes: Int64 = 60
  static let hours: Int64 = 3600

  static let targets: [Target] = [
    // Temporal Cloud support model: the table of P0 to P3; only P0 states its hours.
    Target("temporal", "enterprise", "P0", .tickets, 30 * minutes, "24x7"),
    Target("temporal", "enterprise", "P1", .tickets, 1 * hours, nil),
    Target("temporal", "enterprise", "P2", .tickets, 4 * hours, nil),
    Target("temporal", "enterprise", "P3", .tickets, 24 * hours, nil),
    // Atlan customer support: the table of severity levels; hours of operation 24x7.
    Target("atlan", "basic", "S0", .tickets, 2 * hours, "24x7"),
    Target("atlan", "basic", "S1", .tickets, 4 * hours, "24x7"),
    Target("atlan", "basic", "S2", .tickets, 16 * hours, "24x7"),
    Target("atlan", "basic", "S3", .tickets, 24 * hours, "24x7"),
    Target("atlan", "advanced", "S0", .tickets, 1 * hours, "24x7"),
    Target("atlan", "advanced", "S1", .tickets, 2 * hours, "24x7"),
    Target("atlan", "advanced", "S2", .tickets, 4 * hours, "24x7"),
    Target("atlan", "advanced", "S3", .tickets, 14 * hours, "24x7"),
    // Pantheon, Get Support (packages): the table of packages, P0 and P1 on call where there is one.
    Target("pantheon", "silver", "P0", .chat, nil, "24x5"),
    Target("pantheon", "silver", "P1", .chat, nil, "24x5"),
    Target("pantheon", "silver", "P2", .chat, nil, "24x5"),
    Target("pantheon", "silver", "P3", .chat, nil, "24x5"),
    Target("pantheon", "gold", "P0", .tickets, 8 * hours, "24x5"),
    Target("pantheon", "gold", "P1", .tickets, 8 * hours, "24x5"),
    Target("pantheon", "gold", "P2", .tickets, 8 * hours, "24x5"),
    Target("pantheon", "gold", "P3", .tickets, 8 * hours, "24x5"),
    Target("pantheon", "platinum", "P0", .onCall, 1 * hours, "24x7"),
    Target("pantheon", "platinum", "P1", .onCall, 1 * hours, "24x7"),
    Target("pantheon", "platinum", "P2", .tickets, 2 * hours, "24x7"),
    Target("pantheon", "platinum", "P3", .tickets, 2 * hours, "24x7"),
    Target("pantheon", "diamond", "P0", .onCall, 15 * minutes, "24x7"),
    Target("pantheon", "diamond", "P1", .onCall, 15 * minutes, "24x7"),
    Target("pantheon", "diamond", "P2", .tickets, 1 * hours, "24x7"),
    Target("pantheon", "diamond", "P3", .tickets, 1 * hours, "24x7"),
    // Pantheon, Get Support (older): the tables of plans per site and for organizations.
    Target("pantheon-plans", "sandbox", "P0", .chat, nil, nil),
    Target("pantheon-plans", "personal", "P1", .chat, nil, nil),
    Target("pantheon-plans", "professional", "P2", .chat, nil, nil),
    Target("pantheon-plans", "business", "P0", .chat, nil, nil),
    Target("pantheon-plans", "elite", "P0", .onCall, 30 * minutes, "24x7"),
    Target("pantheon-plans", "elite", "P1", .onCall, 30 * minutes, "24x7"),
    Target("pantheon-plans", "elite", "P2", .tickets, 2 * hours, nil),
    Target("pantheon-plans", "elite", "P3", .tickets, 2 * hours, nil),
    Target("pantheon-plans", "agencies", "P0", .tickets, nil, nil),
    Target("pantheon-plans", "enterprise", "P3", .tickets, nil, nil),
    Target("pantheon-plans", "edu", "P0", .onCall, 30 * minutes, "24x7"),
    Target("pantheon-plans", "edu", "P3", .tickets, 2 * hours, nil),
    Target("pantheon-plans", "priority-enterprise", "P1", .onCall, 30 * minutes, "24x7"),
    Target("pantheon-plans", "priority-enterprise", "P2", .tickets, 2 * hours, nil),
  ]

  @Test(arguments: targets) func `promises what the page promises`(_ target: Target) throws {
    let policy = try builtInPolicy(target.policy)
    let plan = try policy.plan(named: target.plan)
    let level = try #require(policy.levelIndex(named: target.level))
    let answer = plan.answers[level]
    #expect(answer.channel == target.channel)
    #expect(answer.within?.seconds == target.seconds)
    #expect(answer.statedCoverage?.text == target.coverage)
  }

  static let offers: [Offer] = [
    // Pantheon, Get Support (packages); the premium line is of Contact Support (guide).
    Offer("pantheon", "silver", "chat 24x5 -"),
    Offer("pantheon", "gold", "tickets 24x5 8 hours, chat 24x7 -"),
    Offer(
      "pantheon", "platinum", "on-call 24x7 1 hour, tickets 24x7 2 hours, chat 24x7 -, phone - -"),
    Offer(
      "pantheon", "diamond", "on-call 24x7 15 minutes, tickets 24x7 1 hour, chat 24x7 -, phone - -"),
    // Pantheon, Get Support (older).
    Offer("pantheon-plans", "sandbox", "chat - -"),
    Offer("pantheon-plans", "personal", "chat - -"),
    Offer("pantheon-plans", "professional", "chat - -"),
    Offer("pantheon-plans", "business", "chat - -, phone - -"),
    Offer("pantheon-plans", "elite", full),
    Offer("pantheon-plans", "agencies", "tickets - -, chat - -"),
    Offer("pantheon-plans", "enterprise", "tickets - -, chat - -"),
    Offer("pantheon-plans", "edu", full),
    Offer("pantheon-plans", "priority-enterprise", full),
    // Atlan customer support: ways to contact support.
    Offer("atlan", "basic", atlan),
    Offer("atlan", "advanced", atlan),
    // Temporal Cloud support model: how to submit a support ticket.
    Offer("temporal", "enterprise", "tickets - -, portal - -"),
  ]

  static let full =
    "on-call 24x7 30 minutes, tickets - 2 hours, chat - -, phone Mon-Fri 09:00-17:00 -08:00 -"
  static let atlan = "tickets 24x7 -, widget 24x7 -, portal 24x7 -, email 24x7 -, form 24x7 -"

  @Test(arguments: offers) func `has the channels of the page`(_ offer: Offer) throws {
    let plan = try builtInPolicy(offer.policy).plan(named: offer.plan)
    let channels = plan.channels.map {
      "\($0.channel.rawValue) \($0.statedCoverage?.text ?? "-") \($0.response?.text ?? "-")"
    }
    #expect(channels.joined(separator: ", ") == offer.text)
  }

  @Test func `has the levels and plans of the pages`() throws {
    func names(_ policy: Policy) -> [[String]] {
      [policy.levels.map(\.name), policy.plans.map(\.name), [policy.defaultPlan.name]]
    }
    let p = ["P0", "P1", "P2", "P3"]
    #expect(names(try builtInPolicy("temporal")) == [p, ["enterprise"], ["enterprise"]])
    #expect(
      names(try builtInPolicy("atlan"))
        == [["S0", "S1", "S2", "S3"], ["basic", "advanced"], ["basic"]])
    #expect(
      names(try builtInPolicy("pantheon"))
        == [p, ["silver", "gold", "platinum", "diamond"], ["gold"]])
    #expect(
      names(try builtInPolicy("pantheon-plans")) == [
        p,
        [
          "sandbox", "personal", "professional", "business", "elite", "agencies", "enterprise",
          "edu", "priority-enterprise",
        ], ["elite"],
      ])
    #expect(
      try builtInPolicy("temporal").levels.map(\.title)
        == ["production impacted", "production issue", "general issue", "general guidance"])
  }

  /// Pantheon, Get Support (packages) and Contact Support (guide).
  @Test(arguments: [
    ("silver", SupportScope.platform, false, false, false, ProfessionalServices.none),
    ("gold", .technical, false, false, true, .purchase),
    ("platinum", .performance, true, true, true, .purchase),
    ("diamond", .dedicated, true, true, true, .bundled),
  ])
  func `gives each package its rights`(
    _ name: String, _ scope: SupportScope, _ onCall: Bool, _ premium: Bool, _ downtime: Bool,
    _ services: ProfessionalServices
  ) throws {
    let plan = try builtInPolicy("pantheon").plan(named: name)
    #expect(plan.scope == scope)
    #expect(plan.includedScopes == Array(SupportScope.allCases.prefix(through: scope.index)))
    #expect(plan.hasOnCallRights == onCall)
    #expect(plan.hasPremiumPhone == premium)
    #expect(plan.hasDowntimeTickets == downtime)
    #expect(plan.professionalServices == services)
  }

  @Test func `notes priorities, limits and scheduled calls`() throws {
    let packages = try builtInPolicy("pantheon")
    #expect(try packages.plan(named: "gold").offer(of: .chat)?.note == nil)
    #expect(try packages.plan(named: "platinum").offer(of: .chat)?.note == "priority")
    #expect(try packages.plan(named: "diamond").offer(of: .chat)?.note == "top priority")
    let plans = try builtInPolicy("pantheon-plans")
    #expect(
      try plans.plan(named: "business").offer(of: .phone)?.note
        == "two scheduled 30-minute calls a month, booked in chat")
    for name in ["agencies", "enterprise"] {
      #expect(
        try plans.plan(named: name).offer(of: .tickets)?.note
          == "sites on business plans and above")
    }
    let topics = packages.scopes.map { "\($0.scope.rawValue) \($0.topics.count)" }
    #expect(topics == ["platform 4", "technical 7", "performance 7", "dedicated 1"])
  }

  /// Atlan customer support: service-level commitment and escalation procedure.
  @Test func `commits Atlan to what its page commits it to`() throws {
    let atlan = try builtInPolicy("atlan")
    #expect(atlan.uptimePercent == 99.5)
    let engineers = try #require(atlan.commitments.first)
    #expect(engineers.title == "site reliability engineers for critical issues")
    #expect(engineers.coverage == .always)
    #expect(engineers.levels == [0])
    #expect(atlan.commitments.contains { $0.title == "customer success manager" })
    #expect(
      atlan.escalation?.steps
        == ["technical support engineer", "director of support", "head of customer experience"])
    #expect(atlan.contacts.map(\.role) == ["designated customer success manager"])
  }

  /// Temporal Cloud support model: the account team.
  @Test func `names Temporal's contacts`() throws {
    #expect(
      try builtInPolicy("temporal").contacts.map(\.role) == [
        "Temporal account executive", "Temporal solution architect",
        "Temporal dedicated support engineer",
      ])
  }

  /// All three pages of Pantheon: what a ticket should say.
  @Test func `asks for what the pages ask for`() throws {
    for name in ["pantheon", "pantheon-plans"] {
      let asked = try builtInPolicy(name).completeness
      #expect(
        asked.filter(\.isStated).map(\.field)
          == [.reproduction, .environment, .startTime, .errorMessage, .evidence])
    }
    for name in builtInNames {
      let policy = try builtInPolicy(name)
      #expect(Set(policy.completeness.map(\.field)) == Set(CompletenessField.allCases))
    }
  }

  @Test(arguments: builtInNames)
  func `costs more to miss an emergency than to cry wolf, and says whose costs they are`(
    _ name: String
  ) throws {
    let policy = try builtInPolicy(name)
    #expect(policy.ours.contains("costs"))
    for i in 0..<4 {
      #expect(policy.costs[true: i, assigned: i] == 0)
      for j in i + 1..<4 {
        let missed = policy.costs[true: i, assigned: j]
        let falseAlarm = policy.costs[true: j, assigned: i]
        #expect(i < 2 ? missed > falseAlarm : missed >= falseAlarm)
      }
    }
  }
}

extension SupportScope {
  /// Place among all scopes, from 0.
  fileprivate var index: Int { SupportScope.allCases.firstIndex(of: self) ?? 0 }
}
