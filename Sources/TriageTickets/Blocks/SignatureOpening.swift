/// Lines that open the signature of a mail: delimiters, farewells and what phones add.
///
/// A line opens one only below text of the reporter's own, and the signature lasts as long as its lines are those of
/// signatures (``ContactLine``): what is written below it is the ticket's again.
enum SignatureOpening {
  /// What opens a signature.
  enum Kind {
    /// "-- " as programs write it (RFC 3676, section 4.3): a motto may stand below.
    case delimiter
    /// Words before a name.
    case farewell
    /// Thanks alone, which may as well begin a mail.
    case thanks
    /// "Sent from my iPhone".
    case device
  }

  /// What `line` opens; nil where it is no such line.
  @inline(__always)
  static func kind(_ bytes: Span<UInt8>, _ line: TextLine) -> Kind? {
    guard line.count <= 80 else { return nil }
    if bytes[line.first] == UInt8(ascii: "-") {
      let isDelimiter =
        line.count == 2 && line.first == line.start
        && bytes[line.first + 1] == UInt8(ascii: "-")
      guard isDelimiter else { return nil }
      // Many programs drop its space; without it the line may part two sections.
      return line.end < line.next && bytes[line.end] == 0x20 ? .delimiter : .farewell
    }
    guard bytes[line.first].isLetter else { return nil }
    return named(bytes, line)
  }

  private static func named(_ bytes: Span<UInt8>, _ line: TextLine) -> Kind? {
    var last = line.end
    while last > line.first, bytes[last - 1].isClosing { last -= 1 }
    let length = last - line.first
    let letter = Int(bytes[line.first].asciiLowercased - UInt8(ascii: "a"))
    if length < 64, lengths[letter] >> UInt64(length) & 1 == 1 {
      let words = line.first..<last
      if bytes.contains(thanks, at: words) { return .thanks }
      if bytes.contains(farewells, at: words) { return .farewell }
    }
    return isDevice(bytes, line) ? .device : nil
  }

  /// For each first letter the lengths of farewells and thanks as bits: they rule out nearly every line at once.
  private static let lengths: [UInt64] = {
    var lengths = [UInt64](repeating: 0, count: 26)
    for words in thanks + farewells {
      let letter = words.withUTF8Buffer { unsafe Int($0[0] - UInt8(ascii: "a")) }
      lengths[letter] |= 1 << UInt64(words.utf8CodeUnitCount)
    }
    return lengths
  }()

  private static let thanks: [StaticString] = [
    "thanks", "many thanks", "thank you", "thx", "ty", "thanks again", "thank you very much",
    "thanks a lot", "thanks so much", "thank you so much", "thanks for your help",
    "thank you for your help", "danke", "vielen dank", "merci", "gracias", "muchas gracias",
    "grazie", "bedankt", "obrigado", "obrigada", "tack",
  ]
  private static let farewells: [StaticString] = [
    "best regards", "kind regards", "regards", "warm regards", "warmest regards", "best wishes",
    "best", "all the best", "thanks and regards", "thanks & regards", "thanks in advance",
    "thanks and best regards", "thanks and kind regards", "many thanks in advance",
    "thank you in advance", "cheers", "sincerely", "sincerely yours", "yours sincerely",
    "yours faithfully", "yours truly", "with kind regards", "with best regards", "with regards",
    "respectfully", "cordially", "tia", "br", "kr", "rgds", "take care", "have a nice day",
    "have a great day", "have a good day", "have a nice weekend", "have a great weekend",
    "mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß",
    "freundliche grüße", "freundliche grüsse", "viele grüße", "viele grüsse", "beste grüße",
    "mit besten grüßen", "liebe grüße", "schöne grüße", "danke im voraus",
    "vielen dank im voraus", "mfg", "lg", "vg", "cordialement", "bien cordialement",
    "sincères salutations", "salutations", "bien à vous", "merci d'avance", "merci d’avance",
    "saludos", "saludos cordiales", "un saludo", "un cordial saludo", "atentamente",
    "gracias de antemano", "cordiali saluti", "distinti saluti", "saluti", "un saluto",
    "grazie in anticipo", "met vriendelijke groet", "met vriendelijke groeten", "groeten",
    "groet", "mvg", "alvast bedankt", "atenciosamente", "cumprimentos", "abraços",
    "med vänlig hälsning", "vänliga hälsningar", "hälsningar", "med venlig hilsen",
    "venlig hilsen", "med vennlig hilsen", "hilsen", "mvh", "terveisin", "ystävällisin terveisin",
    "z poważaniem", "pozdrawiam", "s pozdravem",
  ]

