import Foundation
import Testing
import TriageTestSupport

/// Inputs of the fuzzer, replayed: seeds written by hand, and what libFuzzer kept or fell over.
@Suite struct TicketFuzzTests {
  private static let folder = "\(repositoryRoot)/Tests/TriageCommandsTests/Fixtures/tickets"

  @Test func `what the fuzzer kept is refused or read, classified and linted, never a trap`() throws
  {
    var fuzzCase = try TicketFuzzCase()
    let names = (FileManager.default.subpaths(atPath: Self.folder) ?? []).sorted()
    for name in names {
      guard let bytes = FileManager.default.contents(atPath: "\(Self.folder)/\(name)") else {
        continue
      }
      fuzzCase.check(Array(bytes))
    }
    #expect(names.count > 20)
  }
}
