/// A fact that lets somebody act on a ticket without asking back.
package enum TicketField: String, CaseIterable, Sendable {
  /// Actions, a command or request, or paths with what to do there, concrete enough to follow.
  case reproduction
  /// Where it happens: stage, region, cluster, site; operating system, browser, version.
  case environment
  /// A date, a time, or an event with one; "recently" is none.
  case startTime
  /// The text of an error, a log line, a status code or a stack trace as shown.
  case errorMessage
  /// A link to a screenshot, recording, log or affected page, or an attachment named.
  case evidence
  /// Who or what is affected and how badly, and whether there is a workaround.
  case impact

  /// The fields without which nobody can begin to work on a fault; the first ones of the order.
  package static let core: [TicketField] = [.reproduction, .environment, .startTime, .errorMessage]
}

/// What a ticket is, as far as it decides which facts it needs.
package enum TicketKind: String, CaseIterable, Sendable {
  /// Something does not work, every time.
  case fault
  /// Something fails now and then: its pattern and findings are needed, not steps.
  case intermittentFault
  /// Somebody wants to know something.
  case question
  /// Somebody wants something done or made: a user, a quota, a feature.
  case request
  /// A scheduler or monitoring system speaks: its line is the message, its host or job the place, its mail the time.
  case alert
  /// A report of something over, planned or only announced; nothing is asked.
  case notice
}
