import JSON5Values

extension Timestamp {
  /// Reads a time of ISO 8601 as tickets and logs write it.
  ///
  /// A date, or a date and a time apart by `T` or a space, with their dashes and colons or, as in `20261121T100000Z`, all without;
  /// seconds and their fraction may be missing (the fraction is dropped); `Z`, `+02:00`, `+0200` or `+02`, or nothing, which means UTC. A second of 60 is the next minute's
  /// first.
  ///
  /// - Throws: what is wrong with the text.
  package init(parsing text: String) throws(TimestampError) {
    do throws(TimestampError.Problem) {
      var reader = TimestampReader(text.utf8.span)
      seconds = try reader.read()
    } catch {
      throw TimestampError(text: text, problem: error)
    }
  }

  /// 0000-01-01T00:00:00Z.
  static let earliest: Int64 = -62_167_219_200
  /// 9999-12-31T23:59:59Z.
  static let latest: Int64 = 253_402_300_799
}

/// What is wrong with a text that should be a time.
package struct TimestampError: Error, Equatable, Sendable {
  /// Kinds of mistakes.
  package enum Problem: Error, Equatable {
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
    // Seconds since 1970 begin as a date without hyphens does.
    case .month where text.utf8.count > 8 && text.utf8.allSatisfy({ (0x30...0x39).contains($0) }):
      "\(quoted(text)) is not a time; \(form)"
    case .month(let month): "\(quoted(text)) has the month \(month); expected 01 to 12"
    case .day(let day, let last):
      "\(quoted(text)) has the day \(day); expected 01 to \(last) in that month"
    case .clock: "\(quoted(text)) has no such time of day or offset; expected 00:00:00 to 23:59:59"
    case .outOfRange: "\(quoted(text)) is out of range; expected a year from 0000 to 9999"
    }
  }
}

/// A reader of a time's text from left to right.
private struct TimestampReader: ~Escapable {
  private let bytes: Span<UInt8>
  private var index = 0
  /// Whether the date was in the basic format, without dashes: then the time has no colons.
  private var isBasic = false

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  /// Seconds since 1970-01-01T00:00:00Z.
  @_lifetime(self: copy self)
  mutating func read() throws(TimestampError.Problem) -> Int64 {
    var seconds = try date() * 86_400
    if index < bytes.count {
      guard skip("T") || skip("t") || skip(" ") else { throw .form }
      seconds += try timeOfDay()
      seconds -= try offset()
      guard index == bytes.count else { throw .form }
    }
    guard (Timestamp.earliest...Timestamp.latest).contains(seconds) else { throw .outOfRange }
    return seconds
  }

  /// Days since 1970-01-01.
  @_lifetime(self: copy self)
  private mutating func date() throws(TimestampError.Problem) -> Int64 {
    let year = try number(digits: 4)
    isBasic = !skip("-")
    let month = Int(try number(digits: 2))
    guard isBasic || skip("-") else { throw .form }
    let day = Int(try number(digits: 2))
    guard 1...12 ~= month else { throw .month(month) }
    let last = CivilDate.days(inMonth: month, of: year)
    guard 1...last ~= day else { throw .day(day, last: last) }
    return CivilDate(year: year, month: month, day: day).daysSinceEpoch
  }

  /// Seconds since midnight.
  @_lifetime(self: copy self)
  private mutating func timeOfDay() throws(TimestampError.Problem) -> Int64 {
    let hour = try number(digits: 2)
    guard isBasic || skip(":") else { throw .form }
    let minute = try number(digits: 2)
    var second: Int64 = 0
    if isBasic ? isAtDigit : skip(":") {
      second = try number(digits: 2)
      if skip(".") || skip(",") {
        guard isAtDigit else { throw .form }
        while isAtDigit { index += 1 }
      }
    }
    guard hour < 24, minute < 60, second < 60 || (second == 60 && minute == 59) else {
      throw .clock
    }
    return hour * 3600 + minute * 60 + second
  }

  /// Local time minus UTC in seconds; UTC where nothing is said.
  @_lifetime(self: copy self)
  private mutating func offset() throws(TimestampError.Problem) -> Int64 {
    if index == bytes.count || skip("Z") || skip("z") { return 0 }
    let isNegative = skip("-")
    guard isNegative || skip("+") else { throw .form }
    let hours = try number(digits: 2)
    let minutes = skip(":") || isAtDigit ? try number(digits: 2) : 0
    guard hours < 24, minutes < 60 else { throw .clock }
    return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
  }

  @_lifetime(self: copy self)
  private mutating func number(digits: Int) throws(TimestampError.Problem) -> Int64 {
    var number: Int64 = 0
    for _ in 0..<digits {
      guard isAtDigit else { throw .form }
      number = number * 10 + Int64(bytes[index] - 0x30)
      index += 1
    }
    return number
  }

  @_lifetime(self: copy self)
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  private var isAtDigit: Bool { index < bytes.count && 0x30...0x39 ~= bytes[index] }
}
