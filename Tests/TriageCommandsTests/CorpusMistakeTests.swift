import Foundation
import Testing
import TriageTestSupport

/// What commands over corpora do with odd paths, options and labels.
@Suite struct CorpusMistakeTests {
  private static func rows(_ count: Int, labels: [String] = ["P0", "P1"]) -> [String] {
    (0..<count).map { index in
      let word = index % 2 == 0 ? "outage" : "question"
      return
        #"{"title": "\#(word) of n\#(index) q\#(index * 7)", "body": "w\#(index)x \#(word)", "label": "\#(labels[index % labels.count])"}"#
    }
  }

  private func write(_ rows: [String], _ folder: String, _ name: String) throws {
    let file = URL(fileURLWithPath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try (rows.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  /// A folder `c` with a folder a label.
  private func writeTickets(_ folder: String) throws {
    for (name, text) in [
      ("P0/a.txt", "outage now"), ("P0/b.eml", "From: a@b.example\nSubject: outage\n\nall down"),
      ("P1/a.txt", "question please"), ("P1/b.txt", "how do I print"),
    ] {
      try write([text], folder, "c/" + name)
    }
  }

  @Test(arguments: [
    ("evaluate", "--group"), ("audit", "--group"), ("evaluate", "--slice"), ("evaluate", "--time"),
  ])
  func `tickets of a folder have no fields`(command: String, option: String) throws {
    try withScratchFolder { folder in
      try writeTickets(folder)
      let result = try runProgram([command, "c", option, "from"], in: folder)
      #expect(result.status == 2)
      let problem = option == "--time" ? "without the field 'from'" : "no row has the field 'from'"
      #expect(result.errors.contains(problem), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func `levels that differ in case alone are told of`() throws {
    try withScratchFolder { folder in
      try write(Self.rows(24, labels: ["P0", "P1", "p1"]), folder, "rows.jsonl")
      let result = try runProgram(["train", "rows.jsonl", "-o", "m"], in: folder)
      #expect(result.status == 0)
      #expect(
        result.errors.contains("'P1' and 'p1' are two levels that differ in case alone")
          && result.errors.contains("--map p1=P1"), "\(result.errors)")
      let joined = try runProgram(["train", "rows.jsonl", "-o", "m", "--map", "p1=P1"], in: folder)
      #expect(joined.status == 0 && !joined.errors.contains("case alone"), "\(joined.errors)")
    }
  }

  @Test func `nothing that is read is written over`() throws {
    try withScratchFolder { folder in
      try writeTickets(folder)
      try write(Self.rows(24), folder, "rows.jsonl")
      try write(Self.rows(24), folder, "data/rows.jsonl")
      try write(["{keywords: {alarm: ['outage']}}"], folder, "rules.json5")
      #expect(try runProgram(["train", "rows.jsonl", "-o", "m"], in: folder).status == 0)
      try FileManager.default.copyItem(atPath: folder + "/m", toPath: folder + "/m2")
      let refused: [(arguments: [String], problem: String)] = [
        (["evaluate", "rows.jsonl", "--report", "./rows.jsonl"], "is a file of the corpus"),
        (["evaluate", "rows.jsonl", "--model", "m", "--report", "m"], "is the file of --model"),
        (
          ["evaluate", "rows.jsonl", "--model", "m", "--compare", "m2", "--report", "m2"],
          "is the file of --compare"
        ),
        (
          ["evaluate", "rows.jsonl", "--rules", "rules.json5", "--report", "rules.json5"],
          "is the file of --rules"
        ),
        (["evaluate", "c", "--report", "c/r.html"], "lies in the folder c"),
        (["evaluate", "rows.jsonl", "--report", "-"], "it is written to a file"),
        (["merge", "m", "-o", "-"], "it is written to a file"),
        (["evaluate", "-", "--model", "m", "--compare", "m2"], "read once"),
        (
          ["train", "rows.jsonl", "--rules", "rules.json5", "-o", "rules.json5"],
          "is the file of --rules"
        ),
        (["train", "c", "-o", "c/m"], "lies in the folder c"),
        (["train", "c/", "-o", "./c/P0/m"], "lies in the folder c"),
        (["train", "data", "-o", "data/m.json"], "lies in the folder data"),
      ]
      for (arguments, problem) in refused {
        let result = try runProgram(arguments, in: folder)
        #expect(result.status == 2 && result.errors.contains(problem), "\(arguments)")
      }
      // Beside a corpus, and where nothing of it is read, there is room.
      for arguments in [
        ["train", "c", "-o", "c.model"], ["train", "c", "-o", "c/.m"],
        ["train", "data", "-o", "data/m.model"],
        ["train", "rows.jsonl", "--base", "m", "-o", "m"],
        ["evaluate", "rows.jsonl", "--folds", "2", "--report", "r.html"],
      ] {
        let result = try runProgram(arguments, in: folder)
        #expect(result.status == 0, "\(arguments): \(result.errors)")
      }
    }
  }

  @Test func `levels whose names do not tell their order are said to be in that of their names`()
    throws
  {
    try withScratchFolder { folder in
      try write(Self.rows(24, labels: ["low", "urgent"]), folder, "rows.jsonl")
      for command in [["train", "-o", "m"], ["evaluate", "--folds", "2"]] {
        let guessed = try runProgram(command + ["rows.jsonl"], in: folder)
        #expect(guessed.status == 0 && guessed.errors.contains("--levels"), "\(guessed.errors)")
        let named = try runProgram(
          command + ["rows.jsonl", "--levels", "urgent,low"], in: folder)
        #expect(named.status == 0 && !named.errors.contains("--levels"), "\(named.errors)")
      }
      try write(Self.rows(24, labels: ["Sev 2", "Sev 10"]), folder, "rows.jsonl")
      let numbered = try runProgram(["train", "rows.jsonl", "-o", "m"], in: folder)
      #expect(numbered.status == 0 && !numbered.errors.contains("--levels"))
    }
  }

  @Test func `lists given twice are joined`() throws {
    try withScratchFolder { folder in
      try write(Self.rows(24, labels: ["high", "low"]), folder, "rows.jsonl")
      let mapped = try runProgram(
        ["train", "rows.jsonl", "--map", "high = P0", "--map", "low=P1", "-o", "m"], in: folder)
      #expect(mapped.status == 0, "\(mapped.errors)")
      let twice = try runProgram(
        ["train", "rows.jsonl", "--map", "high=P0", "--map", "high=P1", "-o", "m"], in: folder)
      #expect(twice.status == 2 && twice.errors.contains("--map names 'high' twice"))
      let gate = try runProgram(
        [
          "evaluate", "rows.jsonl", "--folds", "2", "--minimum", "ece=-1", "--minimum",
          "macroF1=0",
        ], in: folder)
      let unreachable = try runProgram(
        ["evaluate", "rows.jsonl", "--minimum", "accuracy=80"], in: folder)
      #expect(unreachable.status == 2 && unreachable.errors.contains("expected 0 to 1"))
      #expect(gate.status == 1 && gate.errors.contains("ece is "))
    }
  }

  @Test func `white space around levels and labels does not count`() throws {
    try withScratchFolder { folder in
      try write(Self.rows(24, labels: ["P0", "P1", " P0 ", "P1\\t"]), folder, "rows.jsonl")
      let found = try runProgram(["train", "rows.jsonl", "-o", "m"], in: folder)
      #expect(found.status == 0 && found.errors.isEmpty)
      let named = try runProgram(
        ["train", "rows.jsonl", "--levels", " P0 , P1 ", "-o", "m2"], in: folder)
      #expect(named.status == 0 && named.errors.isEmpty)
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: folder + "/m"))
          == Data(contentsOf: URL(fileURLWithPath: folder + "/m2")))
      try write(Self.rows(2, labels: ["P0", "  "]), folder, "blank.jsonl")
      let blank = try runProgram(["train", "blank.jsonl", "-o", "m"], in: folder)
      #expect(blank.status == 2 && blank.errors.contains("blank.jsonl:2: found an empty field"))
    }
  }

