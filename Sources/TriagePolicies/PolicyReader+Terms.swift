import JSON5Values

// What a policy says beside levels and plans: escalation, contacts, commitments, scopes, what is ours.
extension PolicyReader {
  /// Reads the escalation: an object, or the steps alone.
  mutating func escalation(_ value: JSON5Value?) -> Escalation? {
    guard let value else { return nil }
    if case .array = value.content {
      let steps = checker.strings(value, as: "'escalation'") ?? []
      return Escalation(conditions: [], first: nil, steps: steps)
    }
    guard
      let fields = checker.fields(
        of: value, as: "an escalation", required: ["steps"], optional: ["when", "first"])
    else { return nil }
    return Escalation(
      conditions: checker.strings(fields["when"], as: "'when' of the escalation") ?? [],
      first: checker.string(fields["first"], as: "'first' of the escalation"),
      steps: checker.strings(fields["steps"], as: "the steps of the escalation") ?? [])
  }

  /// Reads the contacts.
  mutating func contacts(_ value: JSON5Value?) -> [Contact] {
    var contacts: [Contact] = []
    for entry in checker.array(value, as: "'contacts'") ?? [] {
      let fields = checker.fields(
        of: entry, as: "a contact", required: ["role"], optional: ["note"])
      let note = checker.string(fields?["note"], as: "a contact's note")
      guard let role = checker.string(fields?["role"], as: "a contact's role") else { continue }
      contacts.append(Contact(role: role, note: note))
    }
    return contacts
  }

  /// Reads the commitments.
  mutating func commitments(_ value: JSON5Value?) -> [Commitment] {
    var commitments: [Commitment] = []
    for entry in checker.array(value, as: "'commitments'") ?? [] {
      let fields = checker.fields(
        of: entry, as: "a commitment", required: ["title"],
        optional: ["coverage", "levels", "note"])
      let coverage = self.coverage(fields?["coverage"])
      let levels = (checker.array(fields?["levels"], as: "a commitment's levels") ?? [])
        .compactMap { level in
          checker.string(level, as: "a level's name")
            .flatMap { levelIndex(named: $0, at: level.position) }
        }
      let note = checker.string(fields?["note"], as: "a commitment's note")
      guard let title = checker.string(fields?["title"], as: "a commitment's title") else {
        continue
      }
      commitments.append(
        Commitment(title: title, coverage: coverage, levels: levels, note: note))
    }
    return commitments
  }

  /// Reads the promised availability.
  mutating func uptimePercent(_ value: JSON5Value?) -> Double? {
    guard let value, let percent = checker.number(value, as: "'uptimePercent'") else { return nil }
    guard percent > 0, percent <= 100 else {
      checker.note(
        at: value, "'uptimePercent' is \(shortest(percent))",
        expected: "a number above 0 and up to 100")
      return nil
    }
    return percent
  }

  /// Reads what the scopes cover, narrowest scope first.
  mutating func scopes(_ value: JSON5Value?) -> [ScopeTopics] {
    var scopes: [ScopeTopics] = []
    for member in checker.members(of: value, as: "'scopes'") ?? [] {
      let topics = checker.strings(member.value, as: "the topics of a scope")
      guard let scope = SupportScope(rawValue: member.key) else {
        let accepted = SupportScope.allCases.map(\.rawValue)
        checker.note(
          UnknownName(kind: "scope", name: member.key, accepted: accepted)
            .mistake(at: member.position))
        continue
      }
      scopes.append(ScopeTopics(scope: scope, topics: topics ?? []))
    }
    return scopes.sorted { $0.scope < $1.scope }
  }

  /// Reads the names of the keys whose content is the project's.
  mutating func keysOfOurs(_ value: JSON5Value?) -> [String] {
    let accepted = ["levels", "titles", "routing", "completeness", "costs", "default"]
    var keys: [String] = []
    for entry in checker.array(value, as: "'ours'") ?? [] {
      guard let key = checker.string(entry, as: "an entry of 'ours'") else { continue }
      keys.append(key)
      guard !accepted.contains(key) else { continue }
      checker.note(
        UnknownName(kind: "key", name: key, accepted: accepted).mistake(at: entry.position))
    }
    return keys
  }
}
