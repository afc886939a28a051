/// The text of an HTML part: tags and hidden elements left out, blocks on lines of their own, quotations marked with `>`.
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
  /// Whether hidden elements and the head are looked for; no more after one without an end, as each search would cost
  /// the rest of the text.
  private var skipsHidden: Bool
  private var skipsHead = true
  private var hasSkipped = false
  /// Whether addresses of links and images are written where they stand.
  private let keepsLinks: Bool

  private init(_ source: PlacedText, skipsHidden: Bool, keepsLinks: Bool) {
    self.source = source
    self.skipsHidden = skipsHidden
    self.keepsLinks = keepsLinks
  }

  /// Strips `source`; where all of it is hidden, it is shown after all, as nothing is lost silently.
  ///
  /// - Parameters:
  ///   - source: The HTML.
  ///   - keepsLinks: Whether to write the addresses of links and images. They are what a ticket shows as evidence; in a mail
  ///     most are of logos and of what counts its readers.
  /// - Returns: the text, at its places in what `source` was taken from.
  static func strip(_ source: PlacedText, keepsLinks: Bool = false) -> PlacedText {
    var html = HTMLText(source, skipsHidden: true, keepsLinks: keepsLinks)
    html.run()
    guard html.hasSkipped, html.output.bytes.allSatisfy(\.isWhite) else { return html.output }
    html = HTMLText(source, skipsHidden: false, keepsLinks: keepsLinks)
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
      let next = Self.skip(bytes, past: "-->", from: index + 4)
      if Self.isDirective(bytes, index + 4..<next) {
        pendingSpace = true
        isContinuous = false
        place(index)
        output.bytes.append(bytes, index..<next)
      }
      return next
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
    if !isEnd, skipsHidden, HTMLHiding.hides(bytes, nameEnd..<next, element: start..<nameEnd) {
      if let end = HTMLHiding.end(of: start..<nameEnd, in: bytes, from: next) {
        hasSkipped = true
        // What stands around it is not one word.
        pendingSpace = true
        return end
      }
      skipsHidden = false
    }
    switch nameEnd - start > 12 ? "" : bytes.string(start..<nameEnd).lowercased() {
    case "br": pendingLines += 1
    case "a" where keepsLinks && !isEnd:
      writeLink(bytes, HTMLAttribute.value(of: "href", bytes, nameEnd..<next), before: next)
    case "img" where keepsLinks && !isEnd:
      writeLink(bytes, HTMLAttribute.value(of: "src", bytes, nameEnd..<next), before: next)
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
    case "head" where !isEnd && skipsHead:
      // The end of a head may be left out.
      if let end = HTMLHiding.endOfHead(in: bytes, from: next) { return end }
      skipsHead = false
    case "title" where !isEnd: return Self.skip(bytes, past: "</title>", from: next)
    default: break
    }
    return next
  }

  /// Writes the address of a page or an image, unless what follows shows it.
  private mutating func writeLink(_ bytes: Span<UInt8>, _ address: Range<Int>?, before next: Int) {
    guard let address,
      bytes.hasPrefixAnyCase("http", at: address.lowerBound, to: address.upperBound)
    else { return }
    let isShown =
      next + address.count <= bytes.count
      && address.indices.allSatisfy { bytes[$0] == bytes[next + $0 - address.lowerBound] }
    guard !isShown else { return }
    pendingSpace = true
    isContinuous = false
    place(address.lowerBound)
    output.bytes.append(bytes, address)
    pendingSpace = true
  }

  /// Whether a comment speaks to this program, as one that suppresses a rule of lint does; it is kept as it stands.
  private static func isDirective(_ bytes: Span<UInt8>, _ comment: Range<Int>) -> Bool {
    var start = comment.lowerBound
    while start < comment.upperBound, bytes[start].isWhite { start += 1 }
    return bytes.hasPrefix("triage-ignore", at: start, to: comment.upperBound)
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
