/// Unfolds a header value and decodes its encoded words (RFC 2047).
enum EncodedWords {
  /// The text of a value with the places where it stands; folds become one space.
  static func decode(_ bytes: Span<UInt8>, _ value: Range<Int>) -> PlacedText {
    var text = PlacedText()
    var cursor = SourceCursor()
    var index = value.lowerBound
    let end = value.upperBound
    text.mark(cursor.place(of: index, in: bytes), part: .title)
    // White space between two encoded words does not count, so it waits for what follows.
    var spaces = 0..<0
    var isAfterWord = false
    while index < end {
      if bytes[index].isWhite {
        let start = index
        while index < end, bytes[index].isWhite { index += 1 }
        spaces = start..<index
        continue
      }
      let word = Word(bytes, at: index, to: end)
      if !(isAfterWord && word != nil), !spaces.isEmpty {
        text.mark(cursor.place(of: spaces.lowerBound, in: bytes), part: .title)
        let isFold = bytes.firstIndex(of: 0x0A, from: spaces.lowerBound, to: index) < index
        if isFold { text.bytes.append(0x20) } else { text.bytes.append(bytes, spaces) }
      }
      spaces = 0..<0
      text.mark(cursor.place(of: index, in: bytes), part: .title)
      if let word {
        word.append(bytes, to: &text.bytes)
        index = word.end
      } else {
        let start = index
        repeat {
          index += 1
        } while index < end && !bytes[index].isWhite
          && !bytes.hasPrefix("=?", at: index, to: end)
        text.bytes.append(bytes, start..<index)
      }
      isAfterWord = word != nil
    }
    return text.converted(from: .unknown)
  }

  /// `=?charset?B?text?=` or `=?charset?Q?text?=`.
  private struct Word {
    let charset: Charset
    let isBase64: Bool
    let text: Range<Int>
    let end: Int

    init?(_ bytes: Span<UInt8>, at start: Int, to limit: Int) {
      // Encoded words have at most 75 characters; some programs write longer ones.
      let limit = min(limit, start + 2000)
      guard bytes.hasPrefix("=?", at: start, to: limit) else { return nil }
      let question = UInt8(ascii: "?")
      let charsetEnd = bytes.firstIndex(of: question, from: start + 2, to: limit)
      guard charsetEnd + 2 < limit, bytes[charsetEnd + 2] == question else { return nil }
      let textEnd = bytes.firstIndex(of: question, from: charsetEnd + 3, to: limit)
      guard textEnd + 1 < limit, bytes[textEnd + 1] == UInt8(ascii: "=") else { return nil }
      switch bytes[charsetEnd + 1].asciiLowercased {
      case UInt8(ascii: "b"): isBase64 = true
      case UInt8(ascii: "q"): isBase64 = false
      default: return nil
      }
      // A language may follow the name of the set (RFC 2231, section 5).
      let name = bytes.string(start + 2..<charsetEnd).prefix { $0 != "*" }
      charset = Charset(name: String(name))
      text = charsetEnd + 3..<textEnd
      end = textEnd + 2
    }

    /// Appends the decoded text; UTF-8 as it is, since a character may be split between words.
    func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
      var decoded = PlacedText()
      if isBase64 {
        var cursor = SourceCursor()
        decoded.bytes =
          TransferDecoding.base64.decode(bytes.extracting(text), 0..<text.count, cursor: &cursor)
          .bytes
      } else {
        var index = text.lowerBound
        while index < text.upperBound {
          let byte = bytes[index]
          if byte == UInt8(ascii: "="), index + 2 < text.upperBound,
            let high = bytes[index + 1].hexValue, let low = bytes[index + 2].hexValue
          {
            decoded.bytes.append(high << 4 | low)
            index += 2
          } else {
            decoded.bytes.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
          }
          index += 1
        }
      }
      let converted = charset == .utf8 ? decoded : decoded.converted(from: charset)
      // A line break in a subject is no more than a space, or the title would have lines that the input has not.
      for byte in converted.bytes { output.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
    }
  }
}
