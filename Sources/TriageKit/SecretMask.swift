internal import TriageLint
internal import TriageTickets

/// Every place of a ticket where the characters of one of its secrets stand.
struct SecretMask {
  /// What stands for a secret in any output.
  static let replacement = "[secret]"

  /// Ascending, apart from each other.
  let ranges: [Range<Int>]

  /// Creates a mask from the places, as ``HiddenText/ranges`` has them.
  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// Whether a range shares a byte with a secret.
  ///
  /// - Complexity: O(log *r*) for *r* places.
  func touches(_ range: Range<Int>) -> Bool {
    let index = ranges.firstIndex(endingAfter: range.lowerBound)
    return index < ranges.count && ranges[index].overlaps(range)
  }

  /// The text of a range, with each secret in it replaced.
  func text(of range: Range<Int>, in ticket: borrowing Ticket) -> String {
    var result = ""
    var start = range.lowerBound
    for secret in ranges[ranges.firstIndex(endingAfter: range.lowerBound)...] {
      guard secret.lowerBound < range.upperBound else { break }
      if secret.lowerBound > start {
        result += String(decoding: ticket.text[start..<secret.lowerBound], as: UTF8.self)
      }
      result += Self.replacement
      start = secret.upperBound
    }
    if start < range.upperBound {
      result += String(decoding: ticket.text[start..<range.upperBound], as: UTF8.self)
    }
    return result
  }
}
