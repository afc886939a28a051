import TriageFeatures
import TriageTickets

/// Tells what a ticket is by evidence: without the words of a fault it is none, and nothing is missing in it.
struct KindReader {
  /// Sentences after these many add nothing new.
  private static let longestCount = 80
  /// A text of up to this many sentences has room for one thing.
  private static let fewSentences = 3
  /// A title up to this many bytes, such as "Error" or "A problem!", names nothing that failed.
  private static let longestBareTitle = 10

  /// In how many sentences of the body each thing was found; sentences that ask or suppose count as such only.
  private struct Tally {
    var failures = 0
    var troubles = 0
    var wishes = 0
    var services = 0
    var pleas = 0
    /// Those of `pleas` that tell of a failure besides.
    var failingPleas = 0
    var questions = 0
    /// Those of `questions` that begin as one.
    var openings = 0
    var sentences = 0
    var hasTrace = false
    var hasFeatureForm = false
    var hasQuestionForm = false
    var hasChange = false
    var hasAlert = false
    var hasRecord = false
    /// A form's heading asks for a fault.
    var hasBugForm = false
    /// Something was written that does not only ask.
    var hasStatement = false
    /// Something was written at all.
    var hasText = false
  }

  private let part: TicketScan.Part
  private var tally = Tally()
  private var title: Signs = []
  /// In bytes.
  private var titleLength = 0
  private var titleWords = 0
  private var found: [Int] = []

  /// Creates a reader for scans that have the signs' patterns in `part`.
  init(part: TicketScan.Part) { self.part = part }

  /// What a ticket is.
  ///
  /// - Parameters:
  ///   - ticket: the ticket.
  ///   - scan: its scan.
  ///   - scores: what its clues add up to: between question, request and notice they decide.
  ///   - isOfForm: for each unit whether it is a form's own text or an empty answer.
  ///   - isSmallTalk: for each unit whether it says nothing of the matter.
  ///   - empty: what a form asks for and nobody answered.
  /// - Returns: the kind; a fault only where a form for faults was used, or words of failure outweigh all others.
  mutating func kind(
    of ticket: borrowing Ticket, _ scan: borrowing TicketScan, _ scores: borrowing ClueScores,
    isOfForm: [Bool], isSmallTalk: [Bool], empty: [TicketField] = []
  ) -> TicketKind {
    read(ticket, scan, isOfForm, isSmallTalk)
    // Only faults are asked for steps and messages: a form that does so, of which nothing was filled in, is one for them.
    if !tally.hasText, empty.contains(.reproduction) || empty.contains(.errorMessage),
      title.isDisjoint(with: [.asking, .howTo, .wish, .service, .task, .featureForm])
    {
      tally.hasBugForm = true
    }
    // "Help", "Question", "Request" say nothing of what follows.
    if titleWords == 1 {
      title.subtract([.asking, .task, .wish, .service])
    }
    // "New release crashes" is no task.
    if title.contains(.statement), title.contains(.failure) { title.remove(.task) }
    // "Please restart it, it is down" asks for a repair where the title tells of a failure, else for a deed.
    if !title.contains(.plea), !title.intersection([.failure, .trouble]).isEmpty {
      tally.pleas -= tally.failingPleas
    }
    if title.contains(.plea) || title.contains(.denial) { title.subtract([.failure, .trouble]) }
    if title.contains(.alert) || (tally.hasAlert && tally.sentences < 10) { return .alert }
    let isChange = tally.hasChange && !tally.hasTrace
    if isChange || title.contains(.record) || title.contains(.change) { return .notice }
    if title.contains(.howTo) || tally.hasQuestionForm { return .question }
    if isFault(scores) || isBugForm {
      return scores[.intermittent] > 0 ? .intermittentFault : .fault
    }
    if scores[.notice] > max(scores[.question], scores[.request]) { return .notice }
    let asks =
      title.contains(.asking) || tally.questions > tally.services + tally.wishes + tally.pleas
    return asks ? .question : .request
  }

