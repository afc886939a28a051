/// The text of an HTML part: tags left out, blocks on lines of their own, quotations marked with `>`.
struct HTMLText {
  private let source: PlacedText
  private var output = PlacedText()
  private var cursor = PlacedText.Cursor()
  private var quoteDepth = 0
  private var preDepth = 0
  /// White space to be written before the next character: none, a space, or line ends.
  private var pendingSpace = false
  private var pendingLines = 0
  private var isAtLineStart = true
  private var isContinuous = false

  private init(_ source: PlacedText) { self.source = source }

  /// Strips `source`.
  static func strip(_ source: PlacedText) -> PlacedText {
    var html = HTMLText(source)
    html.run()
    return html.output
  }

  private mutating func run() {
    let array = source.bytes
    let bytes = array.span
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        index = tag(bytes, index)
        isContinuous = false
      case UInt8(ascii: "&"):
        let (scalar, next) = HTMLEntity.decode(bytes, index)
        if scalar == 0xA0 { pendingSpace = true } else { write(scalar: scalar, at: index) }
        index = next
        isContinuous = false
      case let byte where byte.isWhite:
        if preDepth > 0, byte == 0x0A { pendingLines += 1 } else { pendingSpace = true }
        index += 1
      default:
        let start = index
        repeat {
          index += 1
        } while index < bytes.count && !bytes[index].isWhite
          && bytes[index] != UInt8(ascii: "<") && bytes[index] != UInt8(ascii: "&")
        place(start)
        output.bytes.append(bytes, start..<index)
      }
    }
  }

  private mutating func write(scalar: UInt32, at index: Int) {
    place(index)
    output.bytes.append(scalar: scalar)
  }

  /// Writes the white space that waits, and says where the next byte stands.
  private mutating func place(_ index: Int) {
    if pendingLines > 0 || pendingSpace || !isContinuous {
      let place = cursor.place(of: index, in: source)
      if pendingLines > 0, !output.bytes.isEmpty {
        for _ in 0..<min(2, pendingLines) { write(0x0A, before: place) }
        isAtLineStart = true
      } else if pendingSpace, !isAtLineStart {
        write(0x20, before: place)
      }
      if isAtLineStart, quoteDepth > 0 {
        write(UInt8(ascii: ">"), before: place)
        write(0x20, before: place)
      }
      output.mark(place, part: .body)
    }
    (pendingLines, pendingSpace, isAtLineStart, isContinuous) = (0, false, false, true)
  }

  /// Writes a byte that the source does not have; it stands where what follows stands, or places would run ahead.
  private mutating func write(_ byte: UInt8, before place: (line: Int, column: Int)) {
    output.mark(place, part: .body)
    output.bytes.append(byte)
  }

  /// Reads the tag at `index`; returns where what follows begins.
  private mutating func tag(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let end = bytes.count
    if bytes.hasPrefix("<!--", at: index, to: end) {
      return Self.skip(bytes, past: "-->", from: index + 4)
    }
    var start = index + 1
    let isEnd = start < end && bytes[start] == UInt8(ascii: "/")
    if isEnd { start += 1 }
    // A sign alone, as in "a < b", is text.
    guard start < end, bytes[start].isLetter || bytes[start] == UInt8(ascii: "!") else {
      write(scalar: 0x3C, at: index)
      return index + 1
    }
    var nameEnd = start
    while nameEnd < end, bytes[nameEnd].isLetter || bytes[nameEnd].isDigit { nameEnd += 1 }
    let next = min(end, bytes.firstIndex(of: UInt8(ascii: ">"), from: nameEnd, to: end) + 1)
    switch nameEnd - start > 12 ? "" : bytes.string(start..<nameEnd).lowercased() {
    case "br": pendingLines += 1
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol": pendingLines = 2
    case "div", "tr", "li", "section", "article", "header", "footer":
      pendingLines = max(1, pendingLines)
    case "td", "th": pendingSpace = true
    case "blockquote":
      quoteDepth = max(0, quoteDepth + (isEnd ? -1 : 1))
      pendingLines = max(1, pendingLines)
      isAtLineStart = true
    case "pre":
      preDepth = max(0, preDepth + (isEnd ? -1 : 1))
      pendingLines = max(1, pendingLines)
    case "style" where !isEnd: return Self.skip(bytes, past: "</style>", from: next)
    case "script" where !isEnd: return Self.skip(bytes, past: "</script>", from: next)
    case "head" where !isEnd: return Self.skip(bytes, past: "</head>", from: next)
    case "title" where !isEnd: return Self.skip(bytes, past: "</title>", from: next)
    default: break
    }
    return next
  }

  /// Behind the next `text` (in lower case); the end where there is none.
  private static func skip(_ bytes: Span<UInt8>, past text: StaticString, from start: Int) -> Int {
    let first = text.withUTF8Buffer { unsafe $0[0] }
    var index = start
    while index < bytes.count {
      index = bytes.firstIndex(of: first, from: index, to: bytes.count)
      if bytes.hasPrefixAnyCase(text, at: index, to: bytes.count) {
        return index + text.utf8CodeUnitCount
      }
      index += 1
    }
    return bytes.count
  }
}

/// Character references of HTML: the numeric ones and those that mail programs write.
enum HTMLEntity {
  private static let names: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0,
    "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C,
    "rdquo": 0x201D, "hellip": 0x2026, "bull": 0x2022, "middot": 0xB7, "copy": 0xA9,
    "reg": 0xAE, "trade": 0x2122, "euro": 0x20AC, "pound": 0xA3, "auml": 0xE4, "ouml": 0xF6,
    "uuml": 0xFC, "Auml": 0xC4, "Ouml": 0xD6, "Uuml": 0xDC, "szlig": 0xDF, "eacute": 0xE9,
    "egrave": 0xE8, "agrave": 0xE0, "ccedil": 0xE7, "deg": 0xB0, "times": 0xD7, "rarr": 0x2192,
  ]

  /// The scalar of the reference at `index` and where what follows begins; the sign itself where it is none.
  static func decode(_ bytes: Span<UInt8>, _ index: Int) -> (scalar: UInt32, next: Int) {
    let limit = min(bytes.count, index + 12)
    let end = bytes.firstIndex(of: UInt8(ascii: ";"), from: index, to: limit)
    guard end < limit, end > index + 1 else { return (0x26, index + 1) }
    let name = bytes.string(index + 1..<end)
    if let known = names[name] { return (known, end + 1) }
    guard name.hasPrefix("#") else { return (0x26, index + 1) }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.map { ($0, end + 1) } ?? (0x26, index + 1)
  }
}
