import Foundation
import TriagePolicies
import TriageTestSupport

/// Names of the built-in policies.
let builtInNames = ["temporal", "atlan", "pantheon", "pantheon-plans"]

/// The bytes of a built-in policy file.
func policyBytes(_ name: String) throws -> [UInt8] {
  let path = repositoryRoot + "/Models/policies/\(name).json5"
  return Array(try Data(contentsOf: URL(filePath: path)))
}

/// A built-in policy.
func builtInPolicy(_ name: String) throws -> Policy {
  try Policy(parsing: policyBytes(name), file: "\(name).json5")
}
