import Foundation
import NaiveBayes
import Testing
import TriageFeatures
import TriagePolicies
import TriageTestSupport

@testable import TriageKit

@Suite struct BuiltInTests {
  // That training gives the same bytes is tried by `.ci/run`, optimised: the fit takes ten minutes in a debug build.
  @Test(arguments: ["priority", "severity"])
  func `the committed model is of the rows, the rules and the features of today`(label: String)
    throws
  {
    var options = CorpusOptions()
    options.label = label
    options.threads = 2
    let files = try CorpusFile.files(of: repositoryRoot + "/Corpus")
    var reader = CorpusReader(options: options, rules: .none)
    let labels = try LabelSet(levels: LabelSet.naturallyOrdered(try reader.labels(of: files)))
    var training = Training(labels: labels, rules: .none, options: options)
    for file in files { try training.add(file) }
    let path = repositoryRoot + "/Models/\(label).model"
    let committed = try Model(contentsOf: path)
    #expect(
      committed.corpusDigest == training.trainer.corpusDigest, "train again, see Models/README.md")
    let isOfRules = try committed.attributes["rules"] == BuiltIn.rules().text
    #expect(isOfRules, "train again, see Models/README.md")
    #expect(committed.attributes["features"] == FeatureLayout.version)
    #expect(committed.levels == training.trainer.levels && committed.rows == training.trainer.rows)
  }

  @Test func `what is embedded is what is in Models`() throws {
    let rules = try String(contentsOfFile: repositoryRoot + "/Models/rules.json5", encoding: .utf8)
    #expect(try BuiltIn.rules().text == rules)
    #expect(try BuiltIn.rules().rules.count >= 60)
    for name in BuiltIn.policyNames {
      let text = try String(
        contentsOfFile: repositoryRoot + "/Models/policies/\(name).json5", encoding: .utf8)
      #expect(try BuiltIn.policyText(named: name) == text)
      let policy = try BuiltIn.policy(named: name)
      let model = try #require(try BuiltIn.model { $0 == policy.levels.map(\.name) })
      #expect(model.isFinal)
      #expect(model.attributes[TicketFeatures.Attribute.rules] == rules)
    }
  }

  @Test func `the library classifies`() throws {
    let classifier = try TicketClassifier(policy: "atlan", plan: "advanced")
    let assessment = try classifier.classify(
      "Quick question\nHow do I change the colour of a chart?", received: 0)
    #expect(assessment.policy == "atlan" && assessment.level == "S3")
    #expect(assessment.responseTarget?.due == "1970-01-01T14:00:00Z")
    #expect(assessment.probabilities.reduce(0) { $0 + $1.millionths } == 1_000_000)
    #expect(assessment.counterfactual == nil)
    let explained = try classifier.classify(
      "Production is down for all users since 9:00, every order fails.", received: 0,
      explaining: true)
    #expect(explained.reasons.count > 12 && explained.counterfactual?.words.isEmpty == false)
    #expect(throws: (any Error).self) { try classifier.classify("  ") }
    func said(_ body: () throws -> Void) -> String {
      do { try body() } catch { return "\(error)" }
      return ""
    }
    #expect(said { _ = try TicketClassifier(policy: "atlam") }.hasSuffix("did you mean 'atlan'?"))
    #expect(said { _ = try TicketClassifier(policyJSON5: "{") }.hasPrefix("policy:1: "))
    let matter = "---\nplan: golden\n---\nNobody can log in."
    #expect(said { _ = try classifier.classify(matter) }.hasPrefix("unknown plan 'golden'"))
    let mailbox = "From a Mon Jan  1 00:00:00 2024\nSubject: x\n\nDown\n\n"
    #expect(said { _ = try classifier.classify(mailbox + mailbox) }.contains("a second message"))
    // Rows that somebody pasted are a ticket.
    #expect(try classifier.classify(#"{"error": "timeout", "id": 1}"#).policy == "atlan")
  }

  @Test func `probabilities in millionths sum to a million and none is nothing`() {
    for probabilities in [
      [1.0, 0, 0, 0], [0.25, 0.25, 0.25, 0.25], [1.0 / 3, 2.0 / 3], [1e-12, 1 - 1e-12],
      [0.3333335, 0.3333335, 0.333333],
    ] {
      let parts = Millionths.of(probabilities)
      #expect(parts.reduce(0, +) == 1_000_000)
      #expect(parts.allSatisfy { $0 >= 1 })
    }
  }
}
