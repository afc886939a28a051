internal import TriageLint
internal import TriageTickets

/// Every place of a ticket where the characters of one of its secrets stand.
struct SecretMask {
  /// What stands for a secret in any output.
  static let replacement = "[secret]"

  private(set) var ranges: [Range<Int>] = []

  /// Finds all occurrences of the secrets, also those outside the place that gave them away.
  ///
  /// - Complexity: O(*n* · *s*) for *n* bytes and *s* distinct secrets, nothing where there are none.
  init(_ secrets: [Secret], in ticket: borrowing Ticket) {
    guard !secrets.isEmpty else { return }
    let text = ticket.text
    var seen: Set<[UInt8]> = []
    for secret in secrets {
      let value = Array(text[secret.range])
      ranges.append(secret.range)
      guard value.count >= 4, seen.insert(value).inserted else { continue }
      var index = 0
      while index + value.count <= text.count {
        if text[index] == value[0], text[index..<index + value.count].elementsEqual(value) {
          ranges.append(index..<index + value.count)
          index += value.count
        } else {
          index += 1
        }
      }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a range shares a byte with a secret.
  func touches(_ range: Range<Int>) -> Bool { ranges.contains { $0.overlaps(range) } }

  /// The text of a range, with each secret in it replaced.
  func text(of range: Range<Int>, in ticket: borrowing Ticket) -> String {
    var result = ""
    var start = range.lowerBound
    for secret in ranges where secret.overlaps(range) {
      guard secret.upperBound > start else { continue }
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