  /// Whether a form for faults was used: for a report, or for nothing at all.
  private var isBugForm: Bool {
    tally.hasBugForm && !tally.hasFeatureForm && (tally.hasStatement || !tally.hasText)
  }

  /// Whether the words of a fault outweigh those of wishes, services and questions.
  private func isFault(_ scores: borrowing ClueScores) -> Bool {
    if isOnlyAsked { return false }
    let odds = faultOdds(scores)
    let isTold = title.contains(.failure) || tally.failures > 0 || tally.hasTrace
    let isHinted = title.contains(.trouble) || tally.troubles > 0
    return isTold ? odds > 0 : isHinted && odds > 30
  }

  /// How far the words of a fault outweigh those of wishes, services and questions in the ticket read last.
  ///
  /// Hundredths of log-odds, fitted by logistic regression to reports and requests of the corpus and of two public
  /// trackers, signs kept; those of services, of which the trackers have none, and of records were set by hand.
  func faultOdds(_ scores: borrowing ClueScores) -> Int {
    var odds = -210
    for (sign, weight) in Self.titleWeights where title.contains(sign) { odds += weight }
    // "Create invoice", "Password reset": a short text that does nothing but tell of a failure there makes it a thing's name.
    let isNamed =
      tally.failures > 0 && tally.sentences <= Self.fewSentences
      && tally.wishes + tally.services + tally.pleas + tally.questions == 0
      && title.isDisjoint(with: [.failure, .featureForm, .wish])
    if isNamed, title.contains(.task) { odds += 126 }
    if isNamed, title.contains(.service), titleWords <= 2 { odds += 80 }
    odds += 55 * min(2, tally.failures) + 55 * min(2, tally.troubles)
    odds -= 84 * min(3, tally.wishes) + 80 * min(2, tally.services + tally.pleas)
    // Whoever tells of a fault may well ask about it.
    let isTold = tally.failures > 0 || title.contains(.failure) && title.contains(.failingVerb)
    odds -= (isTold ? 20 : 59) * min(2, tally.questions)
    if tally.hasTrace { odds += 80 }
    if tally.hasFeatureForm { odds -= 176 }
    if tally.hasRecord { odds -= 100 }
    odds +=
      (23 * scores[.fault] - 33 * scores[.question] - 55 * scores[.request] - 53 * scores[.notice])
      / 100
    return odds
  }

  /// Whether the body only asks, and the title says no more than that there is an error or a problem.
  private var isOnlyAsked: Bool {
    guard tally.failures + tally.troubles == 0, !tally.hasTrace else { return false }
    if tally.pleas > 0 { return true }
    // "Broken links checker: is there one?" names a fault in its title and tells of none.
    let isTopic = tally.openings == tally.sentences && !title.contains(.failingVerb)
    return tally.questions > 0
      && (titleLength <= Self.longestBareTitle || !title.contains(.failure) || isTopic)
  }

  private static let titleWeights: [(sign: Signs, weight: Int)] = [
    (.failure, 66), (.trouble, 28), (.featureForm, -80), (.wish, -74), (.service, -100),
    (.task, -146), (.asking, -50),
  ]

