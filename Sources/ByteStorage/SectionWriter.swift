/// Appends little-endian values to the bytes of a section.
public struct SectionWriter: Sendable {
  /// What has been written.
  public var bytes: [UInt8] = []

  /// Creates an empty section.
  public init() {}

  /// Appends an integer, little-endian.
  public mutating func append(_ value: UInt32) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    bytes.append(UInt8(truncatingIfNeeded: value >> 16))
    bytes.append(UInt8(truncatingIfNeeded: value >> 24))
  }

  /// Appends an integer, little-endian.
  public mutating func append(_ value: UInt64) {
    append(UInt32(truncatingIfNeeded: value))
    append(UInt32(truncatingIfNeeded: value >> 32))
  }

  /// Appends an integer, little-endian.
  public mutating func append(_ value: Int16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  /// Appends zero bytes to be filled in later.
  ///
  /// - Returns: where they begin.
  public mutating func appendZeros(_ count: Int) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    return start
  }

  /// Appends the bits of a number.
  public mutating func append(_ value: Double) { append(value.bitPattern) }

  /// Appends a length as UInt32 and the UTF-8 of a string.
  public mutating func append(_ text: String) {
    append(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a length as UInt32 and that many values.
  public mutating func append(_ values: Span<UInt32>) {
    append(UInt32(values.count))
    append(values: values)
  }

  /// Appends values without their number.
  public mutating func append(values: Span<UInt32>) {
    var end = appendZeros(4 * values.count)
    var written = bytes.mutableSpan
    for index in values.indices {
      let value = values[index]
      for byte in 0..<4 {
        written[end + byte] = UInt8(truncatingIfNeeded: value >> UInt32(8 * byte))
      }
      end += 4
    }
  }

  /// Appends a length as UInt32 and that many numbers.
  public mutating func append(_ values: [Double]) {
    append(UInt32(values.count))
    for value in values { append(value) }
  }

  /// Appends zero bytes up to a multiple of 8, so that what follows is aligned.
  public mutating func pad() {
    while bytes.count % 8 != 0 { bytes.append(0) }
  }
}
