/// Shares that two numbers tell, in digits or in words: "3 of 14", "seven out of our twelve", "one in fifty".
enum Share {
  /// Between a number and "out of" stand no more words than these: "three parcels lost out of 900".
  private static let mostWords = 3
  private static let of = FeatureHash.of("of")
  private static let out = FeatureHash.of("out")
  private static let inside = FeatureHash.of("in")
  /// What may stand before the whole.
  private static let determiners = Set(
    [
      "a", "all", "every", "his", "her", "its", "my", "our", "some", "that", "the", "their",
      "these",
      "those", "your",
    ].map { FeatureHash.of($0) })
  /// Numbers as words, by their hashes.
  private static let numbers: [UInt64: Double] = {
    let small = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
      "twenty",
    ]
    let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"]
    var numbers: [UInt64: Double] = [
      FeatureHash.of("dozen"): 12, FeatureHash.of("thousand"): 1000,
    ]
    for (index, word) in small.enumerated() { numbers[FeatureHash.of(word)] = Double(index + 1) }
    for (index, word) in tens.enumerated() {
      numbers[FeatureHash.of(word)] = Double(30 + 10 * index)
    }
    return numbers
  }()

  /// What a share says whose whole is the token at `index`; nil where it ends none.
  ///
  /// - Complexity: O(1).
  static func quantity(
    endingAt index: Int, of tokens: [Token], _ text: Span<UInt8>
  ) -> Quantity? {
    guard index > 1 else { return nil }
    var link = index - 1
    if !isLink(tokens[link]) {
      guard index > 2, isLink(tokens[index - 2]), determiners.contains(tokens[link].hash) else {
        return nil
      }
      link -= 1
    }
    guard let whole = value(tokens[index], text) else { return nil }
    let isOutOf = link > 1 && tokens[link].hash == of && tokens[link - 1].hash == out
    let last = isOutOf ? link - 2 : link - 1
    let first = isOutOf ? max(0, last - mostWords) : last
    for place in (first...last).reversed() {
      if tokens[place + 1].startsSentence { return nil }
      guard let part = value(tokens[place], text) else { continue }
      let isJoined = (place + 1...index).allSatisfy { !tokens[$0].startsSentence }
      // "5 in 2024" is no share, "one in fifty" is.
      guard isJoined, tokens[link].hash == of || part == 1 else { return nil }
      return Quantity(part, of: whole)
    }
    return nil
  }

  /// What a number in a word says; nil where it is none.
  static func quantity(ofWord token: Token) -> Quantity? {
    guard let value = numbers[token.hash] else { return nil }
    return value < 10 ? .few : value < 100 ? .tens : .many
  }

  private static func isLink(_ token: Token) -> Bool { token.hash == of || token.hash == inside }

  private static func value(_ token: Token, _ text: Span<UInt8>) -> Double? {
    switch token.kind {
    case .number, .decimal: Quantity.value(text, Int(token.start)..<Int(token.end))
    case .word: numbers[token.hash]
    default: nil
    }
  }
}
