import Testing

@testable import TriageLint

/// Passwords that look like placeholders and other words, and other words that look like passwords.
struct SecretCareTests {
  @Test(arguments: [
    "HiddenLake22!", "MyHiddenCat7", "Removed4Ever!", "Filtered9Water", "Todor1987!", "Custodor7!",
    "Snowfake77!", "Env.Prod9!", "Input-Put-77", "123456789", "1234567890", "12345678",
    "$ummer2024!", "$ummer2024", "{Summer2024}", "%Tr33house", "(Tr33house", "[Blue42sky!",
    "<3Cookies99", "Winter_2024", "abcdef12", "Whereto77!",
  ])
  func `a word inside of a password makes it no placeholder, nor does its first mark`(value: String)
  {
    #expect(foundSecrets("How do I connect?\n\npassword: \(value)").map(\.value) == [value])
  }

  @Test(arguments: [
    "password: [hidden]", "password: <removed>", "password: *masked*", "password: [FILTERED]",
    "password: TODO", "password: $PASSWORD2", "password: $db_pass_01", "password: $1",
    "password: $password1;", "password=$env:PASSWORD1", "password: ${Summer2024}",
    "password: {{ pw2024 }}", "password: {password1}", "password: %DB_PASS22%",
    "password: %(password1)s", "password: [PASSWORD-1]", "password: (see 1Password)",
    "password: {0}", "password: <YOUR_PASSWORD_2024>", "password: <My Password1>",
    "password: env.DB_PASSWORD_1", "password: secrets.DB_PASSWORD2",
    "password: your-password-123", "password: fake-password-123", "password: put-your-pass-1-here",
    "password: PROD_12", "password: vault:secret/data/db1", "password: changeme123",
    "token: sample-token-0123456789ab", "api_key: REDACTED-0123456789", "password: hidden.",
  ])
  func `a placeholder is none in any of its forms`(text: String) {
    #expect(foundSecrets(text).isEmpty, "\(foundSecrets(text))")
  }

  @Test(arguments: [
    "Tested: chrome / Windows11", "Browser: safari / MacOS14.5", "Device: iphone / iOS17Beta",
    "tested on laptop / Win11Pro64", "Team: frontend / React18x", "Happens on staging / Build2024a",
    "user kim / Windows11", "logged in as kim@example.com / Chrome120",
    "log in with Chrome and Windows11", "boarding pass: LH1234 not printed",
    "Smoke test pass: build-4411x", "PASSWORD: int64", "password: minimum12",
    "password: varchar255",
    "password = config.password1", "password = cfg.p1", "The basic configuration123 is fine",
    "press key: Shift+Ctrl+F12", "key is CustomerID2024Region",
    "sk-learn-contrib-package-extension-v2", "https://shop.example/p?key=winter-sale-2024-shoes",
    "the key is winter-sale-2024-shoes", "boarding pass: LH1234",
    "ftp://kim:user@example.com/files",
    "hbase_key='ABCDEF|GHIJK|ijj123kl-mn4o-4pq5'", "*sk_200805080929_0001_m_000001_0",
    "the word / Word12", "lib / Boost1.84Dev",
  ])
  func `names with numbers are no secrets`(text: String) {
    #expect(foundSecrets(text).isEmpty, "\(foundSecrets(text))")
  }

