import Testing
import TriageTickets

@testable import TriageLint

struct TicketKindTests {
  private func kind(_ title: String, _ body: String) -> TicketKind {
    var detector = CompletenessDetector()
    return detector.detect(Ticket(title: title, body: body)).kind
  }

  /// The kind of a ticket as it was written.
  private func kind(written text: String) throws -> TicketKind {
    var detector = CompletenessDetector()
    return detector.detect(try Ticket(written: text, .text)).kind
  }

  @Test(arguments: [
    "The nightly sync on prod-2 fails about once in twenty runs.",
    "On the live server the upload fails in 5% of the runs.",
    "The scanner disconnects every 15 minutes or so.",
    "Every other run of the import on staging fails.",
    "The print job fails in one in ten runs.", "The VPN drops two or three times a week.",
    "The app crashes a few times per day.", "Roughly one out of thirty logins fails.",
    "The VPN disconnects daily.", "The VPN disconnects on and off.",
    "Every ~20 min my vpn (Globe 6.1) disconnects.", "The app crashes each morning.",
    "The page hangs every now and then.", "The tablet loses connection every few hours.",
  ])
  func `a fault told with a rate is intermittent`(body: String) {
    #expect(kind("Fault in production", body + " Error \"ERR 12\".") == .intermittentFault)
  }

  @Test(arguments: [
    "How do we fix it?", "When will it be fixed?", "Could you let me know what is going on?",
    "How can I get this working again?", "Is there an outage?", "Can this be fixed today?",
    "I would like to report an issue.", "Thanks, and have a nice day.",
  ])
  func `what one says to a desk besides changes nothing`(talk: String) {
    var detector = CompletenessDetector()
    let bare = "Every import hangs, nobody gets an invoice out."
    let alone = detector.detect(Ticket(title: "", body: bare))
    for body in [bare + " " + talk, talk + " " + bare] {
      let found = detector.detect(Ticket(title: "", body: body))
      #expect(found.kind == .fault)
      #expect(found.odds == alone.odds)
      #expect(found.missing == alone.missing)
    }
  }

  @Test(arguments: [
    "printer jammed", "Laptop overheating and fans loud", "Delete button is greyed out",
    "Images are blurry after upload", "Race condition when two users save",
    "Customers see other customers' data!!!", "I keep being redirected to the homepage",
  ])
  func `short reports of what goes wrong are faults`(text: String) {
    #expect(kind("", text) == .fault && kind(text, "") == .fault)
  }

  @Test(arguments: [
    "The import runs every 15 minutes on the live server. It fails since Monday with \"ERR 4\".",
    "The API returns 500 for 100% of requests since 16:40.",
    "Leeds ships 15% of orders and cannot print since Monday.",
  ])
  func `a habit or a share that is hit does not make it intermittent`(body: String) {
    #expect(kind("Fault in production", body) == .fault)
  }

  @Test(arguments: [
    "Outlook asks for my password all the time.", "The export button does nothing.",
    "Logging in takes me back to the login page.", "My phone has no dial tone.",
    "The camera stays black.", "The weekly revenue report shows wrong numbers.",
    "None of the tills at our stores opens.", "The mail to reset a password does not arrive.",
  ])
  func `a fault may be told without the word for one`(body: String) {
    #expect(kind("", body) == .fault)
  }

