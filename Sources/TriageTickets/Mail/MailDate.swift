/// The date of a mail as ISO 8601, whichever of the forms in use it has.
///
/// That of RFC 5322, section 3.3, with or without weekday, seconds, zone and comments; years of two digits; zones by
/// name; the form of `asctime`; ISO 8601 itself.
package enum MailDate {
  /// The first three letters of the months, in lower case.
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  /// The first three letters of the days of the week, in lower case.
  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let zones = [
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
    "met": "+01:00", "cest": "+02:00", "mest": "+02:00", "eet": "+02:00", "eest": "+03:00",
    "msk": "+03:00", "jst": "+09:00", "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00",
  ]

  /// `2024-05-03T10:00:00+02:00` for `Fri, 3 May 2024 10:00:00 +0200 (CEST)`.
  ///
  /// - Returns: nil for what is no date, a day that its month does not have included.
  package static func iso8601(_ text: String) -> String? {
    var reader = Reader()
    for word in words(text) {
      guard reader.take(word) else { return nil }
    }
    return reader.iso8601
  }

  /// The words apart by white space and commas, comments left out; a date and a time joined by `T` are two.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    for character in text.unicodeScalars.prefix(200) {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case "T" where word.utf8.count == 10 && word.utf8.first?.isDigit == true: break
      case " ", "\t", "\r", "\n", ",": break
      default:
        word.unicodeScalars.append(character)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    return word.isEmpty ? words : words + [word]
  }

  /// What is known of a date so far, word by word.
  private struct Reader {
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var time: (hour: Int, minute: Int, second: Int)?
    private var zone: String?
    private var isFirst = true

    /// Takes a word; false for one that has no place in a date.
    mutating func take(_ word: String) -> Bool {
      defer { isFirst = false }
      let lower = word.lowercased()
      guard let first = lower.utf8.first else { return true }
      if time != nil, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
        zone = MailDate.offset(lower)
        return zone != nil
      }
      guard first.isDigit else { return takeName(lower) }
      if lower.contains(":") { return takeTime(lower) }
      if lower.contains("-") { return takeDate(lower) }
      guard let number = Int(lower) else { return false }
      if lower.utf8.count <= 2, day == nil {
        day = number
      } else if year == nil {
        // Years of two and three digits are obsolete (RFC 5322, section 4.3).
        year = lower.utf8.count > 3 ? number : number < 50 ? number + 2000 : number + 1900
      } else {
        return false
      }
      return true
    }

    private mutating func takeName(_ name: String) -> Bool {
      if isFirst, weekdays.contains(String(name.prefix(3))) { return true }
      if month == nil, let index = months.firstIndex(of: String(name.prefix(3))) {
        month = index + 1
        return true
      }
      guard let time else { return false }
      if name == "am" || name == "pm" {
        guard 1...12 ~= time.hour else { return false }
        self.time?.hour = time.hour % 12 + (name == "pm" ? 12 : 0)
        return true
      }
      if name.hasPrefix("gmt") || name.hasPrefix("utc"), name.utf8.count > 3 {
        zone = offset(String(name.dropFirst(3)))
        return zone != nil
      }
      guard name.utf8.allSatisfy(\.isLetter), name.utf8.count <= 5 else { return false }
      // A zone of another name is one of which nothing is known, so it is that of Greenwich (section 4.3).
      zone = zone ?? zones[name] ?? "Z"
      return true
    }

    /// `2026-11-16` or `16-Nov-2026`.
    private mutating func takeDate(_ word: String) -> Bool {
      let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, year == nil, month == nil, day == nil else { return false }
      if parts[0].utf8.count == 4, let number = Int(parts[1]), parts[1].utf8.count == 2 {
        month = number
        return take(parts[0]) && take(parts[2])
      }
      return parts.allSatisfy { take($0) }
    }

    /// `9:40`, `09:40:00.123`, or with a zone at its end as ISO 8601 has it.
    private mutating func takeTime(_ word: String) -> Bool {
      guard time == nil else { return false }
      let end =
        word.utf8.firstIndex {
          !$0.isDigit && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".")
        } ?? word.utf8.endIndex
      // A fraction of a second is left out.
      let clock = word[..<end].split(separator: ".", maxSplits: 1)
      let numbers = (clock.first ?? "").split(separator: ":").map { Int($0) ?? -1 }
      guard 2...3 ~= numbers.count, 0...23 ~= numbers[0], 0...59 ~= numbers[1],
        numbers.count == 2 || 0...60 ~= numbers[2]
      else { return false }
      time = (numbers[0], numbers[1], numbers.count == 3 ? min(59, numbers[2]) : 0)
      return end == word.endIndex || take(String(word[end...]))
    }

    /// The date where there is a whole one.
    var iso8601: String? {
      // Two years less than there are, so that no zone leads out of those with four digits.
      guard let year, let month, let day, let time, 1...9998 ~= year, 1...12 ~= month,
        1...MailDate.days(inMonth: month, of: year) ~= day
      else { return nil }
      return "\(pad(year, 4))-\(pad(month))-\(pad(day))T"
        + "\(pad(time.hour)):\(pad(time.minute)):\(pad(time.second))\(zone ?? "Z")"
    }
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `+0200`, `+02:00`, `+02` or `+2`.
  private static func offset(_ text: String) -> String? {
    let digits = text.dropFirst().filter { $0 != ":" }
    guard let sign = text.first, sign == "+" || sign == "-", digits.utf8.allSatisfy(\.isDigit),
      [1, 2, 4].contains(digits.utf8.count),
      let value = Int(digits.utf8.count < 4 ? digits + "00" : digits), value / 100 < 24,
      value % 100 < 60
    else { return nil }
    return "\(sign)\(pad(value / 100)):\(pad(value % 100))"
  }

  private static func pad(_ value: Int, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