  // Values are put together from parts, so that scanners of this repository find none in it.
  @Test(arguments: [
    ("jwt", "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxIn0.abcDEF123_-xyz"),
    ("github-token", "ghp" + "_1234567890abcdefghijklmnopqrstuvwxAB"),
    (
      "slack-webhook",
      "https://hooks.slack.com/services/T00000001/" + "B00000002/abcdEFGHijklMNOPqrstUVWX"
    ),
    ("aws-access-key", "AKI" + "AIOSFODNN7ABCDEFG"),
    ("anthropic-key", "sk" + "-ant-api03-abcDEF123ghiJKL456mnoPQR789"),
    (
      "encoded-private-key",
      "LS0tLS1CRUdJTi" + "BSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFb3dJQkFBS0NBUUVBdG5"
    ),
  ])
  func `a token that looks invented is one where a real one stands`(kind: String, value: String) {
    let found = foundSecrets("It answers 401.\n\nAuthorization: Bearer \(value)")
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.value) == [value])
  }

  @Test(arguments: [
    ("you can log in with bob and Summer2026!", ["Summer2026!"]),
    ("her password, Summer2026!, is refused", ["Summer2026!"]),
    ("temp password - Kp7!xQ29b", ["Kp7!xQ29b"]), ("my password, which is old, is refused", []),
    ("logged in as bob@shop.example / Summer2026", ["Summer2026"]),
    ("the password for root is correct horse battery staple", ["correct horse battery staple"]),
    ("password\n\nTina1985!", ["Tina1985!"]), ("My password\n\ntina1985\n", ["tina1985"]),
    ("my username is tina and my password is\n\ntina1985", ["tina1985"]),
    ("Password reset to: tina1985", ["tina1985"]),
    ("the password has been changed to tina1985", ["tina1985"]),
    ("env:\n  - name: DB_PASSWORD\n    value: Str0ngPw1", ["Str0ngPw1"]),
    (#"{"name": "DB_PASSWORD", "value": "Str0ngPw1"}"#, ["Str0ngPw1"]),
    ("<Password>strongpw</Password>", ["strongpw"]), ("password => 'strongpw',", ["strongpw"]),
    ("SECRET=Str0ngPw1", ["Str0ngPw1"]), ("token=Str0ngPw1", ["Str0ngPw1"]),
    ("pwd sunshine99", ["sunshine99"]), ("fill the field\npass: murat123", ["murat123"]),
    (
      "Ocp-Apim-Subscription-Key: 3b1f8c9e7d2a4e5f9b0c6a1d2e3f4b5c",
      ["3b1f8c9e7d2a4e5f9b0c6a1d2e3f4b5c"]
    ),
    ("plink -ssh kim@db1 -pw Otter9Brook7", ["Otter9Brook7"]),
    ("ldapsearch -x -D cn=admin -w Otter9Brook7 -b dc=a", ["Otter9Brook7"]),
    ("sqlcmd -S db1 -U sa -P Otter9Brook7 -Q x", ["Otter9Brook7"]),
    ("smbclient //srv/share -U tina%Otter9Brook7", ["Otter9Brook7"]),
    (#"net use Z: \\srv\share /user:DOM\bob P@ssw0rd!"#, ["P@ssw0rd!"]),
    ("enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0", ["$1$mERr$hx5rVt7rPNoS4wqbXKX7m0"]),
    ("username cisco password 7 0822455D0A16", ["0822455D0A16"]),
  ])
  func `ways to tell a password`(text: String, values: [String]) {
    #expect(foundSecrets("How do I connect?\n\n\(text)").map(\.value) == values)
  }

  @Test(arguments: [
    "the password is stored inside that config file", "the password is older than one year",
    "my password is\n\nforgotten since Monday", "Password\n\nWindows11",
    "password\n\n/etc/passwd12",
    "<password>string</password>", "<password>required</password>",
    "mysql -u <user> -p<password> shop", "'password' => 'required',", "'password' => 'secret'",
    "pwd home", "the pw field22 is empty", "the secret= parameter", "log in as admin and Settings2",
    "name: password\nvalue: string", "net use is denied", "sqlcmd -P is refused",
    "### Password\n\nStep1", "token=user", "password was reset to nothing",
  ])
  func `sentences, types and settings are none`(text: String) {
    #expect(foundSecrets(text).isEmpty, "\(foundSecrets(text))")
  }

  @Test(arguments: [
    ("the access code is 889123", ["889123"]),
    ("the PIN is 4711 and the code 889123", ["4711", "889123"]), ("with PIN 4711", ["4711"]),
    ("verification code: 482 913", ["482 913"]), ("The OTP I got was 482913", ["482913"]),
  ])
  func `codes are found however they are told`(text: String, values: [String]) {
    #expect(foundSecrets(text).map(\.value) == values)
  }

  @Test(arguments: [
    "the code is 889123", "it fails with the code 1603", "PIN 1234 of the connector",
    "PIN 17 is hot",
    "access code 40", "OTP 482 9131", "the PIN is wrong and the code 404 comes",
  ])
  func `codes of faults and connectors are none`(text: String) {
    #expect(foundSecrets(text).isEmpty, "\(foundSecrets(text))")
  }

  @Test(arguments: [
    ("postgres://app:P@ssw0rd@db/x", "P@ssw0rd"),
    ("https://bob:P@ssw0rd@ci.example/job", "P@ssw0rd"),
    ("amqp://svc:S@fe99word@mq/", "S@fe99word"), ("postgres://app:Pa@ss9word@db/x", "Pa@ss9word"),
    ("postgres://app:Pa@ss9word@db/x?mail=a@b.example", "Pa@ss9word"),
    ("ftp://bob@shop.example:Pa@ss9word@host/x", "Pa@ss9word"),
    ("ssh bob:Pa@ss9word@host", "Pa@ss9word"),
  ])
  func `the password in an address may hold an at sign`(address: String, password: String) {
    #expect(foundSecrets("see \(address) there").map(\.value).count == 1)
    #expect(!hiddenSecrets("see \(address) and \(password) alone").contains(password.suffix(4)))
  }

  @Test(arguments: [
    "", "    ", "        ", "                ", "> > > > ", "| ", "+ ", "\t\t\t", "- ",
  ])
  func `a private key is found however its lines are indented or quoted`(margin: String) {
    let lines =
      ["-----BEGIN RSA PRIVATE " + "KEY-----"]
      + Array(repeating: String(repeating: "MIIEow9fK2vQ7mZr", count: 4), count: 4)
      + ["41LxTb83sWnYc5eHq7LpXd0Rt6==", "-----END RSA PRIVATE " + "KEY-----"]
    let text = lines.map { margin + $0 }.joined(separator: "\n") + "\n\nthanks to all of you"
    let shown = hiddenSecrets("here it is:\n" + text)
    #expect(!shown.contains("MIIE") && !shown.contains("41Lx") && !shown.contains("END"))
    #expect(shown.hasSuffix("thanks to all of you"))
  }

  @Test func `keys with headers, in strings of a program and of PuTTY are found to their end`() {
    let (begin, end) = (
      "-----BEGIN RSA PRIVATE " + "KEY-----", "-----END RSA PRIVATE " + "KEY-----"
    )
    let line = String(repeating: "MIIEow9fK2vQ7mZr", count: 4)
    for text in [
      "\(begin)\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,9F42B7A0\n\n\(line)\nZr41Lx==\n\(end)",
      "String k = \"\(begin)\\n\" +\n    \"\(line)\\n\" +\n    \"Zr41Lx==\\n\" +\n    \"\(end)\\n\";",
      "Private-"
        + "Lines: 2\n\(line)\nZr41Lx==\nPrivate-MAC: 9f42b7a0c95b4f2e8a361d779f42b7a0c95b4f2e",
    ] {
      #expect(foundSecrets(text).map(\.kind) == ["private-key"])
      let shown = hiddenSecrets(text + "\nThanks to you")
      #expect(!shown.contains("MIIE") && !shown.contains("Zr41") && shown.contains("Thanks to you"))
      #expect(!shown.contains("c95b4f2e"))
    }
  }

  @Test(arguments: ["|password", "password: Tina1985! ", "otp: 123456, ", "token="])
  func `time grows with the text`(piece: String) {
    let text = String(repeating: piece, count: 30_000 / piece.utf8.count)
    let time = ContinuousClock().measure { _ = foundSecrets(text) }
    // A debug build takes a second or two; one that reads on for thousands of bytes at each piece takes minutes.
    #expect(time < .seconds(30))
  }
}
