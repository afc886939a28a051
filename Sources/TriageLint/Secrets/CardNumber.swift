import TriageFeatures

/// Tells a payment card's number from the many other numbers with a right check digit: one in ten has it.
enum CardNumber {
  /// How far before the digits a word may stand that says they are a card's, in bytes.
  private static let reach = 60
  /// How far before them, on their line, one may stand that says what else they are.
  private static let nearReach = 32

  /// Words of cards and payment; a longer word may hold one of those of four letters and more.
  private static let payment: [String] = [
    "card", "visa", "amex", "express", "credit", "debit", "karte", "mastercard", "paid", "tarjeta",
    "carte", "charge", "billing", "payment", "pan", "cc", "pay",
  ]
  /// Words that name another number, in whole or by their beginning.
  private static let others: [String] = [
    "account", "acct", "konto", "compte", "order", "bestell", "tracking", "track", "invoice",
    "rechnung", "imei", "imsi", "iccid", "serial", "shipment", "sendung", "parcel", "package",
    "reference", "ref", "ticket", "isbn", "ean", "gtin", "upc", "barcode", "phone", "timestamp",
    "batch", "job", "msisdn", "transaction", "txn", "request", "session", "trace", "span",
    "customer", "kunden", "voucher", "iban", "device", "case", "booking", "policy", "meter",
    "claim",
    "sku", "article", "delivery", "waybill", "consignment", "uuid", "guid", "id", "ids", "hash",
    "seed", "build", "offset", "address", "pointer", "thread", "process", "pid", "size", "bytes",
  ]
  private static let tests: [String] = ["test", "sandbox", "dummy", "sample"]

  /// Numbers that payment providers publish for tests.
  private static let published: Set<String> = [
    "4111111111111111", "4242424242424242", "4012888888881881", "4000056655665556",
    "4000000000000002", "5555555555554444", "5105105105105100", "5200828282828210",
    "2223003122003222", "378282246310005", "371449635398431", "6011111111111117",
    "6011000990139424", "3056930009020004", "30569309025904", "38520000023237",
    "3530111333300000", "3566002020360505", "4222222222222",
  ]

  /// Whether digits, in groups or in one run, are a number that an issuer gives out and stand where one may stand.
  static func isValid(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits: [UInt8] = []
    for index in range where text[index].isDigit { digits.append(text[index] - 0x30) }
    guard CheckDigit.isValid(text, range), isIssued(digits), standsAlone(text, range) else {
      return false
    }
    let number = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    if published.contains(number), isForTests(text, range) { return false }
    if let isCard = isCalledCard(text, range.lowerBound) { return isCard }
    if digits.count < range.count { return true }
    // Without a word, only what looks like nothing but a card's number: the lengths of today, and no value of a field.
    return digits.count >= 14 && digits.count <= 16 && !isValueOfField(text, range.lowerBound)
      && digits.suffix(6).contains { $0 != 0 }
  }

  private static func isForTests(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let around =
      max(0, range.lowerBound - reach)..<min(text.count, range.upperBound + reach)
    return tests.contains { SecretValue.contains($0, text, around) }
  }

  /// Whether the nearest word before that tells what a number is tells of a card; nil where none does.
  private static func isCalledCard(_ text: Span<UInt8>, _ offset: Int) -> Bool? {
    let start = max(0, offset - reach)
    var near = max(0, offset - nearReach)
    var end = offset
    while end > start {
      while end > start, !text[end - 1].isLetter {
        end -= 1
        if text[end] == 0x0A { near = max(near, end) }
      }
      let last = end
      while end > start, text[end - 1].isLetter { end -= 1 }
      let word = end..<last
      guard !word.isEmpty else { break }
      let isPayment = payment.contains {
        $0.utf8.count == word.count && SecretValue.contains($0, text, word)
          || $0.utf8.count > 3 && SecretValue.contains($0, text, word)
      }
      if isPayment { return true }
      if last <= near { continue }
      let isOther = others.contains {
        let isBeginning = SecretValue.firstIndex(of: $0, text, word) == word.lowerBound
        return isBeginning && ($0.utf8.count == word.count || $0.utf8.count > 4)
      }
      if isOther { return false }
    }
    return nil
  }

  /// Whether a mark stands before the digits that makes them the value of a name.
  private static func isValueOfField(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    var index = offset
    while index > 0 {
      switch text[index - 1] {
      case 0x20, 0x09, 0x22, 0x27, 0x60, 0x2A, 0x28: index -= 1
      case 0x3A, 0x3D, 0x23, 0x5B, 0x2C, 0x7B: return true
      default: return false
      }
    }
    return false
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
    case 0x2C where range.upperBound + 1 < text.count && text[range.upperBound + 1].isLetter: break
    case 0x2C, 0x2E, 0x3A:
      let next = range.upperBound + 1
      if next < text.count, text[next] > 0x20 { return false }
    default: return false
    }
    // `1234 5678 9012 3456 7890`: the groups go on, so it is a table of numbers. A date of expiry and a check value do not.
    var index = range.upperBound
    while index < text.count, text[index] == 0x20 { index += 1 }
    var last = index
    while last < text.count, text[last].isDigit { last += 1 }
    let isDate = last < text.count && (text[last] == 0x2F || text[last] == 0x2D)
    let goesOn = index > range.upperBound && last - index >= 4 && !isDate
    var previous = range.lowerBound
    while previous > 0, text[previous - 1] == 0x20 { previous -= 1 }
    let wentBefore =
      previous > 1 && previous < range.lowerBound
      && text[previous - 1].isDigit && text[previous - 2].isDigit
    return !goesOn && !wentBefore
  }
}
