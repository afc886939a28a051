import Testing
import TriagePolicies
import TriageTestSupport

@Suite struct PolicyFuzzTests {
  // Every byte of the smallest file, and fewer of the others: parsing all beginnings is quadratic.
  @Test(arguments: zip(builtInNames, [1, 19, 19, 19]))
  func `every truncation is refused`(_ name: String, _ step: Int) throws {
    let bytes = try policyBytes(name)
    let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? bytes.count
    for count in stride(from: end, through: 0, by: -step) {
      let error = #expect(throws: PolicyError.self) {
        try Policy(parsing: Array(bytes[..<count]), file: name)
      }
      #expect(error?.mistakes.count == 1)
    }
  }

  @Test(arguments: builtInNames)
  func `a changed file is a policy or has a mistake`(_ name: String) throws {
    let bytes = try policyBytes(name)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "'", "null", "-1", "\\", "\n", "24x5", "P0", "é",
    ]
    .map { Array($0.utf8) }
    var random = SeededGenerator(seed: 5)
    for round in 0..<400 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let start = Int.random(in: 0..<changed.count, using: &random)
        let end = min(changed.count, start + Int.random(in: 0...12, using: &random))
        changed.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
      }
      do throws(PolicyError) {
        let policy = try Policy(parsing: changed, file: name)
        _ = render(policy)
        #expect(policy.plans.allSatisfy { $0.answers.count == policy.levels.count })
        #expect(policy.costs.count == policy.levels.count)
      } catch {
        #expect(!error.mistakes.isEmpty, "round \(round)")
      }
    }
  }

  @Test func `a value of each kind in each place is a policy or has a mistake`() throws {
    let values = ["null", "true", "7", "'x'", "[]", "{}", "[{}]", "[[]]", "{P0: {}}", "[null]"]
    let keys = [
      "name", "levels", "plans", "title", "source", "routing", "completeness", "costs",
      "escalation", "contacts", "commitments", "uptimePercent", "scopes", "advice", "notes", "ours",
    ]
    for key in keys {
      for value in values {
        var fields = [
          "name": "'own'", "levels": "['P0']", "plans": "[{name: 'p', channels: ['chat']}]",
        ]
        fields[key] = value
        let text =
          "{"
          + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
          .joined(separator: ",") + "}"
        do throws(PolicyError) {
          _ = render(try Policy(parsing: Array(text.utf8), file: "f"))
        } catch {
          #expect(!error.mistakes.isEmpty, "\(text)")
        }
      }
    }
  }
}
