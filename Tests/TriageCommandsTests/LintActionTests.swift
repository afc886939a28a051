import Foundation
import Testing
import TriageTestSupport

/// The script of the GitHub action: which files it finds for what `files` says.
@Suite struct LintActionTests {
  /// The arguments that the action gives to `triage`, or what it says without running it.
  private func run(
    _ files: String, ifNone: String = "warn"
  ) throws -> (status: Int32, paths: [String], output: String) {
    try withScratchFolder { folder in
      for path in [
        "incidents/a.md", "incidents/b.md", "incidents/deep/c.md", "reports/last night.txt",
        "reports/last day.txt", "odd{1,2}.md", "it's.md", "program",
      ] {
        let url = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("#!/bin/bash\nprintf '%s\\n' \"$@\"\n".utf8).write(to: url)
      }
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder + "/program")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = [repositoryRoot + "/.github/actions/lint/lint.sh"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.environment = [
        "PATH": "/usr/bin:/bin", "FILES": files, "FAIL_ON": "error", "IF_NO_FILES_FOUND": ifNone,
        "TRIAGE": folder + "/program", "GITHUB_ACTION_PATH": folder,
      ]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      let text = String(decoding: data, as: UTF8.self)
      let lines = text.split(separator: "\n").map(String.init)
      let start = lines.firstIndex(of: "--").map { $0 + 1 } ?? lines.endIndex
      return (process.terminationStatus, Array(lines[start...]), text)
    }
  }

  @Test(arguments: [
    ("\"reports/last night.txt\"", ["reports/last night.txt"]),
    ("'reports/last night.txt' incidents/a.md", ["reports/last night.txt", "incidents/a.md"]),
    ("reports/last night.txt", ["reports/last night.txt"]),
    ("reports/last *.txt", ["reports/last day.txt", "reports/last night.txt"]),
    ("\"reports/last *.txt\"", ["reports/last day.txt", "reports/last night.txt"]),
    ("incidents/{a,b}.md", ["incidents/a.md", "incidents/b.md"]),
    ("incidents/{a,none}.md", ["incidents/a.md"]),
    (
      "{incidents,reports}/{a,last*}.{md,txt}",
      ["incidents/a.md", "reports/last day.txt", "reports/last night.txt"]
    ),
    ("incidents/a.md incidents/b.md", ["incidents/a.md", "incidents/b.md"]),
    ("incidents/a.md\n\n  incidents/b.md  \n", ["incidents/a.md", "incidents/b.md"]),
    ("odd{1,2}.md", ["odd{1,2}.md"]), ("it's.md", ["it's.md"]),
    // A path that is not there is named to the program, which complains of it.
    ("missing.md", ["missing.md"]), ("incidents/a.md nothing/*.md", ["incidents/a.md"]),
  ])
  func `a line is a path, a pattern or several of them`(files: String, paths: [String]) throws {
    let result = try run(files)
    #expect(result.status == 0)
    #expect(result.paths == paths)
  }

  @Test func `what is named is never run`() throws {
    let result = try run("$(touch pwned) `touch pwned` ;touch")
    #expect(result.paths == ["$(touch", "pwned)", "`touch", "pwned`", ";touch"])
  }

  @Test(
    arguments: [
      ("warn", 0, "::warning::"), ("ignore", 0, "triage:"), ("error", 2, "::error::"),
      ("never", 2, "::error::"),
    ] as [(String, Int32, String)])
  func `no file is what the job says it is`(ifNone: String, status: Int32, start: String) throws {
    let result = try run("nothing/*.md", ifNone: ifNone)
    #expect(result.status == status)
    #expect(result.output.hasPrefix(start) && result.paths.isEmpty)
  }

  @Test(arguments: ["\"incidents/a.md", String(repeating: "{a,b}", count: 12) + ".md"])
  func `what cannot be meant is refused`(files: String) throws {
    let result = try run(files)
    #expect(result.status == 2 && result.output.hasPrefix("::error::triage: "))
  }
}
