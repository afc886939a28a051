/// What a policy file may say without a mistake, and its author hardly means.
package enum PolicyDoubts {
  /// One line for each doubt, plan by plan.
  package static func notes(on policy: Policy) -> [String] {
    policy.plans.flatMap { notes(on: $0, policy) }
  }

  private static func notes(on plan: SupportPlan, _ policy: Policy) -> [String] {
    let names = policy.levels.map(\.name)
    var notes: [String] = []
    var told: Set<String> = []
    for (level, answer) in zip(names, plan.answers) {
      guard let within = answer.within, let note = spread(within, answer.coverage),
        told.insert(within.text).inserted
      else { continue }
      notes.append("plan '\(plan.name)', \(level): \(note)")
    }
    if let first = plan.answers.first, first.within == nil,
      plan.channels.contains(where: { $0.response != nil })
    {
      notes.append(
        "plan '\(plan.name)', \(names[0]): no time of an answer, since it goes to "
          + "\(first.channel.rawValue), which states none; see 'routing'")
    }
    for index in plan.answers.indices.dropLast() {
      let (own, next) = (plan.answers[index], plan.answers[index + 1])
      if let slow = own.within, let quick = next.within, slow.seconds > quick.seconds,
        own.coverage == next.coverage
      {
        notes.append(
          "plan '\(plan.name)': \(names[index]) is answered within \(slow.text), later than "
            + "\(names[index + 1]) within \(quick.text)")
      }
    }
    return notes
  }

  /// A day is 24 hours, of covered time: three days of eight hours each.
  private static func spread(_ within: ReadableDuration, _ coverage: Coverage) -> String? {
    let hours = Int64(coverage.end - coverage.start)
    guard hours < 86_400, within.text.contains("day") || within.text.contains("week") else {
      return nil
    }
    let days = (within.seconds + hours - 1) / hours
    return
      "'\(within.text)' is \(within.seconds / 3600) hours of \(coverage.text), \(days) covered days; "
      + "for one covered day write '\(ReadableDuration(seconds: hours).text)'"
  }
}
