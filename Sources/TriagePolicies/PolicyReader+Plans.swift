import JSON5Values

// Plans, their channels and their answers.
extension PolicyReader {
  /// Reads the plans; one of them is the default.
  mutating func plans(_ value: JSON5Value?) -> [SupportPlan] {
    guard let value, let entries = checker.array(value, as: "'plans'") else { return [] }
    if entries.isEmpty {
      checker.note(at: value, "'plans' is empty", expected: "one plan at least")
    }
    var plans: [SupportPlan] = []
    var lines: [String: Int] = [:]
    var defaultLine: Int?
    for entry in entries {
      guard let plan = plan(entry, isOnly: entries.count == 1) else { continue }
      // Names are found in any case.
      if let line = lines.updateValue(entry.position.line, forKey: plan.name.lowercased()) {
        noteDuplicate("plan", plan.name, at: entry, firstLine: line)
      }
      if plan.isDefault, let line = defaultLine {
        checker.note(
          at: entry, "\(quoted(plan.name)) is a second default plan, the first is on line \(line)",
          expected: "one plan with 'default: true'")
      } else if plan.isDefault {
        defaultLine = entry.position.line
      }
      plans.append(plan)
    }
    if defaultLine == nil, !plans.isEmpty, plans.count == entries.count {
      checker.note(at: value, "no default plan", expected: "one plan with 'default: true'")
    }
    return plans
  }

  private mutating func plan(_ value: JSON5Value, isOnly: Bool) -> SupportPlan? {
    guard
      let fields = checker.fields(
        of: value, as: "a plan", required: ["name", "channels"],
        optional: [
          "title", "default", "group", "scope", "targets", "premiumPhone", "downtimeTickets",
          "professionalServices", "features", "note",
        ])
    else { return nil }
    let name = identifier(fields["name"], as: "a plan's name")
    let title = checker.string(fields["title"], as: "a plan's title")
    let isDefault = checker.boolean(fields["default"], as: "a plan's 'default'")
    let group = checker.string(fields["group"], as: "a plan's group")
    let scope = checker.name(fields["scope"], as: "scope", of: SupportScope.self)
    let channels = self.channels(fields["channels"])
    let answers = self.answers(fields["targets"], channels: channels)
    let premium = checker.boolean(fields["premiumPhone"], as: "'premiumPhone'")
    let downtime = checker.boolean(fields["downtimeTickets"], as: "'downtimeTickets'")
    let services = checker.name(
      fields["professionalServices"], as: "value of 'professionalServices'",
      of: ProfessionalServices.self)
    let features = checker.strings(fields["features"], as: "a plan's features")
    let note = checker.string(fields["note"], as: "a plan's note")
    guard let name else { return nil }
    return SupportPlan(
      name: name, title: title ?? name, isDefault: isDefault ?? isOnly, group: group,
      scope: scope, channels: channels, answers: answers, hasPremiumPhone: premium,
      hasDowntimeTickets: downtime, professionalServices: services, features: features ?? [],
      note: note)
  }

  private mutating func channels(_ value: JSON5Value?) -> [ChannelOffer] {
    guard let value, let entries = checker.array(value, as: "a plan's channels") else { return [] }
    if entries.isEmpty {
      checker.note(at: value, "a plan without channels", expected: "one channel at least")
    }
    var offers: [ChannelOffer] = []
    for entry in entries {
      guard let offer = channel(entry) else { continue }
      if offers.contains(where: { $0.channel == offer.channel }) {
        let name = quoted(offer.channel.rawValue)
        checker.note(
          at: entry, "the channel \(name) stands twice in a plan", expected: "each channel once")
      }
      offers.append(offer)
    }
    return offers
  }

  /// A channel of a plan: an object, or its name alone.
  private mutating func channel(_ value: JSON5Value) -> ChannelOffer? {
    var name: JSON5Value? = value
    var fields: JSON5Fields?
    if case .string = value.content {
    } else {
      fields = checker.fields(
        of: value, as: "a channel", required: ["channel"],
        optional: ["coverage", "response", "note"])
      name = fields?["channel"]
    }
    let coverage = self.coverage(fields?["coverage"])
    let response = duration(fields?["response"], as: "a channel's response")
    let note = checker.string(fields?["note"], as: "a channel's note")
    guard let channel = checker.name(name, as: "channel", of: Channel.self) else { return nil }
    return ChannelOffer(
      channel: channel, statedCoverage: coverage, response: response, note: note)
  }

  /// The answer of each level: as `targets` says, else by the routing, else by the first channel.
  private mutating func answers(
    _ value: JSON5Value?, channels: [ChannelOffer]
  ) -> [PlanAnswer] {
    guard let first = channels.first else {
      _ = checker.members(of: value, as: "a plan's targets")
      return []
    }
    var answers = routing.map { route in
      let routed = route.lazy.compactMap { channel in channels.first { $0.channel == channel } }
      return answer(on: routed.first ?? first)
    }
    for member in checker.members(of: value, as: "a plan's targets") ?? [] {
      let answer = target(member.value, channels: channels, first: first)
      if let level = levelIndex(of: member), let answer { answers[level] = answer }
    }
    return answers
  }

  private func answer(on offer: ChannelOffer) -> PlanAnswer {
    PlanAnswer(
      channel: offer.channel, within: offer.response, statedCoverage: offer.statedCoverage)
  }

  /// A target: an object, a duration alone, or `null` for none.
  private mutating func target(
    _ value: JSON5Value, channels: [ChannelOffer], first: ChannelOffer
  ) -> PlanAnswer? {
    var within: JSON5Value? = value
    var offer = first
    var coverage: Coverage?
    if case .object = value.content {
      let fields = checker.fields(
        of: value, as: "a target", required: ["within"], optional: ["channel", "coverage"])
      within = fields?["within"]
      coverage = self.coverage(fields?["coverage"])
      if let named = fields?["channel"],
        let channel = checker.name(named, as: "channel", of: Channel.self)
      {
        guard let found = channels.first(where: { $0.channel == channel }) else {
          checker.note(
            at: named,
            "a target on the channel \(quoted(channel.rawValue)), which the plan has not",
            expected: listed(channels.map(\.channel.rawValue)))
          return nil
        }
        offer = found
      }
    }
    if case .null = within?.content { within = nil }
    return PlanAnswer(
      channel: offer.channel, within: duration(within, as: "a target"),
      statedCoverage: coverage ?? offer.statedCoverage)
  }

  /// A span of time in words.
  private mutating func duration(_ value: JSON5Value?, as what: String) -> ReadableDuration? {
    guard let value else { return nil }
    let form = "a duration such as '30 minutes', '4 hours' or '1 day'"
    guard case .string(let text) = value.content else {
      checker.noteType(of: value, as: what, expected: form)
      return nil
    }
    do throws(ReadableDuration.Fault) {
      return try ReadableDuration(reading: text)
    } catch {
      checker.note(
        at: value, "\(what) is \(quoted(text))",
        expected: error == .form ? form : "1 second to 3650 days")
      return nil
    }
  }

  /// Hours of a week.
  mutating func coverage(_ value: JSON5Value?) -> Coverage? {
    guard let value, let text = checker.string(value, as: "a coverage") else { return nil }
    if let coverage = Coverage(parsing: text) { return coverage }
    if Coverage.endsBeforeStart(text) {
      checker.note(
        at: value, "the hours of the coverage \(quoted(text)) do not end after they start",
        expected: "hours within one day, which end at 24:00 at the latest")
      return nil
    }
    checker.note(at: value, "unknown coverage \(quoted(text))", expected: Coverage.form)
    return nil
  }
}
