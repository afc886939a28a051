#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif
internal import NaiveBayes
internal import TriagePolicies
internal import TriageTickets

/// Classifies support tickets with the built-in models: level, deadline, missing fields, reasons.
///
/// ```swift
/// let classifier = try TicketClassifier(policy: "atlan", plan: "advanced")
/// let assessment = try classifier.classify("Nobody can log in since 9:40.")
/// print(assessment.level, assessment.confidence, assessment.responseTarget?.due ?? "-")
/// ```
///
/// A value is cheap to copy and may be shared by threads. No network, no files.
public struct TicketClassifier: Sendable {
  private let setup: Setup

  /// Names of the built-in policies; the first is the default.
  public static var policyNames: [String] { BuiltIn.policyNames }

  /// Creates a classifier for a built-in policy.
  ///
  /// - Parameters:
  ///   - policy: one of ``policyNames``.
  ///   - plan: the reporter's support plan; nil for the policy's default.
  /// - Throws: an error that names the nearest and all accepted names for an unknown policy or plan.
  public init(policy: String = "temporal", plan: String? = nil) throws {
    setup = try Setup(policy: BuiltIn.policy(named: policy), planName: plan)
  }

  /// Creates a classifier for a policy and a model of your own.
  ///
  /// - Parameters:
  ///   - policyJSON5: the text of a policy file, as `triage policy check` accepts it.
  ///   - model: the bytes of a model made by `triage train`; nil for the built-in model with the policy's levels.
  ///   - plan: the reporter's support plan; nil for the policy's default.
  /// - Throws: an error whose description is one line for whatever is wrong with policy, model or plan.
  public init(policyJSON5: String, model: [UInt8]? = nil, plan: String? = nil) throws {
    let policy = try Policy(parsing: Array(policyJSON5.utf8), file: "policy")
    guard let model else {
      setup = try Setup(policy: policy, planName: plan)
      return
    }
    let trained = try Model(modelBytes: model)
    let rules = try StoredRules.of(trained)
    setup = try Setup(model: trained, rules: rules, policy: policy, planName: plan)
  }

  /// Says everything there is to say of one ticket.
  ///
  /// - Parameters:
  ///   - ticket: the ticket as written; plain text, Markdown, a page of HTML or a mail.
  ///   - received: seconds since 1970 of its receipt, from which its deadline counts where the ticket does not say it itself;
  ///     nil for now.
  ///   - explaining: whether to give every term of the log-odds as a reason, and the words without which the level would be another.
  /// - Returns: level, deadline, missing fields and reasons.
  /// - Throws: an error whose description is one line for a ticket without text or longer than 64 MiB, for a mailbox of several
  ///   messages, and for a `received` or `plan` in its front matter that cannot be used.
  /// - Complexity: O(*n*) in the length of the ticket, and some milliseconds for each call: what is learnt of one ticket's
  ///   words is not kept for the next.
  public func classify(
    _ ticket: String, received: Int64? = nil, explaining: Bool = false
  ) throws -> Assessment {
    try classify(Array(ticket.utf8), received: received, explaining: explaining)
  }

  /// Says everything there is to say of one ticket, given as bytes of any kind.
  ///
  /// - Parameters:
  ///   - bytes: the ticket as written; invalid UTF-8 is replaced.
  ///   - received: as for a string.
  ///   - explaining: as for a string.
  /// - Returns: level, deadline, missing fields and reasons.
  /// - Throws: as for a string.
  public func classify(
    _ bytes: [UInt8], received: Int64? = nil, explaining: Bool = false
  ) throws -> Assessment {
    var reader = try RecordReader(ByteSource(bytes: bytes, name: "ticket"))
    if [.json, .jsonl, .csv].contains(reader.layout.format) {
      // What looks like rows is one ticket all the same: somebody pasted them.
      reader = try RecordReader(ByteSource(bytes: bytes, name: "ticket"), format: .text)
    }
    var decoder = try reader.makeDecoder()
    var batch = RecordBatch()
    var ticket = Ticket()
    guard try reader.next(&batch), batch.count > 0 else {
      throw InputError(file: "ticket", kind: .emptyTicket)
    }
    guard batch.count == 1 else {
      throw InputError(
        file: "ticket", line: batch.records[1].line,
        kind: .unexpected(found: "a second message", expected: "one ticket"))
    }
    try decoder.decode(batch[0], line: batch.records[0].line, into: &ticket)
    var assessor = Assessor(
      setup, reasonLimit: explaining ? .max : Assessor.reasonLimit,
      findsCounterfactual: explaining)
    let seconds = received ?? Int64(Date().timeIntervalSince1970)
    return try assessor.assess(ticket, received: Timestamp(seconds: seconds))
  }
}
