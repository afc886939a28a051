/// What a line below a farewell is: a name, a title, a telephone number, an address, or a sentence of the ticket.
///
/// Being contact data needs a reason; whatever has none is the reporter's text, so that no postscript is lost.
enum ContactLine {
  /// What a line looks like.
  enum Look {
    /// A telephone number, an address of mail, a register: no ticket is written so.
    case contact
    /// Words with capitals, as names, titles and streets are.
    case name
    /// Neither that nor a sentence: a motto, perhaps.
    case unclear
    /// The reporter's text.
    case text
  }

  /// Whether `line` goes on with a signature.
  ///
  /// - Parameters:
  ///   - bytes: the ticket's text.
  ///   - line: the line.
  ///   - end: where the text ends.
  ///   - isFirst: whether it stands directly below the farewell, where names are written as people like.
  ///   - isDelimited: whether the signature began with "-- ".
  /// - Returns: false for the reporter's text, and where it is in doubt.
  static func continues(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int, isFirst: Bool, isDelimited: Bool
  ) -> Bool {
    switch look(bytes, line, isFirst: isFirst) {
    case .contact, .name: return true
    case .text: return false
    case .unclear:
      if isDelimited { return true }
      // A motto between the name and the telephone number.
      guard line.next < end else { return false }
      let below = MailMarks.skipBlank(bytes, line.next, min(end, line.next + 400))
      return !below.isBlank && look(bytes, below, isFirst: false) == .contact
    }
  }

  /// Lines longer than this are not looked into.
  private static let longest = 160

  /// What `line` looks like.
  static func look(_ bytes: Span<UInt8>, _ line: TextLine, isFirst: Bool) -> Look {
    guard line.count <= longest else { return .text }
    switch bytes[line.first] {
    case UInt8(ascii: "`"), UInt8(ascii: "#"), UInt8(ascii: ">"): return .text
    default: break
    }
    if HeadingShape.content(bytes, line) != nil || FormHeading.isForm(bytes, line)
      || TraceLine.isCode(bytes, line)
    {
      return .text
    }
    if ListShape.isItem(bytes, line), !isFirst || bytes[line.first].isDigit { return .text }
    if SignatureOpening.kind(bytes, line) != nil { return .name }
    let words = LineWords(bytes, line)
    if words.count == 0 { return isRule(bytes, line) ? .name : .text }
    if words.tells { return .text }
    if let look = labelled(bytes, line, words) { return look }
    return unlabelled(bytes, line, words, isFirst: isFirst)
  }

  private static func unlabelled(
    _ bytes: Span<UInt8>, _ line: TextLine, _ words: LineWords, isFirst: Bool
  ) -> Look {
    if isPicture(bytes, line) { return .contact }
    let last = bytes[line.end - 1]
    let isClosed =
      last == UInt8(ascii: "?") || last == UInt8(ascii: "!") || last == UInt8(ascii: ":")
    guard !isClosed else { return .text }
    let isPlain = words.lower == 0 && words.count <= 14
    if isPlain, words.links > 0 { return words.links == words.sites ? .contact : .text }
    if words.links > 0 { return words.links == words.sites && words.count <= 8 ? .unclear : .text }
    if words.hasCompany, words.capitals >= 2, words.lower <= 4, !words.hasTime { return .contact }
    if words.hasDays, words.hasTime, words.lower <= 1 { return .contact }
    if words.hasTime { return .text }
    let isPhone = words.digits >= 7 && words.count - words.numbers <= 4
    if isPhone, words.hasCountryCode { return .contact }
    if words.hasProduct, words.digits > 0 { return .text }
    if isPhone, words.lower + words.capitals == 0 { return isDate(bytes, line) ? .text : .contact }
    if words.numbers == words.count { return .text }
    // A word with digits alone on its line may be a code: "ORA-00942".
    if words.count == 1, words.digits > 0 { return .text }
    let isSentence = last == UInt8(ascii: ".") && !endsWithAbbreviation(bytes, line)
    if isPlain, words.capitals > 0, !isSentence { return .name }
    if words.hasJob, words.count <= 7, words.lower <= 4, words.digits == 0, !isSentence {
      return .name
    }
    if isFirst, words.digits == 0 {
      if words.count <= 2, line.count <= 30 { return .name }
    }
    let isShort = words.count <= 9 && line.count <= 80 && words.digits == 0
    return isShort ? .unclear : .text
  }

  /// Whether a line is drawn: marks alone, which say nothing.
  private static func isRule(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    for index in line.content where bytes[index].isLetter || bytes[index].isDigit { return false }
    return true
  }

