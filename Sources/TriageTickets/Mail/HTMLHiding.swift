/// Which elements of HTML do not show, and where they end.
///
/// Mails begin with such text for the list of messages ("preheader"), and newsletters keep text for other programs so.
enum HTMLHiding {
  /// Elements without content.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
    "html", "body",
  ]

  /// Whether a start tag says that its element is not shown.
  ///
  /// - Parameters:
  ///   - bytes: The HTML.
  ///   - attributes: What stands in the tag behind the name.
  ///   - element: The name.
  /// - Returns: false for an element without content, of which there is nothing to hide.
  static func hides(_ bytes: Span<UInt8>, _ attributes: Range<Int>, element: Range<Int>) -> Bool {
    var index = attributes.lowerBound
    while let (name, value) = HTMLAttribute.next(bytes, &index, to: attributes.upperBound) {
      let isHidden =
        bytes.isWord("hidden", name)
        || bytes.isWord("style", name) && hides(style: bytes.string(value.prefix(2000)))
      if isHidden { return !void.contains(bytes.string(element.prefix(8)).lowercased()) }
    }
    return false
  }

  /// Whether a list of declarations hides the element, in every program and with all that is in it.
  private static func hides(style: String) -> Bool {
    var declarations: [String: String] = [:]
    for declaration in style.lowercased().split(separator: ";") {
      let pair = declaration.filter { !$0.isWhitespace }.split(separator: ":", maxSplits: 1)
      guard pair.count == 2 else { continue }
      declarations[String(pair[0])] = String(pair[1].prefix { $0 != "!" })
    }
    let zero = ["0", "0px", "0.0", "0%"]
    return declarations["display"] == "none" || declarations["visibility"] == "hidden"
      || zero.contains(declarations["opacity"] ?? "")
      || zero.contains(declarations["max-height"] ?? "") && declarations["overflow"] == "hidden"
  }

  /// Behind the end tag of the element that is open at `start`; nil where it has none.
  static func end(of name: Range<Int>, in bytes: Span<UInt8>, from start: Int) -> Int? {
    let count = bytes.count
    var depth = 1
    var index = start
    while true {
      index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index, to: count)
      guard index < count else { return nil }
      if bytes.hasPrefix("<!--", at: index, to: count) {
        index = endOfComment(bytes, from: index + 4)
        continue
      }
      var other = index + 1
      let isEnd = other < count && bytes[other] == UInt8(ascii: "/")
      if isEnd { other += 1 }
      let otherEnd = other + name.count
      let isSame =
        otherEnd < count && !bytes[otherEnd].isLetter && !bytes[otherEnd].isDigit
        && name.indices.allSatisfy {
          bytes[$0].asciiLowercased == bytes[other + $0 - name.lowerBound].asciiLowercased
        }
      guard isSame else {
        index += 1
        continue
      }
      // A paragraph ends where the next one begins.
      if !isEnd, name.count == 1, bytes[name.lowerBound].asciiLowercased == UInt8(ascii: "p") {
        return index
      }
      depth += isEnd ? -1 : 1
      index = min(count, bytes.firstIndex(of: UInt8(ascii: ">"), from: otherEnd, to: count) + 1)
      if depth == 0 { return index }
    }
  }

  private static func endOfComment(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while true {
      index = bytes.firstIndex(of: UInt8(ascii: ">"), from: index, to: bytes.count)
      guard index < bytes.count else { return index }
      index += 1
      if index >= start + 3, bytes[index - 2] == UInt8(ascii: "-"),
        bytes[index - 3] == UInt8(ascii: "-")
      {
        return index
      }
    }
  }

  /// Behind the head that is open at `start`: behind its end tag or where the body begins; nil where there is neither.
  static func endOfHead(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while true {
      index = bytes.firstIndex(of: UInt8(ascii: "<"), from: index, to: bytes.count)
      guard index < bytes.count else { return nil }
      if bytes.hasPrefixAnyCase("<body", at: index, to: bytes.count) { return index }
      if bytes.hasPrefixAnyCase("</head>", at: index, to: bytes.count) { return index + 7 }
      index += 1
    }
  }
}
