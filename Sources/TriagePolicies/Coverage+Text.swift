/// Names of the days as coverage writes them.
private let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

extension Coverage {
  /// What a coverage may look like, for messages.
  package static let form =
    "'24x7', '24x5' or hours such as 'Mon-Fri 09:00-17:00 -08:00': one span of hours a day, four digits a time, an offset from UTC and no zone's name"

  /// Reads `24x7`, `24x5`, or days with hours, each with an offset from UTC if it is not UTC; nil where it is none.
  ///
  /// Days are a list of names or ranges (`Mon-Fri`, `Mon,Wed,Sat-Sun`); a range may pass over Sunday. Hours end after
  /// they start, at 24:00 at the latest. An offset is `Z`, `UTC` or `-08:00`. Case does not count.
  package init?(parsing text: String) {
    var words = text.split(separator: " ").map { $0.lowercased() }
    guard !words.isEmpty, words.count <= 3 else { return nil }
    var offset = 0
    if let last = words.last, words.count > 1, let seconds = offsetSeconds(last) {
      offset = seconds
      words.removeLast()
    }
    if words.count == 1, let days = roundTheClock(words[0]) {
      self.init(days: days, start: 0, end: 86_400, offset: offset)
      return
    }
    guard words.count == 2, let days = daySet(words[0]), let hours = hourRange(words[1]) else {
      return nil
    }
    self.init(days: days, start: hours.lowerBound, end: hours.upperBound, offset: offset)
  }

  /// Whether a text that is no coverage names hours that pass midnight, or none: `22:00-06:00`.
  static func endsBeforeStart(_ text: String) -> Bool {
    text.split(separator: " ").contains { word in
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(clockSeconds)
      guard ends.count == 2, let start = ends[0], let end = ends[1] else { return false }
      return start >= end
    }
  }

  /// The coverage in the words in which it is read.
  package var text: String {
    let zone = offset == 0 ? "" : " " + offsetText
    if start == 0, end == 86_400 {
      if days == 0x7F { return "24x7" }
      if days == 0x1F { return "24x5" + zone }
    }
    return "\(dayText) \(clock(start))-\(clock(end))\(zone)"
  }

  private var offsetText: String {
    (offset < 0 ? "-" : "+") + clock(abs(offset))
  }

  private var dayText: String {
    var parts: [String] = []
    var day = 0
    while day < 7 {
      guard covers(weekday: day) else {
        day += 1
        continue
      }
      var last = day
      while last < 6, covers(weekday: last + 1) { last += 1 }
      parts.append(day == last ? dayNames[day] : "\(dayNames[day])-\(dayNames[last])")
      day = last + 1
    }
    return parts.joined(separator: ",")
  }

  private func clock(_ seconds: Int) -> String {
    "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60))"
  }
}

/// The days of `24x7` and `24x5`.
private func roundTheClock(_ name: String) -> UInt8? {
  switch name {
  case "24x7", "24/7": Coverage.always.days
  case "24x5", "24/5": Coverage.weekdays.days
  default: nil
  }
}

/// The days of a list such as `mon,wed,sat-sun` as bits; nil where a name is no day or stands twice.
private func daySet(_ text: String) -> UInt8? {
  var days: UInt8 = 0
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { end in
      dayNames.firstIndex { $0.lowercased() == end }
    }
    guard ends.count <= 2, let first = ends.first, var day = first, let last = ends.last,
      let last
    else { return nil }
    while true {
      guard days >> UInt8(day) & 1 == 0 else { return nil }
      days |= 1 << UInt8(day)
      if day == last { break }
      day = (day + 1) % 7
    }
  }
  return days
}

/// The hours of a text such as `09:00-17:00`, in seconds after midnight.
private func hourRange(_ text: String) -> Range<Int>? {
  let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(clockSeconds)
  guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
  return start..<end
}

/// Seconds of an offset such as `-08:00`, `z` or `utc`.
private func offsetSeconds(_ text: String) -> Int? {
  if text == "z" || text == "utc" { return 0 }
  guard text.hasPrefix("+") || text.hasPrefix("-"),
    let seconds = clockSeconds(text.dropFirst()), seconds < 86_400
  else { return nil }
  return text.hasPrefix("-") ? -seconds : seconds
}

/// Seconds after midnight of `HH:MM`, up to `24:00`.
private func clockSeconds(_ text: Substring) -> Int? {
  let digits = Array(text.utf8)
  guard digits.count == 5, digits[2] == UInt8(ascii: ":"),
    [0, 1, 3, 4].allSatisfy({ 0x30...0x39 ~= digits[$0] })
  else { return nil }
  let numbers = digits.map { Int($0) - 0x30 }
  let hour = numbers[0] * 10 + numbers[1]
  let minute = numbers[3] * 10 + numbers[4]
  guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
  return hour * 3600 + minute * 60
}

/// A number with two digits at least.
private func padded(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
