import Testing

@testable import PatternMatching

@Suite struct UnicodeTableTests {
  /// Every scalar below 0x3000, and one in seven of the rest: all of them take seconds in debug.
  private static let scalars = (UInt32(0)...ScalarSet.limit)
    .filter { $0 < 0x3000 || $0 % 7 == 0 }.compactMap(Unicode.Scalar.init)

  @Test func `Classes are those of the standard library's properties`() {
    let upper = GeneralCategory.scalars(mask: 1)
    let unassigned = GeneralCategory.scalars(mask: 1 << 29)
    for scalar in Self.scalars {
      let category = scalar.properties.generalCategory
      let value = scalar.value
      if upper.contains(value) != (category == .uppercaseLetter)
        || unassigned.contains(value) != (category == .unassigned)
        || NamedClass.digit.contains(value) != (category == .decimalNumber)
        || NamedClass.space.contains(value) != scalar.properties.isWhitespace
        || !NamedClass.word.contains(value) && scalar.properties.isAlphabetic
      {
        Issue.record("U+\(String(value, radix: 16)) is in the wrong class")
      }
    }
  }

  @Test func `Case variants lead back to where they began`() {
    for scalar in Self.scalars {
      var variants = [scalar.value]
      while let last = variants.last, CaseOrbit.next(last) != scalar.value, variants.count < 5 {
        variants.append(CaseOrbit.next(last))
      }
      if variants.count == 5 {
        Issue.record("U+\(String(scalar.value, radix: 16)) never comes back")
      }
      for mapping in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
        let mapped = Array(mapping.unicodeScalars)
        if mapped.count == 1, scalar.value != 0x131, !variants.contains(mapped[0].value) {
          Issue.record("U+\(String(scalar.value, radix: 16)) lacks a variant")
        }
      }
    }
  }

  @Test func `An alphabet agrees with its sets on every scalar`() {
    let sets = [
      NamedClass.word, NamedClass.notSpace, ScalarSet(0x41...0x5A), CaseOrbit.variants(0x6B),
      ScalarSet(0xE9), ScalarSet(0x1_0000...0x1_FFFF), .all, .none,
    ]
    let alphabet = AlphabetBuilder.build(
      sets, needs: ContextNeeds(edges: true, lines: true, words: true))
    for scalar in Self.scalars {
      let column = alphabet.column(of: scalar.value)
      for index in sets.indices
      where alphabet.contains(set: Int32(index), column: column)
        != sets[index].contains(scalar.value)
      {
        Issue.record("U+\(String(scalar.value, radix: 16)) is wrong in set \(index)")
      }
    }
  }
}
