package import TriageTickets

/// What `triage` says of one ticket.
public struct Assessment: Sendable, Equatable {
  /// Whether the level stands by itself.
  public enum Decision: String, Sendable {
    /// Sure enough to act on.
    case assigned
    /// A person should look; `level` is still the best guess.
    case needsReview = "needs-review"
  }

  /// A level and its probability.
  public struct Probability: Sendable, Equatable {
    /// Name of the level.
    public var level: String
    /// Calibrated probability in millionths, from 1 to 999,999; those of all levels sum to 1,000,000.
    public var millionths: Int

    /// Calibrated probability, 0 < value < 1.
    public var value: Double { Double(millionths) / 1_000_000 }
  }

  /// The identifier that the input gave, if any.
  public var id: String?
  /// Name of the policy, nil where the model's levels are no policy's.
  public var policy: String?
  /// Title of the level in the policy.
  public var levelTitle: String?
  /// The level of least expected cost.
  public var level: String
  /// Whether it stands by itself.
  public var decision: Decision
  /// Whether it needs review because few of its words are known, whatever the probabilities.
  public var isUnfamiliar: Bool
  /// Each level's probability, most urgent level first.
  public var probabilities: [Probability]
  /// Levels that cannot be ruled out, most probable first.
  public var candidates: [String]
  /// By when an answer is due; nil without a policy.
  public var responseTarget: AssessedTarget?
  /// What decided, strongest first; shapes of the ticket have no place in its text.
  public var reasons: [Reason]
  /// What the reasons leave of the log-odds: the prior and all that is weaker, in millionths.
  public var remainderMillionths: Int
  /// Log-odds of the level against the runner-up, in millionths: the reasons' weights and the remainder, added up.
  public var logOddsMillionths: Int
  /// The level it was weighed against.
  public var runnerUp: String
  /// What would have changed the level; nil unless it was asked for.
  public var counterfactual: Counterfactual?
  /// Fields of a good ticket, with what proves each that is present.
  public var fields: [FieldFinding]
  /// Names of the absent fields that a ticket of this kind needs, the first to ask for first.
  public var missing: [String]
  /// What to ask the reporter, one question a missing field.
  public var questions: [String]
  /// Whether the ticket is about one problem.
  public var singleIssue: Bool
  /// Credentials found; their characters appear nowhere in an assessment.
  public var secrets: [SecretFinding]
  /// UTF-8 byte ranges of `Ticket.text` in which their characters stand, ascending.
  package var hiddenRanges: [Range<Int>]
  /// Whether a field that may hold the time of receipt could not be read, so that the deadline counts from now.
  package var isReceivedUnread: Bool

  /// Calibrated probability of `level`.
  public var confidence: Double {
    probabilities.first { $0.level == level }?.value ?? 0
  }
}

/// By when an answer is due, by which plan and on which channel.
public struct AssessedTarget: Sendable, Equatable {
  /// Name of the plan.
  public var plan: String
  /// The channel that answers.
  public var channel: String
  /// Covered seconds until an answer is due; nil where the plan states none.
  public var seconds: Int64?
  /// Hours in which those seconds count.
  public var coverage: String
  /// When the answer is due, `YYYY-MM-DDTHH:MM:SSZ`; nil where the plan states no target, and after the year 9999.
  public var due: String?
}

/// A place in the ticket as it was written.
public struct TicketPosition: Sendable, Equatable {
  /// `title` or `body`; `id` for a secret in the ticket's identifier.
  public var part: String
  /// Line, from 1.
  public var line: Int
  /// Column, from 1, in Unicode scalars.
  public var column: Int

  package init(_ position: Position) {
    part = position.part == .title ? "title" : "body"
    line = position.line
    column = position.column
  }

  /// The part of secrets that stand in the ticket's identifier.
  package static let idPart = "id"

  /// The place of a byte of an identifier.
  package init(inID id: String, offset: Int) {
    part = Self.idPart
    line = 1
    column = 1 + id.utf8.prefix(offset).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

/// A term of the log-odds.
public struct Reason: Sendable, Equatable {
  /// What kind of feature: `word`, `pair`, `rule`, `rules` (two in one sentence), `class`, `classes` (two near each other) or `shape`.
  public var kind: String
  /// The feature's name: a lower-cased word, a rule's name.
  public var feature: String
  /// The ticket's own text, as written; empty for shapes.
  public var text: String
  /// Where that text begins; nil for shapes.
  public var position: TicketPosition?
  /// UTF-8 byte range in `Ticket.text`, for marking.
  package var range: Range<Int>?
  /// Weight in millionths; positive speaks for the level, negative for the runner-up.
  public var weightMillionths: Int
  /// The level it speaks for.
  public var towards: String
}

/// A field of a good ticket.
public struct FieldFinding: Sendable, Equatable {
  /// `reproduction`, `environment`, `startTime`, `errorMessage`, `evidence` or `impact`.
  public var name: String
  /// Where the proving text begins; nil where the field is absent.
  public var position: TicketPosition?
  /// The proving text as written.
  public var text: String?

  /// Whether the ticket has it.
  public var isPresent: Bool { text != nil }
}

/// Where a credential stands.
public struct SecretFinding: Sendable, Equatable {
  /// What it is, such as `password`.
  public var kind: String
  /// Where it begins.
  public var position: TicketPosition
}
