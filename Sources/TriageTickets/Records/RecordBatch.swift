/// A run of raw records that share one buffer; refilled by ``RecordReader/next(_:)`` so that nothing is allocated.
package struct RecordBatch: Sendable {
  /// A raw record: a range of the buffer and the line of the input where it begins, from 1.
  package struct Record: Equatable, Sendable {
    /// Byte offsets into ``RecordBatch/bytes``.
    package var range: Range<Int>
    /// Line of the input, from 1.
    package var line: Int
  }

  /// The bytes of all records, in input order.
  package internal(set) var bytes: [UInt8] = []
  /// The records, in input order.
  package internal(set) var records: [Record] = []

  /// Creates an empty batch.
  package init() {}

  /// The number of records.
  package var count: Int { records.count }

  /// The bytes of the record at `index`.
  package subscript(index: Int) -> Span<UInt8> {
    @_lifetime(borrow self)
    borrowing get { bytes.span.extracting(records[index].range) }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
  }
}
