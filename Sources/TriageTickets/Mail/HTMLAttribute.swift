/// The attributes of a tag, one after the other.
enum HTMLAttribute {
  /// The name and the value, without its quotes, of the attribute at `index` or behind it; nil where there are no more.
  static func next(
    _ bytes: Span<UInt8>, _ index: inout Int, to end: Int
  ) -> (name: Range<Int>, value: Range<Int>)? {
    while index < end, !bytes[index].isNamePart { index += 1 }
    guard index < end else { return nil }
    let start = index
    while index < end, bytes[index].isNamePart { index += 1 }
    return (start..<index, value(bytes, &index, end))
  }

  /// The value of the attribute of a name given in lower case; nil where there is none.
  static func value(
    of name: StaticString, _ bytes: Span<UInt8>, _ attributes: Range<Int>
  ) -> Range<Int>? {
    var index = attributes.lowerBound
    while let (other, value) = next(bytes, &index, to: attributes.upperBound) {
      if bytes.isWord(name, other) { return value }
    }
    return nil
  }

  private static func value(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Range<Int> {
    var next = index
    while next < end, bytes[next].isWhite { next += 1 }
    guard next < end, bytes[next] == UInt8(ascii: "=") else { return index..<index }
    next += 1
    while next < end, bytes[next].isWhite { next += 1 }
    guard next < end, bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") else {
      let start = next
      while next < end, !bytes[next].isWhite, bytes[next] != UInt8(ascii: ">") { next += 1 }
      index = next
      return start..<next
    }
    let close = bytes.firstIndex(of: bytes[next], from: next + 1, to: end)
    index = min(end, close + 1)
    return next + 1..<close
  }
}

extension Span where Element == UInt8 {
  /// Whether a range is a word given in lower case, in any case.
  func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount
      && hasPrefixAnyCase(word, at: range.lowerBound, to: range.upperBound)
  }
}

extension UInt8 {
  /// Whether the byte may stand in the name of an attribute.
  fileprivate var isNamePart: Bool {
    !isWhite && self != UInt8(ascii: "=") && self != UInt8(ascii: ">") && self != UInt8(ascii: "/")
      && self != UInt8(ascii: "\"") && self != UInt8(ascii: "'")
  }
}
