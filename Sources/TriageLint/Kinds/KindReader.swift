import TriageFeatures
import TriageTickets

/// Tells what a ticket is by evidence: without the words of a fault it is none, and nothing is missing in it.
struct KindReader {
  /// Sentences after these many add nothing new.
  private static let longestCount = 80

  /// In how many sentences of the body each thing was found; sentences that ask or suppose count as such only.
  private struct Tally {
    var failures = 0
    var troubles = 0
    var wishes = 0
    var services = 0
    var questions = 0
    var sentences = 0
    var hasTrace = false
    var hasFeatureForm = false
    var hasChange = false
    var hasAlert = false
    var hasRecord = false
  }

  private let part: TicketScan.Part
  private var tally = Tally()
  private var title: Signs = []
  private var found: [Int] = []

  /// Creates a reader for scans that have the signs' patterns in `part`.
  init(part: TicketScan.Part) { self.part = part }

  /// What a ticket is.
  ///
  /// - Parameters:
  ///   - ticket: the ticket.
  ///   - scan: its scan.
  ///   - scores: what its clues add up to: between question, request and notice they decide.
  /// - Returns: the kind; a fault only where words of failure outweigh all others.
  mutating func kind(
    of ticket: borrowing Ticket, _ scan: borrowing TicketScan, _ scores: borrowing ClueScores
  ) -> TicketKind {
    read(ticket, scan)
    if title.contains(.alert) || (tally.hasAlert && tally.sentences < 10) { return .alert }
    let isChange = tally.hasChange && !tally.hasTrace
    if isChange || title.contains(.record) || title.contains(.change) { return .notice }
    if title.contains(.howTo) { return .question }
    if isFault(scores) {
      return scores[.intermittent] > 0 ? .intermittentFault : .fault
    }
    if scores[.notice] > max(scores[.question], scores[.request]) { return .notice }
    let asks = title.contains(.asking) || tally.questions > tally.services + tally.wishes
    return asks ? .question : .request
  }

  /// Whether the words of a fault outweigh those of wishes, services and questions.
  ///
  /// Hundredths of log-odds, fitted by logistic regression to reports and requests of the corpus and of two public
  /// trackers, signs kept; those of services, of which the trackers have none, and of records were set by hand.
  private func isFault(_ scores: borrowing ClueScores) -> Bool {
    var odds = -210
    for (sign, weight) in Self.titleWeights where title.contains(sign) { odds += weight }
    odds += 55 * min(2, tally.failures) + 55 * min(2, tally.troubles)
    odds -= 84 * min(3, tally.wishes) + 80 * min(2, tally.services) + 59 * min(2, tally.questions)
    if tally.hasTrace { odds += 80 }
    if tally.hasFeatureForm { odds -= 176 }
    if tally.hasRecord { odds -= 100 }
    odds +=
      (23 * scores[.fault] - 33 * scores[.question] - 55 * scores[.request] - 53 * scores[.notice])
      / 100
    let isTold = title.contains(.failure) || tally.failures > 0 || tally.hasTrace
    let isHinted = title.contains(.trouble) || tally.troubles > 0
    return isTold ? odds > 0 : isHinted && odds > 30
  }

  private static let titleWeights: [(sign: Signs, weight: Int)] = [
    (.failure, 66), (.trouble, 28), (.featureForm, -80), (.wish, -74), (.service, -100),
    (.task, -146), (.asking, -50),
  ]

  /// Counts the signs of a ticket.
  private mutating func read(_ ticket: borrowing Ticket, _ scan: borrowing TicketScan) {
    tally = Tally()
    title = []
    let isBodyNew = !repeatsTitle(ticket)
    for (index, unit) in scan.units.enumerated() {
      switch unit.kind {
      case .title: title = signs(scan, index)
      case .comment, .signature: continue
      case .heading:
        if signs(scan, index).contains(.featureForm) { tally.hasFeatureForm = true }
      case .code:
        if signs(scan, index).contains(.trace) { tally.hasTrace = true }
      case .prose, .quote:
        if isBodyNew, tally.sentences < Self.longestCount { count(signs(scan, index)) }
      }
    }
  }

  /// Counts one sentence of the body.
  private mutating func count(_ signs: Signs) {
    tally.sentences += 1
    if signs.contains(.trace) { tally.hasTrace = true }
    if signs.contains(.featureForm) { tally.hasFeatureForm = true }
    if signs.contains(.change) { tally.hasChange = true }
    if signs.contains(.alert) { tally.hasAlert = true }
    if signs.contains(.record) { tally.hasRecord = true }
    if signs.contains(.form) { return }
    let fails = signs.contains(.failure)
    if signs.contains(.asking) {
      if !fails { tally.questions += 1 }
    } else if signs.contains(.wish) {
      tally.wishes += 1
    } else if signs.contains(.service) {
      if !fails { tally.services += 1 }
    } else if !signs.contains(.supposing) {
      if fails { tally.failures += 1 } else if signs.contains(.trouble) { tally.troubles += 1 }
    }
  }

  private mutating func signs(_ scan: borrowing TicketScan, _ unit: Int) -> Signs {
    scan.collect(part, unit: unit, into: &found)
    var signs: Signs = []
    for sign in found { signs.insert(Signs(rawValue: 1 << UInt16(sign))) }
    return signs
  }

  /// Whether the body only says the title again, as mail gateways make it.
  private func repeatsTitle(_ ticket: borrowing Ticket) -> Bool {
    let text = ticket.text.span
    guard !ticket.title.isEmpty, ticket.body.count >= ticket.title.count,
      ticket.body.count <= ticket.title.count + 3
    else { return false }
    for offset in 0..<ticket.title.count
    where text[ticket.title.lowerBound + offset] != text[ticket.body.lowerBound + offset] {
      return false
    }
    return true
  }
}

/// The signs found in one unit.
private struct Signs: OptionSet {
  let rawValue: UInt16

  static let failure = Signs(.failure)
  static let trouble = Signs(.trouble)
  static let trace = Signs(.trace)
  static let featureForm = Signs(.featureForm)
  static let wish = Signs(.wish)
  static let service = Signs(.service)
  static let task = Signs(.task)
  static let asking = Signs(.asking)
  static let howTo = Signs(.howTo)
  static let change = Signs(.change)
  static let alert = Signs(.alert)
  static let record = Signs(.record)
  static let supposing = Signs(.supposing)
  static let form = Signs(.form)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private init(_ sign: KindSign) { rawValue = 1 << UInt16(sign.rawValue) }
}
