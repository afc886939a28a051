import Testing
import TriageTestSupport

@testable import TriageFeatures

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [(kind: Token.Kind, text: String)] {
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer()
    tokenizer.append(bytes.span, in: 0..<bytes.count)
    return tokenizer.tokens.map {
      ($0.kind, String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self))
    }
  }

  static let cases: [(String, [String])] = [
    ("Nobody can log in.", ["word Nobody", "word can", "word log", "word in"]),
    (
      "don't won’t rock 'n' roll", ["word don't", "word won’t", "word rock", "word n", "word roll"]
    ),
    ("größer ÜBER naïve", ["word größer", "word ÜBER", "word naïve"]),
    ("at 9:40 or 09:40:22", ["word at", "time 9:40", "word or", "time 09:40:22"]),
    ("2026-11-21 and 21/11/2026", ["date 2026-11-21", "word and", "date 21/11/2026"]),
    (
      "20.11.2026 1.2.1999 1.20.2026 20.11.3026 2.20.1.2026",
      [
        "date 20.11.2026", "date 1.2.1999", "date 1.20.2026", "version 20.11.3026",
        "version 2.20.1.2026",
      ]
    ),
    (
      "v1.2.3 10.4.1 3.5 1,250",
      ["version v1.2.3", "version 10.4.1", "decimal 3.5", "decimal 1,250"]
    ),
    (
      "14 branches, 404 and 97%",
      ["number 14", "word branches", "number 404", "word and", "percent 97"]
    ),
    (
      "see https://a.example/x?y=1 now",
      [
        "word see", "url https://a.example/x?y=1", "word https", "word example", "word now",
      ]
    ),
    (
      "/var/log/app.log", ["path /var/log/app.log", "word var", "word log", "word app", "word log"]
    ),
    ("ana@shop.example", ["mail ana@shop.example", "word ana", "word shop", "word example"]),
    ("payment-gateway", ["word payment", "word gateway"]),
    ("P1 sev2 priority0 S9", ["claim P1", "claim sev2", "claim priority0", "identifier S9"]),
    ("ERR_51 k8s", ["identifier ERR_51", "word ERR", "identifier k8s"]),
    ("東京", ["word 東", "word 京"]),
    ("", []), ("!!! ... --- ???", []), ("🔥🔥 down", ["word down"]),
  ]

  @Test(arguments: cases.indices)
  func `text becomes tokens`(index: Int) {
    let (text, expected) = Self.cases[index]
    #expect(tokens(text).map { "\($0.kind) \($0.text)" } == expected)
  }

  @Test func `case and apostrophes do not change a word`() {
    func hashes(_ text: String) -> [UInt64] {
      let bytes = Array(text.utf8)
      var tokenizer = Tokenizer()
      tokenizer.append(bytes.span, in: 0..<bytes.count)
      return tokenizer.tokens.map(\.hash)
    }
    #expect(hashes("DON'T Größe ПРИВЕТ") == hashes("dont größe привет"))
    #expect(hashes("dont") == hashes("don’t"))
    #expect(hashes("down für NÃO 𐐨") == ["down", "für", "não", "𐐨"].map(FeatureHash.of))
    #expect(hashes("logs/Größe").last == FeatureHash.of("größe"))
    #expect(hashes("17") != hashes("1700"))
    #expect(hashes("17") == hashes("99"))
    #expect(hashes("503") != hashes("404"))
  }

  @Test func `sentences and clauses are told apart`() {
    let text = "It works. Does it? Yes, here (now).\n\n- item v1.2 of e.g. this"
    let bytes = Array(text.utf8)
    var tokenizer = Tokenizer()
    tokenizer.append(bytes.span, in: 0..<bytes.count)
    let starts = tokenizer.tokens.filter(\.startsSentence).map {
      String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
    #expect(starts == ["It", "Does", "Yes", "item", "this"])
  }

  @Test func `tokens are in order, in bounds, not empty, and end between scalars`() {
    let pieces = [
      "a", "Z", "9", "'", "’", ".", ":", "/", "//", "://", "@", "_", "-", " ", "\n", "\t", "\r",
      "é", "Ж",
      "東", "🔥", "\u{0}", "%", "$", "!", "?", ",", "(", "\\", "#", "\u{300}", "\u{FEFF}", "=",
    ]
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      var tokenizer = Tokenizer()
      tokenizer.append(bytes.span, in: 0..<bytes.count)
      var start = 0
      for token in tokenizer.tokens {
        let range = Int(token.start)..<Int(token.end)
        #expect(
          range.lowerBound >= start && !range.isEmpty && range.upperBound <= bytes.count,
          "seed \(seed)")
        #expect(bytes[range.lowerBound] & 0xC0 != 0x80, "seed \(seed)")
        #expect(
          range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80, "seed \(seed)")
        start = range.lowerBound
      }
    }
  }
}
