/// Words by what they mean: what is learnt of one word of a class is learnt of all, of those in no row as well.
///
/// Hand-made word classes as features (the idea of the General Inquirer, Stone et al. 1966; of learnt classes, Brown et al. 1992). A word
/// is in one class or two.
package struct WordClasses: Sendable {
  /// A class of a word, as an index of their list; nothing where there is none.
  package typealias Pair = (first: UInt8, second: UInt8)

  /// The mark of no class.
  package static let none = UInt8.max
  /// The mark of a class whose word stands in the scope of a negation.
  static let negated: UInt8 = 0x80
  /// The most classes of a rules file: quantities are classes too, and all are below ``negated``.
  package static let most = 100

  /// The names of the classes, in the order of the file, then those of ``Quantity``.
  private var names: [String] = []
  /// The hash of each name.
  private var hashes: [UInt64] = []

  // Open-addressed by the low bits, half full at most; 0 is free. The classes lie beside the hashes.
  private var slots: [UInt64] = []
  private var classes: [Pair] = []

  /// A class and the hashes of its words.
  struct List {
    var name: String
    var words: [UInt64]
  }

  /// The first word found in a third class, which is left out of it, by its hash.
  private(set) var crowded: UInt64?

  /// Takes classes.
  init(_ lists: [List]) {
    guard !lists.isEmpty else { return }
    names = lists.map(\.name) + Quantity.allCases.map(\.name)
    hashes = names.map { FeatureHash.of($0) }
    let words = lists.reduce(0) { $0 + $1.words.count }
    var count = 16
    while count < words * 2 { count *= 2 }
    slots = [UInt64](repeating: 0, count: count)
    classes = [Pair](repeating: (Self.none, Self.none), count: count)
    for (index, list) in lists.enumerated() {
      for word in list.words { insert(word, UInt8(index)) }
    }
  }

  /// Appends the hashes of the words of a line, as the tokenizer makes them without apostrophes, and returns the first that is none.
  ///
  /// Thousands of words are read whenever the program starts, so their bytes are, as long as they are ASCII.
  static func hash(wordsOf line: String, into hashes: inout [UInt64]) -> String? {
    var hash = FeatureHash()
    var isWord = false
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        hash.add(byte)
        isWord = true
      case UInt8(ascii: " "):
        if isWord { hashes.append(hash.value) }
        hash = FeatureHash()
        isWord = false
      default: return hashOdd(wordsOf: line, into: &hashes)
      }
    }
    if isWord { hashes.append(hash.value) }
    return nil
  }

  private static func hashOdd(wordsOf line: String, into hashes: inout [UInt64]) -> String? {
    for word in line.split(whereSeparator: \.isWhitespace) {
      let letters = word.filter { $0 != "'" && $0 != "’" }
      guard !letters.isEmpty, letters.allSatisfy(\.isLetter) else { return String(word) }
      hashes.append(FeatureHash.of(letters.lowercased()))
    }
    return nil
  }

  /// The name of a class, marked or not.
  func name(_ index: UInt8) -> String {
    (index & Self.negated == 0 ? "" : "not: ") + names[Int(index & ~Self.negated)]
  }

  /// The hash of a class, marked or not.
  @inline(__always)
  func hash(_ index: UInt8) -> UInt64 {
    let hash = hashes[Int(index & ~Self.negated)]
    return index & Self.negated == 0 ? hash : FeatureHash.pair(hash, 2)
  }

  /// Whether there are none.
  var isEmpty: Bool { names.isEmpty }

  /// The class of a quantity.
  func index(of quantity: Quantity) -> UInt8 {
    UInt8(names.count - Quantity.allCases.count + quantity.rawValue)
  }

  /// The classes of a word by its hash.
  @inline(__always)
  func classes(of hash: UInt64) -> Pair {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return classes[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (Self.none, Self.none)
  }

  private mutating func insert(_ hash: UInt64, _ index: UInt8) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash
    if classes[slot].first == Self.none {
      classes[slot].first = index
    } else if classes[slot].second == Self.none {
      if classes[slot].first != index { classes[slot].second = index }
    } else if classes[slot].first != index, classes[slot].second != index, crowded == nil {
      crowded = hash
    }
  }
}
