import NaiveBayes
@testable import TriageCommands
import TriageKit
import TriageLint
import TriagePolicies
import TriageTickets

/// Checks what is said of a ticket's urgency, by both built-in models.
struct AssessmentChecks {
  private var assessors: [Assessor]

  init() throws {
    assessors = try ["temporal", "pantheon"].map { name in
      Assessor(
        try Setup(policy: BuiltIn.policy(named: name), planName: nil), reasonLimit: .max,
        findsCounterfactual: true)
    }
  }

  /// The level that lint is told.
  mutating func judge(_ ticket: Ticket) -> LintSubject.Level? {
    let judgement = assessors[0].judge(ticket)
    return LintSubject.Level(
      name: assessors[0].setup.model.levels[judgement.level], rank: judgement.level,
      isAssigned: judgement.isAssigned)
  }

  /// Checks a ticket; returns what was hidden of it, nil where it cannot be assessed.
  mutating func check(_ ticket: Ticket) -> [Range<Int>]? {
    var hiddenRanges: [Range<Int>]?
    for index in assessors.indices {
      let judgement = assessors[index].judge(ticket)
      let assessment: Assessment
      do {
        assessment = try assessors[index].assess(
          ticket, received: Timestamp(seconds: 1_800_000_000))
      } catch {
        require(!error.message.isEmpty, "an error without words")
        continue
      }
      let level = assessors[index].setup.model.levels[judgement.level]
      require(
        level == assessment.level && judgement.isAssigned == (assessment.decision == .assigned),
        "the fast path says \(judgement), the whole assessment \(assessment.level)")
      checkNumbers(assessment)
      checkRanges(assessment, in: ticket)
      checkWords(assessment, of: ticket)
      checkOutput(assessment, of: ticket)
      hiddenRanges = assessment.hiddenRanges
    }
    return hiddenRanges
  }

  private func checkNumbers(_ assessment: Assessment) {
    let parts = assessment.probabilities.map(\.millionths)
    require(
      parts.reduce(0, +) == 1_000_000 && parts.allSatisfy { 1...999_999 ~= $0 },
      "probabilities \(parts)")
    require(
      assessment.reasons.reduce(0) { $0 + $1.weightMillionths } + assessment.remainderMillionths
        == assessment.logOddsMillionths, "reasons and remainder are not the log-odds")
    require(
      assessment.candidates.contains(assessment.level)
        && assessment.level != assessment.runnerUp, "level, candidates and runner-up do not agree")
    require(
      assessment.missing.count == assessment.questions.count, "a question too few or too many")
  }

  private func checkRanges(_ assessment: Assessment, in ticket: Ticket) {
    for range in assessment.reasons.compactMap(\.range) + assessment.hiddenRanges {
      require(
        range.lowerBound >= 0 && range.upperBound <= ticket.text.count,
        "\(range) is not in the text")
      require(
        ticket.text.isScalarBoundary(range.lowerBound)
          && ticket.text.isScalarBoundary(range.upperBound), "\(range) cuts a scalar")
    }
    for position in assessment.reasons.compactMap(\.position)
      + assessment.fields.compactMap(\.position) + assessment.secrets.map(\.position)
    {
      require(position.line >= 1 && position.column >= 1, "\(position)")
    }
  }

  /// No secret in what is quoted of the ticket.
  private func checkWords(_ assessment: Assessment, of ticket: Ticket) {
    guard !assessment.hiddenRanges.isEmpty else { return }
    let quoted =
      assessment.reasons.map(\.text) + assessment.fields.compactMap(\.text)
      + (assessment.counterfactual?.words ?? [])
      + assessment.reasons.filter { $0.kind == "word" || $0.kind == "pair" }.map(\.feature)
    requireNoSecret(assessment.hiddenRanges, of: ticket, in: quoted)
  }

  /// JSON that parses, and text that steers nothing.
  private func checkOutput(_ assessment: Assessment, of ticket: Ticket) {
    var json = JSONText()
    assessment.write(to: &json)
    requireJSON(json.bytes)
    requireInert(AssessmentText(usesColor: false, explains: true).text(assessment, ticket: ticket))
  }
}

/// Ends the process where the characters of a secret stand in a text that was taken from its ticket.
func requireNoSecret(_ secrets: [Range<Int>], of ticket: Ticket, in texts: [String]) {
  // What is shown of a ticket may well have three characters in a row that are a PIN elsewhere.
  let values = Set(secrets.filter { $0.count >= 4 }.map { Array(ticket.text[$0]) })
  for text in texts {
    // What stands for a secret is no character of one.
    let bytes = Array(text.replacing("[secret]", with: "\u{FFFC}").utf8)
    for value in values {
      require(!bytes.contains(value), "a secret is shown: \(text)")
    }
  }
}
