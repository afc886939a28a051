/// The tokens of one ticket as features name them, each made once: a word is named alone, by its stem and in two pairs.
struct TokenWords {
  private let tokens: [Token]
  private var words: [String?]
  private var letters: [UInt8] = []

  init(_ tokens: [Token]) {
    self.tokens = tokens
    words = Array(repeating: nil, count: tokens.count)
  }

  /// The word of a token in lower case without apostrophes; of numbers and the like the kind.
  mutating func word(_ index: Int32, _ text: Span<UInt8>) -> String {
    if let known = words[Int(index)] { return known }
    let word = make(tokens[Int(index)], text)
    words[Int(index)] = word
    return word
  }

  private mutating func make(_ token: Token, _ text: Span<UInt8>) -> String {
    switch token.kind {
    case .word: break
    case .number where token.end - token.start == 3: break
    case .identifier where token.end - token.start <= 4: break
    case .number: return "<number of \(token.end - token.start) digits>"
    default: return "<\(token.kind)>"
    }
    letters.removeAll(keepingCapacity: true)
    var isPlain = true
    for index in Int(token.start)..<Int(token.end) {
      let byte = text[index]
      isPlain = isPlain && byte < 0x80
      if byte == UInt8(ascii: "'") { continue }
      letters.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    let word = String(decoding: letters, as: UTF8.self)
    return isPlain ? word : word.lowercased().filter { $0 != "\u{2019}" }
  }
}
