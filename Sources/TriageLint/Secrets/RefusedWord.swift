/// The long run of characters that was read last, so that labels without end inside of one do not each read its rest.
struct RefusedWord {
  /// Runs no longer than this may be read as often as there are labels.
  private static let short = 256
  /// A run is read this often: an address may hold one token in the query of another address.
  private static let most = 16

  private var range = 0..<0
  private var readings = 0

  /// Whether what begins at an offset is to be read.
  func allowsReading(from offset: Int) -> Bool {
    readings < Self.most || !range.contains(offset)
  }

  /// Notes what was read.
  mutating func note(_ read: Range<Int>) {
    guard read.count > Self.short else { return }
    readings = range.contains(read.lowerBound) ? readings + 1 : 1
    // It may go on behind the longest value.
    range =
      range.contains(read.lowerBound)
      ? range.lowerBound..<max(range.upperBound, read.upperBound) : read
  }
}
