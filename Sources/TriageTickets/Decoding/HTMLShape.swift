/// Whether the body of a row is HTML as a whole, as help desks export it.
///
/// Markdown with a few tags in it is none (`<details>`, `<br>`, a table): its own words stand outside of all elements, or it
/// has signs of Markdown. So is a sentence that speaks of `<div>`.
enum HTMLShape {
  /// Elements that hold others or text, and are closed.
  private static let containers: Set<String> = [
    "a", "article", "b", "big", "blockquote", "body", "center", "code", "dd", "del", "details",
    "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "html", "i", "ins", "kbd", "label", "li", "main", "mark", "nav",
    "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "style",
    "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt",
    "u", "ul", "var",
  ]
  private static let voids: Set<String> = [
    "br", "col", "hr", "img", "input", "link", "meta", "wbr", "colgroup", "o",
  ]
  /// Elements whose end tag may be left out.
  private static let selfEnding: Set<String> = [
    "p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot",
  ]
  /// What a whole text of HTML begins with.
  private static let openers: Set<String> = [
    "article", "blockquote", "body", "br", "center", "div", "font", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "html", "meta", "ol", "p", "pre", "section", "span", "style", "table", "ul",
  ]

  /// Whether `bytes` are HTML as a whole.
  ///
  /// - Complexity: O(*n*), and one look at the first bytes for nearly all texts.
  static func isWhole(_ bytes: Span<UInt8>) -> Bool {
    var start = 0
    while start < bytes.count, bytes[start].isWhite { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return false }
    if bytes.hasPrefixAnyCase("<!doctype html", at: start, to: bytes.count) { return true }
    var limit = bytes.count
    while limit > start, bytes[limit - 1] != UInt8(ascii: ">") { limit -= 1 }
    guard let opener = Tag(bytes, at: start, to: limit), openers.contains(opener.name),
      !opener.isEnd,
      !hasMarkdown(bytes, from: start)
    else { return false }
    return measure(bytes, from: start, lastTagEnd: limit).isHTML(openedBy: opener.name)
  }

  /// A tag: its name in lower case, and where it ends.
  private struct Tag {
    var name: String
    var isEnd: Bool
    var next: Int

    /// Reads the tag at `index`, which ends at `limit` at the latest: behind the last `>` of the text, so that no search for
    /// one is in vain.
    init?(_ bytes: Span<UInt8>, at index: Int, to limit: Int) {
      var start = index + 1
      isEnd = start < bytes.count && bytes[start] == UInt8(ascii: "/")
      if isEnd { start += 1 }
      var end = start
      while end < limit, end < start + 11, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
      guard end > start, end < limit, bytes[start].isLetter else { return nil }
      let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: end, to: limit)
      guard close < limit else { return nil }
      name = bytes.string(start..<end).lowercased()
      next = close + 1
    }
  }

  /// What of a text is in elements.
  private struct Measure {
    var known = 0
    var unknown = 0
    var endTags = 0
    var breaks = 0
    /// Bytes of text, without white space, in elements and outside of all.
    var inside = 0
    var outside = 0
    /// Bytes of tags.
    var markup = 0
    /// Whether all elements are closed at the end, and whether a tag is the last of it.
    var isClosed = false
    var endsWithTag = false

    func isHTML(openedBy opener: String) -> Bool {
      guard unknown * 10 <= known else { return false }
      // Lines apart by breaks are in no element.
      let isOfBreaks = opener == "br" && breaks > 1
      guard isOfBreaks || endTags > 0 && outside * 5 <= inside + outside else { return false }
      // What is cut off has no end, but many tags.
      return endsWithTag || isClosed && !isOfBreaks
        || known >= 6 && endTags >= 2 && markup * 6 >= inside
    }
  }

  private static func measure(
    _ bytes: Span<UInt8>, from start: Int, lastTagEnd: Int
  ) -> Measure {
    var measure = Measure()
    // Depth of elements that must be closed, and whether a paragraph or an item is open.
    var depth = 0
    var isInItem = false
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), let tag = Tag(bytes, at: index, to: lastTagEnd) {
        if selfEnding.contains(tag.name) {
          isInItem = !tag.isEnd
        } else if containers.contains(tag.name) {
          depth = max(0, depth + (tag.isEnd ? -1 : 1))
        }
        let isKnown = containers.contains(tag.name) || voids.contains(tag.name)
        measure.known += isKnown ? 1 : 0
        measure.unknown += isKnown ? 0 : 1
        measure.endTags += tag.isEnd && isKnown ? 1 : 0
        measure.breaks += tag.name == "br" ? 1 : 0
        measure.markup += tag.next - index
        measure.endsWithTag = tag.isEnd || voids.contains(tag.name)
        index = tag.next
        continue
      }
      if !bytes[index].isWhite {
        if depth > 0 || isInItem { measure.inside += 1 } else { measure.outside += 1 }
        measure.endsWithTag = false
      }
      index += 1
    }
    measure.isClosed = depth == 0 && !isInItem
    return measure
  }

  /// Whether a line begins as only lines of Markdown do, or a link or emphasis is written its way.
  private static func hasMarkdown(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    let count = bytes.count
    var line = start
    while line < count {
      var first = line
      while first < count, bytes[first].isBlank { first += 1 }
      if bytes.hasPrefix("```", at: first, to: count)
        || bytes.hasPrefix("## ", at: first, to: count)
        || bytes.hasPrefix("### ", at: first, to: count)
        || bytes.hasPrefix("- [", at: first, to: count)
        || bytes.hasPrefix("**", at: first, to: count)
        || bytes.hasPrefix("![", at: first, to: count)
      {
        return true
      }
      let end = bytes.firstIndex(of: 0x0A, from: line, to: count)
      var bracket = bytes.firstIndex(of: UInt8(ascii: "]"), from: line, to: end)
      while bracket < end {
        if bytes.hasPrefix("](http", at: bracket, to: end) { return true }
        bracket = bytes.firstIndex(of: UInt8(ascii: "]"), from: bracket + 1, to: end)
      }
      line = end + 1
    }
    return false
  }
}
