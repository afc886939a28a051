import Testing

@testable import TriageTickets

@Test func placeholder() {}
