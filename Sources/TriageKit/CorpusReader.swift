internal import JSON5Values
internal import TriageLint
package import TriageFeatures
internal import TriagePolicies
package import TriageTickets

/// How the rows of a corpus are read.
package struct CorpusOptions: Sendable {
  /// The field of the label.
  package var label = "label"
  /// The field of the title, where it is none of the usual ones.
  package var title: String?
  /// The field of the body, where it is none of the usual ones.
  package var body: String?
  /// The field of the identifier, where it is none of the usual ones.
  package var id: String?
  /// The field whose equal values are kept in one fold.
  package var group: String?
  /// The field by whose values figures are told apart.
  package var slice: String?
  /// The field of the time by which rows are ordered.
  package var time: String?
  /// Number of threads.
  package var threads = 1
  /// Whether rows that cannot be used are counted and passed over.
  package var skipsInvalid = false

  /// The defaults.
  package init() {}

  /// The fields besides title and body that are read, the label first.
  var extras: [String] { [label] + [group, slice, time].compactMap(\.self) }

  /// The label of a row, without the white space around it.
  ///
  /// - Throws: what is wrong with a row that has none, an empty one, or one that cannot stand alone on a line.
  func label(_ text: String?, file: String, line: Int) throws(InputError) -> String {
    let kind: InputError.Kind
    if let text {
      let label = LabelSet.trimmed(text)
      if !label.isEmpty, LabelSet.isPrintable(label) { return label }
      kind =
        label.isEmpty
        ? .unexpected(found: "an empty field '\(self.label)'", expected: "a label")
        : .unexpected(
          found: "the label \(quoted(label))",
          expected:
            "one without control characters and commands of CI logs ('::', or '##' before '[')")
    } else {
      kind = .unexpected(
        found: "a row without the field '\(label)'",
        expected: "a label; name its field with --label")
    }
    throw InputError(file: file, line: line, kind: kind)
  }

  /// The names of fields for the reader.
  var fieldNames: FieldNames {
    var names = FieldNames(extras: extras)
    names.take(title: title, body: body, id: id)
    return names
  }
}

/// A labelled ticket as training and evaluation want it.
package struct CorpusRow: Sendable {
  /// Distinct keys of its features, ascending.
  package var keys: [UInt32]
  /// Names of those features; empty where none were asked for.
  package var names: [String]
  /// What the ticket and its body begin with, four words each; empty where no names were asked for.
  package var openings: [String]
  /// Index of its level.
  package var level: Int
  /// Hash of title, body and level.
  package var hash: UInt64
  /// The value of the group field.
  package var group: String?
  /// The value of the field that figures are told apart by.
  package var slice: String?
  /// When it came, in seconds since 1970 in UTC; nil where no time is read.
  package var time: Int64?
  /// Its identifier, or `FILE:LINE`.
  package var id: String
  /// Where it stands: `FILE:LINE`.
  package var place: String
  /// Hashes of its runs of five words, for near-duplicates; sorted, distinct.
  package var shingles: [UInt64]
  /// Hash of its words without what its numbers and identifiers are: alerts that differ in nothing else have the same.
  package var outline: UInt64
  /// What a keyword baseline sees in it.
  package var alarm: KeywordBaseline.Alarm

  /// Whether a row goes before another in an order that does not hang on where they stand, but for rows of equal content.
  package static func isBefore(_ a: CorpusRow, _ b: CorpusRow) -> Bool {
    if a.hash != b.hash { return a.hash < b.hash }
    func fields(_ row: CorpusRow) -> [String] {
      [row.group ?? "", row.slice ?? "", row.time.map(String.init) ?? "", row.id, row.place]
    }
    return fields(a).lexicographicallyPrecedes(fields(b))
  }
}

/// A row on its way into a trainer.
struct TrainingRow: Sendable {
  var keys: [UInt32]
  var names: [String]
  var level: Int
  var hash: UInt64

  func name(_ index: Int) -> String { names[index] }
}

