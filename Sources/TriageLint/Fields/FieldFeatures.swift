internal import TriageFeatures
internal import TriageTickets

/// Turns a sentence into keys: its words with their ends and capitals, pairs, the marks between words, its clues and those of the
/// sentence before, and where it stands.
///
/// A key is 32 bits of a hash: an unknown feature meets one of sixty thousand known ones, as many as the built-in model has, once in
/// seventy thousand times.
struct FieldFeatures {
  /// What a key was made from; mixed into its hash.
  private enum Kind: UInt64 {
    case word = 1
    case codeWord, stem, pair, clue, mark, place, answer, under, length
    case beginning, ending
    case shape, wordThenShape, shapeThenWord, shapes
    case punctuation, wordThenPunctuation, punctuationThenWord, lastPunctuation
    case clueBefore, placeBefore
  }

  /// Keys of the sentence collected last; may repeat.
  private(set) var keys: [UInt32] = []
  private var tokenizer = Tokenizer()
  private let clueKeys: [UInt32]
  private let clueBeforeKeys: [UInt32]
  private let markKeys: [UInt32]
  /// The clues of the sentence before, as indices into the set's entries, and what it was; nil at the start of a ticket.
  private var cluesBefore: [Int] = []
  private var kindBefore: Segment.Kind?
  /// Stands before the first and after the last word of a sentence.
  private static let edge = FeatureHash.of("\n")

  /// Prepares the keys of a set's clues, which go by their names.
  init(_ clues: ClueSet) {
    let hashes = clues.entries.map { FeatureHash.of("\($0.topic) \($0.name)") }
    clueKeys = hashes.map { Self.key(.clue, $0) }
    clueBeforeKeys = hashes.map { Self.key(.clueBefore, $0) }
    markKeys = Mark.allCases.map { Self.key(.mark, FeatureHash.of("\($0)")) }
  }

  /// Starts over for another ticket.
  mutating func reset() {
    cluesBefore.removeAll(keepingCapacity: true)
    kindBefore = nil
  }

  /// Replaces `keys` by those of the ticket's next sentence.
  ///
  /// - Parameters:
  ///   - unit: the sentence.
  ///   - text: the ticket's text.
  ///   - scores: clues and marks of the same sentence, just added.
  ///   - form: what a form asks for in this place.
  /// - Complexity: O(*n*) in the sentence's length.
  mutating func collect(
    _ unit: TextUnit, _ text: Span<UInt8>, _ scores: borrowing ClueScores, form: FormPlace
  ) {
    keys.removeAll(keepingCapacity: true)
    tokenizer.removeAll()
    tokenizer.append(text, in: unit.range)
    collectWords(unit.kind == .code ? Kind.codeWord : .word, text)
    collectShapes(text)
    collectPunctuation(unit.range, text)
    for clue in scores.found { keys.append(clueKeys[clue]) }
    for pattern in scores.hits where pattern < markKeys.count { keys.append(markKeys[pattern]) }
    keys.append(Self.key(.place, UInt64(unit.kind.rawValue)))
    if let field = form.answers { keys.append(Self.key(.answer, UInt64(field.index))) }
    if let field = form.under { keys.append(Self.key(.under, UInt64(field.index))) }
    let words = tokenizer.tokens.count
    keys.append(Self.key(.length, UInt64(min(7, Int.bitWidth - words.leadingZeroBitCount))))
    for clue in cluesBefore { keys.append(clueBeforeKeys[clue]) }
    keys.append(Self.key(.placeBefore, kindBefore.map { UInt64($0.rawValue) } ?? .max))
    cluesBefore.replaceSubrange(cluesBefore.indices, with: scores.found)
    kindBefore = unit.kind
  }

  /// Words, pairs of neighbours, and the beginnings and ends of longer words, which tell of tense and mood and survive a misspelling.
  private mutating func collectWords(_ word: Kind, _ text: Span<UInt8>) {
    var previous = Self.edge
    for token in tokenizer.tokens {
      keys.append(Self.key(word, token.hash))
      keys.append(Self.key(.pair, FeatureHash.pair(previous, token.hash)))
      previous = token.hash
      guard token.kind == .word else { continue }
      if token.letters > 5 { keys.append(Self.key(.stem, token.stem)) }
      let (start, end) = (Int(token.start), Int(token.end))
      guard end - start > 4 else { continue }
      keys.append(Self.key(.beginning, Self.hash(text, start..<start + 4)))
      keys.append(Self.key(.ending, Self.hash(text, end - 3..<end)))
    }
    keys.append(Self.key(.pair, FeatureHash.pair(previous, Self.edge)))
  }

  /// Where capitals and figures stand, and beside which words: names of places, hosts and codes are seldom known, "at Xxxx" is.
  private mutating func collectShapes(_ text: Span<UInt8>) {
    let tokens = tokenizer.tokens
    var before = WordShape.edge
    for (index, token) in tokens.enumerated() {
      let shape = WordShape(token, text)
      if shape != .small {
        let previous = index > 0 ? tokens[index - 1].hash : Self.edge
        let next = index + 1 < tokens.count ? tokens[index + 1].hash : Self.edge
        keys.append(Self.key(.wordThenShape, FeatureHash.pair(previous, shape.code)))
        keys.append(Self.key(.shapeThenWord, FeatureHash.pair(shape.code, next)))
        if index > 0 {
          keys.append(Self.key(.shape, shape.code))
          keys.append(Self.key(.shapes, FeatureHash.pair(before.code, shape.code)))
        }
      }
      before = shape
    }
  }

  /// The marks between words and the words beside them: what is quoted, named or shown as code.
  private mutating func collectPunctuation(_ range: Range<Int>, _ text: Span<UInt8>) {
    var previous = Self.edge
    var end = range.lowerBound
    for token in tokenizer.tokens {
      let start = Int(token.start)
      if start > end, let mark = Punctuation(between: end..<start, text) {
        append(mark, after: previous)
        keys.append(
          Self.key(.punctuationThenWord, FeatureHash.pair(UInt64(mark.rawValue), token.hash)))
      }
      previous = token.hash
      end = max(end, Int(token.end))
    }
    if end < range.upperBound, let mark = Punctuation(between: end..<range.upperBound, text) {
      append(mark, after: previous)
      keys.append(Self.key(.lastPunctuation, UInt64(mark.rawValue)))
    }
  }

  private mutating func append(_ mark: Punctuation, after word: UInt64) {
    let code = UInt64(mark.rawValue)
    keys.append(Self.key(.punctuation, code))
    keys.append(Self.key(.wordThenPunctuation, FeatureHash.pair(word, code)))
  }

  /// The hash of some letters, capitals like small ones.
  private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = FeatureHash()
    for index in range {
      let byte = text[index]
      hash.add(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return hash.value
  }

  @inline(__always)
  private static func key(_ kind: Kind, _ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: FeatureHash.pair(kind.rawValue, hash) >> 32)
  }
}

/// What a form asks for in the place of a sentence.
struct FormPlace: Equatable {
  /// The field of a `Label: value` line.
  var answers: TicketField?
  /// The field that the heading above asks for.
  var under: TicketField?
}
