import Testing

@testable import TriagePolicies

@Test func placeholder() {}
