import Testing
import TriageTickets

@testable import TriageLint

/// What rules say of the families of tickets that testers found them wrong about.
struct LintRuleTests {
  /// A fault that leaves nothing out but what `body` leaves out.
  private static let impact = " 40 people wait."

  private func findings(_ title: String, _ body: String) -> [LintFinding] {
    var checker = LintChecker(LintConfiguration())
    return checker.check(Ticket(title: title, body: body)) { _ in nil }.findings
  }

  private func rules(_ title: String, _ body: String) -> [String] {
    findings(title, body).map(\.rule)
  }

  @Test(arguments: [
    "😱 Checkout fails 💳❌ for all 👥 on the live server 🙏🙏🙏🙏🙏🙏🙏🙏🙏🙏",
    "The checkout “again” – it fails… €5 lost → please fix ✓ • “quoted” ‘x’ — “y” ☎ ★★★★",
    "The export fails.\n┌────┬────┐\n│ a  │ b  │\n└────┴────┘",
    "Ｔｈｅ ｅｘｐｏｒｔ fails 𝐚𝐠𝐚𝐢𝐧 and the café’s naïve façade is down, 5 µs late.",
    "The export on the live server fails for the people of accounting.\nОшибка соединения",
  ])
  func `signs, emoji and a foreign line do not silence the rules`(body: String) {
    #expect(rules("Checkout broken", body).contains("missing-start-time"))
  }

  @Test(arguments: [
    "Не могу войти в систему, ошибка 500 на сервере.", "登录Outlook失败，无法打开邮件。",
    "Δεν μπορώ να συνδεθώ, the login fails.",
  ])
  func `a ticket of another script is asked for nothing`(body: String) {
    #expect(!rules("", body).contains { $0.hasPrefix("missing-") })
  }

  @Test func `a form for faults that nothing was written into is an error, one for wishes is not`()
  {
    let form = "### Steps to reproduce\n\n_No response_\n\n### Error message\n\nN/A\n"
    #expect(rules("", form).contains("missing-error-message"))
    #expect(!rules("Feature request: dark mode", form).contains { $0.hasPrefix("missing-") })
  }

  /// The core rules whose findings are errors.
  private func errors(_ title: String, _ body: String) -> Set<String> {
    let configuration = LintConfiguration()
    return Set(
      findings(title, body).filter { configuration.severity(of: $0) == .error }.map(\.rule))
  }

  @Test(arguments: [
    ("Skype audio broken", "The audio is broken.", true),
    ("Skype audio broken", "Cannot join a meeting, the audio is broken.", false),
    ("Skype audio broken", String(repeating: "The audio is broken again. ", count: 6), false),
  ])
  func `steps are an error of a bare complaint alone`(title: String, body: String, isError: Bool) {
    #expect(errors(title, body).contains("missing-reproduction") == isError)
    #expect(rules(title, body).contains("missing-reproduction"))
  }

  @Test(arguments: [
    ("The export is broken.", true), ("When I press Export, nothing is written.", false),
  ])
  func `steps left out of a form are no error where an action is told`(
    description: String, isError: Bool
  ) {
    let form = "### Description\n\n\(description)\n\n### Steps to reproduce\n\n_No response_\n"
    #expect(errors("Export", form).contains("missing-reproduction") == isError)
  }

  @Test(arguments: [
    ("The build fails on the live server.", true),
    ("The build fails on the live server, exports is not defined.", false),
    ("The build fails on the live server, log attached.", false),
    ("We get an error on the live server.", true),
    ("We get an error on the live server, screenshot attached.", true),
  ])
  func `what may be the message, or show it, makes its absence no error`(
    body: String, isError: Bool
  ) {
    #expect(errors("Build fails", body).contains("missing-error-message") == isError)
  }

  @Test(arguments: [
    ("The export fails.", true), ("The export fails with the latest update.", false),
    ("The export fails on the replacement laptop.", false),
    ("We switched to the new portal, the export fails.", false),
  ])
  func `a change may be the start`(body: String, isAsked: Bool) {
    #expect(rules("Export broken", body).contains("missing-start-time") == isAsked)
  }

  @Test(arguments: [
    ("The account is locked every day.", true),
    ("user : wothyehre, the account is locked every day.", false),
    ("My laptop shuts down every day.", false), ("The phone of extension -477 is dead.", false),
    ("I cannot log in, my user id is 210516.", false),
    ("The screen in the server room is broken.", false),
  ])
  func `an account or a room may be the place`(body: String, isAsked: Bool) {
    #expect(rules("Account broken", body).contains("missing-environment") == isAsked)
  }

