import Testing
import TriageTickets

@testable import TriageLint

/// Titles that say nothing, and titles that say little and yet enough.
struct TitleTests {
  private func isVague(_ title: String) throws -> Bool {
    let text = "Subject: \(title)\n\nHow can I change the currency of an invoice? It is in euro.\n"
    return try Reading(text, .text).rules.contains("vague-title")
  }

  @Test(arguments: [
    "it doesnt work", "Two problems", "Several things", "Feedback", "Prod issues",
    "Problem with the system", "Issue with website", "Question about something", "Strange error",
    "An error occurred", "Unexpected error", "Weird behaviour", "Please fix", "Please read",
    "Need assistance", "Assistance required", "Feature request", "[Feature Request]", "Enquiry",
    "Follow-up", "(no subject)", "INC0012345", "Ticket 4411", "Re: Case #00123", "[BUG] <title>",
    "Bug: Please describe", "???", "It’s not working", "12345",
  ])
  func `a title without matter is vague`(title: String) throws { #expect(try isVague(title)) }

  @Test(arguments: [
    "502", "403", "Error 1042", "Error 500", "Website down", "Production broken",
    "Website not working", "Printer issue", "Feedback form returns 502", "Two-factor login",
    "Please read invoice 44", "ORA-00942", "Login problem", "VPN", "Feature request: dark mode",
    "New laptop", "Question about invoices", "Ошибка",
  ])
  func `a title with matter is not`(title: String) throws { #expect(try !isVague(title)) }
}
