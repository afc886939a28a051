import Testing
import TriageTickets

@testable import TriageLint

/// Urgency that is claimed, and urgency that is denied or only asked about.
struct ClaimTests {
  private func claims(_ text: String) throws -> Bool {
    try Reading("Typo on the pricing page\n\n" + text, .text).rules.contains("claimed-level")
  }

  @Test(arguments: [
    "Please fix the spelling of \"anual\", it's critical!", "URGENT: please fix \"anual\".",
    "This is P0, please fix \"anual\".", "Not just a typo: URGENT! Please fix \"anual\".",
    "Can you please fix \"anual\" asap?", "Please fix it. It is not only wrong, it's urgent!",
  ])
  func `claims are claims`(text: String) throws { #expect(try claims(text)) }

  @Test(arguments: [
    "Please fix the spelling of \"anual\". Not urgent.", "Low priority, nothing urgent.",
    "This is never urgent.", "Is P0 the right level for typos?", "Please fix it, non-urgent.",
    "It isn't urgent.", "Should this be P0?", "It's not so critical.", "No, this isn’t urgent.",
  ])
  func `denials and questions claim nothing`(text: String) throws { #expect(try !claims(text)) }
}

/// Ways in that support must be told of, and ways in that are only wished for.
struct CustomAccessTests {
  private func speaks(_ text: String) throws -> Bool {
    try Reading("Account for Ana\n\n" + text, .text).rules.contains("custom-access-not-described")
  }

  @Test(arguments: [
    "Please create an account for Ana. The site is only reachable via VPN.",
    "Please have a look at the shop. The site is IP restricted.",
    "Please add Ana as editor. Our wp-admin is moved to a secret path.",
    "Please add Ana. Access is limited to our office network.",
    "Please add Ana. We use a custom login page.",
  ])
  func `an access of one's own is to be described`(text: String) throws {
    #expect(try speaks(text))
    #expect(try !speaks(text + " It is at https://news.example/desk/enter"))
  }

  @Test(arguments: [
    "We would like you to add a custom login page.",
    "Please build a custom login page for our shop.", "We need a separate admin page.",
    "Please renew our VPN contract.", "Please add Ana, she works via VPN from home.",
  ])
  func `an access that is wished for is not`(text: String) throws { #expect(try !speaks(text)) }
}
