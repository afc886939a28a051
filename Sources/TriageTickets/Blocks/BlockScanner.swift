/// Finds what each stretch of a ticket's body is, in one pass over its lines.
///
/// The same for every input format: reporters paste mail into forms and Markdown into mail. Lines of one kind that
/// follow each other make one segment; blank lines end it, except inside fences, comments and what stands below a
/// quoted reply's header.
///
/// - Complexity: O(*n*), *n* bytes; looking ahead is bounded by a few short lines.
struct BlockScanner: Sendable {
  /// What a line belongs to beyond itself.
  private enum Mode { case normal, traceback, quoteTail, signature }

  private var text: [UInt8] = []
  private var segments: [Segment] = []
  private var mode = Mode.normal
  /// Whether the subject says that something is forwarded, and no quoted message's header was met yet.
  private var isForward = false
  /// Whether the subject or the last quoted message's header says that something is forwarded.
  private var forwards = false
  /// Whether lines marked by `>` are what was forwarded, and so the ticket; nil until the first of them is met.
  private var marksForwarded: Bool?
  /// The kind and range of the block in progress; nil between blocks.
  private var block: Segment?
  /// Lines in the block in progress.
  private var lineCount = 0
  /// Whether the line before was blank, or there is none.
  private var isAfterBlank = true
  /// Whether the last line that was not blank belongs to a list.
  private var isInList = false
  private var markup = MarkupFinder()
  private var ownWords = OwnWords()
  private var tail = SignatureTail()

  /// Fills `ticket.segments` from its title and body.
  mutating func scan(_ ticket: inout Ticket) {
    // The buffers change hands for the time of the scan: nothing is copied.
    swap(&text, &ticket.text)
    swap(&segments, &ticket.segments)
    let bytes = text
    addTitle(bytes.span, ticket.title)
    isForward = MailMarks.isForwardSubject(bytes.span, ticket.title)
    forwards = isForward
    marksForwarded = nil
    scan(bytes.span, ticket.body)
    swap(&text, &ticket.text)
    swap(&segments, &ticket.segments)
  }

  /// Appends the title; comments in it are comments there too.
  private mutating func addTitle(_ bytes: Span<UInt8>, _ title: Range<Int>) {
    var finder = MarkupFinder(from: title.lowerBound)
    var start = title.lowerBound
    while let span = finder.next(bytes, from: start, to: title.upperBound) {
      let isClosed = bytes.hasPrefix("-->", at: span.range.upperBound - 3, to: title.upperBound)
      guard span.kind == .comment, isClosed else { break }
      if start < span.range.lowerBound {
        segments.append(Segment(kind: .title, range: start..<span.range.lowerBound))
      }
      segments.append(span)
      start = span.range.upperBound
    }
    if start < title.upperBound {
      segments.append(Segment(kind: .title, range: start..<title.upperBound))
    }
  }

  private mutating func scan(_ bytes: Span<UInt8>, _ body: Range<Int>) {
    mode = .normal
    block = nil
    isAfterBlank = true
    isInList = false
    markup = MarkupFinder(from: body.lowerBound)
    ownWords = OwnWords()
    tail = SignatureTail()
    var index = body.lowerBound
    while index < body.upperBound {
      // A comment or a code macro may begin in the middle of a line: the line then ends there.
      let span = markup.next(bytes, from: index, to: body.upperBound)
      if let span, span.range.lowerBound == index {
        close()
        segments.append(span)
        index = span.range.upperBound
        isAfterBlank = false
        continue
      }
      let line = TextLine(bytes, from: index, to: span?.range.lowerBound ?? body.upperBound)
      index = line.isBlank ? blank(line) : take(bytes, line, body.upperBound)
    }
    close()
  }

  private mutating func blank(_ line: TextLine) -> Int {
    if mode == .traceback { mode = .normal }
    if mode == .normal { close() }
    isAfterBlank = true
    return line.next
  }

  /// Gives a line that is not blank its kind; returns where the next one begins.
  private mutating func take(_ bytes: Span<UInt8>, _ line: TextLine, _ end: Int) -> Int {
    defer { isAfterBlank = false }
    switch mode {
    case .quoteTail:
      add(.quote, line.start..<line.end)
      return line.next
    case .signature:
      if let header = MailMarks.quoteHeader(bytes, line, end) {
        mode = .normal
        return takeQuoteHeader(bytes, header)
      }
      if tail.goesOn(bytes, line, end, isAfterBlank: isAfterBlank) {
        add(.signature, line.first..<line.end)
        return line.next
      }
      // What is written below a signature is the ticket's again.
      mode = .normal
      close()
    case .traceback:
      if bytes[line.start].isBlank || TraceLine.isRelated(bytes, line) {
        add(.code, line.start..<line.end)
        return line.next
      }
      // The line that names the error ends a traceback.
      mode = .normal
      if TraceLine.namesError(bytes, line) {
        add(.code, line.start..<line.end)
        return line.next
      }
    case .normal: break
    }
    return takeNormal(bytes, line, end)
  }

