import Testing
import TriageTickets

@testable import TriageLint

/// Which facts a fault is asked for follows from its nature: an outage has no steps, a hang shows no error.
struct FaultNatureTests {
  private func rules(
    _ title: String, _ body: String, _ configuration: LintConfiguration = LintConfiguration()
  ) -> Set<String> {
    var checker = LintChecker(configuration)
    return Set(
      checker.check(Ticket(title: title, body: body)) { _ in nil }.findings.map(\.rule))
  }

  @Test(arguments: [
    ("Payslip app crashes", ""), ("Roster tool not working", "It is broken."),
    ("Error in the parcel planner", "Please help."),
    (
      "Basket loses items",
      "Since Tuesday 14:20 the basket of the shop in Bergen loses items. About 40 customers an hour give up."
    ),
  ])
  func `a fault of a program without a word of what was done needs steps`(
    title: String, body: String
  ) {
    #expect(rules(title, body).contains("missing-reproduction"))
  }

  @Test(arguments: [
    ("Roster broken while saving", "Every time I press Save the roster is gone."),
    ("Label printer not working", "The label printer at the ramp is not working."),
    ("Booking system down", "The booking system is down."),
    ("Wrong name in the installation guide", "The guide has an error in chapter two."),
    ("Error in the planner", "https://planner.example/week/12"),
  ])
  func `steps are told by the fault itself, in prose, or there are none`(
    title: String, body: String
  ) {
    #expect(!rules(title, body).contains("missing-reproduction"))
  }

  @Test(arguments: [
    ("Mail not working", "I do not get any mail."), ("Export fails", "The export fails."),
    ("Booking stopped working", "Nobody can book."),
    ("VPN disconnects", "The VPN is slow and drops."),
    ("Planner slow", "The planner has been slow lately."),
    ("Planner no longer loads", "The planner no longer loads for anybody."),
  ])
  func `where something that worked has stopped the start is needed`(title: String, body: String) {
    #expect(rules(title, body).contains("missing-start-time"))
  }

  @Test(arguments: [
    ("Sort order is wrong", "The list sorts ten before two."),
    ("iOS: list view fails to scroll", "The list fails to scroll."),
    ("Render function crashes", "The method crashes with an empty class."),
    ("Unable to install the printer driver", "Not able to install the printer driver."),
    ("Cannot log in", "My account is locked out, I cannot log in to the portal."),
    ("Portal fails", "The portal fails since Tuesday's update."),
    (
      "Portal fails",
      "1. Open the portal\n2. Click Orders, then Export\n\nThe portal fails then."
    ),
  ])
  func `a defect, a set-up or a change that is named has no start to ask for`(
    title: String, body: String
  ) {
    #expect(!rules(title, body).contains("missing-start-time"))
  }

  @Test(arguments: [
    ("Planner error", ""), ("Payslip app crashes", "It crashes in the morning."),
    ("Not able to connect to the VPN", ""), ("Upload of scans fails", "The upload fails."),
    ("Planner", "We keep getting an error in the planner."),
  ])
  func `a fault that shows an error needs its text`(title: String, body: String) {
    #expect(rules(title, body).contains("missing-error-message"))
  }

  @Test(arguments: [
    ("Planner hangs", "The planner hangs."), ("Planner", "Nothing happens in the planner."),
    ("Totals are wrong", "The totals of the planner are wrong."),
    ("Planner error", "The error is in the attached picture."),
    ("Planner error", "I took a snapshot of it."),
    ("Planner slow", "The planner is slow."), ("Slide animation fails", "The animation fails."),
  ])
  func `a fault without an error, or with one that stands elsewhere, needs no text`(
    title: String, body: String
  ) {
    #expect(!rules(title, body).contains("missing-error-message"))
  }

  @Test func `a heading that may be left empty asks for no error`() {
    let body = "The list is broken.\n\n### Error message"
    let answer = "\n\n_No response_\n"
    #expect(rules("List broken", body + answer).contains("missing-error-message"))
    #expect(!rules("List broken", body + " (automated)" + answer).contains("missing-error-message"))
    #expect(!rules("List broken", body + " (optional)" + answer).contains("missing-error-message"))
  }

  @Test(arguments: [
    ("Planner not working", "The planner is not working."), ("Login fails", "My login fails."),
  ])
  func `a plain fault needs its environment`(title: String, body: String) {
    #expect(rules(title, body).contains("missing-environment"))
  }

  @Test(arguments: [
    ("Wrong name in the guide", "The guide has an error."),
    ("Planner not working", "The planner is not working, see the attached picture."),
    ("Cannot post the delivery", "Cannot post delivery 90412277."),
    ("Planner fails", "It fails in the latest one."),
  ])
  func `a document, a picture or a number says where`(title: String, body: String) {
    #expect(!rules(title, body).contains("missing-environment"))
  }

  @Test(arguments: [
    "The export fails. It would be better to write it twice.",
    "Der Export schlägt fehl, ich kann nicht arbeiten, er ist kaputt und fails.",
  ])
  func `a wish and another language are asked for no core field`(body: String) {
    let core = ["reproduction", "environment", "start-time", "error-message"]
    #expect(rules("Export fails", body).isDisjoint(with: core.map { "missing-" + $0 }))
  }

  @Test func `what a configuration demands is asked whatever the nature of the fault`() {
    var configuration = LintConfiguration()
    configuration.required = ["*": [.reproduction, .errorMessage]]
    let found = rules("Booking system down", "The booking system is down.", configuration)
    #expect(found.contains("missing-reproduction") && found.contains("missing-error-message"))
  }

  @Test(arguments: [
    ("Two things", "1. The scale shows grams.\n2. Unrelated: the lamp is out.", true),
    ("Planner", "The planner is slow. Another issue: my badge does not open the gate.", true),
    ("Planner", "The planner is slow. Another issue is that it shows ten before two.", false),
    ("Planner", "The planner is slow. Three things I noticed: weeks, days and hours.", false),
  ])
  func `only unrelated or counted problems are several`(title: String, body: String, are: Bool) {
    #expect(rules(title, body).contains("several-issues") == are)
  }

  @Test func `a template's own words do not make a ticket English`() {
    let template = "<!-- Please read our rules before you write, and search for others like it. -->"
    #expect(rules("ошибка", template + "\nне работает, fails").isEmpty)
  }
}
