/// The line that names the writer of a quoted message: "On … wrote:" and the like in other languages.
enum Attribution {
  /// What such lines begin with in the languages that programs were first seen in, and in the others.
  private static let openings: [StaticString] = ["On ", "Am ", "Le ", "El "]
  private static let otherOpenings: [StaticString] = [
    "Il ", "Op ", "Em ", "Den ", "A ", "W dniu ", "Dnia ", "Dne ",
  ]
  /// What they end with before the colon.
  private static let endings: [StaticString] = ["wrote", "schrieb", "écrit", "escribió"]
  private static let otherEndings: [StaticString] = [
    "scritto", "schreef", "escreveu", "skrev", "napisał", "napisała", "napisał(a)", "kirjoitti",
    "napsal", "napsal(a)", "napsala", "yazdı", "írta", "scris", "написал", "написал(а)", "пишет",
    "пише", "写道", "寫道", "님이 작성",
  ]
  /// Verbs with the name behind them, as in "Am Montag um 10:00 schrieb Eva <eva@example.com>:".
  private static let verbs: [StaticString] = ["schrieb ", "schreef ", "skrev "]

  /// Where the attribution that begins with `line` ends, on one line or broken over up to three; nil where it is none.
  static func last(_ bytes: Span<UInt8>, _ line: TextLine, _ end: Int) -> TextLine? {
    let isCommon = openings.contains { bytes.hasPrefix($0, at: line.first, to: line.end) }
    let isOther =
      !isCommon && otherOpenings.contains { bytes.hasPrefix($0, at: line.first, to: line.end) }
    guard line.count <= 300 else { return nil }
    guard isCommon || isOther else {
      // Some languages begin with the day of the week, or the date: an address must speak for it.
      let isStated = isEnd(bytes, line) && isSure(bytes, line.content, needsAddress: true)
      return isStated ? line : nil
    }
    var last = line
    for _ in 0..<3 {
      if isEnd(bytes, last) {
        let range = line.first..<last.end
        let isMeant =
          isCommon && isEnd(bytes, last, endings) ? hasDigit(bytes, range) : isSure(bytes, range)
        return isMeant ? last : nil
      }
      guard last.next < end else { return nil }
      last = TextLine(bytes, from: last.next, to: end)
      guard !last.isBlank, last.count <= 200 else { return nil }
    }
    return nil
  }

  private static func isEnd(_ bytes: Span<UInt8>, _ line: TextLine) -> Bool {
    isEnd(bytes, line, endings) || isEnd(bytes, line, otherEndings)
  }

  /// Whether `line` ends with a colon behind one of the words, or with a name behind a verb.
  private static func isEnd(
    _ bytes: Span<UInt8>, _ line: TextLine, _ words: [StaticString]
  ) -> Bool {
    var end = line.end
    if bytes[end - 1] == UInt8(ascii: ":") {
      end -= 1
    } else if end - 3 >= line.first, bytes.hasPrefix("：", at: end - 3, to: end) {
      end -= 3
    } else {
      return false
    }
    end = bytes.trimmedEnd(of: line.first..<end)
    for word in words where end - line.first >= word.utf8CodeUnitCount {
      if bytes.hasPrefix(word, at: end - word.utf8CodeUnitCount, to: end) { return true }
    }
    var index = line.first
    while index < line.end {
      index = bytes.firstIndex(of: UInt8(ascii: "s"), from: index, to: line.end)
      if verbs.contains(where: { bytes.hasPrefix($0, at: index, to: line.end) }) { return true }
      index += 1
    }
    return false
  }

  /// Whether a range holds a digit with an address, or with a year where that will do.
  private static func isSure(
    _ bytes: Span<UInt8>, _ range: Range<Int>, needsAddress: Bool = false
  ) -> Bool {
    let at = bytes.firstIndex(of: UInt8(ascii: "@"), from: range.lowerBound, to: range.upperBound)
    if at < range.upperBound { return hasDigit(bytes, range) }
    guard !needsAddress else { return false }
    var digits = 0
    for index in range {
      digits = bytes[index].isDigit ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  private static func hasDigit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index].isDigit { return true }
    return false
  }
}