  private mutating func takeNormal(_ bytes: Span<UInt8>, _ line: TextLine, _ end: Int) -> Int {
    let byte = bytes[line.first]
    let indent = line.first - line.start
    if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~"),
      let fence = CodeFence(bytes, line)
    {
      let after = fence.end(bytes, from: line.next, to: end)
      close()
      segments.append(Segment(kind: .code, range: line.start..<after.end))
      return after.next
    }
    if byte == UInt8(ascii: ">"), indent <= 3 {
      let isPrompt = bytes.hasPrefix(">>> ", at: line.first, to: line.end) && block?.kind != .quote
      if !isPrompt, let content = forwardedContent(bytes, line) {
        if !content.isEmpty { add(.prose, content) } else { close() }
      } else {
        add(isPrompt ? .code : .quote, line.first..<line.end)
      }
      return line.next
    }
    if let header = MailMarks.quoteHeader(bytes, line, end) {
      return takeQuoteHeader(bytes, header)
    }
    if tail.begins(bytes, line, end) {
      close()
      mode = .signature
      add(.signature, line.first..<line.end)
      return line.next
    }
    if HeadingShape.content(bytes, line) != nil || FormHeading.isForm(bytes, line) {
      addHeading(line.first..<line.end)
      return line.next
    }
    if block?.kind == .prose, lineCount == 1, !isInList, HeadingShape.isUnderline(bytes, line) {
      if let prose = block {
        block = nil
        addHeading(prose.range.lowerBound..<line.end)
      }
      return line.next
    }
    if TraceLine.isCode(bytes, line) {
      tail.hasTextAbove = true
      if TraceLine.opensTraceback(bytes, line) { mode = .traceback }
      add(.code, line.start..<line.end)
      return line.next
    }
    let isIndented = bytes[line.start] == 0x09 || indent >= 4
    let continuesCode = block?.kind == .code && isIndented
    if continuesCode || isIndented && isAfterBlank && !isInList && CodeShape.isCode(bytes, line) {
      add(.code, line.start..<line.end)
      return line.next
    }
    if !isIndented || isAfterBlank {
      isInList = ListShape.isItem(bytes, line) || isInList && isIndented
    }
    tail.note(bytes, line)
    add(.prose, line.first..<line.end)
    return line.next
  }

  /// Marks a quoted reply's header and decides whether what is below it is a quote or the ticket itself.
  private mutating func takeQuoteHeader(
    _ bytes: Span<UInt8>, _ header: MailMarks.QuoteHeader
  ) -> Int {
    close()
    ownWords.read(bytes, segments)
    if header.isReplyLine, ownWords.isEmpty {
      // Help desks send it on top of their mails: it parts nothing, and is no part of the ticket either.
      segments.append(Segment(kind: .quote, range: header.range))
      isAfterBlank = true
      return header.next
    }
    let isTicket = isForward || header.isForward || !header.isReplyLine && ownWords.isNothing
    segments.append(Segment(kind: .quote, range: header.range))
    isForward = false
    forwards = header.isForward
    marksForwarded = nil
    // Below "wrote:" lines that carry their own marks stand for themselves, and replies may stand between them.
    if !isTicket && !header.isMarked { mode = .quoteTail }
    isAfterBlank = true
    return header.next
  }

  /// What stands behind the `>` of a line, where the writer forwards it and says hardly anything himself; nil for a quote of what is known.
  private mutating func forwardedContent(
    _ bytes: Span<UInt8>, _ line: TextLine
  ) -> Range<Int>? {
    if marksForwarded == nil {
      close()
      ownWords.read(bytes, segments)
      marksForwarded = forwards ? ownWords.isNothing : ownWords.onlyPointBelow
    }
    guard marksForwarded == true else { return nil }
    var start = line.first + 1
    while start < line.end, bytes[start].isBlank { start += 1 }
    // Marked twice, it is older than what was forwarded.
    return start < line.end && bytes[start] == UInt8(ascii: ">") ? nil : start..<line.end
  }

  private mutating func addHeading(_ range: Range<Int>) {
    close()
    segments.append(Segment(kind: .heading, range: range))
    isInList = false
  }

  @inline(__always)
  private mutating func add(_ kind: Segment.Kind, _ range: Range<Int>) {
    if let open = block, open.kind == kind {
      block = Segment(kind: kind, range: open.range.lowerBound..<range.upperBound)
      lineCount &+= 1
      return
    }
    close()
    block = Segment(kind: kind, range: range)
    lineCount = 1
  }

  @inline(__always)
  private mutating func close() {
    if let open = block { segments.append(open) }
    block = nil
  }
}
