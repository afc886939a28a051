/// Bytes taken out of a message, and where stretches of them stand in it.
struct PlacedText {
  /// The bytes.
  var bytes: [UInt8] = []
  /// Places by offset into `bytes`, ascending.
  var anchors: [Anchor] = []

  /// Says that the next byte stands at a place of the message.
  mutating func mark(_ place: (line: Int, column: Int), part: Anchor.Part) {
    if anchors.last?.offset == bytes.count { anchors.removeLast() }
    anchors.append(
      Anchor(offset: bytes.count, part: part, line: place.line, column: place.column))
  }

  /// The same text in UTF-8.
  func converted(from charset: Charset) -> PlacedText {
    switch charset {
    case .utf8: return repaired()
    case .windows1252, .latin9: return widened(charset)
    case .unknown:
      let isUTF8 = UTF8Repair.validPrefix(bytes.span, from: 0, to: bytes.count) == bytes.count
      return isUTF8 ? self : widened(.windows1252)
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      // A mark goes before what the name says; without either the order is that of networks (RFC 2781, section 4.3).
      let marked = UTF16Transcoder(startOf: bytes.span)
      var transcoder =
        marked ?? UTF16Transcoder(isBigEndian: charset != .utf16LittleEndian)
      var result = PlacedText()
      result.anchors = anchors.first.map { [$0] } ?? []
      transcoder.transcode(
        bytes.span.extracting((marked == nil ? 0 : 2)..<bytes.count), into: &result.bytes)
      transcoder.finish(into: &result.bytes)
      return result.withLinesAtStart()
    }
  }

  private func widened(_ charset: Charset) -> PlacedText {
    var result = PlacedText()
    var next = 0
    for index in bytes.indices {
      while next < anchors.count, anchors[next].offset <= index {
        result.take(anchors[next])
        next += 1
      }
      result.bytes.append(scalar: charset.scalar(bytes[index]))
    }
    return result
  }

  private func repaired() -> PlacedText {
    let end = bytes.count
    var valid = UTF8Repair.validPrefix(bytes.span, from: 0, to: end)
    guard valid < end else { return self }
    var result = PlacedText()
    var start = 0
    var next = 0
    while true {
      while next < anchors.count, anchors[next].offset < max(valid, start + 1) || valid == end {
        var anchor = anchors[next]
        anchor.offset = result.bytes.count + min(valid, anchor.offset) - start
        if result.anchors.last?.offset == anchor.offset { result.anchors.removeLast() }
        result.anchors.append(anchor)
        next += 1
      }
      result.bytes.append(bytes.span, start..<valid)
      guard valid < end else { return result }
      result.bytes.append(scalar: 0xFFFD)
      let after = valid - UTF8Repair.sequenceLength(bytes.span, at: valid, to: end)
      // Places within what was replaced are those of the replacement's end.
      while next < anchors.count, anchors[next].offset < after { next += 1 }
      start = after
      valid = UTF8Repair.validPrefix(bytes.span, from: start, to: end)
    }
  }

  /// Each line at the place of the first: how far it is into the encoded text is not known.
  private func withLinesAtStart() -> PlacedText {
    guard let first = anchors.first else { return self }
    var result = self
    result.anchors = [first]
    for index in bytes.indices where bytes[index] == 0x0A {
      result.anchors.append(
        Anchor(offset: index + 1, part: first.part, line: first.line, column: first.column))
    }
    return result
  }

  /// The same text without the bytes at the offsets given, ascending.
  func leavingOut(_ dropped: [Int]) -> PlacedText {
    var result = PlacedText()
    var cursor = Cursor()
    var next = 0
    var start = 0
    for (count, end) in (dropped + [bytes.count]).enumerated() {
      while next < anchors.count, anchors[next].offset <= end {
        var anchor = anchors[next]
        anchor.offset = max(anchor.offset, start) - count
        if result.anchors.last?.offset == anchor.offset { result.anchors.removeLast() }
        result.anchors.append(anchor)
        next += 1
      }
      result.bytes.append(bytes.span, start..<end)
      guard end < bytes.count else { break }
      result.mark(cursor.place(of: end + 1, in: self), part: anchors.first?.part ?? .body)
      start = end + 1
    }
    return result
  }

  private mutating func take(_ anchor: Anchor) {
    mark((anchor.line, anchor.column), part: anchor.part)
  }

  /// Walks forward through the text and tells places.
  struct Cursor {
    private var offset = 0
    private var place = (line: 1, column: 1)
    private var next = 0

    /// The place of `target`, which must not lie before earlier ones.
    mutating func place(of target: Int, in text: PlacedText) -> (line: Int, column: Int) {
      while true {
        while next < text.anchors.count, text.anchors[next].offset <= offset {
          place = (text.anchors[next].line, text.anchors[next].column)
          next += 1
        }
        guard offset < target else { return place }
        let byte = text.bytes[offset]
        if byte == 0x0A {
          place = (place.line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          place.column += 1
        }
        offset += 1
      }
    }
  }
}