/// Reads labelled tickets and turns them into rows of features, on several threads, in input order.
package struct CorpusReader {
  private let options: CorpusOptions
  private let rules: FeatureRules
  /// Rows passed over so far.
  package private(set) var skipped = 0
  /// The error of the first row passed over.
  package private(set) var firstSkipped: InputError?
  /// The parts that the rows so far had.
  package private(set) var found = FoundParts()
  /// One a thread: in a folder of labels each ticket is a file.
  private var tools: [CorpusTools] = []

  /// Creates a reader.
  package init(options: CorpusOptions, rules: FeatureRules) {
    self.options = options
    self.rules = rules
  }

  /// The distinct labels of a corpus.
  ///
  /// - Throws: `InputError` where a file cannot be read; that of the first wrong row where there are not two labels to choose from.
  package mutating func labels(of files: [CorpusFile]) throws -> Set<String> {
    var labels: Set<String> = []
    var firstError: InputError?
    for file in files {
      if let label = file.label {
        do {
          labels.insert(try options.label(label, file: file.path, line: 1))
        } catch {
          firstError = firstError ?? error
        }
        continue
      }
      var reader = try RecordReader(
        ByteSource(path: file.path), fields: options.fieldNames, batchBytes: 1 << 20)
      var decoder = try reader.makeDecoder(fields: options.fieldNames)
      var batch = RecordBatch()
      var ticket = Ticket()
      while true {
        do {
          guard try reader.next(&batch) else { break }
        } catch {
          firstError = firstError ?? error
          break
        }
        for index in 0..<batch.count {
          let line = batch.records[index].line
          // Wrong rows are reported by the pass that uses them.
          do {
            try decoder.decode(batch[index], line: line, into: &ticket)
            let label = ticket.extras.first ?? nil
            labels.insert(try options.label(label, file: file.path, line: line))
          } catch {
            firstError = firstError ?? error
          }
        }
      }
    }
    if labels.count < 2, let firstError { throw firstError }
    return labels
  }

  /// Reads rows and hands them on in input order.
  ///
  /// - Throws: `InputError` where a file cannot be read or, unless invalid rows are skipped, a row is wrong; what
  ///   `consume` throws.
  package mutating func forEachRow(
    of file: CorpusFile, labels: LabelSet, naming: Bool, consume: (CorpusRow) throws -> Void
  ) throws {
    try forEachBatch(of: file, labels: labels) { worker, line, rows in
      rows.append(worker.row(naming: naming, line: line))
    } start: {
      [CorpusRow]()
    } consume: { rows in
      for row in rows { try consume(row) }
    }
  }

  /// Works through one file, batch by batch: `each` for every ticket on any thread, `consume` in order on this one.
  mutating func forEachBatch<Sum>(
    of file: CorpusFile, labels: LabelSet,
    each: @escaping @Sendable (CorpusWorker, Int, inout Sum) -> Void,
    start: @escaping @Sendable () -> Sum, consume: (Sum) throws -> Void
  ) throws {
    var reader = try RecordReader(
      ByteSource(path: file.path), fields: options.fieldNames, batchBytes: 1 << 20)
    let decoder = try reader.makeDecoder(fields: options.fieldNames)
    let single = reader.size.map { $0 < 1 << 20 } ?? false
    let count = single ? 1 : max(1, options.threads)
    while tools.count < count { tools.append(CorpusTools(rules)) }
    let workers = tools.prefix(count).map {
      CorpusWorker(decoder: decoder, file: file, labels: labels, tools: $0, options: options)
    }
    var skipped = 0
    var first: InputError?
    let skipsInvalid = options.skipsInvalid
    func note(_ error: InputError) throws {
      guard options.skipsInvalid else { throw error }
      skipped += 1
      first = first ?? error
    }
    defer {
      self.skipped += skipped
      firstSkipped = firstSkipped ?? first
      for worker in workers { found.add(worker.found) }
    }
    try runInOrder(&reader, workers: workers) { worker, batch -> (Sum, [InputError]) in
      var sum = start()
      var errors: [InputError] = []
      for index in 0..<batch.count {
        let line = batch.records[index].line
        do throws(InputError) {
          try worker.decode(batch[index], line: line)
          each(worker, line, &sum)
        } catch {
          errors.append(error)
          if !skipsInvalid { break }
        }
      }
      return (sum, errors)
    } consume: { sum, errors in
      try consume(sum)
      for error in errors { try note(error) }
    } readFailed: { error in
      try note(error)
    }
  }
}

