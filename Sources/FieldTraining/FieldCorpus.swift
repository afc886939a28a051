internal import JSON5Values
internal import TriageFeatures
internal import TriageLint
internal import TriageTickets

/// Reads tickets with labels of their fields.
package enum FieldCorpus {
  /// Reads the rows of JSON Lines files, ordered by a hash of what they hold, so that the order of files does not matter.
  ///
  /// - Throws: `InputError` where a file cannot be read or holds no tickets; `FileMistake` for labels that cannot be read.
  package static func rows(of paths: [String]) throws -> [FieldRow] {
    var detector = CompletenessDetector(model: .cluesAlone)
    var rows: [FieldRow] = []
    for path in paths {
      try forEachTicket(of: path) { ticket, line in
        rows.append(row(ticket, try FieldLabels(parsing: line), &detector))
      }
    }
    return rows.sorted { ($0.hash, $0.id) < ($1.hash, $1.id) }
  }

  /// Reads the tickets of a file that a list of labels names; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: tickets with identifiers.
  ///   - labels: rows of `id` and `fields`, without text.
  /// - Returns: the labelled tickets in the order of the file.
  /// - Throws: as ``rows(of:)``.
  package static func rows(of path: String, labelled labels: [UInt8]) throws -> [FieldRow] {
    var known: [String: FieldLabels] = [:]
    for line in labels.split(separator: 0x0A) {
      let labels = try FieldLabels(parsing: Array(line))
      known[labels.id] = labels
    }
    var detector = CompletenessDetector(model: .cluesAlone)
    var rows: [FieldRow] = []
    try forEachTicket(of: path) { ticket, _ in
      guard let id = ticket.id, let labels = known.removeValue(forKey: id) else { return }
      rows.append(row(ticket, labels, &detector))
    }
    return rows
  }

  private static func row(
    _ ticket: Ticket, _ labels: FieldLabels, _ detector: inout CompletenessDetector
  ) -> FieldRow {
    var hash = FeatureHash()
    for byte in ticket.text { hash.add(byte) }
    for fact in labels.truth { hash.add(fact ? 1 : 0) }
    return FieldRow(
      id: labels.id, voice: labels.voice, ticket: ticket, evidence: detector.evidence(of: ticket),
      truth: labels.truth, second: labels.second,
      proofs: labels.excerpts.map { $0.flatMap { range(of: Array($0.utf8), in: ticket.text) } },
      asks: labels.asks, hash: hash.value)
  }

  /// Hands on each ticket of a file of rows with the bytes of its row.
  static func forEachTicket(
    of path: String, _ body: (Ticket, _ line: [UInt8]) throws -> Void
  ) throws {
    var reader = try RecordReader(ByteSource(path: path), format: .jsonl, batchBytes: 1 << 20)
    var decoder = try reader.makeDecoder()
    var batch = RecordBatch()
    var ticket = Ticket()
    while try reader.next(&batch) {
      for index in 0..<batch.count {
        let line = batch[index]
        try decoder.decode(line, line: batch.records[index].line, into: &ticket)
        try body(ticket, line.indices.map { line[$0] })
      }
    }
  }

  /// The first place of some bytes.
  private static func range(of part: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard !part.isEmpty, part.count <= text.count else { return nil }
    for start in 0...(text.count - part.count)
    where text[start] == part[0] && text[start..<start + part.count].elementsEqual(part) {
      return start..<start + part.count
    }
    return nil
  }
}
