import PatternMatching
import Testing

@testable import TriageLint

struct ClueTableTests {
  @Test func `names are unique in a topic and patterns compile`() throws {
    _ = try PatternSet(
      ClueSet.builtIn.sources.map { Pattern($0, syntax: .regularExpression) })
    let entries = ClueSet.builtIn.entries
    #expect(Set(entries.map { "\($0.topic) \($0.name)" }).count == entries.count)
  }

  @Test func `every topic has a clue and every field a question`() {
    for topic in ClueTopic.allCases {
      #expect(ClueSet.builtIn.entries.contains { $0.topic == Int(topic.rawValue) }, "\(topic)")
    }
    let questions = TicketField.allCases.map { $0.question(for: .fault) }
    #expect(Set(questions).count == questions.count)
  }
}