/// What one thread makes features with; it keeps what it has warmed up from file to file.
final class CorpusTools {
  var extractor: FeatureExtractor
  // Most rows are not named.
  lazy var secrets = SecretDetector()

  init(_ rules: FeatureRules) { extractor = TicketFeatures.extractor(rules: rules) }
}

/// Decodes and extracts on one thread.
final class CorpusWorker {
  private var decoder: TicketDecoder
  private let file: CorpusFile
  private let labels: LabelSet
  private let options: CorpusOptions
  private var ticket = Ticket()
  private let tools: CorpusTools
  // Keys and indices of the ticket's features; only room.
  private var places: [UInt64] = []
  /// The level of the ticket in hand.
  private(set) var level = 0
  private var order: [Int] = []
  /// The number of words that make an opening.
  private static let openingLength = 4
  private var time: Int64?
  /// The parts that the tickets so far had.
  private(set) var found = FoundParts()

  init(
    decoder: TicketDecoder, file: CorpusFile, labels: LabelSet, tools: CorpusTools,
    options: CorpusOptions
  ) {
    self.decoder = decoder
    self.file = file
    self.labels = labels
    self.options = options
    self.tools = tools
  }

  func decode(_ record: Span<UInt8>, line: Int) throws(InputError) {
    try decoder.decode(record, line: line, into: &ticket)
    let label = try options.label(
      file.label ?? ticket.extras.first ?? nil, file: file.path, line: line)
    found.note(ticket)
    do {
      level = try labels.index(of: label)
    } catch {
      throw InputError(
        file: file.path, line: line,
        kind: .unexpected(
          found: "the label \(quoted(label))", expected: listed(error.accepted)))
    }
    if let field = options.time { time = try readTime(field, line: line) }
    tools.extractor.extract(ticket)
    orderKeys()
  }

  /// Lists the first feature of each key, ascending by key: sorted as numbers, so the trainer, which has one thread, need not.
  private func orderKeys() {
    places.removeAll(keepingCapacity: true)
    for (index, key) in tools.extractor.keys.enumerated() {
      places.append(UInt64(key) << 32 | UInt64(index))
    }
    places.sort()
    order.removeAll(keepingCapacity: true)
    var last: UInt64?
    for place in places where place >> 32 != last {
      last = place >> 32
      order.append(Int(truncatingIfNeeded: place & 0xFFFF_FFFF))
    }
  }

  /// Distinct keys of the ticket in hand, ascending.
  var keys: [UInt32] {
    let all = tools.extractor.keys
    return order.map { all[$0] }
  }

  /// The names of the features of ``keys``; what was made from a secret has none.
  var names: [String] { names(of: order) }

  /// The names of some features; what was made from a secret has none.
  private func names(of order: [Int]) -> [String] {
    var names = tools.extractor.names(of: order, in: ticket)
    let mask = SecretMask(tools.secrets.hiddenRanges(of: ticket))
    guard !mask.ranges.isEmpty else { return names }
    for (index, feature) in order.enumerated() {
      let range = tools.extractor.range(of: tools.extractor.features[feature], in: ticket)
      if let range, mask.touches(range) { names[index] = SecretMask.replacement }
    }
    return names
  }

