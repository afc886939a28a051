/// A mark between two words; of several the first in this order counts.
enum Punctuation: UInt8 {
  /// Quotation marks and the backtick.
  case quote
  /// `>` and arrows: a path through menus.
  case arrow
  case opening, closing, colon, equals, bar, question, exclamation, comma
  /// Single quotation marks.
  case apostrophe

  /// The mark in a gap between words, if there is one.
  ///
  /// - Complexity: O(*n*) in the length of the gap.
  init?(between range: Range<Int>, _ text: Span<UInt8>) {
    var first: Punctuation?
    for index in range {
      guard let mark = Self.mark(text, index, range.upperBound) else { continue }
      if let known = first, known.rawValue <= mark.rawValue { continue }
      first = mark
    }
    guard let first else { return nil }
    self = first
  }

  private static func mark(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Punctuation? {
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "`"): .quote
    case UInt8(ascii: ">"): .arrow
    case UInt8(ascii: "("): .opening
    case UInt8(ascii: ")"): .closing
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "="): .equals
    case UInt8(ascii: "|"): .bar
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "'"): .apostrophe
    case 0xC2, 0xE2: wide(text, index, end)
    default: nil
    }
  }

  /// The marks of typographers: `« »`, `“ ” „`, `‘ ’`, `→`.
  private static func wide(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Punctuation? {
    guard index + 1 < end else { return nil }
    let second = text[index + 1]
    if text[index] == 0xC2 { return second == 0xAB || second == 0xBB ? .quote : nil }
    guard index + 2 < end else { return nil }
    switch (second, text[index + 2]) {
    case (0x80, 0x9C...0x9E): return .quote
    case (0x80, 0x98...0x99): return .apostrophe
    case (0x86, 0x92): return .arrow
    default: return nil
    }
  }
}
