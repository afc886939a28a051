/// The parts of a message that are no containers themselves (RFC 2046), found without recursion.
struct MailParts {
  /// A part with content of its own.
  struct Leaf {
    /// The encoded content.
    var range: Range<Int>
    var charset: Charset
    var encoding: TransferDecoding
    var isHTML: Bool
    /// Whether it stands within an attached message.
    var isAttached: Bool
    /// The number of the innermost container whose parts say the same (`multipart/alternative`); nil where there is none.
    var alternative: Int?
  }

  /// The texts to read, in order.
  private(set) var texts: [Leaf] = []
  /// Names of the files attached that may show something of the issue; ``MailAttachment`` says which do.
  private(set) var attachments: [String] = []

  /// Containers nested deeper, and parts beyond these many, are not looked into.
  private static let depthLimit = 16
  private static let partLimit = 1000

  private struct Entity {
    var range: Range<Int>
    var depth: Int
    var isAttached: Bool
    /// Whether it belongs to a text that shows it, as the pictures of HTML do.
    var isRelated = false
    var alternative: Int?
  }

  /// Finds the parts of `message`.
  init(_ message: Span<UInt8>) {
    var open = [Entity(range: 0..<message.count, depth: 0, isAttached: false, alternative: nil)]
    var count = 0
    while let entity = open.popLast(), count < Self.partLimit {
      count += 1
      let fields = MailFields(message, entity.range)
      let type = MailParameters(message, fields.value("content-type", in: message))
      let body = fields.bodyStart..<max(fields.bodyStart, entity.range.upperBound)
      if type.word.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty,
        entity.depth < Self.depthLimit
      {
        let inner = Self.split(message, body, boundary)
        let alternative = type.word == "multipart/alternative" ? count : entity.alternative
        for range in inner.reversed() {
          open.append(
            Entity(
              range: range, depth: entity.depth + 1, isAttached: entity.isAttached,
              isRelated: entity.isRelated || type.word == "multipart/related",
              alternative: alternative))
        }
        continue
      }
      if type.word == "message/rfc822", entity.depth < Self.depthLimit {
        open.append(
          Entity(range: body, depth: entity.depth + 1, isAttached: true, alternative: nil))
        if let name = Self.fileName(message, fields, type) { attachments.append(name) }
        continue
      }
      add(message, fields, type, body, of: entity)
    }
  }

  private mutating func add(
    _ message: Span<UInt8>, _ fields: MailFields, _ type: MailParameters, _ body: Range<Int>,
    of entity: Entity
  ) {
    let disposition = MailParameters(message, fields.value("content-disposition", in: message))
    let isText = type.word.isEmpty || type.word.hasPrefix("text/") || !type.word.contains("/")
    let isReadable = isText && !MailAttachment.types.contains(type.word)
    guard isReadable, disposition.word != "attachment" else {
      let part = MailAttachment.Part(
        type: type.word, name: Self.fileName(message, fields, type),
        isInline: entity.isRelated || disposition.word == "inline"
          || fields.value("content-id", in: message) != nil,
        isDot: MailAttachment.isDot(message, body))
      if let name = part.name, MailAttachment.mayBeEvidence(part) { attachments.append(name) }
      return
    }
    let encoding = MailParameters(message, fields.value("content-transfer-encoding", in: message))
    texts.append(
      Leaf(
        range: body, charset: Charset(name: type["charset"]),
        encoding: TransferDecoding(name: encoding.word), isHTML: type.word == "text/html",
        isAttached: entity.isAttached, alternative: entity.alternative))
  }

  private static func fileName(
    _ message: Span<UInt8>, _ fields: MailFields, _ type: MailParameters
  ) -> String? {
    let disposition = MailParameters(message, fields.value("content-disposition", in: message))
    guard let name = disposition["filename"] ?? type["name"], !name.isEmpty else { return nil }
    let bytes = Array(name.utf8)
    return String(
      decoding: EncodedWords.decode(bytes.span, 0..<bytes.count).bytes, as: UTF8.self)
  }

  /// The ranges between the lines that begin with `--boundary`; the last may lack its end.
  private static func split(
    _ message: Span<UInt8>, _ body: Range<Int>, _ boundary: String
  ) -> [Range<Int>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [Range<Int>] = []
    var start: Int?
    var index = body.lowerBound
    while index < body.upperBound, parts.count < partLimit {
      let line = TextLine(message, from: index, to: body.upperBound)
      index = line.next
      guard line.end - line.start >= mark.count,
        mark.indices.allSatisfy({ message[line.start + $0] == mark[$0] })
      else { continue }
      let after = line.start + mark.count
      let isLast = message.hasPrefix("--", at: after, to: line.end)
      guard isLast || after == line.end else { continue }
      if let start { parts.append(start..<lineBreak(message, before: line.start, from: start)) }
      start = line.next
      if isLast { return parts }
    }
    if let start, start < body.upperBound { parts.append(start..<body.upperBound) }
    // Without any boundary line the text is still there.
    return parts.isEmpty && start == nil ? [body] : parts
  }

  /// The line break before a boundary belongs to it (RFC 2046, section 5.1.1).
  private static func lineBreak(_ message: Span<UInt8>, before line: Int, from start: Int) -> Int {
    var end = line
    if end > start, message[end - 1] == 0x0A { end -= 1 }
    if end > start, message[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
