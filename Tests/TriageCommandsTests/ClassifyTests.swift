import Foundation
import Testing
import TriageTestSupport

@Suite struct ClassifyTests {
  static let outage = """
    Subject: tills at all sites

    Since 9:40 this morning none of our 14 shops can take card payments. The terminals show
    "ERR 51 host unreachable" and customers are walking out. We restarted two of them, no change.

    The gateway user is shop-api, password: Tr0ub4dor&3xK
    Screenshot: https://files.example.com/till.png
    """

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `one ticket gives every key of the contract`() throws {
    let result = try runProgram(
      ["classify", "--format", "json", "--received", "2026-11-21T10:00:00Z"],
      input: Array(Self.outage.utf8))
    #expect(result.status == 0 && result.errors.isEmpty)
    let ticket = try json(result.output)
    #expect(
      Set(ticket.keys) == [
        "schemaVersion", "id", "policy", "level", "confidence", "probabilities", "decision",
        "candidates",
        "responseTarget", "reasons", "remainder", "logOdds", "completeness", "singleIssue",
        "secrets",
      ])
    #expect(ticket["policy"] as? String == "temporal")
    let level = try #require(ticket["level"] as? String)
    let probabilities = try #require(ticket["probabilities"] as? [String: Double])
    #expect(Set(probabilities.keys) == ["P0", "P1", "P2", "P3"])
    #expect(abs(probabilities.values.reduce(0, +) - 1) < 1e-9)
    #expect(probabilities.values.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(ticket["confidence"] as? Double == probabilities[level])
    #expect((ticket["candidates"] as? [String])?.contains(level) == true)
    let target = try #require(ticket["responseTarget"] as? [String: Any])
    #expect(Set(target.keys) == ["plan", "channel", "seconds", "coverage", "due"])
    let seconds = try #require(target["seconds"] as? Int)
    #expect(["P0": 1800, "P1": 3600, "P2": 14400, "P3": 86400][level] == seconds)
    let due = try #require(target["due"] as? String)
    #expect(
      due == (level == "P0" ? "2026-11-21T10:30:00Z" : level == "P1" ? "2026-11-21T11:00:00Z" : due)
    )
    let completeness = try #require(ticket["completeness"] as? [String: Any])
    let fields = try #require(completeness["fields"] as? [String: [String: Any]])
    #expect(
      Set(fields.keys) == [
        "reproduction", "environment", "startTime", "errorMessage", "evidence", "impact",
      ])
    for field in fields.values {
      #expect(Set(field.keys) == ["present", "part", "line", "column", "text"])
    }
    #expect(fields["startTime"]?["present"] as? Bool == true)
    #expect(fields["startTime"]?["line"] as? Int == 3)
    #expect(fields["errorMessage"]?["present"] as? Bool == true)
    #expect(fields["evidence"]?["present"] as? Bool == true)
    let missing = try #require(completeness["missing"] as? [String])
    #expect((completeness["questions"] as? [String])?.count == missing.count)
    let secrets = try #require(ticket["secrets"] as? [[String: Any]])
    #expect(secrets.map { $0["kind"] as? String } == ["password"])
    #expect(secrets.first?["line"] as? Int == 6)
    #expect(secrets.first?["column"] as? Int == 41)
  }

  @Test(arguments: [
    ("ends with 'Unexpected end of column 7' for all", "'Unexpected end of column 7'"),
    ("answers {\"error\":\"upstream timed out\"} for all", "\"upstream timed out\""),
    ("says “Connection refused by host” for all", "“Connection refused by host”"),
    ("doesn't end but says 'can't read' for all", "'can't read'"),
  ])
  func `what a program said is shown to its end`(sentence: String, said: String) throws {
    let result = try runProgram(
      ["classify", "--format", "json"],
      input: Array("Import\n\nThe import of orders \(sentence) our 14 shops since 9:40.\n".utf8))
    let completeness = try #require(try json(result.output)["completeness"] as? [String: Any])
    let fields = try #require(completeness["fields"] as? [String: [String: Any]])
    let text = try #require(fields["errorMessage"]?["text"] as? String)
    #expect(text.contains(said))
  }

  @Test(arguments: [
    "All our card terminals refuse every card. Shops are closed.",
    "Patients see other patients' letters in the portal.",
    "No backup has finished since 3 November, job log says 'repository locked'.",
  ])
  func `a fault that has no word of one is asked for what it lacks, by lint too`(text: String)
    throws
  {
    let ticket = try json(
      try runProgram(["classify", "--format", "json"], input: Array(text.utf8)).output)
    let completeness = try #require(ticket["completeness"] as? [String: Any])
    #expect((completeness["missing"] as? [String])?.contains("reproduction") == true)
    #expect(try runProgram(["lint"], input: Array(text.utf8)).output.contains("missing-"))
  }

  @Test func `who says that no error is shown is not asked for its words`() throws {
    let text =
      "Login page stays white\n\nSince 9:00 the page just stays white for all users. There is no error message."
    let ticket = try json(
      try runProgram(["classify", "--format", "json"], input: Array(text.utf8)).output)
    let completeness = try #require(ticket["completeness"] as? [String: Any])
    let missing = try #require(completeness["missing"] as? [String])
    #expect(!missing.contains("errorMessage") && missing.contains("evidence"))
  }

  @Test func `a question that is surely one is asked for nothing`() throws {
    let texts = [
      "Where do I find the PO number on an invoice?\n\nOur new accountant cannot see it. Just asking, no hurry.",
      "False alarm, please close\n\nYesterday I reported that login fails. It was my own typo, all is well.",
    ]
    for text in texts {
      let ticket = try json(
        try runProgram(["classify", "--format", "json"], input: Array(text.utf8)).output)
      #expect(ticket["level"] as? String == "P3" && ticket["decision"] as? String == "assigned")
      let completeness = try #require(ticket["completeness"] as? [String: Any])
      #expect((completeness["missing"] as? [String])?.isEmpty == true)
      #expect((completeness["questions"] as? [String])?.isEmpty == true)
    }
  }

  @Test func `reasons and the remainder add up to the log-odds, exactly`() throws {
    for extra in [[], ["--explain"], ["--policy", "atlan"]] {
      let result = try runProgram(
        ["classify", "--format", "json"] + extra, input: Array(Self.outage.utf8))
      let ticket = try json(result.output)
      let reasons = try #require(ticket["reasons"] as? [[String: Any]])
      func millionths(_ value: Any?) -> Int { Int(((value as? Double ?? .nan) * 1e6).rounded()) }
      let sum =
        reasons.reduce(0) { $0 + millionths($1["weight"]) } + millionths(ticket["remainder"])
      #expect(sum == millionths(ticket["logOdds"]))
      let sizes = reasons.map { abs(millionths($0["weight"])) }
      #expect(sizes == sizes.sorted(by: >))
      #expect(extra == ["--explain"] ? reasons.count > 12 : reasons.count == 12)
      let lines = Self.outage.split(separator: "\n", omittingEmptySubsequences: false)
      for reason in reasons where reason["kind"] as? String == "word" {
        let text = try #require(reason["text"] as? String)
        guard text != "[secret]" else { continue }
        let line = lines[try #require(reason["line"] as? Int) - 1].unicodeScalars
        let column = try #require(reason["column"] as? Int)
        #expect(String(String.UnicodeScalarView(line.dropFirst(column - 1))).hasPrefix(text))
      }
    }
  }

  @Test func `a secret's characters appear nowhere in any output`() throws {
    for format in ["text", "json", "jsonl", "level"] {
      for extra in [[], ["--explain"], ["--explain", "--color", "always"]] {
        let result = try runProgram(
          ["classify", "--format", format] + extra,
          input: Array((Self.outage + "\nWe typed Tr0ub4dor&3xK twice").utf8))
        #expect(result.status == 0)
        #expect(!result.output.lowercased().contains("tr0ub4dor"), "\(format) \(extra)")
        #expect(!result.output.contains("3xK"), "\(format) \(extra)")
      }
    }
  }

  /// A corpus of traps alone had taught that "outage" is a question.
  @Test(arguments: [
    ("Major outage, nothing works for anybody", "P0"),
    ("Outage of our live shop, every customer is affected", "P0"),
    ("Emergency: the production cluster is dead, all users are blocked", "P0"),
    ("The whole platform has been down since 8:15 and no order comes in", "P0"),
    ("How can I invite a colleague to the workspace?", "P3"),
    ("The logo in the footer is a few pixels too low", "P3"),
  ])
  func `plain words mean what they say`(text: String, level: String) throws {
    let result = try runProgram(["classify", "--format", "level"], input: Array(text.utf8))
    #expect(result.output == level + "\n")
  }

  @Test func `neither a ticket's name nor its marked lines are commands to a log`() throws {
    let row =
      "{\"id\":\"::error::x\",\"title\":\"##[error]All shops are down\",\"body\":\"##[group]\"}"
    let output = try runProgram(["classify", "--explain"], input: Array(row.utf8)).output
    #expect(output.contains("\\::error::x\n") && output.contains("##(error]All shops"))
    #expect(!output.contains("##["))
    // Logs trim white space before they look for a command.
    for line in output.split(separator: "\n") {
      #expect(!line.drop(while: \.isWhitespace).hasPrefix("::"))
    }
  }

  @Test func `text has level, deadline, reasons with places, questions`() throws {
    let result = try runProgram(
      ["classify", "--received", "2026-11-21T10:00:00Z", "--explain"],
      input: Array("shop\nnobody can log in".utf8))
    #expect(result.output.contains("policy temporal, plan enterprise: answer due 2026-11-21T"))
    #expect(result.output.contains("why P"))
    #expect(result.output.contains("2:1     “nobody can"))
    #expect(result.output.contains("\nterms\n"))
    #expect(result.output.contains("to ask\n"))
    #expect(!result.output.contains("\u{1B}"))
    let coloured = try runProgram(
      ["classify", "--color", "always"], input: Array("help\nit is broken".utf8))
    #expect(coloured.output.contains("\u{1B}[1m"))
  }

  @Test
  func `the explanation says without which words the level would be another, and marks the lines`()
    throws
  {
    let text = "Production is down\n\nNobody can log in since 9:40, all customers get a 503."
    let result = try runProgram(["classify", "--explain"], input: Array(text.utf8))
    let lines = result.output.split(separator: "\n").map(String.init)
    let line = try #require(lines.first { $0.contains("it would be ") })
    let level = line.dropFirst("it would be ".count).prefix(2)
    let words = line.split(separator: "“").dropFirst().map { String($0.prefix { $0 != "”" }) }
    #expect((1...8).contains(words.count) && Set(words).count == words.count)
    for word in words { #expect(text.contains(word)) }
    let with = try runProgram(["classify", "--format", "level"], input: Array(text.utf8))
    #expect(!with.output.hasPrefix(level))
    // Below each line of the ticket stand marks of the four strengths, no longer than the line.
    let marked = lines.indices.filter { lines[$0].contains(" | ") }
    #expect(marked.count >= 4)
    #expect(lines.contains { $0.hasPrefix("marks: # strongly, + weakly for P") })
    for pair in stride(from: 0, to: marked.count - 1, by: 2) {
      let marks = lines[marked[pair + 1]].dropFirst(8)
      #expect(marks.allSatisfy { " #+=-".contains($0) } && marks.contains { $0 != " " })
      #expect(marks.count <= lines[marked[pair]].dropFirst(8).count)
    }
  }

  @Test func `fifty times urgent does not lift a level, and a language unknown to it needs review`()
    throws
  {
    func answer(_ text: String) throws -> [String: Any] {
      try json(runProgram(["classify", "--format", "json"], input: Array(text.utf8)).output)
    }
    let trifle = "Typo\n\nThere is a typo on the settings page, 'recieve' should be 'receive'."
    let plain = try answer(trifle)["level"] as? String
    let shouted = try answer(trifle + String(repeating: " urgent", count: 50))["level"] as? String
    #expect(plain == "P3" && shouted == plain)
    for foreign in [
      "Tuotanto\n\nKaikki asiakkaat saavat virheilmoituksen eikä kukaan pääse kirjautumaan sisään.",
      "サービス停止\n\n全てのお客様がログインできません。至急対応をお願いします。",
      "Xqzv blorf\n\nGrunth wexil pradda noom kiffel zarn.",
    ] {
      #expect(try answer(foreign)["decision"] as? String == "needs-review", "\(foreign)")
    }
  }

  @Test func `rows come out in order, whatever the number of threads`() throws {
    var input = ""
    for index in 0..<4000 {
      input +=
        "{\"id\": \(index), \"title\": \"ticket \(index)\", \"body\": \"the export of report \(index) fails \(String(repeating: "again ", count: index % 50))\", \"plan\": \"advanced\", \"received\": \"2026-01-0\(index % 9 + 1)T00:00:00Z\"}\n"
    }
    let one = try runProgram(
      ["classify", "--policy", "atlan", "--format", "jsonl", "--threads", "1", "--input", "jsonl"],
      input: Array(input.utf8))
    let three = try runProgram(
      ["classify", "--policy", "atlan", "--format", "jsonl", "--threads", "3"],
      input: Array(input.utf8))
    #expect(one.status == 0 && one.output == three.output)
    let lines = one.output.split(separator: "\n")
    #expect(lines.count == 4000)
    #expect(
      lines.enumerated().allSatisfy {
        $1.hasPrefix("{\"schemaVersion\":1,\"id\":\"\($0)\",\"policy\":\"atlan\"")
      })
    #expect(lines.allSatisfy { $0.contains("\"plan\":\"advanced\"") })
    let levels = try runProgram(
      ["classify", "--policy", "atlan", "--format", "level"], input: Array(input.utf8))
    #expect(levels.output.split(separator: "\n").count == 4000)
  }

  @Test func `a bad row stops the stream with its line, and loses nothing before it`() throws {
    let input = "{\"title\": \"a\"}\n{\"title\": \"b\"}\n{\"title\": 7}\n{\"title\": \"c\"}\n"
    let result = try runProgram(
      ["classify", "--format", "level", "--input", "jsonl"], input: Array(input.utf8))
    #expect(result.status == 2)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.errors.hasPrefix("triage: standard input:3: "))
    let skipped = try runProgram(
      ["classify", "--format", "level", "--input", "jsonl", "--skip-invalid"],
      input: Array(input.utf8))
    #expect(skipped.status == 0)
    #expect(skipped.output.split(separator: "\n").count == 3)
    #expect(
      skipped.errors.hasPrefix("triage: passed over 1 invalid row; the first: standard input:3: "))
  }

  static let hostile: [(String, [UInt8], Int32)] = [
    ("empty", [], 2),
    ("white space", Array(" \n\t\r\n".utf8), 2),
    ("binary", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 131 >> 3) }, 0),
    ("NUL", [0, 0, 0], 0),
    ("invalid UTF-8", [0x61, 0xFF, 0xC3, 0x28, 0xF0, 0x9F], 0),
    ("one long line", [UInt8](repeating: 0x61, count: 3_000_000), 0),
    ("many marks", Array(String(repeating: "!?.-/:@", count: 100_000).utf8), 0),
    ("escapes", Array("help\n\u{1B}[2J\u{1B}]0;x\u{7} ::error file=x::gone ##[group]".utf8), 0),
    (
      "other language",
      Array("Hallo\nSeit gestern können wir uns nicht mehr anmelden, bitte um Hilfe".utf8), 0
    ),
  ]

  @Test(arguments: hostile.indices)
  func `any bytes give an answer or one line`(index: Int) throws {
    let (name, bytes, status) = Self.hostile[index]
    let result = try runProgram(["classify", "--explain", "--input", "text"], input: bytes)
    #expect(result.status == status, "\(name): \(result.errors)")
    #expect(!result.output.contains("\u{1B}"), "\(name)")
    #expect(!result.output.split(separator: "\n").contains { $0.hasPrefix("::") }, "\(name)")
    #expect(status == 0 || result.errors.split(separator: "\n").count == 1, "\(name)")
  }

  @Test func `tickets in a language that the model does not know need review`() throws {
    for text in [
      "Anmeldung\nSeit gestern können sich unsere Mitarbeiter nicht mehr am Portal anmelden, bitte dringend um Hilfe.",
      "Problème\nDepuis ce matin personne ne peut se connecter au tableau de bord, merci de nous aider rapidement.",
      "障害\n今朝からすべての利用者がログインできません。至急対応をお願いします。",
    ] {
      let result = try runProgram(
        ["classify", "--format", "jsonl", "--exit-status"], input: Array(text.utf8))
      #expect(result.status == 3, "\(result.output.prefix(200))")
      #expect(result.output.contains("\"decision\":\"needs-review\""))
    }
  }

  @Test(arguments: [
    "Login page: Button \"Sign in\" funktioniert nicht im Browser Chrome",
    "Question sur la documentation API et le support", "Posso esportare il report in PDF?",
    "login API возвращает error 500 на production server", "bonjour", "URGENT", "5",
  ])
  func `a ticket of one known word, or of another language with known words, needs review`(
    text: String
  ) throws {
    let result = try runProgram(["classify", "--format", "json"], input: Array(text.utf8))
    #expect(try json(result.output)["decision"] as? String == "needs-review", "\(text)")
    let plain = try runProgram(["classify"], input: Array(text.utf8))
    #expect(plain.output.contains("needs review: few of its words are known"), "\(text)")
  }

  @Test func `where no few words decide a level none is said to have been left out`() throws {
    let wishes =
      "Feature request: nicer colours in the weekly report\n\n"
      + "It would be lovely if the weekly report let us choose the colours of its charts. No hurry at all.\n"
      + "A small wish while you are there: could the export carry the same colours? Thank you for the product.\n"
      + "Would be nice to have a dark theme one day, and a page of the documentation about how colours are picked.\n"
    let result = try runProgram(["classify", "--explain"], input: Array(wishes.utf8))
    #expect(result.output.contains("no few words decide it: it stays P3 without any 8 that"))
  }

  @Test func `texts of fields are whole words`() throws {
    let text = "Login broken since 2026-11-20 on the live site, all users get error 500"
    let result = try runProgram(["classify", "--format", "json"], input: Array(text.utf8))
    let completeness = try #require(try json(result.output)["completeness"] as? [String: Any])
    let fields = try #require(completeness["fields"] as? [String: [String: Any]])
    #expect(fields["startTime"]?["text"] as? String == "since 2026-11-20")
    #expect(fields["startTime"]?["column"] as? Int == 14)
    #expect(fields["errorMessage"]?["text"] as? String == "error 500")
  }

  @Test func `prose that opens like rows is prose, and a file that is missing is no invalid row`()
    throws
  {
    for text in [
      "Title, body of the mail is lost\nnobody, can log in\n",
      "{\"error\": \"timeout\", \"code\": 500} is what the API returns since 9:40\n",
    ] {
      let result = try runProgram(["classify", "--format", "level"], input: Array(text.utf8))
      #expect(result.status == 0 && result.output.count == 3, "\(text): \(result.errors)")
    }
    let missing = try runProgram(["classify", "--skip-invalid", "no-such-file.txt"])
    #expect(missing.status == 2 && missing.errors.contains("no-such-file.txt"))
  }

  @Test func `repeating an alarm word does not lift the level`() throws {
    let plain =
      "Typo in the manual\nOn page 4 it says recieve instead of receive. Please correct the spelling."
    let loud = plain + String(repeating: " URGENT", count: 50)
    func top(_ text: String) throws -> Double {
      let ticket = try json(
        try runProgram(["classify", "--format", "json"], input: Array(text.utf8)).output)
      return (ticket["probabilities"] as? [String: Double])?["P0"] ?? 1
    }
    let once = try top(plain + " URGENT")
    let often = try top(loud)
    #expect(often < once + 0.1 && often < 0.3)
  }

  @Test func `files, mail and CSV are read by name and content`() throws {
    try withScratchFolder { folder in
      let mail =
        "From: a@example.com\r\nSubject: =?utf-8?q?caf=C3=A9?= down\r\nMessage-ID: <m1@x>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nNothing works=2C nobody can order.\r\n"
      try mail.write(toFile: folder + "/a.eml", atomically: true, encoding: .utf8)
      try "id,subject,description\n1,\"a, b\",\"two\nlines\"\n".write(
        toFile: folder + "/b.csv", atomically: true, encoding: .utf8)
      try "# Question\n\nHow do I export?\n".write(
        toFile: folder + "/c.md", atomically: true, encoding: .utf8)
      let result = try runProgram(
        ["classify", "--format", "jsonl", "a.eml", "b.csv", "c.md"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      let ids = try result.output.split(separator: "\n").map {
        try json(String($0))["id"] as? String
      }
      #expect(ids.count == 3 && ids[1] == "1" && ids[2] == "c.md")
      #expect(ids[0]?.contains("m1@x") == true)
      let absent = try runProgram(["classify", "c.md", "nowhere.md"], in: folder)
      #expect(absent.status == 2)
      #expect(absent.errors == "triage: nowhere.md: cannot be read: No such file or directory\n")
      #expect(absent.output.contains("c.md"))
    }
  }

  @Test func `a row's unknown plan and bad time are refused with their line`() throws {
    let input = "{\"body\": \"hello there\", \"plan\": \"golden\"}\n"
    let result = try runProgram(
      ["classify", "--policy", "pantheon", "--format", "jsonl", "--input", "jsonl"],
      input: Array(input.utf8))
    #expect(result.status == 2)
    #expect(result.errors.contains("standard input:1: unknown plan 'golden'"))
    let command = try runProgram(
      ["classify", "--input", "jsonl"],
      input: Array("{\"body\":\"x\",\"plan\":\"##[error]y\"}".utf8))
    #expect(command.status == 2 && !command.errors.contains("##["))
    let time = try runProgram(
      ["classify", "--format", "jsonl", "--input", "jsonl"],
      input: Array("{\"body\": \"hello\", \"received\": \"yesterday\"}\n".utf8))
    #expect(time.status == 2 && time.errors.contains("standard input:1: 'received': "))
  }

  @Test(arguments: [
    ("2026-11-20 20:00:00 UTC", true), ("Fri, 20 Nov 2026 21:00 +0100", true),
    ("11/20/2026 08:00 PM", false),
  ])
  func `times of export are read, or warned of`(time: String, isRead: Bool) throws {
    let row = "{\"body\": \"All sites down\", \"created_at\": \"\(time)\"}\n"
    let result = try runProgram(
      ["classify", "--format", "jsonl", "--policy", "pantheon", "--plan", "diamond"],
      input: Array(row.utf8))
    #expect(result.status == 0)
    #expect(result.output.contains("\"due\":\"2026-11-20T20:15:00Z\"") == isRead)
    #expect(result.errors.contains("warning: 1 ticket: the time of receipt") != isRead)
  }

  @Test func `deadlines count inside the coverage of the plan`() throws {
    let arguments = [
      "classify", "--format", "json", "--policy", "pantheon", "--plan", "gold", "--received",
      "2026-11-20T20:00:00Z",
    ]
    let ticket = try json(
      try runProgram(arguments, input: Array("How do I change the colour of the button?".utf8))
        .output)
    let target = try #require(ticket["responseTarget"] as? [String: Any])
    #expect(target["channel"] as? String == "tickets" && target["coverage"] as? String == "24x5")
    // Friday 20:00 and 8 hours, Monday to Friday: 4 on Friday, 4 on Monday.
    #expect(target["due"] as? String == "2026-11-23T04:00:00Z")
    let silver = try json(
      try runProgram(
        ["classify", "--format", "json", "--policy", "pantheon", "--plan", "silver"],
        input: Array("x y z".utf8)
      ).output)
    let chat = try #require(silver["responseTarget"] as? [String: Any])
    #expect(
      chat["seconds"] is NSNull && chat["due"] is NSNull && chat["channel"] as? String == "chat")
  }

  @Test func `the README shows what the program says`() throws {
    let ticket = try String(
      contentsOfFile: repositoryRoot + "/Tests/TriageCommandsTests/Fixtures/readme-ticket.txt",
      encoding: .utf8)
    let readme = try String(contentsOfFile: repositoryRoot + "/README.md", encoding: .utf8)
    let result = try runProgram(
      ["classify", "--received", "2026-11-21T10:00:00Z"], input: Array(ticket.utf8))
    #expect(readme.contains(ticket) && readme.contains(result.output))
  }
}
