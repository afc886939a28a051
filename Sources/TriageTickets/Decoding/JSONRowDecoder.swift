/// Decodes one JSON object into a ticket.
///
/// Keys are found in any ASCII case as the columns of CSV are, one written exactly so before others; of a key given twice the
/// last value counts.
struct JSONRowDecoder: Sendable {
  private let table: FieldTable
  private var scanner = JSONScanner()
  private var values: [JSONScanner.Value]
  /// The same of keys that differ from the name by case.
  private var otherCase: [JSONScanner.Value]
  private var rowText = RowText()
  private var key: [UInt8] = []

  init(table: FieldTable) {
    self.table = table
    values = Array(repeating: JSONScanner.Value(), count: table.names.count)
    otherCase = values
  }

  /// Decodes `record`, which must be one JSON object.
  mutating func decode(_ record: Span<UInt8>, into ticket: inout Ticket) throws(RecordFault) {
    for index in values.indices {
      values[index] = JSONScanner.Value()
      otherCase[index] = JSONScanner.Value()
    }
    try scanObject(record)
    for index in values.indices where values[index].kind == .absent {
      values[index] = otherCase[index]
    }
    let title = try choose(table.title, record)
    let body = try choose(table.body, record)
    guard title != nil || body != nil else {
      let isAbsent = (table.title + table.body).allSatisfy { values[$0].kind == .absent }
      guard isAbsent else { return }
      throw RecordFault(offset: 0, kind: .noTextField(expected: table.expectedText))
    }
    rowText.build(&ticket) { text in
      title.map { Self.append($0, record, to: &text) } != nil
    } body: { text in
      body.map { Self.append($0, record, to: &text) } != nil
    }
    ticket.id = try plainText(table.id, record) ?? firstScalar(table.exportedIDs, record)
    ticket.received = try plainText(table.received, record)
    if ticket.received == nil, let time = firstScalar(table.exportedTimes, record) {
      ticket.received = time
      ticket.isReceivedGuessed = true
    }
    ticket.plan = try plainText(table.plan, record)
    for index in table.extras { ticket.extras.append(try plainText(index, record)) }
  }

  /// Walks through the object and keeps where the values of known keys stand.
  private mutating func scanObject(_ record: Span<UInt8>) throws(RecordFault) {
    var index = 0
    JSONScanner.skipSpace(record, &index)
    guard index < record.count, record[index] == UInt8(ascii: "{") else {
      throw JSONScanner.fault(record, index, "an object")
    }
    index += 1
    JSONScanner.skipSpace(record, &index)
    if index < record.count, record[index] == UInt8(ascii: "}") {
      index += 1
    } else {
      try scanMembers(record, &index)
    }
    JSONScanner.skipSpace(record, &index)
    guard index == record.count else {
      throw JSONScanner.fault(record, index, "nothing after the object")
    }
  }

  private mutating func scanMembers(
    _ record: Span<UInt8>, _ index: inout Int
  ) throws(RecordFault) {
    while true {
      guard index < record.count, record[index] == UInt8(ascii: "\"") else {
        throw JSONScanner.fault(record, index, "a key in '\"'")
      }
      let name = try JSONScanner.string(record, &index)
      try JSONScanner.colon(record, &index)
      let value = try scanner.value(record, &index)
      keep(value, of: name, record)
      JSONScanner.skipSpace(record, &index)
      let byte = index < record.count ? record[index] : 0
      index &+= 1
      if byte == UInt8(ascii: "}") { return }
      guard byte == UInt8(ascii: ",") else {
        throw JSONScanner.fault(record, index - 1, "',' or '}'")
      }
      JSONScanner.skipSpace(record, &index)
    }
  }

  /// Keeps where a value stands if its key is one of those asked for.
  @inline(__always)
  private mutating func keep(
    _ value: JSONScanner.Value, of name: JSONScanner.Value, _ record: Span<UInt8>
  ) {
    guard name.kind == .escapedString else { return keep(value, record, name.range) }
    key.removeAll(keepingCapacity: true)
    JSONEscape.append(record, name.range, to: &key)
    // A second name for the buffer, so that it can be read beside changes of other properties.
    let key = key
    keep(value, key.span, 0..<key.count)
  }

  @inline(__always)
  private mutating func keep(
    _ value: JSONScanner.Value, _ bytes: Span<UInt8>, _ name: Range<Int>
  ) {
    if let slot = table.index(of: bytes, name) {
      values[slot] = value
    } else if value.kind != .object, value.kind != .array,
      let slot = table.index(ofAnyCase: bytes, name)
    {
      // An object under another key than was asked for (`"ID": {…}`) is no field of the wrong type.
      otherCase[slot] = value
    }
  }

  /// The first of the named values that is a string with text, else the first that is a string.
  ///
  /// - Throws: where none has text and one is neither a string nor null: it may be what holds the text.
  private mutating func choose(
    _ slots: [Int], _ record: Span<UInt8>
  ) throws(RecordFault) -> JSONScanner.Value? {
    var blank: JSONScanner.Value?
    var wrong: Int?
    for slot in slots {
      let value = values[slot]
      switch value.kind {
      case .absent, .null: continue
      case .string, .escapedString:
        if showsText(value, record) { return value }
        blank = blank ?? value
      case .bool, .number, .object, .array:
        wrong = wrong ?? slot
      }
    }
    if let wrong { throw wrongType(wrong, "text or null") }
    return blank
  }

  private mutating func showsText(_ value: JSONScanner.Value, _ record: Span<UInt8>) -> Bool {
    let raw = record.extracting(value.range)
    guard value.kind == .escapedString, raw[0].isWhite || raw[0] == UInt8(ascii: "\\") else {
      return raw.showsText
    }
    key.removeAll(keepingCapacity: true)
    JSONEscape.append(record, value.range, to: &key)
    return key.span.showsText
  }

  /// A value as text: strings decoded, numbers and truth values as they are written, null as absent.
  private func plainText(_ slot: Int, _ record: Span<UInt8>) throws(RecordFault) -> String? {
    let value = values[slot]
    switch value.kind {
    case .absent, .null: return nil
    case .string, .number, .bool: return record.string(value.range)
    case .escapedString:
      var bytes: [UInt8] = []
      JSONEscape.append(record, value.range, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    case .object, .array: throw wrongType(slot, "text, a number or null")
    }
  }

  /// The first of the values that is a text with something in it, or a number: under a name that only exports use, all
  /// else is something else, and no mistake.
  private func firstScalar(_ slots: [Int], _ record: Span<UInt8>) -> String? {
    for slot in slots {
      switch values[slot].kind {
      case .string, .escapedString, .number:
        guard !values[slot].range.isEmpty else { continue }
        if let text = try? plainText(slot, record) { return text }
      case .absent, .null, .bool, .object, .array: continue
      }
    }
    return nil
  }

  private func wrongType(_ slot: Int, _ expected: String) -> RecordFault {
    let name = String(decoding: table.names[slot], as: UTF8.self)
    let found =
      switch values[slot].kind {
      case .object: "an object"
      case .array: "an array"
      case .number: "a number"
      default: "true or false"
      }
    return RecordFault(
      offset: values[slot].range.lowerBound,
      kind: .unexpected(found: "\(found) in '\(name)'", expected: expected))
  }

  private static func append(
    _ value: JSONScanner.Value, _ record: Span<UInt8>, to text: inout [UInt8]
  ) {
    if value.kind == .string {
      text.append(record, value.range)
    } else {
      JSONEscape.append(record, value.range, to: &text)
    }
  }
}
