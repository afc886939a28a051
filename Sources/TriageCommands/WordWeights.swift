import TriageKit
import TriageTickets

/// What each word of a ticket weighs: the weight of a reason is shared out among the words of its place, by their length.
///
/// A model knows a word by itself, in pairs, by its class and in rules; a reader asks which words decided.
struct WordWeights {
  /// A run of bytes without white space.
  struct Word {
    /// Its UTF-8 byte range in the ticket's text.
    var range: Range<Int>
    /// In millionths of log-odds; positive speaks for the level, negative for the runner-up.
    var weight: Int
    /// Whether some of a secret stands in it.
    var isHidden: Bool
  }

  /// Neighbouring words that speak for the same level.
  struct Phrase {
    /// Its UTF-8 byte range in the ticket's text.
    var range: Range<Int>
    /// The sum over its words, in millionths of log-odds.
    var weight: Int
  }

  /// All words of the ticket in order, those of weight 0 too.
  let words: [Word]
  /// Where the body begins: no phrase reaches across.
  private let body: Int

  /// Shares out the reasons of an assessment of the ticket.
  init(_ assessment: Assessment, _ ticket: borrowing Ticket) {
    self.init(
      assessment.reasons.compactMap { reason in
        reason.range.map { ($0, reason.weightMillionths) }
      }, hidden: assessment.hiddenRanges, ticket)
  }

  /// Shares out terms of the log-odds, each with its place and its weight in millionths; `hidden` are the places of secrets, ascending.
  ///
  /// - Complexity: O(*n* + *r* · (log *n* + *w*)) for *n* bytes and *r* terms of *w* words.
  init(
    _ terms: [(range: Range<Int>, weight: Int)], hidden: [Range<Int>], _ ticket: borrowing Ticket
  ) {
    var words: [Word] = []
    var start = 0
    var secrets = hidden[...]
    let bytes = ticket.text
    for index in 0...bytes.count where index == bytes.count || bytes[index] <= 0x20 {
      defer { start = index + 1 }
      guard start < index else { continue }
      while let secret = secrets.first, secret.upperBound <= start { secrets.removeFirst() }
      let isHidden = secrets.first?.overlaps(start..<index) ?? false
      words.append(Word(range: start..<index, weight: 0, isHidden: isHidden))
    }
    for (range, total) in terms where !range.isEmpty {
      let first = Self.first(of: words, endingBehind: range.lowerBound)
      var end = first
      var length = 0
      while end < words.count, words[end].range.lowerBound < range.upperBound {
        length += words[end].range.clamped(to: range).count
        end += 1
      }
      // Each word takes its part of what is left, so that nothing is lost to rounding.
      var weight = total
      for index in first..<end {
        let own = words[index].range.clamped(to: range).count
        let share = weight * own / length
        words[index].weight += share
        weight -= share
        length -= own
      }
    }
    self.words = words
    body = ticket.body.lowerBound
  }

  /// The index of the first word that ends behind an offset.
  private static func first(of words: [Word], endingBehind offset: Int) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The heaviest word's weight, without its sign.
  var heaviest: Int { words.reduce(0) { max($0, abs($1.weight)) } }

  /// A word that weighs less than this part of the heaviest neither begins nor ends a phrase.
  private static let leastPart = 8
  /// The most light words between two others of a phrase.
  private static let gap = 2
  /// The most words of a phrase.
  private static let longest = 12

  /// The phrases that decided, heaviest first; words in which a secret stands are in none.
  ///
  /// A phrase ends with its sentence, its paragraph and the title, and marks around it are not shown.
  ///
  /// - Complexity: O(*w* log *w*) for *w* words of the ticket.
  func phrases(_ ticket: borrowing Ticket) -> [Phrase] {
    let least = heaviest / Self.leastPart
    var phrases: [Phrase] = []
    var first = 0
    var last = -1
    for (index, word) in words.enumerated() {
      guard abs(word.weight) > least, !word.isHidden else { continue }
      if let phrase = phrases.last, index - last <= Self.gap + 1, index - first < Self.longest,
        (phrase.weight > 0) == (word.weight > 0), isOnePhrase(last...index, ticket)
      {
        phrases[phrases.count - 1].range = phrase.range.lowerBound..<word.range.upperBound
        phrases[phrases.count - 1].weight +=
          words[last + 1...index].reduce(0) { $0 + $1.weight }
      } else {
        phrases.append(Phrase(range: word.range, weight: word.weight))
        first = index
      }
      last = index
    }
    for index in phrases.indices {
      phrases[index].range = Self.withoutMarks(phrases[index].range, ticket)
    }
    return phrases.sorted {
      abs($0.weight) != abs($1.weight)
        ? abs($0.weight) > abs($1.weight) : $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// A range without the quotation marks, brackets and full stops at its ends; all of it where it is nothing else.
  private static func withoutMarks(_ range: Range<Int>, _ ticket: borrowing Ticket) -> Range<Int> {
    let marks = "\"'()[]<>{}*_`.,;:!?".utf8
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, marks.contains(ticket.text[start]) { start += 1 }
    while start < end, marks.contains(ticket.text[end - 1]) { end -= 1 }
    return start < end ? start..<end : range
  }

  /// Whether nothing parts some neighbouring words, and no secret is among them.
  private func isOnePhrase(_ indices: ClosedRange<Int>, _ ticket: borrowing Ticket) -> Bool {
    for index in indices.dropLast() {
      let end = words[index].range.upperBound
      let next = words[index + 1].range.lowerBound
      if words[index + 1].isHidden || end <= body && body <= next { return false }
      if ".!?;:".utf8.contains(ticket.text[end - 1]) { return false }
      if ticket.text[end..<next].count(where: { $0 == 0x0A }) > 1 { return false }
    }
    return true
  }
}
