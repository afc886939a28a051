import Testing
import TriageFeatures

@testable import TriageLint

@Suite struct FieldFeaturesTests {
  @Test(arguments: [
    (" \"", Punctuation.quote), (", “", .quote), (" → ", .arrow), (": ", .colon),
    ("’ ", .apostrophe),
    ("): ", .closing), (" «", .quote),
  ])
  func `the first of several marks counts`(gap: String, mark: Punctuation) {
    let bytes = Array(gap.utf8)
    #expect(Punctuation(between: bytes.indices, bytes.span) == mark)
  }

  @Test func `spaces, full stops and halves of characters are no marks`() {
    for bytes in [Array(" . - ".utf8), [0xE2], [0xE2, 0x80], [0xC2]] as [[UInt8]] {
      #expect(Punctuation(between: bytes.indices, bytes.span) == nil)
    }
  }

  @Test func `words are small, begin with a capital or shout, other tokens are what they are`() {
    let bytes = Array("at Harrow ERROR I 14:30 v2.1.0".utf8)
    var tokenizer = Tokenizer()
    tokenizer.append(bytes.span, in: bytes.indices)
    let shapes = tokenizer.tokens.map { WordShape($0, bytes.span) }
    #expect(
      shapes.prefix(6) == [
        .small, .capital, .capitals, .capital, .other(.time), .other(.version),
      ])
  }
}
