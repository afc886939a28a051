internal import TriageKit
internal import TriageTickets

/// The lines of a ticket in which something decided, each with marks below it.
///
/// `+` and `#` stand under words that spoke for the level, `-` and `=` under those that spoke against it; the second of each pair where
/// the word weighed at least a third of the heaviest.
struct MarkedTicket {
  private let usesColor: Bool
  private let words: WordWeights
  private let hidden: [Range<Int>]
  private let legend: String

  init(_ assessment: Assessment, _ words: WordWeights, usesColor: Bool) {
    self.usesColor = usesColor
    self.words = words
    hidden = assessment.hiddenRanges
    legend =
      "marks: # strongly, + weakly for \(assessment.level); = strongly, - weakly for \(assessment.runnerUp)\n"
  }

  /// The marked lines, with their numbers.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the ticket.
  func text(_ ticket: borrowing Ticket) -> String {
    let bytes = ticket.text
    var weights = [Int](repeating: 0, count: bytes.count)
    for word in words.words where !word.isHidden {
      for index in word.range { weights[index] = word.weight }
    }
    let heaviest = words.heaviest
    var result = ""
    var start = 0
    var secrets = hidden[...]
    for end in bytes.indices where bytes[end] == 0x0A || end == bytes.count - 1 {
      let stop = bytes[end] == 0x0A ? end : end + 1
      defer { start = end + 1 }
      guard start < stop, weights[start..<stop].contains(where: { $0 != 0 }) else { continue }
      var line = ""
      var under = ""
      var offset = start
      let shown = String(decoding: bytes[start..<stop], as: UTF8.self)
      for scalar in shown.unicodeScalars {
        let weight = weights[offset]
        let isStrong = abs(weight) * 3 >= heaviest
        while let secret = secrets.first, secret.upperBound <= offset { secrets.removeFirst() }
        let isHidden = secrets.first?.contains(offset) ?? false
        let piece = isHidden ? "·" : inert(String(Character(scalar)))
        line += colored(piece, weight: weight, isStrong: isStrong)
        let mark = weight == 0 ? " " : weight > 0 ? (isStrong ? "#" : "+") : isStrong ? "=" : "-"
        under += String(repeating: mark, count: piece.count)
        offset += UTF8.width(scalar)
      }
      result += left(String(ticket.position(of: start).line), 5) + " | " + line + "\n"
      result += "      | " + trimmed(under) + "\n"
    }
    return result.isEmpty ? "" : legend + result
  }

  private func colored(_ piece: String, weight: Int, isStrong: Bool) -> String {
    guard usesColor, weight != 0 else { return piece }
    let code = (isStrong ? "1;" : "") + (weight > 0 ? "31" : "34")
    return "\u{1B}[\(code)m\(piece)\u{1B}[0m"
  }
}
