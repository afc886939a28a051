extension TicketFormat {
  /// The format that the first bytes of an input look like; `text` where nothing speaks for another.
  ///
  /// - Parameters:
  ///   - content: The first bytes, without a byte order mark.
  ///   - isWhole: Whether the input ends with them.
  ///   - fields: The names by which a table is told from prose.
  init(content: Span<UInt8>, isWhole: Bool, fields: FieldNames = FieldNames()) {
    var start = 0
    while start < content.count, content[start].isWhite { start += 1 }
    self =
      Self.jsonFormat(content, from: start, isWhole: isWhole, fields)
      ?? (MailHeaderShape.opensMail(content, from: start, isWhole: isWhole) == true ? .email : nil)
      ?? (Self.looksLikeCSV(content, from: start, fields) ? .csv : nil)
      ?? (Self.looksLikeMarkdown(content, from: start) ? .markdown : .text)
  }

  /// An object with a key in quotes or none, or an array of such, opens JSON; it is JSON Lines where the first object ends on
  /// its line and others may follow.
  private static func jsonFormat(
    _ content: Span<UInt8>, from start: Int, isWhole: Bool, _ fields: FieldNames
  ) -> Self? {
    guard start < content.count else { return nil }
    var next = start
    let isArray = content[start] == UInt8(ascii: "[")
    if isArray {
      // The pages of an export are arrays in an array, or one after the other, and some may be empty.
      var depth = 0
      while next < content.count, content[next] != UInt8(ascii: "{") {
        switch content[next] {
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ","): if depth == 0 { return nil }
        default: if !content[next].isWhite { return nil }
        }
        guard depth >= 0 else { return nil }
        next += 1
      }
      guard next < content.count else { return isWhole && depth == 0 ? .json : nil }
    }
    guard content[next] == UInt8(ascii: "{") else { return nil }
    next += 1
    while next < content.count, content[next].isWhite { next += 1 }
    guard next < content.count else { return isArray ? .json : nil }
    guard content[next] == UInt8(ascii: "\"") || content[next] == UInt8(ascii: "}") else {
      return nil
    }
    let end = endOfValue(content, from: start)
    // Prose that opens with a pasted object goes on behind it.
    var after = end
    while after < content.count, content[after] == 0x20 { after += 1 }
    if after < content.count, content[after].isLetter { return nil }
    if isArray { return .json }
    // So does it below one that is no ticket: a pasted answer of some program.
    while after < content.count, content[after].isWhite { after += 1 }
    if after < content.count, content[after].isLetter, !namesText(content, start..<end, fields) {
      return nil
    }
    return content.firstIndex(of: 0x0A, from: start, to: end) < end ? .json : .jsonl
  }

  /// Whether one of the names of text fields stands in quotation marks in an object.
  private static func namesText(
    _ content: Span<UInt8>, _ object: Range<Int>, _ fields: FieldNames
  ) -> Bool {
    let text = String(decoding: object.map { content[$0] }, as: UTF8.self).lowercased()
    return (fields.title + fields.body + ExportNames.titles)
      .contains { text.contains("\"\($0.lowercased())\"") }
  }

  /// Where the object or array at `start` ends; the end of the content where it goes on behind it.
  private static func endOfValue(_ content: Span<UInt8>, from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < content.count {
      switch content[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "\""):
        index += 1
        while index < content.count, content[index] != UInt8(ascii: "\"") {
          index += content[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      default: break
      }
      index += 1
    }
    return content.count
  }

  /// Names like those of columns, one of them of a text field, with a delimiter between.
  private static func looksLikeCSV(
    _ content: Span<UInt8>, from start: Int, _ fields: FieldNames
  ) -> Bool {
    if CSVRow.declaredDelimiter(content.extracting(start...)) != nil { return true }
    let end = content.firstIndex(of: 0x0A, from: start, to: content.count)
    guard end < content.count else { return false }
    let lineEnd = end > start && content[end - 1] == 0x0D ? end - 1 : end
    let line = content.extracting(start..<lineEnd)
    guard line.count < 4096,
      let delimiter = CSVRow.delimiter(ofHeader: line, isWhole: true),
      let names = try? CSVRow.names(line, delimiter), names.count > 1
    else { return false }
    let known = Set((fields.title + fields.body).map { $0.lowercased() })
    return names.contains { known.contains($0.lowercased()) }
      && names.allSatisfy { name in
        // A sentence with a comma in it is no header: names of columns have few words and no blank in front.
        name.utf8.count <= 40 && name.utf8.first != 0x20
          && name.utf8.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) } <= 3
          && name.utf8.allSatisfy { $0 >= 0x80 || $0.isNamePart }
      }
  }

  /// Front matter, a heading or an HTML comment opens a Markdown file.
  private static func looksLikeMarkdown(_ content: Span<UInt8>, from start: Int) -> Bool {
    let count = content.count
    if content.hasPrefix("<!--", at: start, to: count) { return true }
    if content.hasPrefix("---\n", at: start, to: count)
      || content.hasPrefix("---\r\n", at: start, to: count)
    {
      return true
    }
    var level = start
    while level < count, content[level] == UInt8(ascii: "#") { level += 1 }
    return 1...6 ~= level - start && level < count && content[level] == 0x20
  }
}

extension UInt8 {
  /// Whether the byte may stand in the name of a column.
  fileprivate var isNamePart: Bool {
    isLetter || isDigit || self == 0x20 || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".") || self == UInt8(ascii: "/")
  }
}
