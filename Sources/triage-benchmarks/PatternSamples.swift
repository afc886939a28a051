import PatternMatching

/// Makes the pattern sets that are measured.
struct PatternSamples {
  /// Words and pairs of words of the text, neither rare nor everywhere, in a fixed mixed order.
  private let words: [String]

  /// Collects keywords from a text.
  init(text: Span<UInt8>) {
    var counts: [String: Int] = [:]
    var previous = ""
    var word: [UInt8] = []
    for index in 0..<min(text.count, 8 << 20) {
      let byte = text[index] | 0x20
      if (0x61...0x7A).contains(byte) {
        word.append(byte)
        continue
      }
      guard !word.isEmpty else { continue }
      let current = String(decoding: word, as: UTF8.self)
      if (4...16).contains(word.count) { counts[current, default: 0] += 1 }
      if !previous.isEmpty { counts["\(previous) \(current)", default: 0] += 1 }
      previous = current
      word.removeAll()
    }
    words = counts.filter { (10...2_000).contains($0.value) }.keys
      .map { (Self.order($0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// A set of `count` patterns: four in ten are expressions as long as they last, the rest keywords.
  func mixed(_ count: Int) -> [Pattern] {
    let expressions = expressionSamples.prefix(count * 4 / 10)
      .map { Pattern($0, syntax: .regularExpression) }
    return expressions + keywords(count - expressions.count)
  }

  /// A set of `count` keywords.
  func keywords(_ count: Int) -> [Pattern] {
    (keywordSamples + words.filter { !keywordSamples.contains($0) }).prefix(count)
      .map { Pattern($0, syntax: .keyword) }
  }

  /// FNV-1a: an order that looks random and is always the same.
  private static func order(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
