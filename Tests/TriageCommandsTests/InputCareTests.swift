import Foundation
import Testing
import TriageTestSupport

/// Inputs that are not what they should be, and what is said of them.
@Suite struct InputCareTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test(arguments: [
    "\u{A0}\u{2003}", "\u{200B}\u{200B}", "\u{FEFF} \n",
  ])
  func `a ticket that shows nothing is empty`(text: String) throws {
    let result = try runProgram(["classify", "--input", "markdown"], input: Array(text.utf8))
    #expect(result.status == 2 && result.errors.contains("ticket is empty"))
  }

  @Test func `one unreadable file is said and the others are classified`() throws {
    try withScratchFolder { folder in
      try write("Checkout\n\nNobody can pay, all shops.\n", folder + "/b.txt")
      try write("{\"title\":\"a\"}\n{bad\n", folder + "/rows.jsonl")
      let result = try runProgram(
        ["classify", "--format", "level", "--skip-invalid", "rows.jsonl", "none.txt", "b.txt"],
        in: folder)
      #expect(result.status == 2)
      #expect(result.output.split(separator: "\n").count == 2)
      #expect(result.errors.contains("none.txt") && result.errors.contains("passed over 1 invalid"))
    }
  }

  @Test
  func
    `a header without text and a quote that never ends fail, also where rows may be passed over`()
    throws
  {
    for (csv, found) in [
      ("headline,details\na,b\n", "no field with the text"),
      (
        "title,body\nDown,all shops\n\"never,closed\nA,b\n",
        "standard input:3: quoted field never ends"
      ),
    ] {
      let result = try runProgram(
        ["classify", "--format", "level", "--input", "csv", "--skip-invalid"],
        input: Array(csv.utf8))
      #expect(result.status == 2 && !result.errors.contains("passed over"), "\(result.errors)")
      #expect(result.errors.contains(found))
    }
  }

  @Test func `a mailbox is several tickets, each with its lines`() throws {
    try withScratchFolder { folder in
      let envelope = "From a@x Mon Nov 16 09:40:00 2026\nFrom: A <a@b>\n"
      try write(
        "\(envelope)Subject: Avatar\nMessage-ID: <1@x>\n\nHow do I change my avatar?\n\n"
          + "\(envelope)Subject: Down\n\nPayments for 3000 customers are down, error 500.\n",
        folder + "/in.mbox")
      let result = try runProgram(["classify", "--format", "jsonl", "in.mbox"], in: folder)
      let tickets = try result.output.split(separator: "\n").map { try object(String($0)) }
      #expect(tickets.map { $0["id"] as? String } == ["1@x", "in.mbox:8"])
      let completeness = try #require(tickets.last?["completeness"] as? [String: Any])
      let fields = try #require(completeness["fields"] as? [String: [String: Any]])
      #expect(fields["errorMessage"]?["line"] as? Int == 12)
      let lint = try runProgram(["lint", "in.mbox"], in: folder)
      #expect(lint.status == 1 && lint.output.contains("in.mbox:10:10: error:"))
    }
  }

  @Test(arguments: [["classify"], ["lint"], ["classify", "--skip-invalid"]])
  func `a compressed file is refused with what to do, and the others are read`(
    command: [String]
  ) throws {
    try withScratchFolder { folder in
      try Data([0x1F, 0x8B, 0x08, 0, 0]).write(to: URL(fileURLWithPath: folder + "/a.jsonl.gz"))
      try write("Checkout\n\nNobody can pay, all shops.\n", folder + "/b.txt")
      let result = try runProgram(command + ["a.jsonl.gz", "b.txt"], in: folder)
      #expect(result.status == 2 && result.errors.contains("gzip -dc FILE | triage"))
      #expect(result.output.contains("Nobody can pay") || result.output.contains("b.txt"))
    }
  }

  @Test(arguments: ["[]", "[]\n", "[[]]\n", "[][]\n"])
  func `an export without tickets has no level`(text: String) throws {
    let result = try runProgram(["classify", "--format", "level"], input: Array(text.utf8))
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("found no tickets"))
  }

  @Test func `a date that no calendar has does not stop a mail`() throws {
    let mail = "From: a@b\nSubject: Down\nDate: Mon, 29 Feb 2026 09:40:00 +0000\n\nDown for all.\n"
    let result = try runProgram(["classify", "--format", "level"], input: Array(mail.utf8))
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  @Test(arguments: ["level", "jsonl"])
  func `whether a row can be used does not depend on the format, and its secrets are not echoed`(
    format: String
  ) throws {
    let token = "gh" + "p_a8Kd92mQx7LpZ0vTn3RsW5yUb1CeF4gHjX2z"
    for row in [
      "{\"title\":\"x\",\"plan\":\"\(token)\"}", "{\"title\":\"x\",\"received\":\"\(token)\"}",
    ] {
      let result = try runProgram(
        ["classify", "--input", "jsonl", "--format", format], input: Array(row.utf8))
      #expect(result.status == 2 && !result.errors.contains("a8Kd92"), "\(result.errors)")
    }
    let plain = try runProgram(
      ["classify", "--input", "jsonl", "--format", format],
      input: Array(#"{"title":"x","plan":"enterprize"}"#.utf8))
    #expect(plain.status == 2 && plain.errors.contains("'enterprize'"))
  }

  @Test func `a time asked for goes before the date of a mail`() throws {
    let mail =
      "Subject: Down\nDate: Fri, 06 Mar 2020 09:00:00 +0000\n\nNothing works for anybody.\n"
    let result = try runProgram(
      [
        "classify", "--input", "email", "--format", "json", "--received", "2026-03-06T12:00:00Z",
      ], input: Array(mail.utf8))
    let target = try #require(try object(result.output)["responseTarget"] as? [String: Any])
    #expect((target["due"] as? String)?.hasPrefix("2026-03-06T") == true)
  }

  @Test(arguments: [
    "La production est bloquée", "Comment changer mon avatar ?", "Site en panne",
    "Fehler im Production Deployment: Service startet nicht",
    "De server is down en alle workers zijn dood", "Server mati total",
    "El servidor de producción no responde",
  ])
  func `short foreign tickets need review`(text: String) throws {
    let result = try runProgram(["classify", "--format", "json"], input: Array(text.utf8))
    #expect(try object(result.output)["decision"] as? String == "needs-review", "\(text)")
  }

  @Test func `what needs review has an alternative, and no known word rules nothing out`() throws {
    let unknown = try object(
      runProgram(["classify", "--format", "json"], input: Array("zxqv wvut plmk".utf8)).output)
    #expect((unknown["candidates"] as? [String])?.count == 4)
    let rows = try String(contentsOfFile: repositoryRoot + "/Corpus/w04.jsonl", encoding: .utf8)
    let output = try runProgram(
      ["classify", "--format", "jsonl", "--input", "jsonl"], input: Array(rows.utf8)
    ).output
    for line in output.split(separator: "\n") {
      let ticket = try object(String(line))
      let confidence = try #require(ticket["confidence"] as? Double)
      if ticket["decision"] as? String == "assigned" {
        #expect(confidence >= 0.5)
      } else {
        #expect((ticket["candidates"] as? [String] ?? []).count > 1)
      }
    }
  }

  @Test func `words, keys and rules at the cut of a long line are found`() throws {
    let key = "AKI" + "AQ3EGRZ7LDKP5NX2M"
    for pad in [3_980, 3_985, 3_990, 3_995, 3_999] {
      let text = String(repeating: "xxxx ", count: pad / 5) + key + " is what we use"
      let result = try runProgram(
        ["classify", "--format", "json", "--explain"], input: Array(text.utf8))
      #expect(!result.output.contains(key), "\(pad)")
      #expect((try object(result.output)["secrets"] as? [Any])?.count == 1, "\(pad)")
    }
  }
}

/// What a corpus may not be, and what is said of it.
@Suite struct CorpusCareTests {
  private let rows = (0..<30).map { index in
    let level = index % 2 == 0 ? "high" : "low"
    let words = index % 2 == 0 ? "server down for everybody" : "colour of the button"
    return "{\"title\":\"t\(index)\",\"body\":\"\(words) w\(index % 7)\",\"label\":\"\(level)\"}\n"
  }.joined()

  private func train(_ text: String, _ options: [String], _ folder: String) throws -> ProgramResult
  {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/rows.jsonl"))
    return try runProgram(["train", "rows.jsonl", "-o", "m.model"] + options, in: folder)
  }

  @Test func `fields that no row has are refused by their option`() throws {
    try withScratchFolder { folder in
      let title = try train(rows, ["--title", "nope"], folder)
      #expect(title.status == 2 && title.errors.contains("--title: no row"))
      let body = try train(rows, ["--body", "nope"], folder)
      #expect(body.status == 2 && body.errors.contains("--body: no row"))
      let label = try train(rows, ["--label", "prio"], folder)
      #expect(label.status == 2 && label.errors.contains("rows.jsonl:1: found a row without"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/m.model"))
    }
  }

  @Test(arguments: ["::error file=x::pwn", "\\u001b[2J", "a\\nb", "##[error]boo"])
  func `a label that steers is refused`(label: String) throws {
    try withScratchFolder { folder in
      let row = "{\"title\":\"x y\",\"label\":\"\(label)\"}\n"
      let result = try train(rows + row, [], folder)
      #expect(result.status == 2 && result.errors.contains("rows.jsonl:31"), "\(result.errors)")
    }
  }

  @Test func `one open model alone becomes a final one, and a dash names no file`() throws {
    try withScratchFolder { folder in
      #expect(try train(rows, [], folder).status == 0)
      let merged = try runProgram(["merge", "m.model", "--final", "-o", "f.model"], in: folder)
      #expect(merged.status == 0, "\(merged.errors)")
      let direct = try runProgram(
        ["train", "rows.jsonl", "--final", "-o", "d.model"], in: folder)
      #expect(direct.status == 0)
      let files = FileManager.default
      #expect(
        files.contents(atPath: folder + "/f.model") == files.contents(atPath: folder + "/d.model"))
      #expect(try runProgram(["train", "rows.jsonl", "-o", "-"], in: folder).status == 2)
      let fitting = try runProgram(
        ["evaluate", "rows.jsonl", "--model", "m.model", "--levels", "high,low"], in: folder)
      #expect(fitting.status == 0, "\(fitting.errors)")
      #expect(fitting.errors.contains("trained on these very rows"))
      let other = try runProgram(
        ["evaluate", "rows.jsonl", "--model", "m.model", "--levels", "low,high"], in: folder)
      #expect(other.status == 2)
      let warned = try runProgram(
        ["classify", "--model", "m.model", "--policy", "atlan", "--format", "level"],
        input: Array("server down".utf8), in: folder)
      #expect(warned.status == 0 && warned.errors.contains("warning: --policy has no effect"))
    }
  }

  @Test func `a model behind a link is replaced where it lies`() throws {
    try withScratchFolder { folder in
      #expect(try train(rows, [], folder).status == 0)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.model", withDestinationPath: "m.model")
      let again = try runProgram(["train", "rows.jsonl", "-o", "link.model"], in: folder)
      #expect(again.status == 0)
      let kind = try FileManager.default.attributesOfItem(atPath: folder + "/link.model")[.type]
      #expect(kind as? FileAttributeType == .typeSymbolicLink)
      let device = try runProgram(["classify", "--model", "/dev/zero"], input: Array("x".utf8))
      #expect(device.status == 2 && device.errors.contains("/dev/zero"))
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `who asks row by row is answered row by row`() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: triagePath)
    process.arguments = ["classify", "--input", "jsonl", "--format", "level"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for body in ["Nobody can log in since 9:40, all shops are closed.", "How do I change my name?"]
    {
      input.fileHandleForWriting.write(Data("{\"body\": \"\(body)\"}\n".utf8))
      // Waits for ever where the answer is held back until more rows or the end come.
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("P") && answer.hasSuffix("\n"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
