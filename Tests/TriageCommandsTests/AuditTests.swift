import Foundation
import Testing
import TriageTestSupport

@Suite struct AuditTests {
  /// Rows of two levels that their words tell apart.
  private static func rows() -> [String] {
    (0..<24).map { index in
      let isUrgent = index % 2 == 0
      // Words of their own keep the rows apart.
      let letter = { (number: Int) in String(UnicodeScalar(UInt8(97 + number))) }
      let own = (0..<9).map { "w" + letter(index) + letter($0) + "x" }
      let text =
        (isUrgent ? "tills " : "colour ")
        + own.joined(separator: isUrgent ? " stopped " : " report ")
      return
        #"{"id":"r\#(index)","title":"t\#(index)","body":"\#(text)","label":"\#(isUrgent ? "P0" : "P3")"}"#
    }
  }

  private func audit(_ rows: [String], _ options: [String] = []) throws -> ProgramResult {
    try withScratchFolder { folder in
      let file = folder + "/rows.jsonl"
      try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
      return try runProgram(["audit", file] + options)
    }
  }

  @Test func `a clean corpus passes and its order does not matter`() throws {
    let result = try audit(Self.rows(), ["--format", "json"])
    let reversed = try report(Self.rows().reversed())
    #expect(reversed["leaks"] as? NSArray == (try report(Self.rows()))["leaks"] as? NSArray)
    #expect(reversed["duplicateCount"] as? Int == 0)
    #expect(result.status == 0 && result.errors.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let report = try #require(object as? [String: Any])
    #expect(report["rows"] as? Int == 24)
    #expect((report["duplicates"] as? [Any])?.isEmpty == true)
    let leaks = try #require(report["leaks"] as? [[String: Any]])
    #expect(leaks.contains { $0["word"] as? String == "tills" && $0["level"] as? String == "P0" })
  }

  @Test func `near-duplicates with different labels are a contradiction`() throws {
    let text = "the invoice export of the northern office stops at row ninety after the update"
    let planted = ["P0", "P3"].map { #"{"id":"x\#($0)","body":"\#(text)","label":"\#($0)"}"# }
    let result = try audit(Self.rows() + planted)
    #expect(result.status == 1)
    #expect(result.output.contains("CONTRADICTION"))
    #expect(result.output.contains("(xP0) P0") && result.output.contains("(xP3) P3"))
  }

  @Test func `a secret in an identifier is not printed, and a field of none is refused`() throws {
    let token = "ghp_" + String(repeating: "aB3x9Q", count: 6)
    let text = "the invoice export of the northern office stops at row ninety after the update"
    let planted = ["P0", "P3"].map {
      #"{"id":"\#($0) \#(token)","body":"\#(text)","label":"\#($0)"}"#
    }
    for options in [[], ["--format", "json"]] {
      let result = try audit(Self.rows() + planted, options)
      #expect(!result.output.contains(token) && result.output.contains("P0 ***"))
    }
    let refused = try audit(Self.rows(), ["--id", "number"])
    #expect(refused.status == 2 && refused.errors.contains("--id: no row has"))
  }

  /// Copies of a ticket, labelled in turn: where there is nothing else, no labels are judged, which saves time.
  private static func copies(_ count: Int) -> [String] {
    (0..<count).map {
      #"{"id":"c\#($0)","body":"the nightly copy of the ledger has stopped at seven","label":"\#($0 % 2 == 0 ? "P0" : "P3")"}"#
    }
  }

  private func report(_ rows: [String], _ options: [String] = []) throws -> [String: Any] {
    let result = try audit(rows, options + ["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(object as? [String: Any])
  }

  @Test(arguments: [2, 50, 51, 200]) func `however many copies there are, each is one`(
    count: Int
  ) throws {
    let report = try report(Self.copies(count))
    #expect(report["duplicateCount"] as? Int == count - 1)
    let duplicates = try #require(report["duplicates"] as? [[String: Any]])
    #expect(duplicates.count == count - 1)
    #expect(duplicates.count { $0["contradicts"] as? Bool == true } == count / 2)
  }

  @Test func `alerts that differ in a number are near-duplicates, however many`() throws {
    let alerts = (95..<195).map {
      #"{"body":"job scheduler reported a failed run on the batch server this night please check the log and restart it ticket \#($0) opened by monitoring","label":"P\#($0 % 2)"}"#
    }
    let report = try report(alerts)
    #expect(report["duplicateCount"] as? Int ?? 0 >= 99)
    #expect((report["suspects"] as? [Any])?.isEmpty == true)
  }

  @Test func `the list of duplicates is cut, the exit status is not`() throws {
    let few = try audit(Self.copies(60), ["--top", "3"])
    #expect(few.status == 1 && few.output.contains("near-duplicates: 59\n"))
    #expect(few.output.components(separatedBy: "CONTRADICTION").count - 1 == 3)
    #expect(few.output.contains("  and 56 more, 27 of them contradictions (--top 59 lists all)\n"))
    let report = try report(Self.copies(60), ["--top", "3"])
    #expect((report["duplicates"] as? [Any])?.count == 3 && report["duplicateCount"] as? Int == 59)
  }

  @Test func `a corpus of copies alone is listed`() throws {
    let result = try audit(Self.copies(4))
    #expect(result.status == 1 && result.output.contains("near-duplicates: 3\n"))
    #expect(!result.output.contains(" more"))
    #expect(
      result.errors
        == "triage: warning: labels are not judged, because all rows are near-duplicates of one another\n"
    )
  }

  @Test func `openings are what tickets and their bodies begin with, in its order`() throws {
    let animals = ["lion", "otter", "heron", "newt", "carp", "moth"]
    let titles =
      animals.map { "Hello dear support team \($0) \($0)s \($0)ish" } + [
        "alpha beta gamma delta", "delta gamma beta alpha", "beta alpha delta gamma",
        "gamma delta alpha beta",
      ]
    // One long body makes them near-duplicates, so that no labels are judged.
    let body = (0..<26).map { "word\(UnicodeScalar(UInt8(97 + $0)))s" }.joined(separator: " ")
    let rows = titles.enumerated().map {
      #"{"title":"\#($1)","body":"\#(body)","label":"\#($0 % 2 == 0 ? "P0" : "P3")"}"#
    }
    let found = try #require(try report(rows)["openings"] as? [[String: Any]])
    #expect(
      found.map { $0["words"] as? String } == [
        "wordas wordbs wordcs wordds", "hello dear support team",
      ])
    #expect(found.map { $0["rows"] as? Int } == [10, 6])
  }

  @Test func `a wrong label surprises most`() throws {
    var rows = Self.rows()
    rows[4] = rows[4].replacingOccurrences(of: "\"P0\"", with: "\"P3\"")
    let result = try audit(rows, ["--top", "1", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let suspects = try #require((object as? [String: Any])?["suspects"] as? [[String: Any]])
    #expect(suspects.first?["id"] as? String == "r4" && suspects.first?["level"] as? String == "P0")
  }
}