  /// Counts the signs of a ticket.
  private mutating func read(
    _ ticket: borrowing Ticket, _ scan: borrowing TicketScan, _ isOfForm: [Bool],
    _ isSmallTalk: [Bool]
  ) {
    tally = Tally()
    title = []
    titleLength = 0
    titleWords = Self.words(ticket.title, ticket.text.span)
    let isBodyNew = !repeatsTitle(ticket)
    var hasQuote = false
    for (index, unit) in scan.units.enumerated() {
      switch unit.kind {
      case .title:
        title.formUnion(signs(scan, index))
        titleLength += unit.range.count
      case .comment, .signature: continue
      case .heading:
        let signs = signs(scan, index)
        if signs.contains(.featureForm) { tally.hasFeatureForm = true }
        if signs.contains(.questionForm) { tally.hasQuestionForm = true }
        if signs.contains(.bugForm) {
          tally.hasBugForm = true
        } else if !isOfForm[index], Self.tellsFault(signs) {
          // "## Saving a profile fails" tells it in a heading.
          tally.failures += 1
        }
      case .code:
        if isOfForm[index] { continue }
        (tally.hasText, tally.hasStatement) = (true, true)
        if signs(scan, index).contains(.trace) { tally.hasTrace = true }
      case .prose where isSmallTalk[index]: tally.hasText = true
      case .prose: readSentence(index, scan, isOfForm, isNew: isBodyNew)
      case .quote: hasQuote = true
      }
    }
    // What others wrote before tells what the ticket is only where it has no words of its own.
    guard hasQuote, !Self.hasOwnWords(scan, isOfForm),
      title.isDisjoint(with: [.failure, .trouble])
    else { return }
    for (index, unit) in scan.units.enumerated() where unit.kind == .quote {
      readSentence(index, scan, isOfForm, isNew: isBodyNew)
    }
  }

  /// Whether a ticket's body holds anything that its reporter wrote, besides what is quoted and a form's own text.
  static func hasOwnWords(_ scan: borrowing TicketScan, _ isOfForm: [Bool]) -> Bool {
    scan.units.indices.contains {
      !isOfForm[$0] && (scan.units[$0].kind == .prose || scan.units[$0].kind == .code)
    }
  }

  /// Counts one sentence and notes what it is.
  private mutating func readSentence(
    _ index: Int, _ scan: borrowing TicketScan, _ isOfForm: [Bool], isNew: Bool
  ) {
    let signs = signs(scan, index)
    if !isOfForm[index] {
      tally.hasText = true
      if !signs.contains(.asking) || signs.contains(.failure) { tally.hasStatement = true }
    }
    if isNew, tally.sentences < Self.longestCount { count(signs) }
  }

  /// Whether a heading tells of a failure, and is none of a form.
  private static func tellsFault(_ signs: Signs) -> Bool {
    signs.contains(.failure)
      && signs.isDisjoint(with: [.denial, .asking, .form, .supposing, .plea, .wish, .howTo])
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
    let fails = signs.contains(.failure) && !signs.contains(.denial)
    if signs.contains(.plea) {
      tally.pleas += 1
      if fails || signs.contains(.trouble) { tally.failingPleas += 1 }
    } else if signs.contains(.asking), signs.contains(.opening) {
      tally.questions += 1
      tally.openings += 1
    } else if signs.contains(.asking) {
      // "Orders are not synced any more, is that known?" tells of a fault before it asks.
      if fails { tally.failures += 1 } else { tally.questions += 1 }
    } else if signs.contains(.wish) {
      tally.wishes += 1
    } else if signs.contains(.service) {
      // "Cannot get in, please unlock": the deed is asked for, but something may be wrong as well.
      if fails { tally.troubles += 1 } else { tally.services += 1 }
    } else if !signs.contains(.supposing) {
      if fails { tally.failures += 1 } else if signs.contains(.trouble) { tally.troubles += 1 }
    }
  }

  private mutating func signs(_ scan: borrowing TicketScan, _ unit: Int) -> Signs {
    scan.collect(part, unit: unit, into: &found)
    var signs: Signs = []
    for sign in found { signs.insert(Signs(rawValue: 1 << UInt32(sign))) }
    return signs
  }

  /// How many words a range has, parted by white space.
  private static func words(_ range: Range<Int>, _ text: Span<UInt8>) -> Int {
    range.count { text[$0] > 0x20 && ($0 == range.lowerBound || text[$0 - 1] <= 0x20) }
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
  let rawValue: UInt32

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
  static let plea = Signs(.plea)
  static let denial = Signs(.denial)
  static let questionForm = Signs(.questionForm)
  static let bugForm = Signs(.bugForm)
  static let opening = Signs(.opening)
  static let failingVerb = Signs(.failingVerb)
  static let statement = Signs(.statement)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(_ sign: KindSign) { rawValue = 1 << UInt32(sign.rawValue) }
}
