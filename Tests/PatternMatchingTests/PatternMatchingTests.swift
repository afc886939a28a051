import Testing

@testable import PatternMatching

@Test func placeholder() {}
