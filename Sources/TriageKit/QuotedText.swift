internal import TriageFeatures
internal import TriageTickets

/// Quotations in a ticket's text: what a program said is shown with its end.
enum QuotedText {
  /// No more bytes are looked at for the end of a quotation.
  private static let limit = 160

  /// A range with the rest of a quotation that begins in it and ends behind it on the same line.
  static func whole(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var quote: Quote?
    for index in range {
      if let open = quote {
        if open.closes(text, index) { quote = nil }
      } else {
        quote = Quote(text, openingAt: index)
      }
    }
    guard let quote else { return range }
    var index = range.upperBound
    let end = min(text.count, index + limit)
    while index < end, text[index] != 0x0A {
      if quote.closes(text, index) { return range.lowerBound..<index + quote.length }
      index += 1
    }
    return range
  }

  /// The kinds of quotation marks.
  private enum Quote {
    case double, backtick, single, curly

    /// What opens at an index; nil where nothing does.
    init?(_ text: Span<UInt8>, openingAt index: Int) {
      switch text[index] {
      case UInt8(ascii: "\""): self = .double
      case UInt8(ascii: "`"): self = .backtick
      case UInt8(ascii: "'"):
        // Within a word it is an apostrophe.
        guard index == 0 || !text[index - 1].isLetter && !text[index - 1].isDigit else {
          return nil
        }
        self = .single
      case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x9C:
        self = .curly
      default: return nil
      }
    }

    /// The bytes of its closing mark.
    var length: Int { self == .curly ? 3 : 1 }

    /// Whether it ends at an index.
    func closes(_ text: Span<UInt8>, _ index: Int) -> Bool {
      switch self {
      case .double: text[index] == UInt8(ascii: "\"")
      case .backtick: text[index] == UInt8(ascii: "`")
      case .single:
        text[index] == UInt8(ascii: "'")
          && (index + 1 == text.count || !text[index + 1].isLetter && !text[index + 1].isDigit)
      case .curly:
        text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
          && text[index + 2] == 0x9D
      }
    }
  }
}
