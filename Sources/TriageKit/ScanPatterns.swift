package import PatternMatching
internal import Synchronization
package import TriageFeatures
internal import TriageLint

/// What tickets are scanned for: the rules of the features and the patterns of the completeness check.
///
/// With the built-in rules they are one stored set, so that a ticket is scanned once; rules of one's own make a second set.
package struct ScanPatterns: Sendable {
  private let sets: [PatternSet]
  /// Where a scan has the rules' patterns.
  package let rules: TicketScan.Part
  /// Where a scan has the patterns of the completeness check.
  package let detection: TicketScan.Part

  /// Joins rules with the built-in patterns of the completeness check.
  package init(rules: FeatureRules) {
    let wanted = Self.joined(rules)
    let ruleCount = rules.patternList.count
    let detectionCount = wanted.count - ruleCount
    self.rules = TicketScan.Part(set: 0, ids: 0..<ruleCount)
    if let stored = BuiltIn.ticketPatterns(), stored.patterns == wanted {
      sets = [stored]
      detection = TicketScan.Part(set: 0, ids: ruleCount..<wanted.count)
    } else {
      sets = [rules.patterns, DetectionPatterns.detection.set]
      detection = TicketScan.Part(set: 1, ids: 0..<detectionCount)
    }
  }

  /// The patterns of rules and, behind them, those of the completeness check.
  package static func joined(_ rules: FeatureRules) -> [Pattern] {
    rules.patternList + DetectionPatterns.detection.patterns
  }

  /// A scan for them, for one of as many threads as share the memory.
  package func makeScan(sharing: Int) -> TicketScan { TicketScan(sets, sharing: sharing) }
}

/// ``ScanPatterns`` that are made when they are first asked for, once for all threads.
final class SharedScanPatterns: Sendable {
  private let rules: FeatureRules
  private let patterns = Mutex<ScanPatterns?>(nil)

  /// Holds the patterns of rules, to be joined.
  init(_ rules: FeatureRules) { self.rules = rules }

  /// The patterns.
  var value: ScanPatterns {
    patterns.withLock { known in
      if let known { return known }
      let made = ScanPatterns(rules: rules)
      known = made
      return made
    }
  }
}
