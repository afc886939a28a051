import Testing
import TriageTestSupport

@testable import PatternMatching

/// Inputs of the fuzzer, replayed.
///
/// `FuzzCase.check` traps where the engines do not agree. The fuzzer itself has found nothing so far;
/// the first cases are of its seeds, the others are random.
@Suite struct FuzzRegressionTests {
  @Test(arguments: [
    "\u{1}a*\0b\0ab", "\u{12}(?i)k\0é+\0\u{212A}éé", "\u{33}(?m)^$\0is down\0\r\n\r\nis\nDOWN",
    "\u{3}[^\\W\\d]{2,3}\0a b\0ab a  b", "\u{71}\\b\\B\0x", "\u{41}(?:a??)*?b\0aab", "a\0", "\0\0",
  ])
  func `Known inputs pass`(input: String) throws {
    try #require(FuzzCase(Array(input.utf8))).check()
  }

  @Test func `Random bytes pass`() {
    var random = RandomPatterns(seed: 31)
    for _ in 0..<60 {
      var bytes = [UInt8.random(in: 0...255, using: &random.generator)]
      for size in 1...4 { bytes += Array(random.pattern(size: size * 2).utf8) + [0] }
      FuzzCase(bytes + random.text(size: 60, isValid: false))?.check()
    }
  }

  @Test func `Every way to cut a scalar short is invalid`() {
    for scalar in ["é", "€", "😀"] {
      let whole = Array(scalar.utf8)
      for length in 1..<whole.count {
        let cut = Array(whole[..<length])
        #expect(UTF8Decoder.decode(cut.span, at: 0, end: length) == (Neighbour.invalid, 1))
      }
      let value = scalar.unicodeScalars.first?.value ?? 0
      #expect(UTF8Decoder.decode(whole.span, at: 0, end: whole.count) == (value, whole.count))
      #expect(UTF8Decoder.decode(whole.span, before: whole.count, start: 0) == value)
    }
    for bytes in [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]
      as [[UInt8]]
    {
      #expect(
        UTF8Decoder.decode(bytes.span, at: 0, end: bytes.count) == (Neighbour.invalid, 1))
    }
  }
}