  @Test(arguments: ["train", "evaluate", "audit"])
  func `a mistyped file is said to be missing`(command: String) throws {
    try withScratchFolder { folder in
      let output = command == "train" ? ["-o", "m"] : []
      let result = try runProgram([command, "typo.jsonl"] + output, in: folder)
      #expect(result.status == 2)
      #expect(
        result.errors == "triage: typo.jsonl: cannot be read: No such file or directory\n",
        "\(result.errors)")
      try writeTickets(folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/c/P0/lost.txt", withDestinationPath: "gone.txt")
      let dangling = try runProgram([command, "c"] + output, in: folder)
      #expect(dangling.status == 2 && dangling.errors.contains("c/P0/lost.txt: cannot be read"))
      // What can be read once only still wants its levels named.
      let piped = try runProgram([command, "-"] + output, in: folder)
      #expect(piped.errors.contains("rows from standard input are read once"))
    }
  }

  @Test func `a label that cannot be used is named, not miscounted`() throws {
    try withScratchFolder { folder in
      let cases: [(labels: [String], options: [String], problem: String)] = [
        (["", "P1"], [], "rows.jsonl:1: found an empty field 'label', expected a label"),
        (["P1", "a\\u001bb"], [], "rows.jsonl:2: found the label 'aU+001Bb'"),
        (["P1", "P1"], [], "found 1 level in the field 'label'; expected 2 to 64"),
        (["P1", "P0"], ["--levels", "P0"], "--levels names 1 level; expected 2 to 64"),
      ]
      for (labels, options, problem) in cases {
        try write(Self.rows(2, labels: labels), folder, "rows.jsonl")
        let result = try runProgram(["train", "rows.jsonl", "-o", "m"] + options, in: folder)
        #expect(result.status == 2 && result.errors.contains(problem), "\(result.errors)")
      }
    }
  }

