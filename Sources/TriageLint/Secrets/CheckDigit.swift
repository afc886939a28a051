import TriageFeatures

/// The check digit of card numbers (ISO/IEC 7812-1, annex B: the Luhn formula).
enum CheckDigit {
  /// Whether the digits in the range, spaces and hyphens aside, are 13 to 19 and add up.
  static func isValid(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var sum = 0
    var count = 0
    var first: UInt8 = 0
    var differ = false
    for index in range.reversed() where text[index].isDigit {
      let digit = Int(text[index] - 0x30)
      let doubled = count % 2 == 1 ? digit * 2 : digit
      sum += doubled > 9 ? doubled - 9 : doubled
      if count == 0 { first = text[index] } else if text[index] != first { differ = true }
      count += 1
    }
    return differ && count >= 13 && count <= 19 && sum % 10 == 0
  }
}
