/// What scans have built so far.
package struct ScanStatistics: Sendable, Equatable {
  /// How many states were made, with those that were forgotten again.
  package var states = 0
  /// How often a cache was full and emptied.
  package var resets = 0
  /// The bytes that the caches take now.
  package var bytes = 0
  /// How many automata the patterns are shared out among.
  package var groups = 0

  /// What two scans have built.
  static func + (first: ScanStatistics, second: ScanStatistics) -> ScanStatistics {
    ScanStatistics(
      states: first.states + second.states, resets: first.resets + second.resets,
      bytes: first.bytes + second.bytes, groups: first.groups + second.groups)
  }
}