  @Test func `a column that is asked for stands once, others as often as they like`() throws {
    try withScratchFolder { folder in
      let rows = Self.rows(24).indices.map { "P\($0 % 2),outage \($0) n\($0)x,P1,b" }
      try write(["label,title,label,x"] + rows, folder, "twice.csv")
      let twice = try runProgram(["train", "twice.csv", "-o", "m"], in: folder)
      #expect(
        twice.status == 2
          && twice.errors.contains("twice.csv:1: found the column 'label' twice, expected it once"))
      try write(["label,title,Comment,Comment"] + rows, folder, "jira.csv")
      #expect(try runProgram(["train", "jira.csv", "-o", "m"], in: folder).status == 0)
    }
  }

  @Test func `names of files and values of fields steer no terminal and no log`() throws {
    try withScratchFolder { folder in
      let evil = "e\u{1B}vil"
      let rows = Self.rows(24).enumerated().map {
        $1.replacing(
          "\"label\"", with: "\"desk\": \"\($0 % 2 == 0 ? "::error::x" : "b")\", \"label\"")
      }
      try write(rows, folder, "\(evil)/rows.jsonl")
      for arguments in [
        ["train", "\(evil)/rows.jsonl", "-o", "\(evil)/m"], ["inspect", "\(evil)/m"],
        ["merge", "\(evil)/m", "-o", "\(evil)/m3"],
        ["evaluate", "\(evil)/rows.jsonl", "--model", "\(evil)/m", "--slice", "desk"],
      ] {
        let result = try runProgram(arguments, in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.output.contains("\u{1B}") && result.output.contains("e\\u{1B}vil"))
        #expect(!result.output.split(separator: "\n").contains { $0.hasPrefix("::") })
      }
    }
  }

  @Test func `a word's features are cut like others`() throws {
    try withScratchFolder { folder in
      try write(Self.rows(60), folder, "rows.jsonl")
      #expect(try runProgram(["train", "rows.jsonl", "-o", "m"], in: folder).status == 0)
      let all = try runProgram(["inspect", "m", "--word", "outage"], in: folder).output
      let few = try runProgram(["inspect", "m", "--word", "outage", "--top", "1"], in: folder)
        .output
      let lines = all.split(separator: "\n").count
      #expect(lines > 3 && few.split(separator: "\n").count == 3)
      #expect(few.hasSuffix("and \(lines - 2) more\n"))
    }
  }

  @Test func `an evaluation does not hang on the order of the rows`() throws {
    try withScratchFolder { folder in
      // Labels that the words do not give away, so that intervals are wide.
      let rows = Self.rows(40, labels: ["P0", "P1", "P1"])
      try write(rows, folder, "rows.jsonl")
      let options = ["rows.jsonl", "--folds", "2", "--format", "json"]
      let first = try runProgram(["evaluate"] + options, in: folder)
      #expect(first.status == 0)
      var generator = SeededGenerator(seed: 3)
      try write(rows.shuffled(using: &generator), folder, "rows.jsonl")
      #expect(try runProgram(["evaluate"] + options, in: folder).output == first.output)
    }
  }

  @Test func `the built-in model can be judged, and duplicates are said to be the reason`() throws {
    try withScratchFolder { folder in
      try write(Self.rows(24, labels: ["S0", "S3"]), folder, "rows.jsonl")
      let result = try runProgram(["evaluate", "rows.jsonl", "--model", "built-in"], in: folder)
      #expect(result.status == 0 && result.output.hasPrefix("model built-in on 24 rows"))
      try write(Self.rows(24, labels: ["high", "low"]), folder, "rows.jsonl")
      let other = try runProgram(["evaluate", "rows.jsonl", "--model", "built-in"], in: folder)
      #expect(
        other.status == 2 && other.errors.contains("no built-in model has the levels high, low"))
      try write(
        ["P0", "P1", "P0"].map { #"{"title": "all tills are down", "label": "\#($0)"}"# }, folder,
        "copies.jsonl")
      let copies = try runProgram(["evaluate", "copies.jsonl"], in: folder)
      #expect(
        copies.status == 2
          && copies.errors.contains("all rows are near-duplicates of one another"))
    }
  }
}
