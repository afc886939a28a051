import TriageFeatures

/// Tells a payment card's number from the many other numbers with a right check digit: one in ten has it.
enum CardNumber {
  /// How far before a bare run of digits a word of payment may stand, in bytes.
  private static let reach = 60

  private static let words: [StaticString] = [
    "card", "visa", "amex", "express", "credit", "debit", "karte", "pan", "paid", "pay", "tarjeta",
    "carte", "cc", "charge", "billing",
  ]

  /// Whether digits, in groups or in one run, are a number that an issuer gives out and stand where one may stand.
  static func isValid(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits: [UInt8] = []
    for index in range where text[index].isDigit { digits.append(text[index] - 0x30) }
    guard CheckDigit.isValid(text, range), isIssued(digits), standsAlone(text, range) else {
      return false
    }
    let isGrouped = digits.count < range.count
    return isGrouped || followsWordOfPayment(text, range.lowerBound)
  }

  /// Whether issuers give out numbers with such a beginning and length (ISO/IEC 7812 and their own tables).
  private static func isIssued(_ digits: [UInt8]) -> Bool {
    let prefix = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    return switch prefix {
    case 3400...3499, 3700...3799: digits.count == 15
    case 3528...3589: digits.count == 16
    case 3000...3059, 3600...3699, 3800...3899: digits.count == 14
    case 4000...4999: digits.count == 13 || digits.count == 16 || digits.count == 19
    case 2221...2720, 5100...5599: digits.count == 16
    case 6011, 6440...6599: digits.count == 16
    default: false
    }
  }

  /// Whether nothing touches the digits that would make them a part of an address, an id, a fraction or a dump.
  private static func standsAlone(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.lowerBound > 0 {
      switch text[range.lowerBound - 1] {
      case 0x20, 0x0A, 0x09, 0x0D, 0x22, 0x27, 0x60, 0x28, 0x3A, 0x2C, 0x3D, 0x3B, 0x3E, 0x2A: break
      default: return false
      }
    }
    guard range.upperBound < text.count else { return true }
    switch text[range.upperBound] {
    case 0x20, 0x0A, 0x09, 0x0D, 0x22, 0x27, 0x60, 0x29, 0x3B, 0x3C, 0x2A, 0x21, 0x3F: break
    case 0x2C, 0x2E, 0x3A:
      let next = range.upperBound + 1
      if next < text.count, text[next] > 0x20 { return false }
    default: return false
    }
    // `1234 5678 9012 3456 7890`: the groups go on, so it is a table of numbers.
    var index = range.upperBound
    while index < text.count, text[index] == 0x20 { index += 1 }
    var previous = range.lowerBound
    while previous > 0, text[previous - 1] == 0x20 { previous -= 1 }
    let goesOn =
      index > range.upperBound && index + 1 < text.count
      && text[index].isDigit && text[index + 1].isDigit
    let wentBefore =
      previous > 1 && previous < range.lowerBound
      && text[previous - 1].isDigit && text[previous - 2].isDigit
    return !goesOn && !wentBefore
  }

  /// Whether a word of cards or payment stands shortly before.
  private static func followsWordOfPayment(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    let start = max(0, offset - reach)
    return words.contains { SecretValue.contains($0, text, start..<offset) }
  }
}
