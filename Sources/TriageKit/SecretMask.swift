internal import TriageLint
internal import TriageTickets

/// Every place of a ticket where the characters of one of its secrets stand.
struct SecretMask {
  /// What stands for a secret in any output.
  static let replacement = "[secret]"

  /// More distinct secrets than this are looked for nowhere else: then all of the text is hidden.
  private static let limit = 64

  /// Ascending and apart from each other.
  private(set) var ranges: [Range<Int>] = []

  /// Finds all occurrences of the secrets, also those outside the place that gave them away.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text, nothing where there are no secrets.
  init(_ secrets: [Secret], in ticket: borrowing Ticket) {
    guard !secrets.isEmpty else { return }
    let text = ticket.text
    var found: [Range<Int>] = []
    var seen: Set<ArraySlice<UInt8>> = []
    for secret in secrets {
      found.append(secret.range)
      let value = text[secret.range]
      guard value.count >= 4, seen.insert(value).inserted else { continue }
      guard seen.count <= Self.limit else {
        ranges = [0..<text.count]
        return
      }
      var index = 0
      while index + value.count <= text.count {
        if text[index] == value[value.startIndex],
          text[index..<index + value.count].elementsEqual(value)
        {
          found.append(index..<index + value.count)
          index += value.count
        } else {
          index += 1
        }
      }
    }
    found.sort { $0.lowerBound < $1.lowerBound }
    for range in found {
      if let last = ranges.last, range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  /// Whether a range shares a byte with a secret.
  ///
  /// - Complexity: O(log *r*) for *r* ranges.
  func touches(_ range: Range<Int>) -> Bool {
    let index = firstEnding(after: range.lowerBound)
    return index < ranges.count && ranges[index].overlaps(range)
  }

  /// The text of a range, with each secret in it replaced.
  func text(of range: Range<Int>, in ticket: borrowing Ticket) -> String {
    var result = ""
    var start = range.lowerBound
    for secret in ranges[firstEnding(after: start)...] {
      guard secret.overlaps(range) else { break }
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

  /// The index of the first range that ends behind an offset.
  private func firstEnding(after offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
