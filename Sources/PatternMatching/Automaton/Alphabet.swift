/// Unicode scalars gathered into columns: scalars that no set of a program tells apart share one.
///
/// A transition table then has a column for each of these few groups rather than for each scalar.
/// An ASCII byte finds its column by one lookup, any other scalar by two.
struct Alphabet: Sendable {
  /// The column of bytes that are not ASCII, which must be decoded first.
  static let undecoded = 0

  /// The number of columns, the special ones included.
  let columnCount: Int
  /// The column of bytes that are not valid UTF-8.
  var invalid: Int { columnCount - 2 }
  /// The column of the end of the text.
  var end: Int { columnCount - 1 }
  /// The number of columns of ASCII bytes, the first one, which they do not have, included.
  var asciiColumnCount: Int { Int(byteColumns.max() ?? 0) + 1 }
  /// The column of each byte; ``undecoded`` from 0x80.
  let byteColumns: [UInt16]
  /// Where in ``blockColumns`` the block of each 256 scalars starts, divided by 256.
  let blocks: [UInt16]
  /// The columns of the scalars of each distinct block.
  let blockColumns: [UInt16]
  /// The context of each column as a neighbour.
  let contexts: [Context]
  /// The membership of columns in sets: ``wordsPerSet`` words of bits for each set.
  let membership: [UInt64]
  /// The number of words of bits for each set.
  let wordsPerSet: Int

  /// The column of a scalar, or of the two values of ``Neighbour``.
  func column(of scalar: UInt32) -> Int {
    if scalar <= ScalarSet.limit {
      return Int(blockColumns[Int(blocks[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)])
    }
    return scalar == Neighbour.edge ? end : invalid
  }

  /// The column of the scalar that is not ASCII at a position of a text that ends at `end`, and its length in bytes; by borrowed tables.
  @inline(__always)
  static func column(
    in text: Span<UInt8>, at position: Int, end: Int, blocks: Span<UInt16>,
    blockColumns: Span<UInt16>, invalid: Int
  ) -> (column: Int, length: Int) {
    let (scalar, length) = UTF8Decoder.decode(text, at: position, end: end)
    if scalar > ScalarSet.limit { return (invalid, 1) }
    return (Int(blockColumns[Int(blocks[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]), length)
  }

  /// Returns whether a column's scalars are members of a set.
  func contains(set: Int32, column: Int) -> Bool {
    membership[Int(set) * wordsPerSet + column >> 6] & (1 << UInt64(column & 63)) != 0
  }
}
