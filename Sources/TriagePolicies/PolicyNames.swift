/// A way in which support is reached.
package enum Channel: String, CaseIterable, Sendable {
  /// Live chat.
  case chat
  /// Tickets.
  case tickets
  /// Telephone.
  case phone
  /// Paging the engineer on duty.
  case onCall = "on-call"
  /// Mail to a support address.
  case email
  /// A web portal where tickets are filed and followed.
  case portal
  /// A widget inside the product.
  case widget
  /// A web form.
  case form
}

/// How much of a customer's system support looks at; each scope includes those before it.
package enum SupportScope: String, CaseIterable, Comparable, Sendable {
  /// The provider's own platform.
  case platform
  /// And the application that runs on it.
  case technical
  /// And how fast it runs.
  case performance
  /// And debugging made for the one customer.
  case dedicated

  /// This scope and those that it includes, narrowest first.
  package var included: [SupportScope] { SupportScope.allCases.filter { $0 <= self } }

  package static func < (a: SupportScope, b: SupportScope) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .platform: 0
    case .technical: 1
    case .performance: 2
    case .dedicated: 3
    }
  }
}

/// A field of a good ticket; what counts as each says `TicketField` of the completeness check.
package enum CompletenessField: String, CaseIterable, Sendable {
  /// Steps, a command or a request that can be followed.
  case reproduction
  /// Where it happens.
  case environment
  /// When it began.
  case startTime
  /// The text of the error.
  case errorMessage
  /// A link or an attachment that shows it.
  case evidence
  /// Who or what is affected and how badly.
  case impact
}

/// Whether a plan comes with work done by the provider's professionals.
package enum ProfessionalServices: String, CaseIterable, Sendable {
  /// Not to be had.
  case none
  /// To be had for money.
  case purchase
  /// Included.
  case bundled
}
