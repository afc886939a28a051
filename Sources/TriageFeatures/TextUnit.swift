package import TriageTickets

/// A sentence, list item, line of code or heading: the stretch in which patterns are looked for together.
package struct TextUnit: Equatable, Sendable {
  /// What the stretch is.
  package var kind: Segment.Kind
  /// UTF-8 byte range into `Ticket.text`, without white space at its edges.
  package var range: Range<Int>
}

/// Cuts the segments of a ticket into units.
package enum UnitSplitter {
  /// A unit is cut here at the latest, so that hostile lines cost no more than others.
  package static let longestUnit = 4_000
  /// A line at least this long, in bytes, may be one that a mail program wrapped.
  private static let wrapWidth = 58

  /// Appends the units of a ticket, ascending; those of signatures and comments are lines.
  package static func split(_ ticket: borrowing Ticket, into units: inout [TextUnit]) {
    let text = ticket.text.span
    for segment in ticket.segments {
      switch segment.kind {
      case .code, .signature, .comment: splitLines(text, segment, into: &units)
      case .title, .heading: append(text, segment.kind, segment.range, into: &units)
      case .prose, .quote: splitSentences(text, segment, into: &units)
      }
    }
  }

  private static func splitLines(
    _ text: Span<UInt8>, _ segment: Segment, into units: inout [TextUnit]
  ) {
    var start = segment.range.lowerBound
    for index in segment.range where text[index] == 0x0A {
      append(text, segment.kind, start..<index, into: &units)
      start = index + 1
    }
    append(text, segment.kind, start..<segment.range.upperBound, into: &units)
  }

  private static func splitSentences(
    _ text: Span<UInt8>, _ segment: Segment, into units: inout [TextUnit]
  ) {
    let end = segment.range.upperBound
    var start = segment.range.lowerBound
    var lineStart = start
    var index = start
    while index < end {
      let byte = text[index]
      if byte == 0x0A {
        let isWrapped =
          (index - lineStart >= wrapWidth || breaksOff(text, index, start: start, end: end))
          && continuesAfter(text, index, end: end)
        lineStart = index + 1
        if !isWrapped {
          append(text, segment.kind, start..<index, into: &units)
          start = index + 1
        }
      } else if endsSentence(text, index, start: start, end: end) {
        append(text, segment.kind, start..<(index + 1), into: &units)
        start = index + 1
      }
      index += 1
    }
    append(text, segment.kind, start..<end, into: &units)
  }

  /// Whether the line after the line feed at `index` goes on with the same sentence.
  private static func continuesAfter(_ text: Span<UInt8>, _ index: Int, end: Int) -> Bool {
    var next = index + 1
    while next < end, text[next] == 0x20 || text[next] == 0x3E { next += 1 }
    guard next < end else { return false }
    return text[next].isLetter
  }

  /// Whether the line before the line feed at `index` ends in a word and the next one begins with a small letter.
  private static func breaksOff(
    _ text: Span<UInt8>, _ index: Int, start: Int, end: Int
  ) -> Bool {
    var last = index - 1
    while last > start, text[last] == 0x20 || text[last] == 0x0D { last -= 1 }
    guard last >= start, text[last].isLetter || text[last].isDigit else { return false }
    var next = index + 1
    while next < end, text[next] == 0x20 || text[next] == 0x3E { next += 1 }
    return next < end && text[next] >= 0x61 && text[next] <= 0x7A
  }

  /// Whether the byte at `index` is a full stop, and not one of an abbreviation or a number.
  private static func endsSentence(
    _ text: Span<UInt8>, _ index: Int, start: Int, end: Int
  ) -> Bool {
    switch text[index] {
    case 0x21, 0x3F: break
    case 0x2E:
      if index - start >= 2, text[index - 1].isLetter, !text[index - 2].isLetter { return false }
      if index - start <= 3, index > start, text[index - 1].isDigit { return false }
    default: return false
    }
    return index + 1 >= end || text[index + 1] <= 0x20
  }

  private static func append(
    _ text: Span<UInt8>, _ kind: Segment.Kind, _ range: Range<Int>, into units: inout [TextUnit]
  ) {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, text[low] <= 0x20 { low += 1 }
    while high > low, text[high - 1] <= 0x20 { high -= 1 }
    while high - low > longestUnit {
      let cut = cut(text, low, high)
      units.append(TextUnit(kind: kind, range: low..<cut))
      low = cut
      while low < high, text[low] <= 0x20 { low += 1 }
    }
    if low < high { units.append(TextUnit(kind: kind, range: low..<high)) }
  }

  /// Where a stretch that is too long is cut: behind a line, else between words, so that no word, number or key is cut in two; only a
  /// word that is itself that long is.
  private static func cut(_ text: Span<UInt8>, _ low: Int, _ high: Int) -> Int {
    let last = low + longestUnit
    var blank = 0
    var index = last
    while index > low + longestUnit / 2 {
      if text[index] == 0x0A { return index }
      if blank == 0, text[index] <= 0x20 { blank = index }
      index -= 1
    }
    if blank > 0 { return blank }
    index = last
    while index > low, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter.
  package var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  /// Whether the byte is an ASCII digit.
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
