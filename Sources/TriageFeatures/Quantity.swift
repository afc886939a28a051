/// What a number says beside the words around it: "0 failed" and "0 of 640 users" are as far apart as "12 failed" is from either.
package enum Quantity: Int, CaseIterable, Sendable {
  case zero
  case one
  case few
  case tens
  case many
  case zeroPercent
  case rarePercent
  case lowPercent
  case highPercent
  case allPercent
  case noneOf
  case rareOf
  case fewOf
  case mostOf
  case allOf
  case time

  /// As features are named.
  var name: String {
    switch self {
    case .zero: "0"
    case .one: "1"
    case .few: "2–9"
    case .tens: "10–99"
    case .many: "100+"
    case .zeroPercent: "0%"
    case .rarePercent: "<5%"
    case .lowPercent: "<50%"
    case .highPercent: "≥50%"
    case .allPercent: "100%"
    case .noneOf: "none of"
    case .rareOf: "<5% of"
    case .fewOf: "few of"
    case .mostOf: "most of"
    case .allOf: "all of"
    case .time: "time"
    }
  }

  /// What a token of digits says; nil where it is no quantity.
  init?(_ token: Token, _ text: Span<UInt8>) {
    switch token.kind {
    case .number, .decimal: break
    case .percent:
      guard let value = Self.value(text, Int(token.start)..<Int(token.end)) else { return nil }
      self =
        value == 0
        ? .zeroPercent
        : value < 5
          ? .rarePercent : value < 50 ? .lowPercent : value < 99.95 ? .highPercent : .allPercent
      return
    case .time:
      self = .time
      return
    default: return nil
    }
    let range = Int(token.start)..<Int(token.end)
    if let slash = range.first(where: { text[$0] == UInt8(ascii: "/") }) {
      guard let part = Self.value(text, range.lowerBound..<slash),
        let whole = Self.value(text, slash + 1..<range.upperBound)
      else { return nil }
      self.init(part, of: whole)
      return
    }
    guard let value = Self.value(text, range) else { return nil }
    self =
      value == 0 ? .zero : value == 1 ? .one : value < 10 ? .few : value < 100 ? .tens : .many
  }

  /// What two numbers say of which the first is a part of the second; nil where it cannot be one.
  init?(_ part: Double, of whole: Double) {
    guard part <= whole else { return nil }
    self =
      part == 0
      ? .noneOf
      : part == whole
        ? .allOf : part * 20 < whole ? .rareOf : part * 2 < whole ? .fewOf : .mostOf
  }

  /// The value of digits with commas between thousands and a full stop before a fraction; nil of anything else.
  ///
  /// Digits beyond what a number holds lose precision, and nothing else.
  static func value(_ text: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var value = 0.0
    var unit = 1.0
    var isFraction = false
    var sawDigit = false
    for index in range {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        sawDigit = true
        value = value * 10 + Double(text[index] - UInt8(ascii: "0"))
        if isFraction { unit *= 10 }
      case UInt8(ascii: ","): break
      case UInt8(ascii: "."):
        guard !isFraction else { return nil }
        isFraction = true
      case UInt8(ascii: "%"): break
      default: return nil
      }
    }
    return sawDigit ? value / unit : nil
  }
}