  /// What HTML mail leaves of a logo: `[cid:image001.png@01D9]`, `[Logo]`.
  private static func isPicture(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard bytes[line.first] == UInt8(ascii: "["), bytes[line.end - 1] == UInt8(ascii: "]") else {
      return false
    }
    let openings: [StaticString] = ["[cid:", "[image: logo", "[logo", "[http"]
    if bytes.beginsWith(openings, at: line.first, to: line.end) { return true }
    return bytes.hasPrefixAnyCase("logo]", at: max(line.first, line.end - 5), to: line.end)
  }

  /// Whether a line of digits begins with a year, as dates do.
  private static func isDate(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count >= 8 else { return false }
    let begins =
      bytes.hasPrefix("20", at: line.first, to: line.end)
      || bytes.hasPrefix("19", at: line.first, to: line.end)
    return begins && bytes[line.first + 2].isDigit && bytes[line.first + 3].isDigit
      && !bytes[line.first + 4].isDigit
  }

  /// Whether a full stop ends an abbreviation ("Inc.", "Jr.", "M.") and no sentence.
  private static func endsWithAbbreviation(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    var start = line.end
    while start > line.first, !bytes[start - 1].isBlank { start -= 1 }
    return line.end - start <= 5
  }
}

// MARK: - Labels

extension ContactLine {
  private static let phones: [StaticString] = [
    "telephone", "telefon", "téléphone", "teléfono", "telefono", "telefoon", "telefone", "tel",
    "tél", "phone", "ph", "mobile", "mobil", "móvil", "mobiel", "portable", "cellulare",
    "telemóvel", "celular", "cell", "mob", "fax", "telefax", "direct", "direct line",
    "direct dial", "office", "switchboard", "hotline", "handy", "whatsapp", "durchwahl", "t", "m",
    "f", "p", "d", "o", "c",
  ]
  private static let addresses: [StaticString] = [
    "e-mail", "email", "mail", "courriel", "correo", "web", "website", "site", "homepage",
    "internet", "url", "www", "linkedin", "twitter", "skype", "teams", "github", "x", "e", "w",
  ]
  private static let others: [StaticString] = [
    "office hours", "opening hours", "business hours", "working hours", "support hours", "hours",
    "öffnungszeiten", "bürozeiten", "geschäftszeiten", "servicezeiten", "horaires", "horario",
    "orari", "openingstijden", "address", "adresse", "dirección", "indirizzo", "adres", "endereço",
    "registered office", "registered address", "registered number", "registered in",
    "registration", "registration number", "company number", "company no", "company reg", "reg",
    "reg. no", "commercial register", "register", "trade register", "handelsregister",
    "registergericht", "amtsgericht", "sitz", "sitz der gesellschaft", "geschäftsführer",
    "geschäftsführerin", "geschäftsführung", "vorstand", "aufsichtsrat", "aufsichtsratsvorsitz",
    "managing director", "managing directors", "director", "directors", "chairman", "ceo", "vat",
    "vat no", "vat id", "vat number", "tax id", "ust-id", "ust-idnr", "ust-id-nr", "steuernummer",
    "siret", "siren", "rcs", "kvk", "btw", "btw-nr", "cif", "nif", "p.iva", "p. iva", "iban",
    "bic", "hrb", "pronouns", "employee id", "department", "position", "title", "company",
  ]

  /// What a line with a label is, which must hold what the label promises; nil where it has none.
  private static func labelled(
    _ bytes: Span<UInt8>, _ line: TextLine, _ words: LineWords
  ) -> Look? {
    if isLabel(phones, bytes, line) {
      let isPhone = words.digits >= 5 && words.lower <= 3 && !words.hasTime
      return isPhone ? .contact : nil
    }
    if isLabel(addresses, bytes, line) {
      return words.sites > 0 && words.links == words.sites && words.lower <= 3 ? .contact : nil
    }
    return isLabel(others, bytes, line) ? .contact : nil
  }

  private static func isLabel(
    _ labels: [StaticString], _ bytes: Span<UInt8>, _ line: TextLine
  ) -> Bool {
    var start = line.first
    while start < line.end, !bytes[start].isLetter, bytes[start] < 0xC3, start < line.first + 4 {
      start += 1
    }
    for label in labels where bytes.hasPrefixAnyCase(label, at: start, to: line.end) {
      if endsLabel(bytes, start + label.utf8CodeUnitCount, line.end) { return true }
    }
    return false
  }

  /// Whether a colon, a full stop with a space, or a number follows a label.
  private static func endsLabel(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "|"), 0x20, 0x09: index += 1
      case UInt8(ascii: "+"), UInt8(ascii: "("): return index > start
      case let byte where byte.isDigit: return index > start
      case let byte where byte.isLetter || byte >= 0x80:
        // "Tel. Berlin 030 1234"
        return index > start + 1 && bytes[start] == UInt8(ascii: ".")
      default: return false
      }
    }
    return false
  }
}
