/// The legal paragraphs that companies append to mail.
///
/// What a paragraph opens with is not enough: "Disclaimer: I am new to this product." is the reporter's. Its words must
/// be those of lawyers, and the paragraph is over at its end.
enum Disclaimer {
  /// What a paragraph must hold to be taken for one.
  enum Demand: Int {
    /// Below a farewell, where one is expected.
    case belowSignature = 1
    /// Below text of the reporter's own, or another disclaimer.
    case belowText = 2
    /// On top of everything.
    case onTop = 4
  }

  /// No more is looked at.
  private static let longest = 4000

  private static let openings: [StaticString] = [
    "this email", "this e-mail", "this message", "this communication", "this transmission",
    "this mail", "the information contained in", "the information in this", "the contents of this",
    "the content of this", "confidentiality", "confidential", "disclaimer", "legal notice",
    "legal disclaimer", "important notice", "privileged", "if you are not the",
    "if you have received this e-mail", "if you have received this email",
    "if you have received this message", "if you have received this communication",
    "if you received this", "notice:", "diese e-mail", "diese email", "diese nachricht",
    "dieses e-mail", "der inhalt dieser", "haftungsausschluss", "vertraulich", "ce message",
    "ce courriel", "cet e-mail", "cet email", "este mensaje", "este correo", "este e-mail",
    "aviso legal", "questo messaggio", "questa e-mail", "questa mail", "le informazioni",
    "dit bericht", "deze e-mail", "esta mensagem", "esta comunicação", "aviso de confiden",
    "advertencia", "clause de confid", "avvertenza",
  ]

  /// Beginnings of words that hardly any ticket has.
  private static let legal: [StaticString] = [
    "confidential", "privileged", "intended", "addressee", "disclos", "disseminat", "unauthori",
    "prohibited", "liab", "solely", "proprietary", "legally", "secret", "vertraulich", "unbefugt",
    "geschützt", "irrtümlich", "confidenti", "confidencial", "destinat", "destiné", "riservat",
    "vertrouwelijk", "geadresseerde", "interdit", "prohibid", "vietat", "exclusiv",
  ]
  /// Beginnings of words that such paragraphs have besides.
  private static let usual: [StaticString] = [
    "recipient", "delete", "destroy", "sender", "notify", "copying", "distribut", "virus",
    "views", "opinions", "attachment", "empfänger", "absender", "vernichten", "weitergabe",
    "expéditeur", "supprimer", "détruire", "remitente", "eliminar", "mittente", "cancell",
    "verwijder", "afzender", "remetente",
  ]
  /// Words that tickets have and such paragraphs have not.
  private static let alarming: [StaticString] = [
    "down", "outage", "urgent", "asap", "production", "customers", "users", "broken", "crash",
    "crashes", "crashed", "cannot", "fails", "timeout", "http",
  ]

  /// Whether `line` begins as a disclaimer may.
  @inline(__always)
  static func mayOpen(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count >= 11 else { return false }
    var start = line.first
    while start < line.end, !bytes[start].isLetter, start - line.first < 4 { start += 1 }
    guard start < line.end else { return false }
    switch bytes[start].asciiLowercased {
    case UInt8(ascii: "t"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "p"),
      UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "h"),
      UInt8(ascii: "v"), UInt8(ascii: "e"), UInt8(ascii: "a"), UInt8(ascii: "q"):
      return bytes.beginsWith(openings, at: start, to: line.end)
    default: return false
    }
  }

  /// Whether `line` asks to save paper, which stands alone.
  static func savesPaper(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count <= 160 else { return false }
    let phrases: [StaticString] = [
      "please consider the environment before", "consider the environment before",
      "think before you print", "save paper", "bitte denken sie an die umwelt",
      "pensez à l'environnement", "pensez à l’environnement",
    ]
    var start = line.first
    while start < line.end, !bytes[start].isLetter, start - line.first < 4 { start += 1 }
    return bytes.beginsWith(phrases, at: start, to: line.end)
  }

  /// What looking at a paragraph found.
  struct Paragraph {
    /// Whether it is a disclaimer.
    var isDisclaimer: Bool
    /// Where the disclaimer ends; for another paragraph where looking ended.
    var end: Int
  }

  /// Reads the paragraph that begins with `line`.
  ///
  /// - Complexity: O(*n*), *n* bytes up to the end that is returned.
  static func paragraph(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int, demand: Demand
  ) -> Paragraph {
    let limit = min(end, line.start + longest)
    var words = LegalWords()
    var line = line
    while true {
      let before = words
      words.read(bytes, line)
      // A line without any such word that tells of a fault is the reporter's, whatever stands above it.
      if words.isAlarming, !before.isAlarming, words.count == before.count, before.count > 0 {
        words = before
        line = TextLine(bytes, from: line.start, to: line.start)
        break
      }
      guard line.next < limit else { break }
      let below = TextLine(bytes, from: line.next, to: limit)
      let isOver =
        below.isBlank || bytes[below.first] == UInt8(ascii: ">")
        || bytes[below.first] == UInt8(ascii: "`") || HeadingShape.content(bytes, below) != nil
        || FormHeading.isForm(bytes, below) || ListShape.isItem(bytes, below)
        || SignatureOpening.kind(bytes, below) != nil
        || MailMarks.quoteHeader(bytes, below, limit) != nil
      if isOver { break }
      line = below
    }
    let isEnough = words.hasLegal && words.count >= demand.rawValue
    return Paragraph(
      isDisclaimer: isEnough && (!words.isAlarming || words.count >= 4), end: line.next)
  }

  /// Which of the words a paragraph holds, as bits.
  private struct LegalWords {
    private var legal: UInt64 = 0
    private var usual: UInt64 = 0
    private(set) var isAlarming = false

    var hasLegal: Bool { legal != 0 }
    /// How many different words.
    var count: Int { legal.nonzeroBitCount + usual.nonzeroBitCount }

    mutating func read(_ bytes: Span<UInt8>, _ line: TextLine) {
      var index = line.first
      while index < line.end {
        while index < line.end, !bytes[index].isLetter, bytes[index] < 0x80 { index += 1 }
        let start = index
        while index < line.end, bytes[index].isLetter || bytes[index] >= 0x80 { index += 1 }
        // The shortest of the words has four letters.
        guard index - start >= 4 else { continue }
        legal |= Self.bits(Disclaimer.legal, bytes, start, index)
        usual |= Self.bits(Disclaimer.usual, bytes, start, index)
        isAlarming = isAlarming || bytes.contains(alarming, at: start..<index)
      }
    }

    private static func bits(
      _ stems: [StaticString], _ bytes: Span<UInt8>, _ start: Int, _ end: Int
    ) -> UInt64 {
      for (bit, stem) in stems.enumerated()
      where bytes.hasPrefixAnyCase(stem, at: start, to: end) {
        return 1 << UInt64(bit)
      }
      return 0
    }
  }
}
