/// The header fields of a message or of one of its parts (RFC 5322, section 2.2), as ranges of the message.
struct MailFields {
  /// One field: its name, and its value from the first line to the last, folds included.
  struct Field {
    var name: Range<Int>
    var value: Range<Int>
  }

  private(set) var fields: [Field] = []
  /// Where the body begins.
  private(set) var bodyStart: Int

  /// Reads the fields at the start of `range`; a line that is none ends them, so that nothing is lost.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    if bytes.hasPrefix("From ", at: index, to: range.upperBound) {
      repeat {
        index = TextLine(bytes, from: index, to: range.upperBound).next
      } while bytes.hasPrefix(">From ", at: index, to: range.upperBound)
    }
    while index < range.upperBound {
      let line = TextLine(bytes, from: index, to: range.upperBound)
      if line.isBlank {
        index = line.next
        break
      }
      if line.first > line.start, let last = fields.indices.last {
        fields[last].value = fields[last].value.lowerBound..<line.end
      } else if let nameEnd = MailHeaderShape.fieldNameEnd(bytes, from: index, to: line.end) {
        var start = bytes.firstIndex(of: UInt8(ascii: ":"), from: nameEnd, to: line.end) + 1
        while start < line.end, bytes[start].isBlank { start += 1 }
        fields.append(Field(name: index..<nameEnd, value: start..<max(start, line.end)))
      } else {
        break
      }
      index = line.next
    }
    bodyStart = index
  }

  /// The value of the first field of a name given in lower case; nil where there is none.
  func value(_ name: StaticString, in bytes: Span<UInt8>) -> Range<Int>? {
    for field in fields where field.name.count == name.utf8CodeUnitCount {
      if bytes.hasPrefixAnyCase(name, at: field.name.lowerBound, to: field.name.upperBound) {
        return field.value
      }
    }
    return nil
  }
}

/// A structured value such as that of `Content-Type`: a word and parameters (RFC 2045, RFC 2231).
struct MailParameters {
  /// The word before the first semicolon, in lower case.
  private(set) var word = ""
  private var parameters: [(name: String, value: String)] = []

  /// Reads a value; what is malformed is left out.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>?) {
    guard let range else { return }
    // No sensible value is longer, and a malformed one must not cost more than its length.
    let end = min(range.upperBound, range.lowerBound + 8192)
    var index = range.lowerBound
    word = Self.token(bytes, &index, end).lowercased()
    while index < end {
      while index < end, bytes[index].isWhite || bytes[index] == UInt8(ascii: ";") { index += 1 }
      let start = index
      let equals = bytes.firstIndex(
        of: UInt8(ascii: "="), or: UInt8(ascii: ";"), from: index, to: end)
      guard equals < end else { return }
      index = equals
      guard bytes[equals] == UInt8(ascii: "=") else { continue }
      let name = bytes.string(start..<equals).lowercased().filter { $0 != " " }
      index = equals + 1
      parameters.append((name, Self.token(bytes, &index, end)))
    }
  }

  /// The value of a parameter; joins the numbered and percent-encoded parts of RFC 2231.
  subscript(name: String) -> String? {
    if let plain = parameters.first(where: { $0.name == name }) { return plain.value }
    var joined: String?
    for (key, value) in parameters where key.hasPrefix(name + "*") {
      joined = (joined ?? "") + (key.hasSuffix("*") ? Self.percentDecoded(value) : value)
    }
    return joined
  }

  /// A quoted string or the bytes up to a semicolon.
  private static func token(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> String {
    while index < end, bytes[index].isWhite { index += 1 }
    var text: [UInt8] = []
    guard index < end, bytes[index] == UInt8(ascii: "\"") else {
      let start = index
      index = bytes.firstIndex(of: UInt8(ascii: ";"), from: index, to: end)
      text.append(bytes, start..<index)
      while text.last?.isWhite == true { text.removeLast() }
      return String(decoding: text, as: UTF8.self)
    }
    index += 1
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < end { index += 1 }
      if bytes[index] != 0x0D, bytes[index] != 0x0A { text.append(bytes[index]) }
      index += 1
    }
    index = min(end, index + 1)
    return String(decoding: text, as: UTF8.self)
  }

  /// `charset'language'text` with percent escapes; read as UTF-8.
  private static func percentDecoded(_ value: String) -> String {
    let pieces = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let bytes = Array((pieces.count == 3 ? pieces[2] : value[...]).utf8)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = bytes[index + 1].hexValue, let low = bytes[index + 2].hexValue
      {
        text.append(high << 4 | low)
        index += 3
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
