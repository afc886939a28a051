/// The names of a row's features, one behind the other in one stretch of memory: the sample has millions of them.
struct FeatureNames: Equatable, Sendable {
  /// The UTF-8 of all names.
  private(set) var utf8: [UInt8] = []
  /// Where each name ends.
  private var ends: [Int] = []

  /// Number of names.
  var count: Int { ends.count }

  /// Adds a name at the end.
  mutating func append(_ name: String) {
    utf8.append(contentsOf: name.utf8)
    ends.append(utf8.count)
  }

  /// Adds a name of other names.
  mutating func append(_ index: Int, of others: FeatureNames) {
    utf8.append(contentsOf: others.utf8[others.range(of: index)])
    ends.append(utf8.count)
  }

  /// Where a name stands in ``utf8``.
  func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Whether the name at an index is this one.
  func holds(_ name: String, at index: Int) -> Bool {
    let range = range(of: index)
    var place = range.lowerBound
    for byte in name.utf8 {
      guard place < range.upperBound, utf8[place] == byte else { return self[index] == name }
      place += 1
    }
    return place == range.upperBound || self[index] == name
  }

  /// A name.
  subscript(index: Int) -> String { String(decoding: utf8[range(of: index)], as: UTF8.self) }
}
