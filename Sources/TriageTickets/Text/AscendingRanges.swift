extension [Range<Int>] {
  /// The first of ascending ranges, apart from each other, that ends behind an offset, as an index.
  ///
  /// - Complexity: O(log *r*) for *r* ranges.
  package func firstIndex(endingAfter offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
