/// A plan or package of support that a customer has.
package struct SupportPlan: Equatable, Sendable {
  /// Name as options and input rows use it: `gold`.
  package let name: String
  /// Name for people.
  package let title: String
  /// Whether the plan holds where none is named.
  package let isDefault: Bool
  /// The family of plans that it belongs to.
  package let group: String?
  /// What the plan's scope of support reaches; nil where the page does not say.
  package let scope: SupportScope?
  /// Ways in which the plan reaches support; at least one, each once.
  package let channels: [ChannelOffer]
  /// The answer that a level gets, one for each level of the policy.
  package let answers: [PlanAnswer]
  /// Whether a premium line for technical questions may be called; nil where the page does not say.
  package let hasPremiumPhone: Bool?
  /// Whether tickets may be marked as downtime; nil where the page does not say.
  package let hasDowntimeTickets: Bool?
  /// Whether professional services come with the plan; nil where the page does not say.
  package let professionalServices: ProfessionalServices?
  /// What else comes with the plan.
  package let features: [String]
  /// What else there is to know.
  package let note: String?

  /// Whether engineers on duty may be paged.
  package var hasOnCallRights: Bool { offer(of: .onCall) != nil }

  /// The scopes that the plan covers, narrowest first; empty where the page does not say.
  package var includedScopes: [SupportScope] { scope?.included ?? [] }

  /// What the plan offers on a channel, or nil where it has none.
  package func offer(of channel: Channel) -> ChannelOffer? {
    channels.first { $0.channel == channel }
  }
}

/// What a plan offers on a channel.
package struct ChannelOffer: Equatable, Sendable {
  /// The channel.
  package let channel: Channel
  /// Hours in which it is staffed; nil where the page does not say.
  package let statedCoverage: Coverage?
  /// Time to a first answer; nil where the page does not say.
  package let response: ReadableDuration?
  /// Priority, limits, how to get at it.
  package let note: String?

  /// Hours in which it is staffed; round the clock where the page does not say.
  package var coverage: Coverage { statedCoverage ?? .always }
}

/// The answer that a level of tickets gets under a plan.
package struct PlanAnswer: Equatable, Sendable {
  /// The channel that answers.
  package let channel: Channel
  /// Time to a first answer; nil where the page does not say.
  package let within: ReadableDuration?
  /// Hours in which that time counts; nil where the page does not say.
  package let statedCoverage: Coverage?

  /// Hours in which that time counts; round the clock where the page does not say.
  package var coverage: Coverage { statedCoverage ?? .always }
}
