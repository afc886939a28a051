/// A span of time as policy files write it: `30 minutes`, `1 hour`, `1 day`, `1 hour 30 minutes`.
///
/// A day is 24 hours and a week seven days, of covered time where the coverage is not round the clock.
package struct ReadableDuration: Equatable, Sendable {
  /// Length in seconds, greater than zero.
  package let seconds: Int64
  /// The span in words, in the units in which it was written: `24 hours` is not `1 day`.
  package let text: String

  /// The longest span that a file may ask for: 3650 days.
  package static let longest: Int64 = 3650 * 86_400

  /// Creates a span of so many seconds, written in days, hours, minutes and seconds.
  package init(seconds: Int64) {
    var rest = seconds
    var parts: [String] = []
    for (unit, size) in [("day", Int64(86_400)), ("hour", 3600), ("minute", 60), ("second", 1)] {
      let number = rest / size
      rest %= size
      if number != 0 { parts.append("\(number) \(unit)\(number == 1 ? "" : "s")") }
    }
    self.seconds = seconds
    text = parts.isEmpty ? "0 seconds" : parts.joined(separator: " ")
  }

  /// Why a text is no span that a file may ask for.
  package enum Fault: Error, Equatable, Sendable {
    /// It is no row of numbers with units.
    case form
    /// It is zero, or longer than ``longest``.
    case length
  }

  /// Reads numbers with units.
  ///
  /// - Throws: why the text cannot be used.
  package init(reading text: String) throws(Fault) {
    let words = words(of: text)
    var total: Int64 = 0
    var count: Int64?
    for word in words {
      if word.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
        guard count == nil else { throw .form }
        // Of a number that is too great only that counts; it must not overflow.
        count = min(Int64(word) ?? .max, ReadableDuration.longest + 1)
      } else {
        guard let number = count, let unit = unitSeconds(word) else { throw .form }
        total = min(total + number * unit, ReadableDuration.longest + 1)
        count = nil
      }
    }
    guard count == nil, !words.isEmpty else { throw .form }
    guard 1...ReadableDuration.longest ~= total else { throw .length }
    seconds = total
    self.text = words.joined(separator: " ")
  }
}

/// Words and numbers of a text, small letters, white space dropped: `90min` is two words.
private func words(of text: String) -> [String] {
  var words: [String] = []
  var lastIsDigit: Bool?
  for scalar in text.unicodeScalars {
    let isDigit = 0x30...0x39 ~= scalar.value
    if scalar == " " {
      lastIsDigit = nil
    } else if lastIsDigit == isDigit {
      words[words.count - 1].unicodeScalars.append(scalar)
    } else {
      words.append(String(scalar))
      lastIsDigit = isDigit
    }
  }
  return words.map { $0.lowercased() }
}

/// The length of a unit in seconds.
private func unitSeconds(_ unit: String) -> Int64? {
  switch unit {
  case "s", "sec", "second", "seconds": 1
  case "m", "min", "minute", "minutes": 60
  case "h", "hour", "hours": 3600
  case "d", "day", "days": 86_400
  case "w", "week", "weeks": 604_800
  default: nil
  }
}
