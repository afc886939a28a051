/// Decides line by line whether a signature or a disclaimer begins, and how far it goes.
struct SignatureTail: Sendable {
  /// Whether the reporter wrote anything above besides a greeting; without it hardly anything is a signature.
  var hasTextAbove = false
  private var isDelimited = false
  /// Whether the line before opened the signature: names stand here in any form.
  private var isFirst = false
  /// Whether the last paragraph was a disclaimer, which seldom comes alone.
  private var isLegal = false
  /// Where the disclaimer in progress ends, and up to where a paragraph was read that is none.
  private var disclaimerEnd = 0
  private var readEnd = 0

  /// Takes note of a line of prose.
  @inline(__always)
  mutating func note(_ bytes: Span<UInt8>, _ line: TextLine) {
    guard !hasTextAbove else { return }
    hasTextAbove =
      !Greeting.isGreeting(bytes, line) && SignatureOpening.kind(bytes, line) == nil
  }

  /// Whether `line` begins a signature or a disclaimer.
  @inline(__always)
  mutating func begins(_ bytes: Span<UInt8>, _ line: TextLine, _ end: Int) -> Bool {
    if let kind = SignatureOpening.kind(bytes, line) {
      guard hasTextAbove || Self.isAll(bytes, line, end, kind) else { return false }
      isDelimited = kind == .delimiter
      (isFirst, isLegal) = (true, false)
      return true
    }
    guard line.start >= readEnd, Disclaimer.mayOpen(bytes, line) else {
      return hasTextAbove && Disclaimer.savesPaper(bytes, line)
    }
    (isFirst, isDelimited) = (false, false)
    return readDisclaimer(bytes, line, end, hasTextAbove ? .belowText : .onTop)
  }

  /// Whether `line`, below a signature's or a disclaimer's, belongs to it.
  mutating func goesOn(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int, isAfterBlank: Bool
  ) -> Bool {
    if line.start < disclaimerEnd { return true }
    if line.start >= readEnd {
      if Disclaimer.mayOpen(bytes, line) {
        if readDisclaimer(bytes, line, end, .belowSignature) { return true }
      } else if isLegal, isAfterBlank, line.count > 60 {
        if readDisclaimer(bytes, line, end, .belowText) { return true }
      }
    }
    if Disclaimer.savesPaper(bytes, line) { return true }
    let goesOn = ContactLine.continues(
      bytes, line, end, isFirst: isFirst, isDelimited: isDelimited)
    isFirst = false
    return goesOn
  }

  private mutating func readDisclaimer(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int, _ demand: Disclaimer.Demand
  ) -> Bool {
    let paragraph = Disclaimer.paragraph(bytes, line, end, demand: demand)
    if paragraph.isDisclaimer {
      disclaimerEnd = paragraph.end
      isLegal = true
    } else {
      readEnd = paragraph.end
    }
    return paragraph.isDisclaimer
  }

  /// Lines that a signature without text above it may have.
  private static let longest = 20

  /// Whether what is left is a signature to the last line: then the subject, or a forwarded message, is the ticket.
  ///
  /// Thanks above a quoted message are an answer to it.
  private static func isAll(
    _ bytes: Span<UInt8>, _ line: TextLine, _ end: Int, _ kind: SignatureOpening.Kind
  ) -> Bool {
    var next = line.next
    var count = 0
    var isFirst = true
    while next < end, count < longest {
      // A longer line is no part of a signature.
      let below = TextLine(bytes, from: next, to: min(end, next + 400))
      count += 1
      next = below.next
      if below.isBlank { continue }
      let isQuote =
        bytes[below.first] == UInt8(ascii: ">") || MailMarks.quoteHeader(bytes, below, end) != nil
      if isQuote { return kind != .thanks }
      let goesOn = ContactLine.continues(
        bytes, below, end, isFirst: isFirst, isDelimited: kind == .delimiter)
      guard goesOn else { return false }
      isFirst = false
    }
    return next >= end
  }
}
