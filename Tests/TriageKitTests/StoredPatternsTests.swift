import Foundation
import PatternMatching
import Testing
import TriageFeatures
import TriageLint
import TriageTestSupport

@testable import TriageKit

/// The stored pattern sets of `Models/patterns` are those of the sources; `RECORD_GOLDEN=1` writes them anew.
@Suite struct StoredPatternsTests {
  private func check(_ set: PatternSet, _ name: String) throws {
    let bytes = try PatternSet(set.patterns).storedBytes()
    let url = URL(fileURLWithPath: repositoryRoot + "/Models/patterns/\(name).set")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(bytes).write(to: url)
      Issue.record("recorded; test again without RECORD_GOLDEN")
      return
    }
    // Compared outside of the expectations, which would look for the differences of megabytes.
    let isStored = try Data(contentsOf: url) == Data(bytes)
    #expect(isStored, "RECORD_GOLDEN=1 swift test --filter StoredPatternsTests")
    let storesAgain = try set.storedBytes() == bytes
    #expect(storesAgain)
  }

  @Test func `the rules are stored as they are`() throws {
    try check(try BuiltIn.rules().patterns, "rules")
  }

  @Test func `what a ticket is scanned for is stored as one set`() throws {
    let rules = try BuiltIn.rules()
    try check(try PatternSet(ScanPatterns.joined(rules)), "ticket")
    // Compared outside of the expectation, which would print thousands of patterns.
    let isSame = BuiltIn.ticketPatterns()?.patterns == ScanPatterns.joined(rules)
    #expect(isSame)
  }

  @Test(arguments: DetectionPatterns.allCases)
  func `the detectors' patterns are stored as they are`(patterns: DetectionPatterns) throws {
    try check(patterns.set, patterns.rawValue)
  }
}
