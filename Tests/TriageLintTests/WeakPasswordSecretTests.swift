import Testing

@testable import TriageLint

/// Passwords that look like words and numbers, and words about passwords.
struct WeakPasswordSecretTests {
  @Test(arguments: [
    ("password: letmein", "letmein"), ("Password: \"letmein\"", "letmein"),
    ("password: letmein, user: bob", "letmein"), ("Our password is letmein.", "letmein"),
    ("password: qwerty", "qwerty"), ("password: admin", "admin"), ("password: 1234", "1234"),
    ("password: test1234", "test1234"), ("password: Xy7!", "Xy7!"),
    ("temp password: Xy7!", "Xy7!"), ("password=foobar", "foobar"), ("pw: abc", "abc"),
    ("passcode: 8842", "8842"), ("password: sunflower", "sunflower"),
    ("password: rhubarb", "rhubarb"), ("user: admin password: admin", "admin"),
    ("user admin, password admin123", "admin123"), ("username: bob\npassword: bob", "bob"),
    ("password: correct horse battery staple", "correct horse battery staple"),
    ("Passphrase: correct horse battery staple", "correct horse battery staple"),
    ("passphrase: mango carpet violin", "mango carpet violin"), ("secret: hunter2", "hunter2"),
    ("login fails for anna and password hunter2", "hunter2"),
    ("I sent the key and password hunter2 by mail", "hunter2"),
    ("token: abc123", "abc123"), ("password: 'test',", "test"), ("--password letmein", "letmein"),
  ])
  func `a weak one is found where it stands alone`(text: String, value: String) {
    #expect(foundSecrets("How do I connect it?\n\n\(text)").map(\.value) == [value])
  }

  @Test(arguments: [
    "the password page2 shows an error", "with password policy 2 it fails", "password: required",
    "password: wrong", "password: reset it", "password is not accepted",
    "password: error 500", "Password: works now", "my password is wrong.", "Password is correct.",
    "the password is expired", "Password: forgotten", "password: string",
    "\"password\": \"string\"",
    "\"password\": \"Passwort\"", "Subject: password: urgent", "password: reset link never arrives",
    "password: dialog freezes since monday", "Password: prompt loops after restart",
    "password: manager extension missing", "password hint: mother",
    "password policy: 12 characters",
    "Password: 12 characters", "Password: 3 attempts", "Passed: 12345", "password=null",
    "password: text", "password = value", "Passwort: vergessen", "mot de passe: oublié",
    "contraseña: incorrecta", "Passwords: see the vault", "Unexpected token: foo1", "token: sha256",
    "the token: is missing", "pass: login", "secret: my-tls-secret-1", "password: v2.1",
    "Password: 24h", "the password is the old one", "password: the one from the mail",
  ])
  func `words about passwords are none`(text: String) {
    #expect(foundSecrets(text).isEmpty, "\(foundSecrets(text))")
  }
}
