import Foundation
import Testing
import TriageTestSupport

/// The corpus keeps its own rules: two labels that agree, proofs that stand in the text, no near-duplicates.
@Suite struct CorpusTests {
  struct Row: Decodable {
    struct Second: Decodable {
      var priority: String
      var severity: String
    }
    var id: String
    var title: String
    var body: String
    var priority: String
    var severity: String
    var scope: String
    var fields: [String: String]
    var secrets: [String]
    var voice: String
    /// Nil, as `second`, where nobody but the writer has rated the ticket yet.
    var difficulty: String?
    var second: Second?
    var settled: String?
  }

  static let rows: [Row] = {
    let folder = repositoryRoot + "/Corpus"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted().flatMap { name -> [Row] in
      let text = (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").compactMap {
        try? JSONDecoder().decode(Row.self, from: Data($0.utf8))
      }
    }
  }()

  @Test func `every row parses, is unique, and holds allowed values`() throws {
    let lines = try FileManager.default.contentsOfDirectory(atPath: repositoryRoot + "/Corpus")
      .filter { $0.hasSuffix(".jsonl") }
      .reduce(0) { sum, name in
        try sum
          + String(contentsOfFile: repositoryRoot + "/Corpus/" + name, encoding: .utf8).split(
            separator: "\n"
          ).count
      }
    #expect(Self.rows.count == lines && lines >= 600)
    #expect(Set(Self.rows.map(\.id)).count == lines)
    for row in Self.rows {
      #expect(["P0", "P1", "P2", "P3"].contains(row.priority), "\(row.id)")
      #expect(["S0", "S1", "S2", "S3"].contains(row.severity), "\(row.id)")
      #expect(
        ["platform", "technical", "performance", "dedicated", "out-of-scope"].contains(row.scope),
        "\(row.id)")
      guard let second = row.second else {
        #expect(row.difficulty == nil, "\(row.id)")
        continue
      }
      #expect(["easy", "hard"].contains(row.difficulty ?? ""), "\(row.id)")
      #expect(
        row.settled != nil
          || (row.priority == second.priority && row.severity == second.severity), "\(row.id)")
    }
  }

  @Test func `what proves a field stands in the ticket, word for word`() {
    for row in Self.rows {
      for (field, proof) in row.fields {
        #expect(row.title.contains(proof) || row.body.contains(proof), "\(row.id) \(field)")
      }
      for secret in row.secrets { #expect((row.title + row.body).contains(secret), "\(row.id)") }
    }
  }

  @Test func `levels are balanced and most tickets are hard`() {
    for level in ["P0", "P1", "P2", "P3"] {
      let share = Double(Self.rows.filter { $0.priority == level }.count) / Double(Self.rows.count)
      #expect(share > 0.2 && share < 0.33, "\(level): \(share)")
    }
    let rated = Self.rows.filter { $0.difficulty != nil }
    #expect(rated.filter { $0.difficulty == "hard" }.count * 2 >= rated.count)
    #expect(rated.count * 10 >= Self.rows.count * 7)
  }

  @Test func `no two tickets share three tenths of their runs of four words`() {
    var holders: [String: [Int]] = [:]
    var runs: [Set<String>] = []
    for (index, row) in Self.rows.enumerated() {
      let words = (row.title + " " + row.body).lowercased().split { !$0.isLetter && !$0.isNumber }
      var own: Set<String> = []
      if words.count >= 4 {
        for start in 0...(words.count - 4) {
          own.insert(words[start..<start + 4].joined(separator: " "))
        }
      }
      for run in own { holders[run, default: []].append(index) }
      runs.append(own)
    }
    var shared: [Int: [Int: Int]] = [:]
    for indices in holders.values where indices.count > 1 {
      for (offset, second) in indices.enumerated() {
        for first in indices[..<offset] { shared[first, default: [:]][second, default: 0] += 1 }
      }
    }
    for (first, others) in shared {
      for (second, common) in others {
        let smaller = min(runs[first].count, runs[second].count)
        #expect(
          Double(common) < 0.3 * Double(smaller) || common < 4,
          "\(Self.rows[first].id) and \(Self.rows[second].id)")
      }
    }
  }
}
