/// What tells apart the stretches of a mail's text: headers of quoted messages, openings of signatures.
enum MailMarks {
  /// The lines above a quoted or forwarded message.
  struct QuoteHeader {
    /// From the first line to the end of the last.
    var range: Range<Int>
    /// Where the line after begins.
    var next: Int
    /// Whether the words say that the message is forwarded.
    var isForward: Bool
    /// Whether the lines below carry `>` themselves.
    var isMarked: Bool
    /// Whether it is only a help desk's line above which to write.
    var isReplyLine = false
  }

  /// Whether a subject says that the mail is forwarded.
  static func isForwardSubject(_ bytes: Span<UInt8>, _ title: Range<Int>) -> Bool {
    let prefixes: [StaticString] = ["fwd:", "fw:", "wg:", "tr:", "rv:"]
    return prefixes.contains {
      bytes.hasPrefixAnyCase($0, at: title.lowerBound, to: title.upperBound)
    }
  }

  /// The header of a quoted message that begins with `line`; nil where there is none.
  @inline(__always)
  static func quoteHeader(_ bytes: Span<UInt8>, _ line: TextLine, _ end: Int) -> QuoteHeader? {
    switch bytes[line.first] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"):
      return separator(bytes, line, end) ?? replyLine(bytes, line)
    case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "R"),
      UInt8(ascii: "P"), UInt8(ascii: "T"), UInt8(ascii: "r"), UInt8(ascii: "p"):
      if let header = replyLine(bytes, line) { return header }
    case UInt8(ascii: "*"):
      if let header = outlookFields(bytes, line, end) ?? replyLine(bytes, line) { return header }
    case UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "I"), UInt8(ascii: "W"):
      if let header = appleForward(bytes, line, end) ?? replyLine(bytes, line) { return header }
    case UInt8(ascii: "D"):
      if let header = outlookFields(bytes, line, end) ?? appleForward(bytes, line, end) {
        return header
      }
    case UInt8(ascii: "F"), UInt8(ascii: "f"), UInt8(ascii: "V"), UInt8(ascii: "M"),
      UInt8(ascii: "O"), UInt8(ascii: "L"), UInt8(ascii: "G"), UInt8(ascii: "K"), 0x80...:
      if let header = outlookFields(bytes, line, end) { return header }
    default: break
    }
    return attribution(bytes, line, end)
  }

  private static func replyLine(_ bytes: Span<UInt8>, _ line: TextLine) -> QuoteHeader? {
    guard ReplyLine.isReplyLine(bytes, line) else { return nil }
    return QuoteHeader(
      range: line.content, next: line.next, isForward: false, isMarked: false, isReplyLine: true)
  }

  /// "Begin forwarded message:" with the fields below it.
  private static func appleForward(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int
  ) -> QuoteHeader? {
    for words: StaticString in [
      "Begin forwarded message", "Anfang der weitergeleiteten", "Début du message réexpédié",
      "Début du message transféré", "Inicio del mensaje reenviado", "Inizio messaggio inoltrato",
      "Begin doorgestuurd bericht", "Início da mensagem reencaminhada",
      "Início da mensagem encaminhada",
    ] where bytes.hasPrefix(words, at: line.first, to: line.end) {
      return withFields(bytes, line, end, isForward: true)
    }
    return nil
  }

  private static let forwardings: [StaticString] = [
    "forwarded message", "weitergeleitete nachricht", "message transféré", "message réexpédié",
    "mensaje reenviado", "messaggio inoltrato", "doorgestuurd bericht", "mensagem encaminhada",
    "mensagem reencaminhada", "vidarebefordrat meddelande", "videresendt besked",
    "videresendt melding", "wiadomość przekazana", "przekazana wiadomość",
  ]
  private static let originals: [StaticString] = [
    "original message", "original appointment", "ursprüngliche nachricht", "message d'origine",
    "message d’origine", "message original", "mensaje original", "messaggio originale",
    "oorspronkelijk bericht", "mensagem original", "ursprungligt meddelande",
    "originalmeddelande", "oprindelig meddelelse", "opprinnelig melding",
    "wiadomość oryginalna", "oryginalna wiadomość", "alkuperäinen viesti", "původní zpráva",
    "reply message",
  ]

  /// `-----Original Message-----`, `---------- Forwarded message ---------`, or a rule above `From:`.
  private static func separator(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int
  ) -> QuoteHeader? {
    guard line.count >= 10, line.count <= 100 else { return nil }
    var index = line.first
    while index < line.end, bytes[index] == bytes[line.first] || bytes[index] == 0x20 { index += 1 }
    if index == line.end {
      let below = skipBlank(bytes, line.next, end)
      guard let fields = outlookFields(bytes, below, end) else { return nil }
      return QuoteHeader(
        range: line.first..<fields.range.upperBound, next: fields.next, isForward: false,
        isMarked: false)
    }
    // Two marks at least: with one it may be an item of a list.
    guard bytes[line.first + 1] == bytes[line.first] else { return nil }
    if forwardings.contains(where: { bytes.hasPrefixAnyCase($0, at: index, to: line.end) }) {
      return withFields(bytes, line, end, isForward: true)
    }
    if originals.contains(where: { bytes.hasPrefixAnyCase($0, at: index, to: line.end) }) {
      return withFields(bytes, line, end, isForward: false)
    }
    return nil
  }

  /// `line` and the fields of the message directly below it.
  private static func withFields(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int, isForward: Bool
  ) -> QuoteHeader {
    let fields = QuoteFields(bytes, skipBlank(bytes, line.next, end), end)
    return QuoteHeader(
      range: line.first..<(fields?.end ?? line.end), next: fields?.next ?? line.next,
      isForward: isForward, isMarked: false)
  }

  /// `From:` with at least two of `Sent:`, `Date:`, `To:`, `Subject:` in the lines below.
  private static func outlookFields(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int
  ) -> QuoteHeader? {
    guard !line.isBlank, QuoteFields.isOrigin(bytes, line),
      let fields = QuoteFields(bytes, line, end), fields.isWhole
    else { return nil }
    return QuoteHeader(
      range: line.first..<fields.end, next: fields.next, isForward: false, isMarked: false)
  }

  /// "On … wrote:" and what says whether the lines below carry marks.
  @inline(__always)
  private static func attribution(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int
  ) -> QuoteHeader? {
    // A capital or a colon at the end: nearly every other line is ruled out by a look at two bytes.
    let last = bytes[line.end - 1]
    let mayOpen =
      switch bytes[line.first] {
      case UInt8(ascii: "O"), UInt8(ascii: "A"), UInt8(ascii: "L"), UInt8(ascii: "E"),
        UInt8(ascii: "I"), UInt8(ascii: "D"), UInt8(ascii: "W"):
        true
      default: last == UInt8(ascii: ":") || last == 0x9A
      }
    guard mayOpen, let last = Attribution.last(bytes, line, end) else { return nil }
    let below = skipBlank(bytes, last.next, end)
    return QuoteHeader(
      range: line.first..<last.end, next: last.next, isForward: false,
      isMarked: !below.isBlank && bytes[below.first] == UInt8(ascii: ">"))
  }

  /// The first line from `start` that is not blank, looking at no more than three.
  static func skipBlank(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> TextLine {
    var line = TextLine(bytes, from: start, to: end)
    for _ in 0..<3 where line.isBlank && line.next < end {
      line = TextLine(bytes, from: line.next, to: end)
    }
    return line
  }
}
