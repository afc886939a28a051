internal import TriageFeatures
internal import TriageLint
internal import TriageTickets

/// How far the text goes that tells a fact: what proves it may be its beginning alone.
enum FactText {
  /// No more bytes are looked at for the end of a message.
  private static let limit = 160
  private static let units: Set<String> = [
    "second", "sec", "minute", "min", "hour", "hr", "day", "week", "month", "year",
  ]
  /// What begins another part of the sentence behind a message without marks.
  private static let joints: Set<String> = [
    "when", "since", "in", "on", "at", "after", "while", "and", "but", "if", "from", "with", "as",
    "because", "for", "by",
    "before", "during", "until", "then", "so", "which",
  ]

  /// What is shown of a fact: whole words and all that belongs to it, 200 bytes at most.
  static func shown(
    _ place: Range<Int>, of field: TicketField, in ticket: borrowing Ticket
  ) -> Range<Int> {
    let text = ticket.text.span
    return shortened(whole(wholeWords(place, in: text), of: field, in: text), in: text)
  }

  /// A range with the rest of what it begins to tell of a field, on the same line.
  ///
  /// A quotation goes on to its closing mark, "since 2" with "days ago", "Chrome" with its version, and `ERROR: relation "users"` up to the next
  /// comma, the end of the sentence or a word such as "when".
  static func whole(
    _ range: Range<Int>, of field: TicketField, in text: Span<UInt8>
  ) -> Range<Int> {
    let range = QuotedText.whole(range, in: text)
    return switch field {
    case .startTime: range.lowerBound..<endOfTime(range, text)
    case .environment: range.lowerBound..<endOfVersion(range, text)
    case .errorMessage: range.lowerBound..<endOfMessage(range, text)
    case .reproduction, .evidence, .impact: range
    }
  }

  private static func endOfTime(_ range: Range<Int>, _ text: Span<UInt8>) -> Int {
    guard let last = range.last, text[last].isDigit,
      let unit = word(behind: range.upperBound, text), isUnit(unit.text.lowercased())
    else { return range.upperBound }
    guard let ago = word(behind: unit.end, text), ago.text == "ago" else { return unit.end }
    return ago.end
  }

  private static func isUnit(_ word: String) -> Bool {
    units.contains(word) || word.last == "s" && units.contains(String(word.dropLast()))
  }

  private static func endOfVersion(_ range: Range<Int>, _ text: Span<UInt8>) -> Int {
    guard let last = range.last, text[last].isLetter,
      let word = word(behind: range.upperBound, text)
    else { return range.upperBound }
    let number = word.text.first == "v" ? word.text.dropFirst() : word.text[...]
    let isVersion = number.first?.isNumber == true && number.allSatisfy { $0.isNumber || $0 == "." }
    return isVersion ? word.end : range.upperBound
  }

  /// A message without quotation marks that its label begins: `ORA-00942: table or view does not exist`.
  private static func endOfMessage(_ range: Range<Int>, _ text: Span<UInt8>) -> Int {
    let colon = UInt8(ascii: ":")
    var end = range.upperBound
    guard let first = range.first, text[first].isLetter else { return end }
    if end < text.count, text[end] == colon { end += 1 }
    guard (range.lowerBound..<end).contains(where: { text[$0] == colon }) else { return end }
    while end - range.upperBound < limit, let next = word(behind: end, text),
      !joints.contains(next.text.lowercased())
    {
      end = next.end
    }
    return end
  }

  /// The word behind one space, without the mark that ends its sentence or clause; nil behind such a mark.
  private static func word(behind start: Int, _ text: Span<UInt8>) -> (text: String, end: Int)? {
    guard start + 1 < text.count, text[start] == 0x20 else { return nil }
    var end = start + 1
    while end < text.count, text[end] > 0x20 {
      end += 1
      if end - start > limit { return nil }
    }
    while end > start + 1, ",.;:!?)".utf8.contains(text[end - 1]) { end -= 1 }
    guard end > start + 1 else { return nil }
    return (String(decoding: (start + 1..<end).map { text[$0] }, as: UTF8.self), end)
  }

  /// A range without white space at its ends, and with the rest of the words that it cuts: what a person would mark.
  private static func wholeWords(
    _ range: Range<Int>, in text: Span<UInt8>
  ) -> Range<Int> {
    let limit = 80
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    // A pattern that ends behind a blank means the word that follows.
    let isOpen = end > start && text[end - 1] == 0x20
    if !isOpen { while end > start, text[end - 1] <= 0x20 { end -= 1 } }
    guard start < end else { return range }
    while start > 0, range.lowerBound - start < limit, text[start - 1] > 0x20 { start -= 1 }
    while end < text.count, end - range.upperBound < limit, text[end] > 0x20 { end += 1 }
    while start < range.upperBound, text[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    while end > start + 1, ",.;:".utf8.contains(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// At most 200 bytes of a range, cut between scalars.
  private static func shortened(
    _ range: Range<Int>, in text: Span<UInt8>
  ) -> Range<Int> {
    guard range.count > 200 else { return range }
    var end = range.lowerBound + 200
    while end > range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
    while end > range.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
    return range.lowerBound..<end
  }
}
