/// A policy as plain text for people: all that its file says, no line wider than 100 columns.
///
/// Lines end with a line feed. What the project added is marked `ours`.
package func render(_ policy: Policy) -> String {
  var lines = ["\(policy.name): \(policy.title)"]
  lines += policy.sources.map { "  " + $0 }
  lines += levelLines(policy)
  lines += targetLines(policy)
  lines += planLines(policy)
  lines += scopeLines(policy)
  lines += completenessLines(policy)
  lines += costLines(policy)
  lines += escalationLines(policy)
  lines += section("Contacts", policy.contacts.map { joined($0.role, $0.note) })
  lines += commitmentLines(policy)
  lines += section("Advice", policy.advice)
  lines += section("Notes", policy.notes)
  return neutralized(lines.joined(separator: "\n") + "\n")
}

private func levelLines(_ policy: Policy) -> [String] {
  let areTitlesOurs = policy.ours.contains("titles")
  var lines = heading(
    "Levels",
    policy.ours.contains("levels") ? "ours" : areTitlesOurs ? "titles are ours" : nil)
  for level in policy.levels {
    let title = level.title == level.name ? "" : ":  " + level.title
    let mark = title.isEmpty && !level.definition.isEmpty ? ":" : title
    lines += wrapped(level.name + mark, indent: 2, hanging: 2)
    lines += wrapped(level.definition, indent: 4)
  }
  return lines
}

private func targetLines(_ policy: Policy) -> [String] {
  var rows = [["plan"] + policy.levels.map(\.name)]
  var unstated: [String] = []
  for plan in policy.plans {
    rows.append([plan.name + (plan.isDefault ? " *" : "")] + plan.answers.map(cell))
    for (level, answer) in zip(policy.levels, plan.answers)
    where answer.within != nil && answer.statedCoverage == nil {
      unstated.append("\(plan.name) \(level.name)")
    }
  }
  var lines = heading(
    "Response targets", policy.ours.contains("routing") ? "levels to channels: ours" : nil)
  lines += table(rows)
  let isDefaultOurs = policy.ours.contains("default")
  lines += wrapped("* the plan where none is named" + (isDefaultOurs ? " (ours)" : ""), indent: 2)
  lines += wrapped("Time counts round the clock where no hours are shown.", indent: 2)
  if !unstated.isEmpty {
    let names = unstated.joined(separator: ", ")
    lines += wrapped("The page states no hours for: \(names).", indent: 2)
  }
  return lines
}

private func cell(_ answer: PlanAnswer) -> String {
  guard let within = answer.within else { return "no target " + answer.channel.rawValue }
  let hours = answer.coverage.isAlways ? "" : " " + answer.coverage.text
  return within.text + hours + " " + answer.channel.rawValue
}

private func planLines(_ policy: Policy) -> [String] {
  var lines = heading("Plans", nil)
  for plan in policy.plans {
    let group = plan.group.map { " (\($0))" } ?? ""
    lines += wrapped("\(plan.name): \(plan.title)\(group)", indent: 2, hanging: 2)
    for offer in plan.channels {
      let hours = offer.statedCoverage?.text ?? "hours not stated"
      let response = offer.response.map { "answer within " + $0.text }
      lines += wrapped(
        joined("\(offer.channel.rawValue): \(hours)", response, offer.note), indent: 4, hanging: 2)
    }
    if !plan.includedScopes.isEmpty {
      let scopes = plan.includedScopes.map(\.rawValue).joined(separator: ", ")
      lines += wrapped("scope: " + scopes, indent: 4, hanging: 2)
    }
    let rights = [
      plan.hasPremiumPhone.map { "premium phone: " + ($0 ? "yes" : "no") },
      plan.hasDowntimeTickets.map { "downtime tickets: " + ($0 ? "yes" : "no") },
      plan.professionalServices.map { "professional services: " + $0.rawValue },
    ].compactMap(\.self)
    lines += wrapped(rights.joined(separator: "; "), indent: 4, hanging: 2)
    for feature in plan.features { lines += wrapped("+ " + feature, indent: 4, hanging: 2) }
    lines += wrapped(plan.note ?? "", indent: 4, hanging: 2)
  }
  return lines
}

private func scopeLines(_ policy: Policy) -> [String] {
  section(
    "Scopes, each with those before it",
    policy.scopes.map { "\($0.scope.rawValue): \($0.topics.joined(separator: ", "))" })
}

private func completenessLines(_ policy: Policy) -> [String] {
  let fields = policy.completeness.map { $0.field.rawValue + ($0.isStated ? "" : " (ours)") }
  return fields.isEmpty ? [] : section("A good ticket says", [fields.joined(separator: ", ")])
}

private func costLines(_ policy: Policy) -> [String] {
  let names = policy.levels.map(\.name)
  var rows = [["true level"] + names]
  for (level, name) in names.enumerated() {
    rows.append([name] + names.indices.map { shortest(policy.costs[true: level, assigned: $0]) })
  }
  return heading("Costs of assigning a level", policy.ours.contains("costs") ? "ours" : nil)
    + table(rows, alignsRight: true)
}

private func escalationLines(_ policy: Policy) -> [String] {
  guard let escalation = policy.escalation else { return [] }
  let conditions = escalation.conditions.map { "when " + $0 }
  let first = escalation.first.map { ["first: " + $0] } ?? []
  let steps = escalation.steps.enumerated().map { "\($0.offset + 1). \($0.element)" }
  return section("Escalation", conditions + first + steps)
}

private func commitmentLines(_ policy: Policy) -> [String] {
  let uptime = policy.uptimePercent.map { ["uptime of \(shortest($0))%"] } ?? []
  let others = policy.commitments.map { commitment in
    let levels = commitment.levels.map { policy.levels[$0].name }.joined(separator: ", ")
    return joined(
      commitment.title, commitment.coverage?.text, levels.isEmpty ? nil : "for " + levels,
      commitment.note)
  }
  return section("Commitments", uptime + others)
}

/// A heading and one entry a line; nothing where there are no entries.
private func section(_ title: String, _ entries: [String]) -> [String] {
  entries.isEmpty
    ? [] : heading(title, nil) + entries.flatMap { wrapped($0, indent: 2, hanging: 2) }
}

private func heading(_ title: String, _ mark: String?) -> [String] {
  ["", title + (mark.map { " (\($0))" } ?? "")]
}

/// What is there of a row of texts, apart by `; `.
private func joined(_ texts: String?...) -> String {
  texts.compactMap(\.self).joined(separator: "; ")
}
