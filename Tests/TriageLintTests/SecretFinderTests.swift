import Testing
import TriageTickets

@testable import TriageLint

struct SecretFinderTests {
  private func secrets(_ text: String) -> [(kind: String, value: String)] {
    var detector = CompletenessDetector()
    let ticket = Ticket(title: "", body: text)
    return detector.detect(ticket).secrets.map {
      ($0.kind, String(decoding: ticket.text[$0.range], as: UTF8.self))
    }
  }

  // Values are put together from parts, so that scanners of this repository find none in it.
  @Test(arguments: [
    ("id " + "AKI" + "AQX7ZT3MBK2WLNP5D", "aws-access-key", "AKI" + "AQX7ZT3MBK2WLNP5D"),
    (
      "use ghp" + "_9fK2vQ7mZr41LxTb83sWnYc5e please", "github-token",
      "ghp" + "_9fK2vQ7mZr41LxTb83sWnYc5e"
    ),
    ("glpat" + "-x9Kd7Lm2Qz84vTb1Yc30", "gitlab-token", "glpat" + "-x9Kd7Lm2Qz84vTb1Yc30"),
    ("sk" + "_live_9fK2vQ7mZr41LxTb83", "stripe-key", "sk" + "_live_9fK2vQ7mZr41LxTb83"),
    (
      "the payout key was in it: pk" + "_live_9fK2vQ7mZr41LxTb83", "stripe-key",
      "pk" + "_live_9fK2vQ7mZr41LxTb83"
    ),
    ("password: Heron-Lake-42.", "password", "Heron-Lake-42"),
    ("user kim, the passwd is Tr0ut!pond, thanks", "password", "Tr0ut!pond"),
    ("PWD=q8Hz2mPl", "password", "q8Hz2mPl"),
    ("log in as ops / Gr3y!Goose77 and look", "password", "Gr3y!Goose77"),
    ("the password is:\n\n  Mallow#Fen9\n", "password", "Mallow#Fen9"),
    (
      "url = postgres://ro:Wren7Sluice@db.example:5432/inv", "connection-string",
      "postgres://ro:Wren7Sluice@db.example:5432/inv"
    ),
    (
      "Server=db1;Database=x;User Id=sa;Password=Otter9Brook;", "connection-string",
      "Server=db1;Database=x;User Id=sa;Password=Otter9Brook"
    ),
    (
      "https://kim:Otter9@files.example.com/a", "url-credentials",
      "https://kim:Otter9@files.example.com/a"
    ),
    ("GET /x?page=1&token=9fK2vQ7mZr41LxTb&y=2", "url-token", "9fK2vQ7mZr41LxTb"),
    ("Authorization: Bearer 9fK2vQ7mZr41LxTb83aa", "bearer-token", "9fK2vQ7mZr41LxTb83aa"),
    ("Authorization: Basic a2ltOk90dGVyOUJyb29r", "basic-auth", "a2ltOk90dGVyOUJyb29r"),
    ("X-Api-Key: swx-4d1e77a0c95b4f2e8a36 , sorry", "api-key", "swx-4d1e77a0c95b4f2e8a36"),
    ("paid with 4539 1488 0343 6467 today", "card-number", "4539 1488 0343 6467"),
    ("password: \"Wren7 Sluice 9 Marlin\" ok", "password", "Wren7 Sluice 9 Marlin"),
    ("password: \"Sluice Wren7 Marlin\" ok", "password", "Sluice Wren7 Marlin"),
    (#"{\"password\":\"Wren7 Sluice\",\"x\":1}"#, "password", "Wren7 Sluice"),
    ("**Password:** `Wren7Sluice9`", "password", "Wren7Sluice9"),
    ("Password: <b>Wren7Sluice9</b>", "password", "Wren7Sluice9"),
    ("password\u{FF1A}Wren7Sluice9", "password", "Wren7Sluice9"),
    ("### Password\n\nWren7Sluice9\n", "password", "Wren7Sluice9"),
    ("<password>Wren7Sluice9</password>", "password", "Wren7Sluice9"),
    ("| Password | Wren7Sluice9 |", "password", "Wren7Sluice9"),
    ("mysql -u root -pWren7Sluice9 shop", "password", "Wren7Sluice9"),
    (
      "url jdbc:oracle:thin:scott/Wren7Sluice9@db", "connection-string",
      "jdbc:oracle:thin:scott/Wren7Sluice9@db"
    ),
    (#""auths": {"x": {"auth": "Ym9iOk90dGVyOUJyb29r"}}"#, "basic-auth", "Ym9iOk90dGVyOUJyb29r"),
    (
      "Cookie: lang=de; sessionid=9fK2vQ7mZr41LxTb83sWnYc5e; x=1", "session-cookie",
      "9fK2vQ7mZr41LxTb83sWnYc5e"
    ),
    ("Set-Cookie: JSESSIONID=9fK2vQ7mZr41LxTb83; Path=/", "session-cookie", "9fK2vQ7mZr41LxTb83"),
    (
      "it is pypi" + "-AgEIcHlwaS5vcmcCJDk5ZmQ2 now", "api-key",
      "pypi" + "-AgEIcHlwaS5vcmcCJDk5ZmQ2"
    ),
    ("hf" + "_9fK2vQ7mZr41LxTb83sWnYc5e", "api-key", "hf" + "_9fK2vQ7mZr41LxTb83sWnYc5e"),
    ("shp" + "at_9f42b7a0c95b4f2e8a361d77", "api-key", "shp" + "at_9f42b7a0c95b4f2e8a361d77"),
    (
      "bot 123498765:" + "AAF9fK2vQ7mZr41LxTb83sWn", "api-key",
      "123498765:" + "AAF9fK2vQ7mZr41LxTb83sWn"
    ),
    ("my pw is Wren7'Sluice9, thanks", "password", "Wren7'Sluice9"),
    ("my pw is \u{201C}Wren7 Sluice\u{201D}, thanks", "password", "Wren7 Sluice"),
    ("password: Wren7<Sluice>9", "password", "Wren7<Sluice>9"),
    ("password: Wren7Sluice<br>and", "password", "Wren7Sluice"),
    ("password: Wren7Sluice</b> and", "password", "Wren7Sluice"),
    (#"{"password":"Wren7\"Sluice"}"#, "password", #"Wren7\"Sluice"#),
  ])
  func `finds exactly the value`(text: String, kind: String, value: String) {
    let found = secrets(text)
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.value) == [value])
  }

  @Test(arguments: [
    "password: <YOUR_PASSWORD>", "token=xxxxxxxxxxxxxxxx", "api_key: ${API_KEY}",
    "Authorization: Bearer <token>", "password=********", "my password is wrong",
    "I forgot my password yesterday at 9:15", "the password reset page is broken",
    "postgres://localhost:5432/app", "order 4539 1488 0343 6468", "key: value",
    "commit 3f2a9b7c1d4e5f60718293a4b5c6d7e8f9012345", "secret: your-secret-key-here",
    "request id 7f9c24e5-2b1a-4c3d-9e8f-001122334455", "and / or Monday / Tuesday",
    "https://example.com/?page=2&sort=date", "the key account manager called 3 times",
    "pass 12 of 40", "key " + "AKI" + "AIOSFODNN7EXAMPLE", "pk" + "_live_9fK2vQ7mZr41LxTb83",
    "our publishable key is pk" + "_live_9fK2vQ7mZr41LxTb83",
    "stripe key: pk" + "_test_9fK2vQ7mZr41LxTb83",
    "secret: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "### Password\n\nReset fails since 9:00", "| user | password |\n|---|---|",
    "use postgres with <password>@Host1.example", "Cookie: sessionid=<value>",
    "mysql -u root -p3306 x",
    "the password: \"Password must contain 8 characters\"",
    #"KEY="-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n""#,
    "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
  ])
  func `placeholders and ordinary words are none`(text: String) {
    #expect(secrets(text).isEmpty, "\(secrets(text))")
  }

  @Test func `secrets that overlap are one, the shape that comes first in the table`() {
    let found = secrets("Server=db1;User Id=sa;Password=Otter9Brook; then password: Otter9Brook")
    #expect(found.map(\.kind) == ["connection-string", "password"])
  }

  @Test func `both of two passwords are found`() {
    let found = secrets("password: Wren7Sluice9 or Wren8Sluice1. Thanks or No1Cares")
    #expect(found.map(\.value) == ["Wren7Sluice9", "Wren8Sluice1"])
    #expect(secrets("password: `Wren7Sluice9` or `Wren8Sluice1`").count == 2)
    #expect(secrets("password: Wren7Sluice9 or ask me").count == 1)
  }

  @Test func `a private key is one secret with all its lines`() {
    let key =
      "-----BEGIN RSA PRIVATE "
      + "KEY-----\nMIIEow9fK2vQ7m\nZr41LxTb83==\n-----END RSA PRIVATE KEY-----"
    let found = secrets("here:\n\(key)\nthanks")
    #expect(found.map(\.kind) == ["private-key"])
    #expect(found.map(\.value) == [key])
  }

  @Test(arguments: [#"\n"#, #"\\n"#])
  func `a private key on one line is found, with its line breaks escaped`(lineBreak: String) {
    let (begin, end) = ("-----BEGIN PRIVATE " + "KEY-----", "-----END PRIVATE " + "KEY-----")
    let key = [begin, "MIIEow9fK2vQ7mZr41b83sWnYc5eHq7LpXd0Rt6", "LxTb83/+=="].joined(
      separator: lineBreak)
    let whole = key + lineBreak + end
    #expect(
      secrets("KEY=\"\(whole)\(lineBreak)\" and \"more\" text").map(\.value) == [whole])
    #expect(secrets("{\"private_key\":\"\(whole)\(lineBreak)\"}").map(\.value) == [whole])
    #expect(secrets("KEY=\"\(key)\" cut off, is it not").map(\.value) == [key])
  }

  @Test func `the identifier of a ticket is looked through, and hidden together with the text`() {
    var detector = CompletenessDetector()
    var ticket = Ticket(title: "", body: "It says Heron-Lake-42 and password: Otter9Brook")
    ticket.id = "password: Heron-Lake-42, Otter9Brook"
    let found = detector.detect(ticket)
    #expect(found.secrets.count == 1 && found.idSecrets.map(\.kind) == ["password"])
    let hidden = found.hidden(in: ticket)
    #expect(hidden.id == "password: *************, ***********")
    #expect(
      hidden.ranges.map { String(decoding: ticket.text[$0], as: UTF8.self) }
        == ["Heron-Lake-42", "Otter9Brook"])
    ticket.id = "TICKET-123456-abc"
    #expect(detector.detect(ticket).idSecrets.isEmpty)
  }

  @Test func `a private key ends where another begins`() {
    let begin = "-----BEGIN PRIVATE " + "KEY-----"
    let found = secrets("x \(begin)\n\(begin)\nMIIEow9fK2vQ7m\n\nthanks to all of you")
    #expect(found.map(\.value) == ["\(begin)\nMIIEow9fK2vQ7m"])
    let line = String(repeating: begin, count: 20_000)
    #expect(secrets(line).isEmpty)
  }

  @Test(arguments: [
    ("4539148803436467", true), ("4539148803436468", false), ("0000000000000000", false),
    ("42", false),
  ])
  func `the check digit decides`(digits: String, isValid: Bool) {
    let bytes = Array(digits.utf8)
    #expect(CheckDigit.isValid(bytes.span, 0..<bytes.count) == isValid)
  }

  @Test(arguments: [
    "mytool login --user kim --password Otter9Brook7 --host db1",
    "docker login -u kim -p Otter9Brook7 reg.example", "redis-cli -h db1 -a Otter9Brook7 ping",
  ])
  func `a password may be an argument of a command`(text: String) {
    #expect(secrets(text).map(\.value) == ["Otter9Brook7"])
  }

  @Test(arguments: [
    "partition key: user#4711#2026-11-20",
    "public key: MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE8xOUets",
    "https://kim:***@files.example.com/a", "https://kim:$PASS@files.example.com/a",
  ])
  func `keys that are no secret and passwords already masked are none`(text: String) {
    #expect(secrets(text).isEmpty)
  }

  @Test(arguments: [
    "postgres://ro:Wren7Sluice@db.example:5432/inv", "curl -u kim:Wren7Sluice https://a.example",
    "Server=db1;User Id=sa;Password=Wren7Sluice;", "https://kim:Wren7Sluice@files.example.com/a",
  ])
  func `the password inside of a longer secret is hidden wherever it stands`(secret: String) {
    var detector = CompletenessDetector()
    let ticket = Ticket(title: "Wren7Sluice is refused", body: secret + "\nand Wren7Sluice again")
    let hidden = detector.detect(ticket).hidden(in: ticket).ranges
    let shown = ticket.text.indices.filter { index in !hidden.contains { $0.contains(index) } }
    let text = String(decoding: shown.map { ticket.text[$0] }, as: UTF8.self)
    #expect(!text.contains("Wren7Sluice"))
  }
}
