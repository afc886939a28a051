/// The date of a mail (RFC 5322, section 3.3) as ISO 8601.
enum MailDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let zones = [
    "ut": "Z", "utc": "Z", "gmt": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00",
    "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00",
    "pdt": "-07:00",
  ]

  /// `2024-05-03T10:00:00+02:00` for `Fri, 3 May 2024 10:00:00 +0200 (CEST)`; nil for what is no date.
  static func iso8601(_ text: String) -> String? {
    var words = text.prefix(200).split { $0 == " " || $0 == "\t" || $0 == "\r\n" || $0 == "\n" }
    if words.first?.last == "," { words.removeFirst() }
    guard words.count >= 4, let day = Int(words[0]), 1...31 ~= day,
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()),
      var year = Int(words[2]), year >= 0, year < 10000
    else { return nil }
    // Years of two and three digits are obsolete (RFC 5322, section 4.3).
    if year < 50 { year += 2000 } else if year < 1000 { year += 1900 }
    let times = words[3].split(separator: ":").map { Int($0) ?? -1 }
    guard 2...3 ~= times.count, 0...23 ~= times[0], 0...59 ~= times[1],
      times.count == 2 || 0...60 ~= times[2]
    else { return nil }
    guard let zone = words.count > 4 ? zone(String(words[4])) : "Z" else { return nil }
    let second = times.count == 3 ? min(59, times[2]) : 0
    return "\(pad(year, 4))-\(pad(month + 1))-\(pad(day))T"
      + "\(pad(times[0])):\(pad(times[1])):\(pad(second))\(zone)"
  }

  private static func zone(_ text: String) -> String? {
    if let known = zones[text.lowercased()] { return known }
    let digits = text.dropFirst()
    guard let sign = text.first, sign == "+" || sign == "-", digits.utf8.count == 4,
      let value = Int(digits), value >= 0, value / 100 < 24, value % 100 < 60
    else { return nil }
    return "\(sign)\(pad(value / 100)):\(pad(value % 100))"
  }

  private static func pad(_ value: Int, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
