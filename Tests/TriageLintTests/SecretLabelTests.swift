import Testing

@testable import TriageLint

/// Secrets that are known by the words before them, in all the ways people write those.
struct SecretLabelTests {
  @Test(arguments: [
    "spring.datasource.password=", "smtp.password=", "app.db.password: ", "config.password = \"",
    "\"db.password\": \"", "define('DB_PASSWORD', '", "$config['password'] = '",
    "ENV['PASSWORD']='", "run.ps1 -Password \"", "psql -h db -U ana -W ", "p/w: ", "PW ",
    "PASSWORD\t", "Password [old]: ", "passwords: ", "<password value=\"",
    "&quot;password&quot;:&quot;",
    "password%3D", "credentials: bob@shop.example / ", "login: bob:", "WPA key is ", "PSK = ",
    "bindpw ", "SNMP community string ", "Login with ana@shop.example and ", "Password:\n",
    "Das Passwort lautet ", "пароль: ", "Ваш пароль: ", "新密码：", "パスワード: ", "heslo: ",
    "user admin, password ",
  ])
  func `a label of any form tells of a password`(label: String) {
    for closing in ["", "\" now", "&quot;"] {
      let found = foundSecrets("How do I connect it?\n\n\(label)Wint3r!38x\(closing)")
      #expect(found.map(\.kind) == ["password"])
      #expect(found.map(\.value) == ["Wint3r!38x"])
    }
  }

  @Test(arguments: [
    ("passwords: Xy77zz!Q, Ab88yy!Q", ["Xy77zz!Q", "Ab88yy!Q"]),
    ("I changed my password from Xk29dLq! to Zt71mWp?", ["Xk29dLq!", "Zt71mWp?"]),
    ("echo Winter23 | docker login -u ana --password-stdin", ["Winter23"]),
    ("it asks at ssh bob:Xy77zz@host", ["bob:Xy77zz@host"]),
    (
      "| user | password |\n|---|---|\n| bob | Wint3r!31x |\n| ana | `Lark9Meadow` |",
      ["Wint3r!31x", "Lark9Meadow"]
    ),
    ("user | pw\n--- | ---\nbob | Wint3r!31x\n\nWint3r is near", ["Wint3r!31x"]),
    ("my pass\u{200B}word: Wint3r!31x", ["Wint3r!31x"]),
    ("my password: Wint3r\u{200B}!31x or so", ["Wint3r\u{200B}!31x"]),
    ("password for account: Tr0ub4dor&3", ["Tr0ub4dor&3"]),
    ("{\"user\": \"kim\", \"secret\": \"Tiger55Lamp\"}", ["Tiger55Lamp"]),
    ("'api_secret' => 'Tiger55Lamp',", ["Tiger55Lamp"]),
    ("La password è Estate2026", ["Estate2026"]), ("Minha senha é Verao2026", ["Verao2026"]),
    ("requirepass Tiger55Lamp", ["Tiger55Lamp"]), ("ENV DB_PASSWORD Tiger55Lamp", ["Tiger55Lamp"]),
    ("ConvertTo-SecureString \"Tiger55Lamp\" -AsPlainText -Force", ["Tiger55Lamp"]),
    (
      "Server=x;User Id=sa;Password=P@ss word1; is set", ["Server=x;User Id=sa;Password=P@ss word1"]
    ),
    ("DB_PASS='p4ss w0rd' is set", ["p4ss w0rd"]),
    ("The password is \"correct horse battery staple\".", ["correct horse battery staple"]),
    ("I tried Wint3r!31x as password, and as pw", ["Wint3r!31x"]),
    ("I typed `Lark9Meadow` as the new password", ["Lark9Meadow"]),
    ("the password they sent, Lark9Meadow, is refused", ["Lark9Meadow"]),
    (
      "the password that IT gave me is not right: the password I got (Lark9Meadow) fails",
      ["Lark9Meadow"]
    ),
    ("The password you sent me is Lark9Meadow", ["Lark9Meadow"]),
  ])
  func `one label may tell of many`(text: String, values: [String]) {
    #expect(foundSecrets(text).map(\.value) == values)
  }

  @Test(arguments: [
    "$password = Read-Host -AsSecureString", "password = Read-Host", "smoke test pass: build-4411",
    "pass: smoke-suite-07", "pass: 4411", "password = getpass.getpass()",
    "connect(user=user, password=password)", "this.password = password", "password = user.password",
    "password: params[:password]", "password=None", "password=$PASSWORD",
    "password: Alloy.Globals.User.password,", "password=somePassword", "--password MY_PASSWORD x",
    "assertPassword:153->openwire:132", "PSK: WPA2-PSK", "password: sha256",
    "please reset the password for user: kassia", "reset the password for this id: temp4411",
    "password from Office365 to Azure", "the password was changed from Office to Windows",
    "['password', 'Address1']", "| user | password |\n|---|---|\n| bob | unknown |",
    "| secret | count |\n|---|---|\n| shop-tls-1 | 12 |", "password and user | 4411abc",
    "community string is missing", "WPA key is wrong", "ssh into bob:host", "emoji 👩\u{200D}💻 here",
    "soft\u{AD}hyphen password: wrong", "the field takes the name as password",
    "I use Bitwarden2024 as a password manager",
    "the password we set is not accepted, Error5 shows",
    "the password is \"not accepted any more\"", "password: \"must have 8 characters at least\"",
    "password = 'see note 24h later'", "typed it as password",
    "I pass next_token: eyJwYWdlIjoyfQ== for the second page",
    "pagination token: CiAKGjBpNDd2Nmp2Zml2cXRwYjBpOXA", "\"secret\": \"required\"",
    "is the continuation token: abcdefgh12345678 valid?", "ENV DB_PASSWORD is not set",
    "the password they sent, yesterday at 10:30, is refused",
  ])
  func `calls, names and states behind a label are none`(text: String) {
    #expect(foundSecrets(text).isEmpty, "\(foundSecrets(text))")
  }

  @Test(arguments: [
    ("PIN: 483920", ["483920"]), ("my PIN is 4471.", ["4471"]),
    ("my 2FA code is 483921", ["483921"]),
    ("verification code 483921", ["483921"]), ("CVV 123", ["123"]),
    ("2FA backup codes: 8341-2290, 7712-0934", ["8341-2290", "7712-0934"]),
    ("recovery codes: a1b2-c3d4 e5f6-g7h8", ["a1b2-c3d4", "e5f6-g7h8"]),
    ("recovery codes:\n- a1b2-c3d4\n- e5f6-g7h8\n\nThanks", ["a1b2-c3d4", "e5f6-g7h8"]),
  ])
  func `codes are found`(text: String, values: [String]) {
    #expect(foundSecrets(text).map(\.value) == values)
    #expect(foundSecrets(text).allSatisfy { $0.kind == "code" })
  }

  @Test(arguments: [
    "error code: 483920", "GPIO pin: 17", "pin 1234 of the connector", "my PIN is wrong",
    "verification code does not arrive", "2FA code never comes", "CVV is wrong", "cvv 2 fields",
    "backup code from 2024-11-03", "the PIN is 4.5 mm long", "pin: 12:30",
  ])
  func `other numbers are no codes`(text: String) {
    #expect(foundSecrets(text).isEmpty, "\(foundSecrets(text))")
  }
}
