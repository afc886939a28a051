import TriageFeatures

/// Words that are looked for at once, in any case of their ASCII letters.
struct WordList: Sendable {
  /// In small letters, by first byte.
  private let words: [[UInt8]]
  /// By first byte, where its words begin in `words`; one more for the end of the last.
  private let starts: [Int]

  /// Creates a list of words, none of them empty.
  init(_ words: [String]) {
    let sorted = words.map { $0.utf8.map(\.lowered) }.sorted { $0[0] < $1[0] }
    var starts = [Int](repeating: 0, count: 257)
    for word in sorted { starts[Int(word[0]) + 1] += 1 }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
    (self.words, self.starts) = (sorted, starts)
  }

  /// The length of the longest word that begins at an offset and ends at `limit` or before; 0 where none does.
  func longest(at offset: Int, before limit: Int, in text: Span<UInt8>) -> Int {
    let first = Int(text[offset].lowered)
    var longest = 0
    for number in starts[first]..<starts[first + 1] {
      let count = words[number].count
      guard count > longest, offset + count <= limit else { continue }
      var length = 1
      while length < count, text[offset + length].lowered == words[number][length] { length += 1 }
      if length == count { longest = count }
    }
    return longest
  }

  /// Whether one of the words stands anywhere in a range.
  func occurs(in text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where longest(at: offset, before: range.upperBound, in: text) > 0 {
      return true
    }
    return false
  }

  /// Whether one of the words begins a range.
  func begins(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    !range.isEmpty && longest(at: range.lowerBound, before: range.upperBound, in: text) > 0
  }

  /// Whether a range is one of the words.
  func holds(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    !range.isEmpty
      && longest(at: range.lowerBound, before: range.upperBound, in: text) == range.count
  }

  /// Whether one of the words stands in a range behind its beginning or a byte that is neither letter nor digit.
  func occursApart(in text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range {
      let isApart =
        offset == range.lowerBound || !text[offset - 1].isLetter && !text[offset - 1].isDigit
      if isApart, longest(at: offset, before: range.upperBound, in: text) > 0 { return true }
    }
    return false
  }
}
