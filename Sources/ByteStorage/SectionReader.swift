/// Reads little-endian values of a section in order; every step is checked against the section's end.
public struct SectionReader {
  private let storage: StoredBytes
  private let kind: UInt32
  private var offset: Int
  private let start: Int
  private let end: Int

  init(storage: StoredBytes, kind: UInt32, range: Range<Int>) {
    self.storage = storage
    self.kind = kind
    start = range.lowerBound
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Bytes not read yet.
  public var remaining: Int { end - offset }

  /// An error about this section.
  public func malformed(_ problem: String) -> FormatError { .section(kind, problem) }

  /// Reads one integer.
  ///
  /// - Throws: ``FormatError`` at the section's end.
  public mutating func integer(_ type: UInt32.Type) throws(FormatError) -> UInt32 {
    guard remaining >= 4 else { throw malformed("cut short") }
    defer { offset += 4 }
    return UInt32(
      littleEndian: unsafe storage.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: UInt32.self))
  }

  /// Reads one integer.
  ///
  /// - Throws: ``FormatError`` at the section's end.
  public mutating func integer(_ type: UInt64.Type) throws(FormatError) -> UInt64 {
    guard remaining >= 8 else { throw malformed("cut short") }
    defer { offset += 8 }
    return UInt64(
      littleEndian: unsafe storage.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  /// Reads a number that is finite.
  ///
  /// - Throws: ``FormatError`` at the section's end or for an infinity or not-a-number.
  public mutating func number() throws(FormatError) -> Double {
    let value = Double(bitPattern: try integer(UInt64.self))
    guard value.isFinite else { throw malformed("a number that is not finite") }
    return value
  }

  /// Reads a number within bounds.
  ///
  /// - Throws: ``FormatError`` at the section's end or for any other number.
  public mutating func number(in range: ClosedRange<Double>) throws(FormatError) -> Double {
    let value = try number()
    guard range.contains(value) else {
      throw malformed("a number outside of \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// Reads a UInt32 that counts things of at least `size` bytes each, all of which still fit the section.
  ///
  /// - Throws: ``FormatError`` where they cannot fit.
  public mutating func count(of size: Int) throws(FormatError) -> Int {
    let count = Int(try integer(UInt32.self))
    guard count <= remaining / size else { throw malformed("a count of \(count) that cannot fit") }
    return count
  }

  /// Reads a length and a UTF-8 string.
  ///
  /// - Throws: ``FormatError`` at the section's end or for invalid UTF-8.
  public mutating func text() throws(FormatError) -> String {
    let count = try count(of: 1)
    guard let text = String(validating: storage.bytes[offset..<offset + count], as: UTF8.self)
    else { throw malformed("text that is not UTF-8") }
    offset += count
    return text
  }

  /// Reads a length and that many numbers, all within bounds.
  ///
  /// - Throws: ``FormatError`` as ``number(in:)`` does.
  public mutating func numbers(in range: ClosedRange<Double>) throws(FormatError) -> [Double] {
    let count = try count(of: 8)
    var values: [Double] = []
    for _ in 0..<count { values.append(try number(in: range)) }
    return values
  }

  /// Reads a length and that many integers.
  ///
  /// - Throws: ``FormatError`` at the section's end.
  public mutating func integers() throws(FormatError) -> [UInt32] {
    let count = try count(of: 4)
    var values: [UInt32] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try integer(UInt32.self)) }
    return values
  }

  /// A view of `count` values as they lie, from here on.
  ///
  /// - Throws: ``FormatError`` where they leave the section or are not aligned.
  public mutating func view<Element: BitwiseCopyable>(
    of type: Element.Type, count: Int
  ) throws(FormatError) -> StoredArray<Element> {
    let width = MemoryLayout<Element>.stride
    guard count >= 0, count <= remaining / width,
      let view = storage.array(of: type, at: offset, count: count)
    else { throw malformed("a table that does not fit") }
    offset += count * width
    return view
  }

  /// Skips the zero bytes that align what follows.
  ///
  /// - Throws: ``FormatError`` where they are missing or not zero.
  public mutating func skipPadding() throws(FormatError) {
    while (offset - start) % 8 != 0 {
      guard remaining > 0 else { throw malformed("cut short") }
      guard storage.bytes[offset] == 0 else { throw malformed("padding that is not zero") }
      offset += 1
    }
  }

  /// Checks that everything was read.
  ///
  /// - Throws: ``FormatError`` where bytes are left over.
  public func finish() throws(FormatError) {
    guard remaining == 0 else { throw malformed("\(remaining) bytes too many") }
  }
}
