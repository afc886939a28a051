/// The names under which rows of JSON and CSV hold what a ticket needs.
package struct FieldNames: Equatable, Sendable {
  /// Names of the title, the preferred first.
  package var title: [String]
  /// Names of the body, the preferred first.
  package var body: [String]
  /// Name of the identifier.
  package var id: String
  /// Name of the time of receipt.
  package var received: String
  /// Name of the support plan.
  package var plan: String
  /// Names of further fields asked for, such as a label and a group; they fill `Ticket.extras` in this order.
  package var extras: [String]

  /// Creates the names; by default those of the contract.
  package init(
    title: [String] = ["title", "subject", "summary"],
    body: [String] = ["body", "description", "text"],
    id: String = "id", received: String = "received", plan: String = "plan",
    extras: [String] = []
  ) {
    self.title = title
    self.body = body
    self.id = id
    self.received = received
    self.plan = plan
    self.extras = extras
  }
}

/// The field names as bytes, each once, and what each is for.
///
/// One name may serve several ends (a group that is the identifier), so ends are indexes of names.
struct FieldTable: Sendable {
  /// The distinct names in UTF-8.
  let names: [[UInt8]]
  /// The same in lower case.
  private let lowercased: [[UInt8]]
  let title: [Int]
  let body: [Int]
  let id: Int
  let received: Int
  let plan: Int
  let extras: [Int]

  init(_ fields: FieldNames) {
    var names: [[UInt8]] = []
    func index(_ name: String) -> Int {
      let bytes = Array(name.utf8)
      if let known = names.firstIndex(of: bytes) { return known }
      names.append(bytes)
      return names.count - 1
    }
    title = fields.title.map(index)
    body = fields.body.map(index)
    id = index(fields.id)
    received = index(fields.received)
    plan = index(fields.plan)
    extras = fields.extras.map(index)
    self.names = names
    lowercased = names.map { $0.map(\.asciiLowercased) }
  }

  /// The index of the name that the bytes of a range are; nil for a name not asked for.
  @inline(__always)
  func index(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    for index in names.indices where names[index].count == range.count {
      let name = names[index]
      var offset = 0
      while offset < name.count, name[offset] == bytes[range.lowerBound + offset] { offset += 1 }
      if offset == name.count { return index }
    }
    return nil
  }

  /// The index of the first name that the bytes of a range are in any ASCII case.
  @inline(__always)
  func index(ofAnyCase bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    for index in lowercased.indices where lowercased[index].count == range.count {
      let name = lowercased[index]
      var offset = 0
      while offset < name.count, name[offset] == bytes[range.lowerBound + offset].asciiLowercased {
        offset += 1
      }
      if offset == name.count { return index }
    }
    return nil
  }
}
