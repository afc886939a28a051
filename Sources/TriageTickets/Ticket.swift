/// A support ticket: its text as valid UTF-8, what each stretch of the text is, and where it came from.
///
/// `text` holds the title, one line feed, and the body. Invalid UTF-8 of the input was replaced by U+FFFD, line
/// endings are as written. Everything later said about a ticket is a byte range of `text`; line and column are
/// worked out by ``position(of:)`` only when printed. A `Ticket` is refilled row after row: readers call
/// ``removeAll()`` and append, so that a steady state allocates nothing.
package struct Ticket: Sendable {
  /// The identifier the input gave, if any.
  package var id: String?
  /// The time of receipt the input gave, unparsed, if any.
  package var received: String?
  /// Whether `received` stood under a name that only exports use: it may be no time at all.
  package var isReceivedGuessed = false
  /// The support plan the input gave, if any.
  package var plan: String?
  /// Values of the extra columns asked for by name (a label, a group), in the order asked; nil where absent.
  package var extras: [String?] = []
  /// Names of the files attached, as far as the input itself says so (the parts of a mail).
  package var attachments: [String] = []

  /// The title, a line feed and the body in UTF-8.
  ///
  /// For text, Markdown and mail without an own title, `title` is empty.
  package var text: [UInt8] = []
  /// Byte range of the title in `text`.
  package var title: Range<Int> = 0..<0
  /// Byte range of the body in `text`.
  package var body: Range<Int> = 0..<0
  /// What each stretch is, ascending, not overlapping; white space between blocks belongs to none.
  package var segments: [Segment] = []
  /// Where stretches of `text` stand in the input, ascending by `offset`; see ``Anchor``.
  package var anchors: [Anchor] = []

  /// Creates an empty ticket to be filled by a reader.
  package init() {}

  /// Empties the ticket and keeps its storage.
  package mutating func removeAll() {
    id = nil
    received = nil
    isReceivedGuessed = false
    plan = nil
    extras.removeAll(keepingCapacity: true)
    attachments.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    title = 0..<0
    body = 0..<0
    segments.removeAll(keepingCapacity: true)
    anchors.removeAll(keepingCapacity: true)
  }
}

/// A stretch of a ticket's text of one kind.
package struct Segment: Equatable, Sendable {
  /// What a stretch of text is.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// The title or subject.
    case title
    /// What the reporter wrote: paragraphs and list items.
    case prose
    /// A heading of Markdown, or of an issue form (`### Steps`, `**Steps**`, `Steps:` alone on a line).
    case heading
    /// Fenced or indented code, log lines, stack traces.
    case code
    /// Quoted replies and forwarded originals below the reporter's own words.
    case quote
    /// A signature or a disclaimer at the end of a mail.
    case signature
    /// An HTML comment.
    case comment
  }

  /// What the stretch is.
  package var kind: Kind
  /// UTF-8 byte offsets into `Ticket.text`.
  package var range: Range<Int>

  /// Creates a segment.
  package init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A place of `Ticket.text` whose place in the input is known; places after it are counted on from it.
package struct Anchor: Equatable, Sendable {
  /// Which part of the ticket a place belongs to.
  package enum Part: UInt8, Sendable {
    case title, body
  }

  /// UTF-8 byte offset into `Ticket.text`.
  package var offset: Int
  /// Part of the ticket from here on.
  package var part: Part
  /// Line of the input at `offset`, from 1.
  package var line: Int
  /// Column of the input at `offset`, from 1, in Unicode scalars.
  package var column: Int

  /// Creates an anchor.
  package init(offset: Int, part: Part, line: Int, column: Int) {
    self.offset = offset
    self.part = part
    self.line = line
    self.column = column
  }
}

/// A place in the input as people and editors name it.
package struct Position: Equatable, Sendable {
  /// Part of the ticket.
  package var part: Anchor.Part
  /// Line, from 1.
  package var line: Int
  /// Column, from 1, in Unicode scalars.
  package var column: Int

  /// Creates a position.
  package init(part: Anchor.Part, line: Int, column: Int) {
    self.part = part
    self.line = line
    self.column = column
  }
}

extension Ticket {
  /// Adds anchors to a long text, so that a place is never counted from afar.
  ///
  /// A text may have as many places to show as it has words.
  ///
  /// - Complexity: O(*n*) in its length; nothing for a short text.
  mutating func addAnchors() {
    let stretch = 4096
    guard text.count > 4 * stretch, let first = anchors.first else { return }
    var dense: [Anchor] = []
    var place = first
    var next = 0
    for offset in first.offset..<text.count {
      while next < anchors.count, anchors[next].offset <= offset {
        place = anchors[next]
        dense.append(place)
        next += 1
      }
      if offset - dense[dense.count - 1].offset == stretch {
        place.offset = offset
        dense.append(place)
      }
      if text[offset] == 0x0A {
        place.line += 1
        place.column = 1
      } else if text[offset] & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    anchors = dense + anchors[next...]
  }

  /// Where the byte at `offset` of `text` stands in the input.
  ///
  /// Counts line feeds and scalars from the nearest anchor at or before `offset`.
  ///
  /// - Complexity: O(log *a* + *d*), *a* anchors, *d* bytes since the anchor.
  package func position(of offset: Int) -> Position {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return Position(part: .body, line: 1, column: 1) }
    let anchor = anchors[low - 1]
    var line = anchor.line
    var column = anchor.column
    for byte in text[anchor.offset..<min(offset, text.count)] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Position(part: anchor.part, line: line, column: column)
  }
}
