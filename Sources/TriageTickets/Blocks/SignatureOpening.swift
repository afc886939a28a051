/// Where the signature or the disclaimer of a mail begins.
extension MailMarks {
  /// Whether `line` begins what is left of the text as a signature.
  @inline(__always)
  static func beginsSignature(_ bytes: Span<UInt8>, _ line: TextLine, _ end: Int) -> Bool {
    switch bytes[line.first].asciiLowercased {
    case UInt8(ascii: "-"):
      // "-- " is the delimiter (RFC 3676, section 4.3); many programs drop its space.
      return line.count == 2 && line.first == line.start
        && bytes[line.first + 1] == UInt8(ascii: "-")
        && isShortTail(bytes, line.next, end, lines: 12)
    case UInt8(ascii: "b"), UInt8(ascii: "k"), UInt8(ascii: "r"), UInt8(ascii: "t"),
      UInt8(ascii: "c"), UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "v"),
      UInt8(ascii: "w"), UInt8(ascii: "s"), UInt8(ascii: "g"):
      return isFarewell(bytes, line, end)
        || isDevice(bytes, line) && isShortTail(bytes, line.next, end, lines: 4)
        || isDisclaimer(bytes, line)
    default: return isDisclaimer(bytes, line)
    }
  }

  private static let farewells: [StaticString] = [
    "best regards", "kind regards", "regards", "warm regards", "best wishes", "best", "thanks",
    "many thanks", "thank you", "thanks and regards", "thanks & regards", "thanks in advance",
    "thank you in advance", "cheers", "sincerely", "sincerely yours", "yours sincerely",
    "yours faithfully", "yours truly", "with kind regards", "with best regards", "respectfully",
    "cordially", "mit freundlichen grüßen", "viele grüße", "mit besten grüßen", "cordialement",
    "saludos", "tia", "br", "rgds", "thx", "take care", "ty",
  ]

  /// A farewell alone on its line, with no more than six short lines below it.
  private static func isFarewell(_ bytes: Span<UInt8>, _ line: TextLine, _ end: Int) -> Bool {
    guard line.count <= 40 else { return false }
    var last = line.end
    while last > line.first, [0x2C, 0x2E, 0x21, 0x20].contains(bytes[last - 1]) { last -= 1 }
    for word in farewells where word.utf8CodeUnitCount == last - line.first {
      if bytes.hasPrefixAnyCase(word, at: line.first, to: last) {
        return isShortTail(bytes, line.next, end, lines: 6)
      }
    }
    return false
  }

  /// "Sent from my iPhone" and the like.
  private static func isDevice(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count <= 80 else { return false }
    let phrases: [StaticString] = [
      "sent from my ", "sent from outlook", "sent from mail for", "sent via ", "get outlook for ",
      "von meinem ", "sent from yahoo", "sent with ",
    ]
    return phrases.contains { bytes.hasPrefixAnyCase($0, at: line.first, to: line.end) }
  }

  private static let disclaimers: [StaticString] = [
    "this email and any", "this e-mail and any", "this message and any",
    "this email is confidential", "this e-mail is confidential", "this email is intended",
    "this e-mail is intended", "this message is intended", "this communication is confidential",
    "this email may contain", "this e-mail may contain", "this message may contain",
    "this message contains confidential", "this email contains confidential",
    "the information contained in this", "the information in this e", "the contents of this e",
    "confidentiality notice", "confidentiality:", "disclaimer:", "privileged and confidential",
    "if you are not the intended recipient", "if you have received this e",
    "please consider the environment before",
  ]

  /// Whether `line` opens a disclaimer, which lasts to the end.
  private static func isDisclaimer(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    guard line.count >= 11 else { return false }
    var start = line.first
    while start < line.end, !bytes[start].isLetter, start - line.first < 4 { start += 1 }
    guard start < line.end else { return false }
    // Two letters rule out nearly every line.
    switch (bytes[start].asciiLowercased, bytes[min(start + 1, line.end - 1)].asciiLowercased) {
    case (UInt8(ascii: "t"), UInt8(ascii: "h")):
      let isLikely =
        bytes.hasPrefixAnyCase("this ", at: start, to: line.end)
        || bytes.hasPrefixAnyCase("the ", at: start, to: line.end)
      guard isLikely else { return false }
    case (UInt8(ascii: "c"), UInt8(ascii: "o")), (UInt8(ascii: "d"), UInt8(ascii: "i")),
      (UInt8(ascii: "p"), UInt8(ascii: "r")), (UInt8(ascii: "p"), UInt8(ascii: "l")),
      (UInt8(ascii: "i"), UInt8(ascii: "f")):
      break
    default: return false
    }
    return disclaimers.contains { bytes.hasPrefixAnyCase($0, at: start, to: line.end) }
  }

  /// Whether the text, a quoted message or a disclaimer comes to its end within `lines` short lines.
  private static func isShortTail(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, lines: Int
  ) -> Bool {
    var index = start
    var count = 0
    var blanks = 0
    while index < end {
      // One look at no more than 100 bytes: a long line is no signature however long it is.
      let line = TextLine(bytes, from: index, to: min(end, index + 100))
      guard !line.isBlank else {
        guard line.next > index, blanks < 20 else { return false }
        blanks += 1
        index = line.next
        continue
      }
      if bytes[line.first] == UInt8(ascii: ">") || isDisclaimer(bytes, line)
        || quoteHeader(bytes, TextLine(bytes, from: index, to: min(end, index + 2000)), end) != nil
      {
        return true
      }
      let isEnded = line.next >= end || bytes[line.next - 1] == 0x0A
      count += 1
      guard isEnded, line.count <= 90, count <= lines, !FormHeading.isForm(bytes, line),
        HeadingShape.content(bytes, line) == nil, bytes[line.first] != UInt8(ascii: "`")
      else { return false }
      index = line.next
    }
    return true
  }
}
