import Testing
import TriageTestSupport

@testable import PatternMatching

/// The standard library's `Regex` as the judge of random patterns and texts.
///
/// Where the two differ on purpose or by a defect of `Regex` the cases leave it out:
/// - `.`, `^` and `$` know more line terminators in `Regex` than line feed and carriage return, and it
///   keeps the two together where they follow each other;
/// - in Swift 6.3, when `Regex` matches Unicode scalars, a digit is no word character to `\b` and
///   `\B` of the simple kind (`a\b` matches in "a1"), nor to `\w` where what follows the digit is not
///   ASCII (`\w` matches in "1a" and not in "1€"); to grapheme clusters it is one.
@Suite struct RegexOracleTests {
  @Test(arguments: [UInt64(21), 22, 23, 24, 25, 26])
  func `Matches are those of Regex`(seed: UInt64) throws {
    var random = RandomPatterns(seed: seed)
    // Digits are tried without what takes them for word characters.
    let hasDigits = seed % 2 == 0
    if hasDigits {
      random.repertoire.atoms.removeAll { $0 == #"\w"# }
      random.repertoire.assertions.removeAll { $0 == #"\b"# || $0 == #"\B"# }
    }
    var compared = 0
    for _ in 0..<250 {
      let source = random.pattern(size: Int.random(in: 1...7, using: &random.generator))
      let regex = try Regex(source).matchingSemantics(.unicodeScalar).wordBoundaryKind(.simple)
      let set = try compile(source)
      let scanner = set.makeScanner()
      for _ in 0..<4 {
        let bytes = random.text(size: 12)
          .filter { $0 != 0x0A && $0 != 0x0D && (hasDigits || $0 != 0x31) }
        let text = String(decoding: bytes, as: UTF8.self)
        let expected = text.firstMatch(of: regex)?.range
        let found = scanner.firstMatch(of: 0, in: bytes.span, range: 0..<bytes.count)
        let range = expected.map {
          text.utf8.distance(
            from: text.startIndex, to: $0.lowerBound)..<text.utf8.distance(
              from: text.startIndex, to: $0.upperBound)
        }
        compared += 1
        #expect(found == range, "seed \(seed), /\(source)/ in \(text.debugDescription)")
      }
    }
    #expect(compared == 1_000)
  }
}
