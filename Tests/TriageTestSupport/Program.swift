import Foundation

/// What came of running the built `triage`.
package struct ProgramResult: Sendable {
  /// Exit status; for a process ended by a signal, minus its number.
  package var status: Int32
  /// Standard output.
  package var output: String
  /// Standard error.
  package var errors: String
}

/// The built `triage` beside the test binary.
package var triagePath: String {
  // On Linux the test bundle is `.build/.../triagePackageTests.xctest`; its neighbours are the products.
  var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  while folder.path != "/" {
    let candidate = folder.appendingPathComponent("triage").path
    if FileManager.default.isExecutableFile(atPath: candidate),
      candidate.contains(".build") || candidate.contains("debug") || candidate.contains("release")
    {
      return candidate
    }
    folder = folder.deletingLastPathComponent()
  }
  return repositoryRoot + "/.build/debug/triage"
}

/// Runs `triage` with arguments and a standard input.
package func runProgram(
  _ arguments: [String], input: [UInt8] = [], in folder: String? = nil,
  environment: [String: String] = [:]
) throws -> ProgramResult {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: triagePath)
  process.arguments = arguments
  if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
    "triage-run-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: scratch) }
  // Files rather than pipes: nothing can fill up and stall.
  func file(_ name: String, _ bytes: [UInt8] = []) throws -> FileHandle {
    let url = scratch.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return try FileHandle(forUpdating: url)
  }
  process.standardInput = try file("in", input)
  process.standardOutput = try file("out")
  process.standardError = try file("err")
  try process.run()
  process.waitUntilExit()
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: scratch.appendingPathComponent(name)), as: UTF8.self)
  }
  return ProgramResult(
    status: process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus,
    output: try text("out"), errors: try text("err"))
}

/// A new empty folder, removed when `body` ends.
package func withScratchFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "triage-test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}
