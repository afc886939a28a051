package import JSON5Values

/// By when a ticket is to be answered, by which plan and on which channel.
package struct ResponseTarget: Equatable, Sendable {
  /// Name of the plan.
  package let plan: String
  /// The channel that answers.
  package let channel: Channel
  /// Covered seconds until an answer is due; nil where the plan states none.
  package let seconds: Int64?
  /// Hours in which those seconds count.
  package let coverage: Coverage
  /// Whether the page states the coverage; otherwise it is round the clock by the project's rule.
  package let isCoverageStated: Bool
  /// When the answer is due; nil where the plan states no target, and where that would be after the year 9999.
  package let due: Timestamp?
}

extension Policy {
  /// By when a ticket is to be answered.
  ///
  /// - Parameters:
  ///   - level: Index of the ticket's level.
  ///   - plan: A plan of this policy; the default where it is nil.
  ///   - received: When the ticket was received.
  /// - Precondition: `level` is an index of `levels`.
  /// - Returns: The target, whose `seconds` and `due` are nil where the plan states none.
  package func responseTarget(
    level: Int, plan: SupportPlan? = nil, received: Timestamp
  ) -> ResponseTarget {
    let plan = plan ?? defaultPlan
    let answer = plan.answers[level]
    let seconds = answer.within?.seconds
    return ResponseTarget(
      plan: plan.name, channel: answer.channel, seconds: seconds, coverage: answer.coverage,
      isCoverageStated: answer.statedCoverage != nil,
      due: seconds.flatMap {
        let due = Timestamp(seconds: answer.coverage.due(from: received.seconds, target: $0))
        return due.seconds <= Timestamp.latest ? due : nil
      })
  }

  /// The index of the level of a name, or nil where there is none; case counts.
  package func levelIndex(named name: String) -> Int? {
    levels.firstIndex { $0.name == name }
  }

  /// The plan of a name; where no name is the same, one that differs in case only, or a title.
  ///
  /// - Throws: the accepted names and the nearest of them.
  package func plan(named name: String) throws(UnknownName) -> SupportPlan {
    if let plan = plans.first(where: { $0.name == name }) { return plan }
    let folded = name.lowercased()
    if let plan = plans.first(where: { $0.name.lowercased() == folded }) { return plan }
    if let plan = plans.first(where: { $0.title.lowercased() == folded }) { return plan }
    throw UnknownName(kind: "plan", name: name, accepted: plans.map(\.name))
  }
}
