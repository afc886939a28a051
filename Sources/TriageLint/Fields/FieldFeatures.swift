internal import TriageFeatures
internal import TriageTickets

/// Turns a sentence into keys: its words, stems and pairs, its clues, and where it stands.
///
/// A key is 32 bits of a hash; that an unknown feature meets one of ten thousand known ones has odds of one in
/// four hundred thousand.
struct FieldFeatures {
  /// What a key was made from; mixed into its hash.
  private enum Kind: UInt64 {
    case word = 1
    case codeWord, stem, pair, clue, mark, place, answer, under, length
  }

  /// Keys of the sentence collected last; may repeat.
  private(set) var keys: [UInt32] = []
  private var tokenizer = Tokenizer()
  private let clueKeys: [UInt32]
  private let markKeys: [UInt32]
  /// Stands before the first and after the last word of a sentence.
  private static let edge = FeatureHash.of("\n")

  /// Prepares the keys of a set's clues, which go by their names.
  init(_ clues: ClueSet) {
    clueKeys = clues.entries.map { Self.key(.clue, FeatureHash.of("\($0.topic) \($0.name)")) }
    markKeys = Mark.allCases.map { Self.key(.mark, FeatureHash.of("\($0)")) }
  }

  /// Replaces `keys` by those of a sentence.
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
    let word = unit.kind == .code ? Kind.codeWord : .word
    var previous = Self.edge
    for token in tokenizer.tokens {
      keys.append(Self.key(word, token.hash))
      if token.kind == .word, token.letters > 5 { keys.append(Self.key(.stem, token.stem)) }
      keys.append(Self.key(.pair, FeatureHash.pair(previous, token.hash)))
      previous = token.hash
    }
    keys.append(Self.key(.pair, FeatureHash.pair(previous, Self.edge)))
    for clue in scores.found { keys.append(clueKeys[clue]) }
    for pattern in scores.hits where pattern < markKeys.count { keys.append(markKeys[pattern]) }
    keys.append(Self.key(.place, UInt64(unit.kind.rawValue)))
    if let field = form.answers { keys.append(Self.key(.answer, UInt64(field.index))) }
    if let field = form.under { keys.append(Self.key(.under, UInt64(field.index))) }
    let words = tokenizer.tokens.count
    keys.append(Self.key(.length, UInt64(min(7, Int.bitWidth - words.leadingZeroBitCount))))
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
