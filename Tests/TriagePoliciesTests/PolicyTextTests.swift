import Testing
import TriagePolicies
import TriageTestSupport

@Suite struct PolicyTextTests {
  @Test(arguments: builtInNames) func `shows a policy as recorded`(_ name: String) throws {
    let text = render(try builtInPolicy(name))
    let recorded = try golden("Tests/TriagePoliciesTests/Fixtures/\(name).txt", recording: text)
    #expect(text == recorded)
  }

  @Test(arguments: builtInNames) func `keeps to 100 columns`(_ name: String) throws {
    let lines = render(try builtInPolicy(name)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 100 && $0.last != " " })
  }

  @Test func `cuts a table that is too wide`() throws {
    let levels = (0..<12).map { "'level-\($0)'" }.joined(separator: ", ")
    let text = "{name: 'wide', levels: [\(levels)], plans: [{name: 'p', channels: ['tickets']}]}"
    let lines = render(try Policy(parsing: Array(text.utf8), file: "f")).split(separator: "\n")
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 100 })
    #expect(lines.count { $0.hasPrefix("  plan ") } == 3)
  }

  @Test func `a level that is only a name stands there once`() throws {
    let text =
      "{name: 'own', levels: ['x', {name: 'y', definition: 'a question'}, {name: 'z', title: 'wish'}], plans: [{name: 'p', channels: ['chat']}]}"
    let shown = render(try Policy(parsing: Array(text.utf8), file: "f"))
    #expect(shown.contains("\n  x\n  y:\n    a question\n  z: wish\n"))
  }

  @Test func `lets nothing through that steers a terminal`() throws {
    let text =
      #"{name: 'x', title: "\u001b[2J\u202e", levels: ['x', 'y'], plans: [{name: 'p', channels: ['chat']}]}"#
    let lines = render(try Policy(parsing: Array(text.utf8), file: "f")).split(separator: "\n")
    #expect(lines.first == "x: \u{FFFD}[2J\u{FFFD}")
  }
}
