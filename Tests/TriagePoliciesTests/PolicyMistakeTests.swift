import Testing
import TriagePolicies

/// Every kind of mistake in a policy file with the line that reports it.
@Suite struct PolicyMistakeTests {
  /// A policy without mistakes; each case below changes one place of it.
  static let sound = """
    {
      name: "own",
      levels: [{ name: "high" }, { name: "low" }],
      plans: [
        { name: "a", default: true, channels: ["chat"] },
        { name: "b", channels: [{ channel: "tickets", response: "2 hours" }] },
      ],
      routing: { high: ["tickets"] },
      completeness: ["impact"],
      costs: [[0, 2], [1, 0]],
      escalation: { steps: ["boss"] },
    }
    """

  /// A change of the sound policy and what is then reported.
  struct Case: Sendable {
    let old: String
    let new: String
    let lines: [String]

    init(_ old: String, _ new: String, _ lines: String...) {
      self.old = old
      self.new = new
      self.lines = lines
    }
  }

  static let cases: [Case] = [
    // Syntax.
    Case(#""own","#, #""own""#, "f:3: unexpected 'levels'; expected ',' or '}'"),
    Case(
      #"name: "own""#, #"name: "own"#,
      "f:2: a string without an end; expected '\"' on the same line"),
    // Keys.
    Case(#"name: "own","#, "", "f:1: a policy without the key 'name'"),
    Case(
      "escalation:", "escallation:",
      "f:11: unknown key 'escallation' in a policy; expected name, levels, plans, title, source, "
        + "routing, completeness, costs, escalation, contacts, commitments, uptimePercent, scopes, "
        + "advice, notes or ours; did you mean 'escalation'?"),
    Case(
      "costs:", "routing:",
      "f:10: the key 'routing' stands twice, first on line 8; expected each key once"),
    Case(
      #"response: "2 hours""#, #"respond: "2 hours""#,
      "f:6: unknown key 'respond' in a channel; expected channel, coverage, response or note; "
        + "did you mean 'response'?"),
    Case(#"{ channel: "tickets","#, "{", "f:6: a channel without the key 'channel'"),
    Case(
      "steps:", "step:",
      "f:11: an escalation without the key 'steps'",
      "f:11: unknown key 'step' in an escalation; expected steps, when or first; did you mean 'steps'?"
    ),
    // Types.
    Case(#""own""#, "7", "f:2: the policy's name is a number; expected a string"),
    Case(#"["chat"]"#, #""chat""#, "f:5: a plan's channels is a string; expected an array"),
    Case(
      "default: true", #"default: "yes""#,
      "f:4: no default plan; expected one plan with 'default: true'",
      "f:5: a plan's 'default' is a string; expected true or false"),
    Case("{ high:", "[ high:", "f:8: unexpected 'high'; expected a value (text stands in quotes)"),
    Case(#"{ high: ["tickets"] }"#, "[]", "f:8: 'routing' is an array; expected an object"),
    Case(
      "{ steps:", "{ first: null, steps:",
      "f:11: 'first' of the escalation is null; expected a string"),
    // Names.
    Case(
      #"["chat"]"#, #"["chatt"]"#,
      "f:5: unknown channel 'chatt'; expected chat, tickets, phone, on-call, email, portal, widget "
        + "or form; did you mean 'chat'?"),
    Case(
      #"["tickets"] }"#, #"["tickets", "pager"] }"#,
      "f:8: unknown channel 'pager'; expected chat, tickets, phone, on-call, email, portal, widget or form"
    ),
    Case(
      #"["impact"]"#, #"["impcat"]"#,
      "f:9: unknown field 'impcat'; expected reproduction, environment, startTime, errorMessage, "
        + "evidence or impact; did you mean 'impact'?"),
    Case(#"["impact"]"#, #"["impact", "impact"]"#, "f:9: the field 'impact' stands twice"),
    Case(
      #"name: "b","#, #"name: "b", scope: "technic","#,
      "f:6: unknown scope 'technic'; expected platform, technical, performance or dedicated; "
        + "did you mean 'technical'?"),
    Case(
      #"name: "b","#, #"name: "b", professionalServices: "buy","#,
      "f:6: unknown value of 'professionalServices' 'buy'; expected none, purchase or bundled"),
    Case(
      "escalation:", "scopes: { platfrom: [] }, escalation:",
      "f:11: unknown scope 'platfrom'; expected platform, technical, performance or dedicated; "
        + "did you mean 'platform'?"),
    Case(
      "escalation:", #"ours: ["cost"], escalation:"#,
      "f:11: unknown key 'cost'; expected levels, titles, routing, completeness, costs or default; "
        + "did you mean 'costs'?"),
    Case(
      #"name: "high""#, #"name: " high, or so""#,
      "f:3: a level's name is ' high, or so'; expected 1 to 60 visible characters without commas or spaces "
        + "around them"),
    Case(
      #""own""#, #""""#,
      "f:2: the policy's name is ''; expected 1 to 60 visible characters without commas or spaces around them"
    ),
    // Coverage and durations.
    Case(
      #"response: "2 hours""#, #"coverage: "24x6""#,
      "f:6: unknown coverage '24x6'; expected '24x7', '24x5' or hours such as "
        + "'Mon-Fri 09:00-17:00 -08:00': one span of hours a day, four digits a time, an offset from "
        + "UTC and no zone's name"),
    Case(
      #"{ name: "high" }"#, "7", "f:3: a level is a number; expected a name or an object"),
    Case(
      "2 hours", "soon",
      "f:6: a channel's response is 'soon'; expected a duration such as '30 minutes', '4 hours' or "
        + "'1 day'"),
    Case(
      #""2 hours""#, "7200",
      "f:6: a channel's response is a number; expected a duration such as '30 minutes', '4 hours' or "
        + "'1 day'"),
    Case(
      "2 hours", "30000 days",
      "f:6: a channel's response is '30000 days'; expected 1 second to 3650 days"),
    Case(
      "2 hours", "0 minutes",
      "f:6: a channel's response is '0 minutes'; expected 1 second to 3650 days"),
    Case(
      #"response: "2 hours""#, #"coverage: "Mon-Fri 22:00-06:00 +01:00""#,
      "f:6: the hours of the coverage 'Mon-Fri 22:00-06:00 +01:00' do not end after they start; "
        + "expected hours within one day, which end at 24:00 at the latest"),
    // Levels.
    Case(
      #"[{ name: "high" }, { name: "low" }]"#, #"["high"]"#,
      "f:3: 'levels' has 1 level; expected 2 to 64, as models have"),
    Case(
      #"[{ name: "high" }, { name: "low" }]"#, "[]",
      "f:3: 'levels' is empty; expected levels, the most urgent first"),
    Case(
      #"name: "low""#, #"name: "high""#,
      "f:3: the level 'high' stands twice, first on line 3; expected each level once"),
    // Plans.
    Case(
      #"name: "b""#, #"name: "a""#,
      "f:6: the plan 'a' stands twice, first on line 5; expected each plan once"),
    Case("default: true, ", "", "f:4: no default plan; expected one plan with 'default: true'"),
    Case(
      #"name: "b","#, #"name: "b", default: true,"#,
      "f:6: 'b' is a second default plan, the first is on line 5; expected one plan with "
        + "'default: true'"),
    Case(#"["chat"]"#, "[]", "f:5: a plan without channels; expected one channel at least"),
    Case(
      #"["chat"]"#, #"["chat", "chat"]"#,
      "f:5: the channel 'chat' stands twice in a plan; expected each channel once"),
    // Targets.
    Case(
      #"name: "b","#, #"name: "b", targets: { hihg: "1 hour" },"#,
      "f:6: unknown level 'hihg'; expected high or low; did you mean 'high'?"),
    Case(
      #"name: "b","#, #"name: "b", targets: { high: { within: "1 hour", channel: "chat" } },"#,
      "f:6: a target on the channel 'chat', which the plan has not; expected tickets"),
    Case(
      #"name: "b","#, #"name: "b", targets: { high: 60, low: { channel: "tickets" } },"#,
      "f:6: a target is a number; expected a duration such as '30 minutes', '4 hours' or '1 day'",
      "f:6: a target without the key 'within'"),
    // Costs.
    Case("[[0, 2], [1, 0]]", "[[0, 2]]", "f:10: 'costs' has 1 row; expected 2, one for each level"),
    Case("[1, 0]", "[1]", "f:10: row 2 of 'costs' has 1 entry; expected 2, one for each level"),
    Case("[1, 0]", "[-1, 0]", "f:10: the cost -1; expected a number of at least 0"),
    Case("[1, 0]", "[1, 0.5]", "f:10: the cost 0.5 of a right decision; expected 0"),
    Case("[1, 0]", "[Infinity, 0]", "f:10: a cost is not finite; expected a number"),
    Case(
      "[[0, 2], [1, 0]]", "[[0, 0], [0, 0]]",
      "f:10: row 1 of 'costs' is all 0: tickets of the level 'high' could be taken for any other; "
        + "expected a cost above 0 off the diagonal in each row and column"),
    Case(
      "[[0, 2], [1, 0]]", "[[0, 2], [0, 0]]",
      "f:10: row 2 of 'costs' is all 0: tickets of the level 'low' could be taken for any other; "
        + "expected a cost above 0 off the diagonal in each row and column"),
    // The rest.
    Case(
      "escalation:", "uptimePercent: 101, escalation:",
      "f:11: 'uptimePercent' is 101; expected a number above 0 and up to 100"),
    Case(
      "escalation:",
      #"commitments: [{ title: "t", levels: ["hgih"] }], contacts: [{}], escalation:"#,
      "f:11: unknown level 'hgih'; expected high or low; did you mean 'high'?",
      "f:11: a contact without the key 'role'"),
  ]

  @Test(arguments: cases) func `is reported in one line`(_ mistake: Case) throws {
    let text = Self.sound.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    try #require(text != Self.sound)
    let error = #expect(throws: PolicyError.self) {
      try Policy(parsing: Array(text.utf8), file: "f")
    }
    #expect(error?.lines == mistake.lines)
  }

  @Test func `all mistakes are reported in the order of their lines`() {
    let text = """
      { // line 1
        plans: [
          { name: "a", channels: ["fax"] },
        ],
        nmae: "own",
        levels: ["x", "x"],
      }
      """
    let error = #expect(throws: PolicyError.self) {
      try Policy(parsing: Array(text.utf8), file: "own.json5")
    }
    #expect(
      error?.lines.map { $0.prefix { $0 != ";" } } == [
        "own.json5:1: a policy without the key 'name'",
        "own.json5:3: unknown channel 'fax'",
        "own.json5:5: unknown key 'nmae' in a policy",
        "own.json5:6: the level 'x' stands twice, first on line 6",
      ])
  }

  @Test func `no file is a policy unless it is an object`() {
    for text in ["[]", "7", "null", "'temporal'"] {
      #expect(throws: PolicyError.self) { try Policy(parsing: Array(text.utf8), file: "f") }
    }
  }

  @Test func `costs are refused by which one level is always right, and single zeros are not`() {
    func policy(_ costs: String) -> [String] {
      let text =
        "{name: 'own', levels: ['x', 'y', 'z'], plans: [{name: 'p', channels: ['email']}], costs: \(costs)}"
      do throws(PolicyError) {
        _ = try Policy(parsing: Array(text.utf8), file: "f")
        return []
      } catch {
        return error.lines
      }
    }
    #expect(policy("[[0, 1, 1], [0, 0, 1], [0, 1, 0]]").count == 1)
    #expect(policy("[[0, 1, 1], [0, 0, 1], [0, 1, 0]]").first?.contains("the level 'x'") == true)
    #expect(policy("[[0, 1, 2], [0, 0, 1], [1, 0, 0]]") == [])
  }

  @Test(arguments: [(2, true), (64, true), (65, false), (100, false)])
  func `a policy has as many levels as a model can have`(_ count: Int, _ isGood: Bool) {
    let levels = (0..<count).map { "'l\($0)'" }.joined(separator: ",")
    let text = "{name: 'own', levels: [\(levels)], plans: [{name: 'p', channels: ['email']}]}"
    let policy = try? Policy(parsing: Array(text.utf8), file: "f")
    #expect((policy != nil) == isGood)
  }

  @Test func `what may be left out has a default`() throws {
    let text = "{name: 'own', levels: ['x', 'y', 'z'], plans: [{name: 'p', channels: ['email']}]}"
    let policy = try Policy(parsing: Array(text.utf8), file: "f")
    #expect(policy.title == "own")
    #expect(policy.levels.map(\.title) == ["x", "y", "z"])
    #expect(policy.defaultPlan.name == "p")
    #expect(policy.completeness.map(\.field) == CompletenessField.allCases)
    #expect(policy.costs == .ordinalDistance(count: 3))
    #expect(policy.costs.values == [0, 1, 2, 1, 0, 1, 2, 1, 0])
    let target = policy.responseTarget(level: 2, received: Timestamp(seconds: 0))
    #expect(target.channel == .email)
    #expect(target.coverage == .always)
    #expect(target.due == nil)
  }

  @Test func `targets win over routing and routing over the order of channels`() throws {
    let text = """
      {name: 'own', levels: ['x', 'y', 'z'], routing: {x: ['on-call', 'phone'], y: ['on-call']},
       plans: [{name: 'p', channels: [
         {channel: 'chat', response: '1 hour', coverage: '24x5'}, {channel: 'phone', response: '2 h'}],
         targets: {z: {within: null, channel: 'phone'}}}]}
      """
    let plan = try Policy(parsing: Array(text.utf8), file: "f").defaultPlan
    #expect(plan.answers.map(\.channel) == [.phone, .chat, .phone])
    #expect(plan.answers.map(\.within?.seconds) == [7200, 3600, nil])
    #expect(plan.answers.map(\.coverage) == [.always, .weekdays, .always])
  }
}
