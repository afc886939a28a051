package import PatternMatching
package import TriageTickets

/// The one scan of a ticket: its units, and the patterns found in each of them.
///
/// Features, completeness and secrets are all read from it. It holds the scratch space, so one a thread.
package struct TicketScan {
  /// Patterns of one purpose: those of `ids` in one of the sets that are scanned.
  package struct Part: Sendable {
    /// The set, as an index.
    package var set: Int
    /// The identifiers in that set.
    package var ids: Range<Int>

    /// Creates a part.
    package init(set: Int, ids: Range<Int>) {
      self.set = set
      self.ids = ids
    }
  }

  /// The units of the ticket scanned last.
  package private(set) var units: [TextUnit] = []
  private var ranges: [Range<Int>] = []
  private var tables: [PatternHitTable]
  private let scanners: [PatternScanner]

  /// Creates a scan for the patterns of some sets; where none has any, there is no scan and there are no units.
  ///
  /// - Parameters:
  ///   - sets: the patterns.
  ///   - sharing: how many threads scan at a time; many of them have less memory each.
  package init(_ sets: [PatternSet], sharing: Int = 1) {
    let sets = sets.allSatisfy(\.patterns.isEmpty) ? [] : sets
    scanners = sets.map { $0.makeScanner(sharing: sharing) }
    tables = Array(repeating: PatternHitTable(), count: sets.count)
  }

  /// What the scan of each set has built so far.
  package var statistics: [ScanStatistics] { scanners.map(\.statistics) }

  /// Scans a ticket.
  ///
  /// - Complexity: O(*n*) in the length of its text.
  package mutating func scan(_ ticket: borrowing Ticket) {
    units.removeAll(keepingCapacity: true)
    guard !scanners.isEmpty else { return }
    UnitSplitter.split(ticket, into: &units)
    ranges.removeAll(keepingCapacity: true)
    for unit in units { ranges.append(unit.range) }
    for index in scanners.indices {
      scanners[index].scan(ticket.text.span, in: ranges, into: &tables[index])
    }
  }

  /// Replaces `found` by the patterns of a part that were found in a unit, ascending, counted from the part's first.
  package func collect(_ part: Part, unit: Int, into found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    let first = part.ids.lowerBound
    tables[part.set].forEach(row: unit, in: part.ids) { found.append($0 - first) }
  }

  /// Whether a pattern of a part was found in a unit.
  package func contains(_ pattern: Int, of part: Part, unit: Int) -> Bool {
    tables[part.set].contains(part.ids.lowerBound + pattern, row: unit)
  }

  /// The leftmost match of a pattern of a part in a range of a text.
  package func firstMatch(
    of pattern: Int, of part: Part, in text: Span<UInt8>, range: Range<Int>
  ) -> Range<Int>? {
    scanners[part.set].firstMatch(of: part.ids.lowerBound + pattern, in: text, range: range)
  }

  /// Calls `body` with each match of a pattern of a part in a range, leftmost first; it returns whether to go on.
  package func forEachMatch(
    of pattern: Int, of part: Part, in text: Span<UInt8>, range: Range<Int>,
    _ body: (Range<Int>) -> Bool
  ) {
    scanners[part.set].forEachMatch(
      of: part.ids.lowerBound + pattern, in: text, range: range, body)
  }
}
