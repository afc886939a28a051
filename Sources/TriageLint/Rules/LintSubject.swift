package import TriageFeatures
package import TriageTickets

/// A ticket as rules see it: its text, what it tells, and the words that rules look for.
package struct LintSubject {
  /// The level that a model gives the ticket.
  package struct Level: Equatable, Sendable {
    /// Its name.
    package var name: String
    /// 0 is the most urgent.
    package var rank: Int
    /// Whether it is sure enough to be assigned.
    package var isAssigned: Bool
    /// Whether only a fault can have it, whatever the ticket's words.
    package var isOfFault: Bool

    /// Creates a level.
    package init(name: String, rank: Int, isAssigned: Bool, isOfFault: Bool = false) {
      self.name = name
      self.rank = rank
      self.isAssigned = isAssigned
      self.isOfFault = isOfFault
    }
  }

  /// The ticket.
  package let ticket: Ticket
  /// What it tells and leaves out.
  package let completeness: Completeness
  /// Its sentences, headings and lines.
  package let units: [TextUnit]
  /// The fields that it must have, most useful first.
  package let required: [TicketField]
  /// Those of them that the configuration demands by name, whatever the fault.
  package let demanded: [TicketField]
  /// The model's level; nil where no rule has a use for it.
  package let level: Level?
  /// The first place of each pattern of ``LintWords``.
  let words: [Range<Int>?]
  /// Headings and labels of a form that nothing was written under, and what they ask for.
  package let emptyFields: [(field: TicketField, range: Range<Int>)]
  /// For each unit whether it is a form's own text or an empty answer.
  let isOfForm: [Bool]
  /// Whether the ticket is in a language or script of which the clues know little: nothing can be said to be missing.
  let isForeign: Bool
  /// The fields that rules before this one have asked for.
  var asked: [TicketField] = []

  /// Whether a block of code or of a log stands in the ticket.
  var hasCode: Bool { zip(units, isOfForm).contains { $0.kind == .code && !$1 } }

  /// Whether no traces of a field are there either, or the configuration demands the field itself.
  func hasNo(_ traces: LintWords..., of field: TicketField) -> Bool {
    demanded.contains(field) || traces.allSatisfy { place(of: $0) == nil }
  }

  /// The first place of some words; nil where there are none.
  func place(of words: LintWords) -> Range<Int>? { self.words[words.rawValue] }

  /// Whether a field must be there and is not.
  func lacks(_ field: TicketField) -> Bool {
    required.contains(field) && completeness.fields[field] == nil && !isForeign
  }

  /// Whether work can hardly begin without a field that is not there: the first reply would ask for it, the configuration demands it,
  /// a form was left empty, or the reporter tried to tell it and did not.
  func cannotDoWithout(_ field: TicketField) -> Bool {
    demanded.contains(field) || isLeftEmpty(field) && !mayBeToldElsewhere(field)
      || !emptyFields.isEmpty && isBlankForm
      || completeness.askOdds[field] > 0 && !(field == .startTime && beganWithVersion)
        && !(field == .errorMessage && (place(of: .outage) != nil || mayShowError))
        && !(field == .reproduction && namesAction)
      || field == .startTime && place(of: .vagueTime) != nil
      || field == .errorMessage && paraphrase != nil
        && (place(of: .errorMet) ?? place(of: .errorOnly)) != nil
        && place(of: .errorLikely) == nil && !showsError
  }

  /// Whether the answer that a form's heading lacks may stand under another.
  private func mayBeToldElsewhere(_ field: TicketField) -> Bool {
    switch field {
    case .reproduction: place(of: .actionNamed) != nil
    case .errorMessage: mayShowError
    default: false
    }
  }

  /// Whether the error may be told in other words, or be seen in what is attached.
  private var mayShowError: Bool {
    place(of: .errorLikely) != nil || place(of: .evidenceTrace) != nil
  }

  /// Whether a picture stands in the text, or a log is attached: what is told there may be read there.
  private var showsError: Bool {
    [LintWords.evidenceShown, .evidenceTrace].compactMap(place).contains { sentence in
      let shown = text(sentence).lowercased()
      let words = shown.split { !$0.isLetter && $0 != "!" }
      return shown.contains("![") || shown.contains("<img")
        || zip(words, words.dropFirst() + [""]).contains { word, next in
          word.count > 1 && word.hasPrefix("!")
            || Self.logs.contains(word) && !["in", "into", "on", "onto", "out"].contains(next)
        }
    }
  }

  private static let logs: Set<Substring> = ["log", "logs", "logfile", "logfiles"]

  /// Whether the fault's own words may say how to meet it, or are too many for nobody to find them there.
  private var namesAction: Bool {
    place(of: .actionNamed) != nil || ticket.text.count > Self.bareComplaint
  }

  /// A complaint without any detail has at most so many bytes.
  private static let bareComplaint = 120

  /// Whether the fault lies in a program that its developers see: it began with a version, not at an hour.
  private var beganWithVersion: Bool { hasCode || place(of: .release) != nil }

  /// Where an error is told of and not quoted.
  var paraphrase: Range<Int>? {
    place(of: .errorOnly) ?? (place(of: .errorTold) == nil ? nil : place(of: .errorParaphrase))
  }

  /// Whether a form asks for a field, and nothing was written there.
  func isLeftEmpty(_ field: TicketField) -> Bool {
    emptyFields.contains { $0.field == field && !mayBeLeftOut($0.range) }
  }

  /// Whether the ticket is a form in which nothing at all was written below its title.
  var isBlankForm: Bool {
    isOfForm.contains(true)
      && !zip(units, isOfForm).contains { unit, isOfForm in
        switch unit.kind {
        case .prose, .code, .quote: !isOfForm
        case .title, .heading, .comment, .signature: false
        }
      }
  }

  /// Whether a form's heading says that its answer may be left out.
  private func mayBeLeftOut(_ heading: Range<Int>) -> Bool {
    let heading = text(heading).lowercased()
    return Self.optional.contains { heading.contains($0) }
  }

  private static let optional = [
    "(automated)", "optional", "if any", "if applicable", "if relevant",
  ]

  /// Where a finding about a missing field is shown: the heading that asks for it, or else the head.
  func place(ofMissing field: TicketField) -> Range<Int> {
    emptyFields.first { $0.field == field }?.range ?? head
  }

  /// Where a finding about the whole ticket is shown: its title, or else the first unit that is neither a comment nor front matter.
  var head: Range<Int> {
    let title = ticket.text.span.trimmed(ticket.title)
    if !title.isEmpty { return title }
    let matter = FrontMatter.range(above: units, in: ticket.text.span)
    let first = units.first { $0.kind != .comment && !matter.contains($0.range.lowerBound) }
    return (first ?? units.first)?.range ?? ticket.body.lowerBound..<ticket.body.lowerBound
  }

  /// The title, or else a first line that stands alone above the rest, as a title does; empty where there is neither.
  var headline: Range<Int> {
    let title = ticket.text.span.trimmed(ticket.title)
    guard title.isEmpty, let first = units.first, units.count > 1,
      first.kind == .prose || first.kind == .heading && isTopHeading(first.range)
    else { return title }
    // A blank line below it.
    var breaks = 0
    for byte in ticket.text[first.range.upperBound..<units[1].range.lowerBound] where byte == 0x0A {
      breaks += 1
    }
    return breaks > 1 && !isGreeting(first.range) ? first.range : title
  }

  /// Whether a heading is Markdown's highest: the headings of issue forms are lower ones, and no titles.
  private func isTopHeading(_ heading: Range<Int>) -> Bool {
    let marks = text(heading).prefix { $0 == "#" }.count
    return marks == 1 || text(heading).contains("\n=")
  }

  /// Whether a line begins as a letter does.
  private func isGreeting(_ range: Range<Int>) -> Bool {
    let word = text(range).prefix { $0.isLetter }.lowercased()
    return ["hi", "hello", "hey", "dear", "good", "greetings", "hallo", "to"].contains(word)
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: ticket.text[range], as: UTF8.self)
  }
}
