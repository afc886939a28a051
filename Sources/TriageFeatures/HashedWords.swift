/// A few words, known by their hashes: looked for at every token, so without the hashing of a `Set`.
package struct HashedWords: Sendable {
  // Open-addressed by the low bits, an eighth full at most: nearly every look-up ends at the first slot. 0 is free.
  private let slots: [UInt64]

  /// Takes lower-cased words without apostrophes.
  package init(_ words: [String]) {
    var count = 16
    while count < words.count * 8 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for word in words {
      let hash = FeatureHash.of(word)
      var slot = Int(truncatingIfNeeded: hash) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = hash
    }
    self.slots = slots
  }

  /// Whether a word of this hash is among them.
  package func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }
}
