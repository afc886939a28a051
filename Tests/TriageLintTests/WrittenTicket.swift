import TriageTickets

@testable import TriageLint

extension Ticket {
  /// Reads a ticket as the program reads a file.
  init(written text: String, _ format: TicketFormat = .markdown) throws {
    self.init()
    var decoder = try TicketDecoder(RecordLayout(source: "ticket", format: format))
    try decoder.decode(Array(text.utf8).span, line: 1, into: &self)
  }
}

/// What lint and the completeness check say of a ticket as it was written.
struct Reading {
  private let ticket: Ticket
  /// What the ticket tells.
  let completeness: Completeness
  /// What lint finds.
  let findings: [LintFinding]
  private let configuration = LintConfiguration()

  /// Reads a ticket whose level a model is sure of.
  init(_ text: String, _ format: TicketFormat = .markdown, level rank: Int = 3) throws {
    ticket = try Ticket(written: text, format)
    var detector = CompletenessDetector()
    completeness = detector.detect(ticket)
    var checker = LintChecker(configuration)
    findings =
      checker.check(ticket) { _ in
        LintSubject.Level(name: "P\(rank)", rank: rank, isAssigned: true)
      }.findings
  }

  /// The rules that found something.
  var rules: [String] { findings.map(\.rule) }

  /// `rule:line` of the findings that are errors.
  var errors: [String] {
    findings.filter { configuration.severity(of: $0) == .error }.map {
      "\($0.rule):\(ticket.position(of: $0.range.lowerBound).line)"
    }
  }

  /// The text that proves a field; nil where it is absent.
  func proof(_ field: TicketField) -> String? {
    completeness.fields[field].map { String(decoding: ticket.text[$0], as: UTF8.self) }
  }

  /// `line:column` of a rule's first finding.
  func place(of rule: String) -> String? {
    findings.first { $0.rule == rule }.map {
      let place = ticket.position(of: $0.range.lowerBound)
      return "\(place.line):\(place.column)"
    }
  }
}