  /// The hash of content and level of the ticket in hand.
  var hash: UInt64 {
    var hash = FeatureHash()
    hash.add(UInt8(truncatingIfNeeded: level))
    for byte in ticket.text[ticket.title] { hash.add(byte) }
    hash.add(0)
    for byte in ticket.text[ticket.body] { hash.add(byte) }
    return hash.value
  }

  /// The ticket in hand as training wants it, with the names of its features where its hash is not above `bound`.
  func trainingRow(namingUpTo bound: UInt64) -> TrainingRow {
    let keys = keys
    let hash = hash
    return TrainingRow(
      keys: keys, names: hash <= bound ? names : [], level: level, hash: hash)
  }

  func row(naming: Bool, line: Int) -> CorpusRow {
    let keys = keys
    var names: [String] = []
    var openings: [String] = []
    if naming {
      let words = openingWords()
      // One call for all: it looks for secrets.
      let all = self.names(of: order + words.ofTicket + words.ofBody)
      names = Array(all.prefix(order.count))
      for words in [
        all.dropFirst(order.count).prefix(words.ofTicket.count), all.suffix(words.ofBody.count),
      ] where words.count == Self.openingLength {
        openings.append(words.joined(separator: " "))
      }
    }
    return CorpusRow(
      keys: keys, names: names, openings: openings, level: level, hash: hash,
      group: extra(options.group), slice: extra(options.slice).map { tools.secrets.masked($0) },
      time: time, id: ticket.id.map { tools.secrets.masked($0) } ?? "\(file.path):\(line)",
      place: "\(file.path):\(line)", shingles: shingles(),
      outline: outline(),
      alarm: KeywordBaseline.alarm(tools.extractor.tokens))
  }

  /// The features of the first words of the ticket in hand, and of its body where that is not its begin.
  private func openingWords() -> (ofTicket: [Int], ofBody: [Int]) {
    let bounds = TicketFeatures.wordKeys
    var ofTicket: [Int] = []
    var ofBody: [Int] = []
    for (index, key) in tools.extractor.keys.enumerated() where bounds.contains(Int(key)) {
      if ofTicket.count < Self.openingLength { ofTicket.append(index) }
      let range = tools.extractor.range(of: tools.extractor.features[index], in: ticket)
      if let range, range.lowerBound >= ticket.body.lowerBound { ofBody.append(index) }
      if ofBody.count == Self.openingLength { break }
    }
    return (ofTicket, ofBody == ofTicket ? [] : ofBody)
  }

  private func readTime(_ field: String, line: Int) throws(InputError) -> Int64 {
    let expected = "a time of ISO 8601"
    guard let text = extra(field), !text.isEmpty else {
      throw InputError(
        file: file.path, line: line,
        kind: .unexpected(found: "a row without the field '\(field)'", expected: expected))
    }
    guard let time = try? Timestamp(parsing: text) else {
      throw InputError(
        file: file.path, line: line,
        kind: .unexpected(found: "\(quoted(text)) in the field '\(field)'", expected: expected))
    }
    return time.seconds
  }

  /// The value of a field that was read besides title and body.
  private func extra(_ name: String?) -> String? {
    // Texts and mails have no fields.
    guard let index = name.flatMap(options.extras.firstIndex), index < ticket.extras.count else {
      return nil
    }
    return ticket.extras[index]
  }

  private func outline() -> UInt64 {
    tools.extractor.tokens.reduce(0) { hash, token in
      let isNumber = token.kind == .number || token.kind == .identifier
      return FeatureHash.pair(hash, isNumber ? UInt64(token.kind.rawValue) : token.hash)
    }
  }

  /// Hashes of all runs of five words, or of all words where there are fewer.
  private func shingles() -> [UInt64] {
    let words = tools.extractor.tokens.map(\.hash)
    let width = min(5, words.count)
    guard width > 0 else { return [] }
    var result: Set<UInt64> = []
    for start in 0...(words.count - width) {
      result.insert(
        words[start..<start + width].reduce(0) { FeatureHash.pair($0, $1) })
    }
    return result.sorted()
  }
}
