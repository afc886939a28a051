internal import JSON5Values
internal import TriagePolicies
internal import TriageTickets

/// When a ticket was received and under which plan.
struct TargetRequest {
  private let policy: Policy?
  private let plan: SupportPlan?
  private let received: Timestamp
  /// Whether a column that may say when the ticket came holds something else.
  private(set) var isUnread = false

  init(
    _ ticket: borrowing Ticket, received: Timestamp, setup: Setup
  ) throws(TicketFieldError) {
    policy = setup.policy
    if let text = ticket.received, !text.isEmpty {
      do {
        self.received = try Timestamp(written: text)
      } catch {
        guard ticket.isReceivedGuessed else {
          throw TicketFieldError("'received': \(error.message)", quoting: text)
        }
        self.received = received
        isUnread = true
      }
    } else {
      self.received = received
    }
    if let name = ticket.plan.map(LabelSet.trimmed), !name.isEmpty, let policy {
      do {
        plan = try policy.plan(named: name)
      } catch {
        throw TicketFieldError(error.message, quoting: name)
      }
    } else {
      plan = setup.plan
    }
  }

  func target(level: Int) -> AssessedTarget? {
    guard let policy else { return nil }
    let target = policy.responseTarget(level: level, plan: plan, received: received)
    return AssessedTarget(
      plan: target.plan, channel: target.channel.rawValue, seconds: target.seconds,
      coverage: target.coverage.text, due: target.due?.text)
  }
}
