import Testing
import TriagePolicies

@Suite struct BuiltInPolicyTests {
  @Test(arguments: builtInNames) func loads(_ name: String) throws {
    do throws(PolicyError) {
      let policy = try Policy(parsing: policyBytes2(name), file: name)
      #expect(policy.name == name)
    } catch { Issue.record("\(error.lines.joined(separator: "\n"))") }
  }
}
func policyBytes2(_ name: String) -> [UInt8] { (try? policyBytes(name)) ?? [] }