  @Test func `quoted history says what a ticket is only where it has no words of its own`() throws {
    let own = "Nobody can log in since 9:40 and all shops are closed."
    let quoted =
      "> How do I rename a project?\n> Could you please add a user?\n> Where is the menu?"
    #expect(kind("Production down", own + "\n\n" + quoted) == .fault)
    let outage = "> The import fails with an error since Monday, it is broken."
    #expect(try kind(written: "For you\n\nSee below.\n\n" + outage) == .fault)
    #expect(try kind(written: "Fwd: import\n\nHi, please handle.\n\n" + outage) == .fault)
    #expect(
      try kind(written: "Re: import\n\nThanks, works. Where is the invoice?\n\n" + outage)
        == .question)
  }

  @Test(arguments: [
    ("", "Our orders are not synced any more since the update, is this a known issue?"),
    ("", "Customers tell us that checkout hangs. What can we do?"),
    ("API", "We are getting timeouts on every call. Is the API down?"),
    ("Help", "The portal does not load."), ("Question", "Our site returns an error on login."),
    ("Cannot log in", "How do I fix this?"),
  ])
  func `a fault may be asked about, and a title may be only a word`(title: String, body: String) {
    #expect(kind(title, body) == .fault)
  }

  @Test(arguments: [
    ("Broken links checker", "Is there a checker for broken links in the CMS?"),
    ("Report of failed logins", "Is there a report that lists failed logins per user?"),
    ("Timeout settings", "What is the maximum timeout for an activity?"),
  ])
  func `a fault that is only a question's topic is none`(title: String, body: String) {
    #expect(kind(title, body) == .question)
  }

  @Test(arguments: [
    ("Error", "How can I change the currency of an invoice?"),
    ("", "can u reset 2fa for bob@example.com pls he lost his phone"),
    ("Laptop lost", "I lost my laptop on the train. Please block it."),
    ("Error in contract", "The name in our contract is spelled wrongly: it should be Brkic."),
    ("", "Please restart the staging pods, they are stuck after our load test"),
    (
      "¿Cómo cambio la moneda de una factura?",
      "Quiero cambiar la moneda de una factura. No hay error."
    ),
    ("Phone stolen", "My phone was stolen yesterday, please lock my account."),
    ("", "Could someone kill the hung job 4512 please"),
    ("Wrong address", "Our billing address is wrong, please change it to 4 Mill Lane."),
    ("Plans", "Nothing is broken, no error. I just wonder which plan includes exports."),
    (
      "Total outage",
      "Please add Ines and Bo to the on-call group called \"Total outage, all customers\"."
    ),
    (
      "Login page",
      "### What is your question?\n\nHow can we use our own page? The default one is wrong for us."
        + "\n\n### Steps to reproduce\n\n_No response_\n"
    ),
  ])
  func `questions and requests are no faults`(title: String, body: String) {
    #expect([.question, .request].contains(kind(title, body)))
  }

  @Test(arguments: [
    ("Create invoice", "I get an error."), ("Change password", "I get an error."),
    ("Password reset", "It ends with an error."),
  ])
  func `a title that asks for a deed is the name of what fails below it`(
    title: String, body: String
  ) {
    #expect(kind(title, body) == .fault)
  }

  @Test(arguments: [
    ("Server down", "Please restart the server, the live shop is down and nobody can order."),
    ("Login broken", "The login page stays blank. No error is shown. Please fix it."),
    ("Export fails", "The export fails since Monday. Could you please fix it?"),
    ("Error", "The export ends with an error. How can we go on?"),
  ])
  func `a fault that comes with a plea stays one`(title: String, body: String) {
    #expect(kind(title, body) == .fault)
  }

  @Test(arguments: [
    (
      "Incident #4512 triggered",
      "Service: billing-worker\nUrgency: high\nDescription: queue depth failure above 5000"
    ),
    (
      "Backup report",
      "Job nightly-full FAILED\nStart: 02:00\nThis is an automated message, do not reply."
    ),
    ("Run failed: deploy", "workflow \"deploy\" failed on branch main"),
    ("deploy", "The run failed.\nError: Process completed with exit code 1."),
    ("Monitor is DOWN: shop.example", "Uptime Robot\nThe monitor shop.example is DOWN."),
    ("Build failed in Jenkins: core #4512", "Finished: FAILURE"),
    ("Pipeline #123 has failed for main", "Failed jobs: test"),
    ("** PROBLEM Service Alert: web01/HTTP is CRITICAL **", "Host: web01\nState: CRITICAL"),
  ])
  func `robots are not asked for anything`(title: String, body: String) {
    #expect(kind(title, body) == .alert)
  }
}