  private static let devices: [StaticString] = [
    "sent from my ", "sent from outlook", "sent from mail for", "sent from yahoo",
    "sent from proton", "get outlook for ", "gesendet von ", "envoyé de mon ", "envoyé depuis ",
    "enviado desde ", "enviado do ", "inviato da ", "verzonden vanaf ", "verstuurd vanaf ",
    "skickat från ", "sendt fra ", "wysłane z ", "von meinem ",
  ]
  /// Openings of sentences as well: a name must follow.
  private static let programs: [StaticString] = ["sent via ", "sent with ", "sent using "]

  /// "Sent from my iPhone" and the like; "Sent from my laptop the request fails" is a sentence of the ticket.
  private static func isDevice(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    // Two letters rule out most of the rest.
    switch (bytes[line.first] | 0x20, bytes[min(line.first + 1, line.end - 1)] | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "e")), (UInt8(ascii: "s"), UInt8(ascii: "k")),
      (UInt8(ascii: "g"), UInt8(ascii: "e")), (UInt8(ascii: "e"), UInt8(ascii: "n")),
      (UInt8(ascii: "i"), UInt8(ascii: "n")), (UInt8(ascii: "v"), UInt8(ascii: "e")),
      (UInt8(ascii: "v"), UInt8(ascii: "o")), (UInt8(ascii: "w"), UInt8(ascii: "y")):
      break
    default: return false
    }
    guard let opening = opening(bytes, line) else { return false }
    // What the opening says itself, as "my" does, makes no sentence.
    var rest = line
    rest.first += opening.length
    let words = LineWords(bytes, rest)
    guard !words.tells, words.count <= (opening.isOfProgram ? 4 : 6) else { return false }
    if bytes.hasPrefixAnyCase("von meinem ", at: line.first, to: line.end) {
      return bytes.hasPrefixAnyCase("gesendet", at: max(line.first, line.end - 8), to: line.end)
    }
    return !opening.isOfProgram || words.capitals >= 1 && words.lower <= 2
  }

  /// The words that `line` opens with as a device or a program writes them; nil where there are none.
  private static func opening(
    _ bytes: Span<UInt8>, _ line: TextLine
  ) -> (length: Int, isOfProgram: Bool)? {
    for words in devices where bytes.hasPrefixAnyCase(words, at: line.first, to: line.end) {
      return (words.utf8CodeUnitCount, false)
    }
    for words in programs where bytes.hasPrefixAnyCase(words, at: line.first, to: line.end) {
      return (words.utf8CodeUnitCount, true)
    }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte ends a farewell: a comma, a full stop, an exclamation mark or a space.
  fileprivate var isClosing: Bool {
    self == UInt8(ascii: ",") || self == UInt8(ascii: ".") || self == UInt8(ascii: "!")
      || self == 0x20
  }
}

extension Span where Element == UInt8 {
  /// Whether a range is one of `words` (in lower case), in any ASCII case.
  func contains(_ words: [StaticString], at range: Range<Int>) -> Bool {
    for word in words where word.utf8CodeUnitCount == range.count {
      if hasPrefixAnyCase(word, at: range.lowerBound, to: range.upperBound) { return true }
    }
    return false
  }

  /// Whether one of `words` (in lower case) begins at `start`, in any ASCII case.
  func beginsWith(_ words: [StaticString], at start: Int, to end: Int) -> Bool {
    words.contains { hasPrefixAnyCase($0, at: start, to: end) }
  }
}
