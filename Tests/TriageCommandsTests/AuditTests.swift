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

  @Test func `a wrong label surprises most`() throws {
    var rows = Self.rows()
    rows[4] = rows[4].replacingOccurrences(of: "\"P0\"", with: "\"P3\"")
    let result = try audit(rows, ["--top", "1", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let suspects = try #require((object as? [String: Any])?["suspects"] as? [[String: Any]])
    #expect(suspects.first?["id"] as? String == "r4" && suspects.first?["level"] as? String == "P0")
  }
}
