/// The classes of a segment's words, and which of them stand near each other in a sentence.
struct ClassWindow: Sendable {
  /// The features of the tokens taken so far and their hashes.
  private(set) var features: [(hash: UInt64, feature: Feature)] = []
  /// Classes of the sentence's last tokens.
  private var before: [(token: Int32, class: UInt8)] = []

  /// How many tokens the classes of a pair may be apart.
  private static let reach: Int32 = 4
  private static let of = FeatureHash.of("of")

  /// Begins a segment.
  mutating func begin() {
    features.removeAll(keepingCapacity: true)
    before.removeAll(keepingCapacity: true)
  }

  /// Takes the next token; classes in the scope of a negation are marked.
  ///
  /// - Complexity: O(1).
  mutating func take(
    _ index: Int, of tokens: [Token], _ text: Span<UInt8>, isNegated: Bool, classes: WordClasses
  ) {
    let token = tokens[index]
    if token.startsSentence { before.removeAll(keepingCapacity: true) }
    var found: WordClasses.Pair = (WordClasses.none, WordClasses.none)
    if token.kind == .word {
      found = classes.classes(of: token.hash)
    } else if let quantity = Self.quantity(index, of: tokens, text) {
      found.first = classes.index(of: quantity)
    }
    guard found.first != WordClasses.none else { return }
    let place = Int32(truncatingIfNeeded: index)
    before.removeAll { $0.token + Self.reach < place }
    let mark = isNegated ? WordClasses.negated : 0
    let earlier = before.count
    add(found.first | mark, place, behind: earlier, classes)
    if found.second != WordClasses.none {
      add(found.second | mark, place, behind: earlier, classes)
    }
  }

  /// Adds a class and its pairs with the first `count` of those before.
  private mutating func add(
    _ index: UInt8, _ place: Int32, behind count: Int, _ classes: WordClasses
  ) {
    let hash = classes.hash(index)
    features.append((hash, Feature(source: .wordClass, first: place, second: Int32(index))))
    for earlier in before[..<count] {
      let pair = ClassPair(distance: place - earlier.token, first: earlier.class, second: index)
      features.append(
        (
          FeatureHash.pair(classes.hash(earlier.class), hash),
          Feature(source: .classPair, first: earlier.token, second: pair.packed)
        ))
    }
    before.append((place, index))
  }

  /// What a token that is no word says as a quantity; "3 of 14" says it at its end.
  private static func quantity(
    _ index: Int, of tokens: [Token], _ text: Span<UInt8>
  ) -> Quantity? {
    let token = tokens[index]
    if index > 1, !token.startsSentence, !tokens[index - 1].startsSentence,
      token.kind == .number || token.kind == .decimal, tokens[index - 1].hash == of,
      let part = Quantity.value(text, Int(tokens[index - 2].start)..<Int(tokens[index - 2].end)),
      let whole = Quantity.value(text, Int(token.start)..<Int(token.end)),
      let quantity = Quantity(part, of: whole)
    {
      return quantity
    }
    return Quantity(token, text)
  }
}
