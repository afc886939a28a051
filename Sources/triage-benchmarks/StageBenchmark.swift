import Foundation
import NaiveBayes
import PatternMatching
import TriageFeatures
import TriageKit
import TriageLint
import TriagePolicies
import TriageTickets

/// Measures the stages that a ticket goes through, on one thread: read, tokenize, match, extract, score, assess.
///
/// Every stage runs over the same tickets, first once to warm up; rates are megabytes of ticket text a second of
/// processor time.
struct StageBenchmark {
  private static let rounds = 3

  private let path: String
  private let setup: Setup
  private var tickets: [Ticket] = []
  private var size = 0

  init(path: String, model: String?) throws {
    self.path = path
    let policy = try BuiltIn.policy(named: "temporal")
    if let model {
      let model = try Model(contentsOf: model)
      setup = try Setup(
        model: model, rules: StoredRules.of(model), policy: policy, planName: nil)
    } else {
      setup = try Setup(policy: policy, planName: nil)
    }
    tickets = try read()
    size = tickets.reduce(0) { $0 + $1.text.count }
  }

  private func read() throws -> [Ticket] {
    var tickets: [Ticket] = []
    var reader = try RecordReader(ByteSource(path: path), format: .jsonl, batchBytes: 1 << 19)
    var decoder = try reader.makeDecoder()
    var batch = RecordBatch()
    while try reader.next(&batch) {
      for index in 0..<batch.count {
        var ticket = Ticket()
        try decoder.decode(batch[index], line: batch.records[index].line, into: &ticket)
        tickets.append(ticket)
      }
    }
    return tickets
  }

  func run() throws {
    print("\(tickets.count) tickets, \(size) bytes of text, one thread")
    try measure("read and decode") { _ = try readOnly() }
    var tokenizer = Tokenizer()
    measure("tokenize") {
      for ticket in tickets {
        tokenizer.removeAll()
        for segment in ticket.segments { tokenizer.append(ticket.text.span, in: segment.range) }
      }
    }
    let scanner = setup.rules.patterns.makeScanner()
    var hits = PatternHits(capacity: setup.rules.patterns.patterns.count)
    measure("match rules, whole tickets") {
      for ticket in tickets {
        hits.removeAll()
        scanner.scan(ticket.text.span, into: &hits)
      }
    }
    print("  \(scanner.statistics)")
    var extractor = TicketFeatures.extractor(rules: setup.rules)
    measure("extract features") { for ticket in tickets { extractor.extract(ticket) } }
    var scan = ScanPatterns(rules: setup.rules).makeScan(sharing: 1)
    measure("split and match all patterns") { for ticket in tickets { scan.scan(ticket) } }
    for statistics in scan.statistics { print("  \(statistics)") }
    var assessor = Assessor(setup)
    measure("judge (extract, score, decide)") {
      for ticket in tickets { _ = assessor.judge(ticket) }
    }
    var detector = CompletenessDetector()
    measure("completeness") { for ticket in tickets { _ = detector.detect(ticket) } }
    let now = Timestamp(seconds: 0)
    try measure("assess in full") {
      for ticket in tickets { _ = try assessor.assess(ticket, received: now) }
    }
  }

  private func readOnly() throws -> Int {
    var ticket = Ticket()
    var count = 0
    var reader = try RecordReader(ByteSource(path: path), format: .jsonl, batchBytes: 1 << 19)
    var decoder = try reader.makeDecoder()
    var batch = RecordBatch()
    while try reader.next(&batch) {
      for index in 0..<batch.count {
        try decoder.decode(batch[index], line: batch.records[index].line, into: &ticket)
        count += 1
      }
    }
    return count
  }

  private func measure(_ name: String, _ work: () throws -> Void) rethrows {
    let cold = try seconds(work)
    var times: [Double] = []
    for _ in 0..<Self.rounds { times.append(try seconds(work)) }
    times.sort()
    print(
      name.padding(toLength: 32, withPad: " ", startingAt: 0),
      column(Double(size) / times[Self.rounds / 2] / 1e6, 8, 1), "MB/s warm",
      column(Double(size) / cold / 1e6, 8, 1), "MB/s first")
  }
}
