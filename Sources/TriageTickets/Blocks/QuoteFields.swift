/// The fields that mail programs write above a quoted message, such as `From:` and `Subject:`, in their languages.
struct QuoteFields {
  /// Where the last of them ends.
  var end: Int
  /// Where the line after begins.
  var next: Int
  private var count = 0
  private var hasSubject = false
  private var hasAddress = false

  private enum Name { case from, subject, other }

  private static let origins: [StaticString] = [
    "from", "von", "de", "da", "van", "från", "fra", "od", "lähettäjä", "mittente", "remetente",
    "gönderen", "kimden", "feladó", "odesílatel", "От", "от", "Від", "Від кого", "От кого",
    "发件人", "寄件者", "差出人", "보낸 사람",
  ]
  private static let subjects: [StaticString] = [
    "subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "assunto", "ämne", "Ämne",
    "emne", "temat", "aihe", "předmět", "konu", "tárgy", "subiect", "Тема", "тема", "主题", "主旨",
    "件名", "제목",
  ]
  private static let others: [StaticString] = [
    "sent", "date", "to", "cc", "bcc", "reply-to", "importance", "attachments", "gesendet", "an",
    "datum", "kopie", "antwort an", "wichtigkeit", "anlagen", "priorität", "envoyé", "envoyé le",
    "à", "À", "répondre à", "pièces jointes", "enviado", "enviado el", "enviada", "enviada em",
    "enviado em", "fecha", "para", "cco", "responder a", "importancia", "importância", "data",
    "inviato", "inviato il", "a", "rispondi a", "priorità", "verzonden", "aan", "beantwoorden",
    "skickat", "till", "kopia", "sendt", "til", "dato", "kopi", "wysłano", "wysłane", "do", "dw",
    "lähetetty", "vastaanottaja", "kopio", "päivämäärä", "odesláno", "komu", "tarih",
    "gönderildi", "kime", "bilgi", "elküldve", "címzett", "Отправлено", "Дата", "Кому", "Копия",
    "发送时间", "收件人", "抄送", "日期", "寄件日期", "收件者", "副本", "送信日時", "宛先", "日時", "보낸 날짜", "받는 사람",
  ]

  /// Reads the run of fields from `line` on; nil where the line is none.
  init?(_ bytes: Span<UInt8>, _ line: TextLine, _ end: Int) {
    var line = line
    self.end = line.end
    next = line.next
    for _ in 0..<10 {
      guard !line.isBlank, let name = Self.name(bytes, line) else { break }
      count += 1
      hasSubject = hasSubject || name == .subject
      hasAddress = hasAddress || Self.holdsAddress(bytes, line)
      self.end = line.end
      next = line.next
      guard line.next < end else { break }
      line = TextLine(bytes, from: line.next, to: end)
    }
    guard count > 0 else { return nil }
  }

  /// Whether these lines head a message by themselves: three at least, with a subject or somebody's address.
  ///
  /// "From: Berlin" over "To: Paris" and a date may be a ticket of a railway.
  var isWhole: Bool { count >= 3 && (hasSubject || hasAddress) }

  /// Whether `line` says whom a message is from.
  static func isOrigin(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    name(bytes, line) == .from
  }

  private static func name(_ bytes: Span<UInt8>, _ line: TextLine) -> Name? {
    var start = line.first
    while start < line.end, bytes[start] == UInt8(ascii: "*") { start += 1 }
    // The longest name is shorter, whatever its letters.
    let limit = min(line.end, start + 32)
    var end = start
    while end < limit, bytes[end] != UInt8(ascii: ":"), !bytes.hasPrefix("：", at: end, to: limit) {
      end += 1
    }
    guard end < limit else { return nil }
    // French programs write a space before the colon, which may be one that does not break.
    end = bytes.trimmedEnd(of: start..<end)
    if bytes.contains(origins, at: start..<end) { return .from }
    if bytes.contains(subjects, at: start..<end) { return .subject }
    return bytes.contains(others, at: start..<end) ? .other : nil
  }

  private static func holdsAddress(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    let limit = min(line.end, line.first + 1000)
    return bytes.firstIndex(of: UInt8(ascii: "@"), from: line.first, to: limit) < limit
  }
}

extension Span where Element == UInt8 {
  /// The end of a range without the blanks, no-break spaces and asterisks at its end.
  func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      if self[end - 1].isBlank || self[end - 1] == UInt8(ascii: "*") {
        end -= 1
      } else if end - 2 >= range.lowerBound, hasPrefix("\u{A0}", at: end - 2, to: end) {
        end -= 2
      } else if end - 3 >= range.lowerBound, hasPrefix("\u{202F}", at: end - 3, to: end) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }
}
