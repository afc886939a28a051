/// A moment in UTC, to the second.
package struct Timestamp: Equatable, Comparable, Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package var seconds: Int64

  /// Creates a moment from seconds since 1970-01-01T00:00:00Z.
  package init(seconds: Int64) { self.seconds = seconds }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// The moment as `YYYY-MM-DDTHH:MM:SSZ`.
  ///
  /// A year outside 0 to 9999 has a sign and as many digits as it needs.
  package var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``text`` in ASCII, without an allocation of its own.
  package func append(to bytes: inout [UInt8]) {
    let date = CivilDate(daysSinceEpoch: floorDivide(seconds, 86_400))
    let second = floorModulo(seconds, 86_400)
    if date.year < 0 { bytes.append(UInt8(ascii: "-")) }
    if date.year > 9999 { bytes.append(UInt8(ascii: "+")) }
    append(date.year.magnitude, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(UInt64(date.month), digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(UInt64(date.day), digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    append(UInt64(second / 3600), digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(UInt64(second / 60 % 60), digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(UInt64(second % 60), digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "Z"))
  }

  /// Appends a number with so many digits at least.
  private func append(_ number: UInt64, digits: Int, to bytes: inout [UInt8]) {
    if number >= 10 || digits > 1 { append(number / 10, digits: digits - 1, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