  @Test func `an advertisement's telephone number is no fault`() {
    let body = "my mail is not working, how do I fix an error in my mail"
    #expect(rules("Mail not working? Call us", body).contains { $0.hasPrefix("missing-") })
    #expect(
      !rules("Mail not working? Call 1 888 811 4532", body).contains { $0.hasPrefix("missing-") })
  }

  @Test func `a form in which nothing was written is complained of whatever it asks for`() {
    let form = "### Description\n\n_No response_\n\n### Additional context\n\n_No response_\n"
    #expect(rules("", form).contains("empty-form-field"))
    #expect(!rules("", form + "\nIt is red.\n").contains("empty-form-field"))
    #expect(!rules("How can I change my name?", form).contains("empty-form-field"))
  }

  @Test(arguments: [
    "_No response_", "1.\n2.\n3.", "1. Go to '...'\n2. Click on '....'\n3. See error",
    "I do not know", "Steps to reproduce the behavior:", "N/A", "- ", "idk",
  ])
  func `an empty form field stays an error, and is complained of once`(value: String) {
    let found = findings(
      "Export fails",
      "The export fails on the live server since Monday 9:00 with \"ERR 1042\".\(Self.impact)\n\n"
        + "## Steps to reproduce\n\n\(value)\n")
    let steps = found.filter { $0.rule == "missing-reproduction" }
    #expect(steps.count == 1)
    #expect(!found.contains { $0.rule == "empty-form-field" })
    // It points at the heading and not at the title.
    #expect(steps.allSatisfy { $0.range.lowerBound > 40 })
  }

  @Test(arguments: ["```\npaste logs here\n```", "```shell\n\n```", "```\n<!-- a -->\n```", "None"])
  func `a fence or an answer that holds nothing is no error message`(value: String) {
    let found = findings(
      "Export broken",
      "The export on the live server is wrong since Monday.\n\n### Error message\n\n\(value)\n")
    #expect(
      found.contains {
        $0.rule == "missing-error-message" && !$0.message.contains("not quoted")
          && $0.range.lowerBound > 40
      })
  }

  @Test func `a fence that holds only a comment is no way to reproduce it`() {
    let body =
      "The export on the live server fails since Monday 9:00 with \"ERR 1042\".\(Self.impact)\n\n"
    #expect(rules("Export broken", body).contains("missing-reproduction"))
    let fenced = body + "```\n<!-- a -->\n```\n"
    #expect(rules("Export broken", fenced).contains("missing-reproduction"))
  }

  @Test(arguments: [
    "since recently", "since some time", "since a few days", "since the other day",
    "since forever", "since an unknown time", "just now", "since a while", "the last few days",
    "for a couple of weeks", "not long ago", "in recent days", "at some point",
  ])
  func `vague times are pointed at`(time: String) {
    let ticket = "The export on the live server fails \(time) with \"ERR 1042 no rows\"."
    let found = findings("Export broken", ticket).filter { $0.rule == "missing-start-time" }
    #expect(found.count == 1 && found.allSatisfy { $0.message.hasPrefix("vague") })
  }

  @Test(arguments: [
    "since Monday", "since a few days, it began on 4 March", "recently, first at 09:40 today",
    "since the update",
  ])
  func `a time beside vague words counts`(time: String) {
    let ticket = "The export on the live server fails \(time) with \"ERR 1042 no rows\"."
    #expect(!rules("Export broken", ticket).contains("missing-start-time"))
  }

  @Test(arguments: [
    "Since Monday 9:00 the export on the live server ends badly, we get an error.",
    "Since Monday 9:00 the export on the live server ends with some weird error message.",
    "Open Invoices on the live server, press Export: an error pops up since Monday 9:00.",
    "Since 4 March the page on production shows an error message after I click Save.",
  ])
  func `an error that is told of and not quoted is pointed at`(text: String) {
    let body = text + " Open Invoices, press Export."
    let found = findings("Export broken", body).filter { $0.rule == "missing-error-message" }
    #expect(found.count == 1 && found.allSatisfy { $0.message.contains("not quoted") })
    let quoted = body + " It says \"ERR 1042 no rows\"."
    #expect(!rules("Export broken", quoted).contains("missing-error-message"))
  }

  @Test(arguments: [
    "The icon in the footer is 2px off.", "The button on the checkout page has the wrong colour.",
    "The label in the sidebar is cut off at the right.",
  ])
  func `a fault of looks is not asked for an error message`(body: String) {
    #expect(!rules("Looks wrong", body).contains("missing-error-message"))
  }

  @Test(arguments: [
    ("", "Quick question\n\nHow can I change the currency of an invoice?", true),
    ("", "Hello,\n\nHow can I change the currency of an invoice?", false),
    ("", "Currency of an invoice\n\nHow can I change it?", false),
    ("5004711", "How can I change the currency of an invoice?", true),
    ("500", "How can I change the currency of an invoice?", false),
    ("Bug report", "The export fails.", true), ("Error 500", "The export fails.", false),
  ])
  func `a title must name the matter`(title: String, body: String, isVague: Bool) {
    #expect(rules(title, body).contains("vague-title") == isVague)
  }

  @Test func `who asks for an access of their own has none to describe`() {
    let rule = "custom-access-not-described"
    #expect(!rules("Question", "Can we use a custom login page?").contains(rule))
    #expect(rules("Account", "Please add Ana. We use a custom login page.").contains(rule))
  }
}
