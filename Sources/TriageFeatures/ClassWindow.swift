/// The classes of a segment's words, and which of them stand near each other in a sentence.
struct ClassWindow: Sendable {
  /// The features of the tokens taken so far and their hashes.
  private(set) var features: [(hash: UInt64, feature: Feature)] = []
  /// Classes of the sentence's last tokens.
  private var before: [(token: Int32, class: UInt8)] = []

  /// Mixed into the hash of a class of the title, and of one in a contrast.
  private static let titleMark = FeatureHash.of("title")
  private static let contrastMark = FeatureHash.of("but")

  /// Whether the segment is the title: what its words say counts once more.
  private var isTitle = false
  /// Whether a word of ``contrasts`` stands before, in the same sentence.
  private var isContrasted = false

  /// How many tokens the classes of a pair may be apart.
  private static let reach: Int32 = 6
  /// What follows these words is set against what stands before them: "the till is down, but cards work by phone".
  private static let contrasts = Set(
    [
      "although", "but", "except", "however", "instead", "only", "otherwise", "still", "though",
      "while",
    ].map { FeatureHash.of($0) })

  /// Begins a segment.
  mutating func begin(isTitle: Bool) {
    self.isTitle = isTitle
    isContrasted = false
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
    if token.startsSentence {
      before.removeAll(keepingCapacity: true)
      isContrasted = false
    }
    if token.kind == .word, Self.contrasts.contains(token.hash) { isContrasted = true }
    var found: WordClasses.Pair = (WordClasses.none, WordClasses.none)
    // "3 of 14" says it at its end.
    if let share = Share.quantity(endingAt: index, of: tokens, text) {
      found.first = classes.index(of: share)
    } else if token.kind == .word {
      found = classes.classes(of: token.hash)
      if found.first == WordClasses.none, let number = Share.quantity(ofWord: token) {
        found.first = classes.index(of: number)
      }
    } else if let quantity = Quantity(token, text) {
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
    add(hash, .wordClass, place, index)
    if isTitle { add(FeatureHash.pair(hash, Self.titleMark), .titleClass, place, index) }
    if isContrasted {
      add(FeatureHash.pair(hash, Self.contrastMark), .contrastedClass, place, index)
    }
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

  private mutating func add(
    _ hash: UInt64, _ source: Feature.Source, _ place: Int32, _ index: UInt8
  ) {
    features.append((hash, Feature(source: source, first: place, second: Int32(index))))
  }
}
