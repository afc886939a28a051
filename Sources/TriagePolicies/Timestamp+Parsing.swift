import JSON5Values

extension Timestamp {
  /// Reads a time of ISO 8601 as tickets and logs write it.
  ///
  /// A date, or a date and a time apart by `T` or a space; seconds and their fraction may be missing (the fraction
  /// is dropped); `Z`, `+02:00`, `+0200` or `+02`, or nothing, which means UTC. A second of 60 is the next minute's
  /// first.
  ///
  /// - Throws: what is wrong with the text.
  package init(parsing text: String) throws(TimestampError) {
    var reader = TimestampReader(text)
    let seconds = try reader.read()
    guard (Timestamp.earliest...Timestamp.latest).contains(seconds) else {
      throw TimestampError(text: text, problem: .outOfRange)
    }
    self.init(seconds: seconds)
  }

  /// 0000-01-01T00:00:00Z.
  static let earliest: Int64 = -62_167_219_200
  /// 9999-12-31T23:59:59Z.
  static let latest: Int64 = 253_402_300_799
}

/// What is wrong with a text that should be a time.
package struct TimestampError: Error, Equatable, Sendable {
  /// Kinds of mistakes.
  package enum Problem: Equatable, Sendable {
    /// The text has not the form of a time.
    case form
    /// The month is not 1 to 12.
    case month(Int)
    /// The day is not of the month, which has so many days.
    case day(Int, last: Int)
    /// Hour, minute, second or offset is too great.
    case clock
    /// In UTC the year is not 0 to 9999.
    case outOfRange
  }

  /// The text.
  package var text: String
  /// What is wrong.
  package var problem: Problem

  /// The mistake in words.
  package var message: String {
    let form = "expected ISO 8601 such as 2026-11-21T10:00:00Z"
    return switch problem {
    case .form: "\(quoted(text)) is not a time; \(form)"
    case .month(let month): "\(quoted(text)) has the month \(month); expected 01 to 12"
    case .day(let day, let last):
      "\(quoted(text)) has the day \(day); expected 01 to \(last) in that month"
    case .clock: "\(quoted(text)) has no such time of day or offset; expected 00:00:00 to 23:59:59"
    case .outOfRange: "\(quoted(text)) is out of range; expected a year from 0000 to 9999"
    }
  }
}

/// A reader of a time's text from left to right.
private struct TimestampReader {
  private let text: String
  private var rest: Substring.UTF8View

  init(_ text: String) {
    self.text = text
    rest = Substring(text).utf8
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  mutating func read() throws(TimestampError) -> Int64 {
    let days = try date()
    guard !rest.isEmpty else { return days * 86_400 }
    guard skip("T") || skip("t") || skip(" ") else { throw error(.form) }
    let clock = try timeOfDay()
    let offset = try offset()
    guard rest.isEmpty else { throw error(.form) }
    return days * 86_400 + Int64(clock - offset)
  }

  private mutating func date() throws(TimestampError) -> Int64 {
    let year = try number(digits: 4)
    guard skip("-") else { throw error(.form) }
    let month = try number(digits: 2)
    guard skip("-") else { throw error(.form) }
    let day = try number(digits: 2)
    guard 1...12 ~= month else { throw error(.month(month)) }
    let last = CivilDate.days(inMonth: month, of: Int64(year))
    guard 1...last ~= day else { throw error(.day(day, last: last)) }
    return CivilDate(year: Int64(year), month: month, day: day).daysSinceEpoch
  }

  private mutating func timeOfDay() throws(TimestampError) -> Int {
    let hour = try number(digits: 2)
    guard skip(":") else { throw error(.form) }
    let minute = try number(digits: 2)
    var second = 0
    if skip(":") {
      second = try number(digits: 2)
      if skip(".") || skip(",") {
        guard isDigit(rest.first) else { throw error(.form) }
        while isDigit(rest.first) { rest.removeFirst() }
      }
    }
    guard hour < 24, minute < 60, second < 60 || (second == 60 && minute == 59) else {
      throw error(.clock)
    }
    return hour * 3600 + minute * 60 + second
  }

  private mutating func offset() throws(TimestampError) -> Int {
    if rest.isEmpty || skip("Z") || skip("z") { return 0 }
    let isNegative = skip("-")
    guard isNegative || skip("+") else { throw error(.form) }
    let hours = try number(digits: 2)
    let minutes = skip(":") || isDigit(rest.first) ? try number(digits: 2) : 0
    guard hours < 24, minutes < 60 else { throw error(.clock) }
    return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
  }

  private mutating func number(digits: Int) throws(TimestampError) -> Int {
    var number = 0
    for _ in 0..<digits {
      guard let byte = rest.first, isDigit(byte) else { throw error(.form) }
      number = number * 10 + Int(byte - 0x30)
      rest.removeFirst()
    }
    return number
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return 0x30...0x39 ~= byte
  }

  private func error(_ problem: TimestampError.Problem) -> TimestampError {
    TimestampError(text: text, problem: problem)
  }
}
