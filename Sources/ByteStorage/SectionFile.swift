/// What is wrong with a binary file, as data.
public enum FormatError: Error, Equatable, Sendable {
  /// The first eight bytes are not the magic.
  case notThisFormat
  /// The version is one this program does not read.
  case version(found: UInt32, expected: UInt32)
  /// The file ends before it should, or has bytes too many.
  case length(found: Int, expected: Int)
  /// The checksum of the contents is not the one stored.
  case checksum
  /// A section is missing, misplaced or malformed.
  case section(UInt32, String)
}

extension FormatError: CustomStringConvertible {
  /// What was found and what was expected.
  public var description: String {
    switch self {
    case .notThisFormat: "not a triage model (the first bytes are others)"
    case .version(let found, let expected):
      "model format version \(found), this program reads \(expected); train the model again"
    case .length(let found, let expected):
      "the file has \(found) bytes where \(expected) were expected: cut short or added to"
    case .checksum: "the checksum does not match: the file was damaged"
    case .section(let kind, let problem): "section \(kind): \(problem)"
    }
  }
}

/// A file of numbered sections behind a header: magic, version, section table, checksum.
///
/// Layout, little-endian: 8 bytes magic, UInt32 version, UInt32 section count *s*, UInt64 file length, UInt64
/// checksum of all that follows the header; then *s* entries of UInt32 kind, UInt32 zero, UInt64 offset, UInt64
/// length; then the sections, ascending, each padded with zero bytes to a multiple of 8.
public struct SectionFile: Sendable {
  /// The bytes of the whole file.
  public let storage: StoredBytes
  /// The kinds of its sections, ascending.
  public private(set) var kinds: [UInt32] = []
  private var ranges: [UInt32: Range<Int>] = [:]

  private static let headerSize = 32
  private static let entrySize = 24

  /// Reads and checks the header, the section table and the checksum.
  ///
  /// - Throws: ``FormatError`` for any bytes that are not exactly what ``data(magic:version:sections:)`` makes.
  /// - Complexity: O(*n*) in the file's length, for the checksum.
  public init(_ storage: StoredBytes, magic: [UInt8], version: UInt32) throws(FormatError) {
    self.storage = storage
    let bytes = storage.bytes
    guard bytes.count >= 8, bytes.prefix(8).elementsEqual(magic) else { throw .notThisFormat }
    guard bytes.count >= Self.headerSize else {
      throw .length(found: bytes.count, expected: Self.headerSize)
    }
    let found = UInt32(truncatingIfNeeded: integer(bytes, 8, 4))
    guard found == version else { throw .version(found: found, expected: version) }
    let length = integer(bytes, 16, 8)
    guard length == UInt64(bytes.count) else {
      throw .length(found: bytes.count, expected: Int(clamping: length))
    }
    guard integer(bytes, 24, 8) == checksum(storage, from: Self.headerSize) else { throw .checksum }
    let count = Int(integer(bytes, 12, 4))
    guard count <= (bytes.count - Self.headerSize) / Self.entrySize else {
      throw .section(0, "the table of \(count) sections does not fit the file")
    }
    var end = Self.headerSize + count * Self.entrySize
    for index in 0..<count {
      let entry = Self.headerSize + index * Self.entrySize
      let kind = UInt32(truncatingIfNeeded: integer(bytes, entry, 4))
      let offset = integer(bytes, entry + 8, 8)
      let size = integer(bytes, entry + 16, 8)
      guard offset == UInt64(end), size <= UInt64(bytes.count - end),
        kinds.last.map({ $0 < kind }) ?? true, integer(bytes, entry + 4, 4) == 0
      else { throw .section(kind, "misplaced") }
      kinds.append(kind)
      ranges[kind] = end..<end + Int(size)
      let padded = end + (Int(size) + 7) / 8 * 8
      guard padded <= bytes.count, bytes[(end + Int(size))..<padded].allSatisfy({ $0 == 0 }) else {
        throw .section(kind, "badly padded")
      }
      end = padded
    }
    guard end == bytes.count else { throw .length(found: bytes.count, expected: end) }
  }

  /// Where a section lies in the file, or nil where the file has none of that kind.
  public func range(of kind: UInt32) -> Range<Int>? { ranges[kind] }

  /// A reader over a section's bytes.
  ///
  /// - Throws: ``FormatError`` where the file has no such section.
  public func reader(of kind: UInt32) throws(FormatError) -> SectionReader {
    guard let range = ranges[kind] else { throw .section(kind, "missing") }
    return SectionReader(storage: storage, kind: kind, range: range)
  }

  /// The bytes of a file made of sections, which need not ascend by kind; each is given up when it is in place.
  public static func data(
    magic: [UInt8], version: UInt32, sections: consuming [(kind: UInt32, writer: SectionWriter)]
  ) -> [UInt8] {
    precondition(magic.count == 8, "the magic is eight bytes")
    let count = sections.count
    var file = SectionWriter()
    _ = file.appendZeros(headerSize + count * entrySize)
    var head = SectionWriter()
    sections.sort { $0.kind > $1.kind }
    while let (kind, writer) = sections.popLast() {
      let section = writer.bytes
      head.append(kind)
      head.append(UInt32(0))
      head.append(UInt64(file.bytes.count))
      head.append(UInt64(section.count))
      file.bytes.reserveCapacity(file.bytes.count + section.count + 8)
      file.bytes.append(contentsOf: section)
      file.pad()
    }
    file.bytes.replaceSubrange(headerSize..<headerSize + head.bytes.count, with: head.bytes)
    var header = SectionWriter()
    header.bytes = magic
    header.append(version)
    header.append(UInt32(count))
    header.append(UInt64(file.bytes.count))
    header.append(checksum(file.bytes, from: headerSize))
    file.bytes.replaceSubrange(..<headerSize, with: header.bytes)
    return file.bytes
  }
}

@inline(__always)
private func integer(_ bytes: StoredArray<UInt8>, _ offset: Int, _ width: Int) -> UInt64 {
  var value: UInt64 = 0
  for index in 0..<width { value |= UInt64(bytes[offset + index]) << (8 * UInt64(index)) }
  return value
}
